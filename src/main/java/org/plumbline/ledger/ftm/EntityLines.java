package org.plumbline.ledger.ftm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** FollowTheMoney entities, one JSON object a line. */
public final class EntityLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EntityLines() {}

    static FtmFile read(String path, String text) {
        List<FtmEntity> entities = new ArrayList<>();
        int line = 0;
        for (String one : text.split("\n", -1)) {
            line++;
            if (one.isBlank()) {
                continue;
            }
            try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), one)) {
                parser.nextToken();
                if (!(value(parser) instanceof Json.Fields fields) || parser.nextToken() != null) {
                    return broken(path, line, 1, "");
                }
                FtmEntity entity = new FtmEntity(fields);
                if (entity.id().isEmpty() || entity.schema().isEmpty()) {
                    return broken(path, line, 1, "");
                }
                entities.add(entity);
            } catch (JacksonException wrong) {
                int column =
                        wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr();
                return broken(path, line, Math.max(1, column), String.valueOf(wrong.getOriginalMessage()));
            }
        }
        return new FtmFile.Entities(entities);
    }

    private static FtmFile broken(String path, int line, int column, String why) {
        return FtmFile.refused(new Place(path, line, column), Phrase.of("ledger.E091.json", why));
    }

    private static Json value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield new Json.Fields(fields);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new Json.Items(items);
            }
            case VALUE_STRING -> new Json.Text(parser.getString());
            default -> new Json.Word(parser.getString());
        };
    }

    /** One line for each entity, in UTF-8. */
    public static byte[] write(Iterable<FtmEntity> entities) {
        StringBuilder out = new StringBuilder();
        for (FtmEntity entity : entities) {
            entity.fields().write(out);
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
