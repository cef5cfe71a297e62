package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Today;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import tools.jackson.core.JacksonException;

/** {@link Frozen} as JSON. The first format had neither version nor case nor grounds; it is still read. */
final class FrozenNotation {
    private static final String WITHHELD = "withheld";

    private static final int FORMAT = 2;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private FrozenNotation() {}

    static String write(Frozen frozen) {
        return Json.object(json -> {
            json.put("format", Integer.toString(FORMAT))
                    .put("frozen", frozen.at().toString())
                    .put("version", Integer.toString(frozen.version()));
            if (!frozen.correction().isEmpty()) {
                json.put("correction", frozen.correction());
            }
            json.put("rules", frozen.rules()).object("case", inner -> standing(json, frozen.standing()));
            json.objects(
                            "files",
                            frozen.files().entrySet(),
                            file -> json.put("path", file.getKey()).put("sha256", file.getValue()))
                    .strings("bytes", frozen.bytes())
                    .objects("verdicts", frozen.verdicts().entrySet(), verdict -> {
                        json.put("claim", verdict.getKey())
                                .put("verdict", verdict.getValue().kind().name());
                        verdict.getValue().range().ifPresent(range -> range(json, range));
                        Optional.ofNullable(frozen.grounds().get(verdict.getKey()))
                                .ifPresent(ground -> ground(json, ground));
                    });
        });
    }

    private static void standing(Json json, Frozen.Standing standing) {
        json.put("root", standing.root()).objects("heads", standing.heads().entrySet(), entry -> {
            Frozen.Head head = entry.getValue();
            json.put("recorder", entry.getKey())
                    .put("lines", Integer.toString(head.lines()))
                    .put("length", Long.toString(head.length()))
                    .put("chain", head.chain());
            if (!head.root().isEmpty()) {
                json.put("size", Long.toString(head.size())).put("root", head.root());
            }
        });
    }

    private static void range(Json json, Interval range) {
        put(json, "low", range.low());
        json.put("lowOpen", range.lowOpen());
        put(json, "high", range.high());
        json.put("highOpen", range.highOpen());
    }

    private static void put(Json json, String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.put(name, value.toPlainString());
        }
    }

    private static void ground(Json json, Ground ground) {
        ground.finding().ifPresent(finding -> {
            switch (finding) {
                case Finding.Numbers numbers -> {}
                case Finding.Withheld withheld -> json.put(WITHHELD, "some");
                case Finding.Answer(Evidence.YesNo answer) ->
                    json.put("answer", answer.name().toLowerCase(Locale.ROOT));
                case Finding.Days(ImpreciseDate from, ImpreciseDate to) ->
                    json.put("from", from.toString()).put("to", to.toString());
                case Finding.Words(List<String> recorded) -> json.strings("words", recorded);
            }
        });
        json.strings("sources", ground.sources())
                .strings("items", ground.items())
                .strings("bytes", ground.bytes());
    }

    static Frozen.Result parse(String text) {
        try {
            return new Frozen.Result.Read(frozen(JsonObject.parse(text)));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            return new Frozen.Result.Broken(
                    String.valueOf(broken.getOriginalMessage()),
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return new Frozen.Result.Broken(String.valueOf(wrong.getMessage()), 1, 1);
        }
    }

    private static Frozen frozen(JsonObject top) {
        int format = number(top.maybe("format").orElse("1"), "format");
        if (format < 1 || format > FORMAT) {
            throw new IllegalArgumentException("format " + format);
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (JsonObject file : top.objects("files")) {
            files.put(path(file.text("path")), digest(file.text("sha256")));
        }
        Map<String, Today.Was> verdicts = new LinkedHashMap<>();
        Map<String, Ground> grounds = new LinkedHashMap<>();
        for (JsonObject verdict : top.objects("verdicts")) {
            Optional<Interval> range = range(verdict);
            verdicts.put(verdict.text("claim"), new Today.Was(Today.Kind.valueOf(verdict.text("verdict")), range));
            if (format > 1) {
                grounds.put(verdict.text("claim"), ground(verdict, range));
            }
        }
        return new Frozen(
                Instant.parse(top.text("frozen")),
                number(top.maybe("version").orElse("1"), "version"),
                top.maybe("correction").orElse(""),
                top.text("rules"),
                top.object("case").map(FrozenNotation::standing).orElse(Frozen.Standing.NONE),
                files,
                verdicts,
                grounds);
    }

    private static Frozen.Standing standing(JsonObject object) {
        Map<String, Frozen.Head> heads = new LinkedHashMap<>();
        for (JsonObject head : object.objects("heads")) {
            heads.put(
                    head.text("recorder"),
                    new Frozen.Head(
                            number(head.text("lines"), "lines"),
                            Long.parseLong(head.text("length")),
                            digest(head.text("chain")),
                            Long.parseLong(head.maybe("size").orElse("0")),
                            head.maybe("root").orElse("")));
        }
        return new Frozen.Standing(object.maybe("root"), heads);
    }

    private static Ground ground(JsonObject verdict, Optional<Interval> range) {
        List<String> bytes = verdict.texts("bytes");
        bytes.forEach(FrozenNotation::digest);
        return new Ground(finding(verdict, range), verdict.texts("sources"), verdict.texts("items"), bytes);
    }

    private static Optional<Finding> finding(JsonObject verdict, Optional<Interval> range) {
        if (verdict.has(WITHHELD)) {
            return Optional.of(new Finding.Withheld());
        }
        if (range.isPresent()) {
            return range.map(Finding.Numbers::new);
        }
        Optional<String> answer = verdict.maybe("answer");
        if (answer.isPresent()) {
            return answer.map(word -> new Finding.Answer(Evidence.YesNo.valueOf(word.toUpperCase(Locale.ROOT))));
        }
        if (verdict.has("words")) {
            return Optional.of(new Finding.Words(verdict.texts("words")));
        }
        return verdict.maybe("from")
                .flatMap(ImpreciseDate::parse)
                .flatMap(from -> ImpreciseDate.parse(verdict.text("to")).map(to -> new Finding.Days(from, to)));
    }

    private static Optional<Interval> range(JsonObject verdict) {
        if (!verdict.has("lowOpen")) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                verdict.maybe("low").map(BigDecimal::new).orElse(null),
                verdict.isTrue("lowOpen"),
                verdict.maybe("high").map(BigDecimal::new).orElse(null),
                verdict.isTrue("highOpen")));
    }

    /** A frozen file names files of the case, and of nowhere else. */
    private static String path(String path) {
        if (path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..")) {
            throw new IllegalArgumentException("a path that leads out of the case: " + path);
        }
        return path;
    }

    private static String digest(String text) {
        if (!SHA256.matcher(text).matches()) {
            throw new IllegalArgumentException("no digest: " + text);
        }
        return text;
    }

    private static int number(String text, String name) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new IllegalArgumentException(name + " " + text);
        }
        return number;
    }
}
