package org.plumbline.publication.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.report.Json;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The file {@code site.json}: the publications of a site, so that its lists can be made anew when one is added. */
public final class SiteList {
    /** Its name in the site's folder. */
    public static final String NAME = "site.json";

    private static final int FORMAT = 1;
    private static final int LARGEST = 8 << 20;
    private static final int LONGEST = 10_000;

    /** What may be the name of a folder; never the way to another one. */
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}/\\\\:.][^\\p{Cntrl}/\\\\:]{0,199}");

    private SiteList() {}

    /** What a file holds. */
    public sealed interface Read {
        record Found(List<Listed> publications) implements Read {
            public Found {
                publications = List.copyOf(publications);
            }
        }

        /** It cannot be used. */
        record Refused(Phrase why) implements Read {}
    }

    static String text(List<Listed> publications) {
        return Json.object(json -> json.put("format", FORMAT).objects("publications", publications, one -> {
            json.put("id", one.id())
                    .put("dated", one.dated().toString())
                    .put("published", one.published().map(LocalDate::toString))
                    .put("version", one.version())
                    .put("draft", one.draft());
            json.object(
                    "titles", inner -> one.titles().forEach((language, title) -> inner.put(language.code(), title)));
            json.object(
                    "summary", inner -> one.summary().forEach((language, line) -> inner.put(language.code(), line)));
            if (!one.publisher().isEmpty()) {
                json.object(
                        "publisher",
                        inner -> one.publisher().forEach((language, name) -> inner.put(language.code(), name)));
            }
            json.objects(
                    "corrections",
                    one.corrections(),
                    correction -> json.put("version", correction.version())
                            .put("day", correction.day().toString())
                            .put("words", correction.words()));
        }));
    }

    /** Reads a file, which may be anything. */
    public static Read read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(Phrase.of("site.list.large"));
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            Object all = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                return refused(Phrase.of("site.list.not-json"));
            }
            return all instanceof Map<?, ?> file
                            && Integer.valueOf(FORMAT).equals(file.get("format"))
                            && file.get("publications") instanceof List<?> publications
                    ? read(publications)
                    : refused(Phrase.of("site.list.format"));
        } catch (JacksonException wrong) {
            return refused(Phrase.of("site.list.not-json"));
        }
    }

    private static Read refused(Phrase why) {
        return new Read.Refused(Phrase.of("site.list.unreadable", why));
    }

    private static Read read(List<?> publications) {
        List<Listed> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object one : publications) {
            Optional<Listed> listed = one instanceof Map<?, ?> map ? listed(map) : Optional.empty();
            if (listed.isEmpty() || !ids.add(listed.get().id())) {
                return refused(Phrase.of("site.list.entry", all.size() + 1));
            }
            all.add(listed.get());
        }
        return new Read.Found(all);
    }

    private static Optional<Listed> listed(Map<?, ?> map) {
        Optional<String> id = text(map, "id").filter(text -> ID.matcher(text).matches());
        Optional<LocalDate> dated = day(map, "dated");
        Optional<LocalDate> published = day(map, "published");
        Optional<Map<Language, String>> titles = texts(map.get("titles")).filter(all -> !all.isEmpty());
        Optional<Map<Language, String>> summary = texts(map.get("summary"));
        Optional<Map<Language, String>> publisher =
                map.containsKey("publisher") ? texts(map.get("publisher")) : Optional.of(Map.of());
        Optional<List<Listed.Correction>> corrections = corrections(map.get("corrections"));
        int version = map.get("version") instanceof Integer number ? number : -1;
        boolean draft = Boolean.TRUE.equals(map.get("draft"));
        boolean sound = id.isPresent()
                && dated.isPresent()
                && titles.isPresent()
                && summary.isPresent()
                && publisher.isPresent()
                && corrections.isPresent()
                && version >= 0
                && draft == published.isEmpty();
        return sound
                ? Optional.of(new Listed(
                        id.get(),
                        titles.get(),
                        dated.get(),
                        published,
                        version,
                        corrections.get(),
                        draft,
                        summary.get(),
                        publisher.get()))
                : Optional.empty();
    }

    private static Optional<List<Listed.Correction>> corrections(@Nullable Object value) {
        List<Listed.Correction> all = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : List.of()) {
            if (!(one instanceof Map<?, ?> map && map.get("version") instanceof Integer version)) {
                return Optional.empty();
            }
            Optional<LocalDate> day = day(map, "day");
            Optional<String> words = text(map, "words");
            if (day.isEmpty() || words.isEmpty()) {
                return Optional.empty();
            }
            all.add(new Listed.Correction(version, day.get(), words.get()));
        }
        return Optional.of(all);
    }

    private static Optional<Map<Language, String>> texts(@Nullable Object value) {
        Map<Language, String> texts = new TreeMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        for (Object code : map.keySet()) {
            Optional<Language> language = Language.of(String.valueOf(code));
            Optional<String> text = text(map, String.valueOf(code));
            if (language.isEmpty() || text.isEmpty()) {
                return Optional.empty();
            }
            texts.put(language.get(), text.get());
        }
        return Optional.of(texts);
    }

    private static Optional<String> text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    }

    private static Optional<LocalDate> day(Map<?, ?> map, String name) {
        try {
            return text(map, name).filter(text -> text.length() == 10).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                object.put(name, value(parser, parser.nextToken()));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                list.add(value(parser, next));
            }
            return list;
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        return token == JsonToken.VALUE_TRUE;
    }
}
