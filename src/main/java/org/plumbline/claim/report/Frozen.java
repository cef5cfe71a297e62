package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Today;
import org.plumbline.quantity.Interval;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The verdicts of a publication as they stood when it was frozen (law 13); kept as {@code publications/<id>/frozen.json} and
 * never changed.
 *
 * @param at when it was frozen (UTC)
 * @param rules version of the rules of judgement
 * @param files digest of the sheet and of each edition, by path
 * @param verdicts by claim and language, e.g. {@code killed/en}
 */
public record Frozen(Instant at, String rules, Map<String, String> files, Map<String, Today.Was> verdicts) {
    public Frozen {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
        verdicts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    /** The verdicts of a check, to be frozen. */
    public static Frozen of(CheckedPublication publication, Instant at, Map<String, String> files) {
        Map<String, Today.Was> verdicts = new LinkedHashMap<>();
        publication.judgements().forEach(judgement -> verdicts.put(key(judgement), Today.Was.of(judgement)));
        return new Frozen(at, Perspective.RULE_VERSION, files, verdicts);
    }

    static String key(Judgement judgement) {
        return judgement.claim().label() + "/" + judgement.binding().language().code();
    }

    /** As JSON, the same bytes for the same verdicts. */
    public String toJson() {
        return Json.object(json -> json.put("frozen", at.toString())
                .put("rules", rules)
                .objects(
                        "files",
                        files.entrySet(),
                        file -> json.put("path", file.getKey()).put("sha256", file.getValue()))
                .objects("verdicts", verdicts.entrySet(), verdict -> {
                    json.put("claim", verdict.getKey())
                            .put("verdict", verdict.getValue().kind().name());
                    verdict.getValue().range().ifPresent(range -> {
                        put(json, "low", range.low());
                        json.put("lowOpen", range.lowOpen());
                        put(json, "high", range.high());
                        json.put("highOpen", range.highOpen());
                    });
                }));
    }

    private static void put(Json json, String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.put(name, value.toPlainString());
        }
    }

    /** What a frozen file says, or why it cannot be read. */
    public sealed interface Result {
        record Read(Frozen frozen) implements Result {}

        record Broken(String why, int line, int column) implements Result {}
    }

    /** Reads what {@link #toJson} wrote. */
    public static Result parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            Map<String, Object> top = object(parser, parser.nextToken());
            return new Result.Read(frozen(top));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            return new Result.Broken(
                    String.valueOf(broken.getOriginalMessage()),
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr());
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            return new Result.Broken(String.valueOf(wrong.getMessage()), 1, 1);
        }
    }

    private static Frozen frozen(Map<String, Object> top) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Map<String, Object> file : objects(top, "files")) {
            files.put(text(file, "path"), text(file, "sha256"));
        }
        Map<String, Today.Was> verdicts = new LinkedHashMap<>();
        for (Map<String, Object> verdict : objects(top, "verdicts")) {
            verdicts.put(
                    text(verdict, "claim"),
                    new Today.Was(Today.Kind.valueOf(text(verdict, "verdict")), range(verdict)));
        }
        return new Frozen(Instant.parse(text(top, "frozen")), text(top, "rules"), files, verdicts);
    }

    private static Optional<Interval> range(Map<String, Object> verdict) {
        if (!verdict.containsKey("lowOpen")) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                number(verdict, "low"),
                Boolean.TRUE.equals(verdict.get("lowOpen")),
                number(verdict, "high"),
                Boolean.TRUE.equals(verdict.get("highOpen"))));
    }

    private static @Nullable BigDecimal number(Map<String, Object> object, String name) {
        return object.get(name) instanceof String digits ? new BigDecimal(digits) : null;
    }

    private static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("no text under " + name);
    }

    private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (object.get(name) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    map.forEach((key, value) -> entry.put(String.valueOf(key), value));
                    all.add(entry);
                }
            }
        }
        return all;
    }

    private static Map<String, Object> object(JsonParser parser, @Nullable JsonToken first) {
        if (first != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("an object was expected");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return object(parser, token);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(value(parser, next));
            }
            return items;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        throw new IllegalArgumentException("unexpected value");
    }
}
