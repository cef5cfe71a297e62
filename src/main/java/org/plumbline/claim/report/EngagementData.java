package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.engagement.Dealings;
import org.plumbline.engagement.Matrix;
import org.plumbline.engagement.Paths;
import org.plumbline.engagement.Tie;
import org.plumbline.quantity.ImpreciseDate;

/** The network as data for other programs. Names are for people; ids are what records are known by. */
public final class EngagementData {
    static final List<String> COLUMNS = List.of(
            "from",
            "from name",
            "to",
            "to name",
            "manner",
            "standing",
            "bodies",
            "seat",
            "what",
            "record",
            "start",
            "end",
            "voices",
            "sources");

    private EngagementData() {}

    /**
     * One line per tie, as comma-separated values (RFC 4180). What a spreadsheet would take for a formula is quoted with an
     * apostrophe.
     *
     * @param name what people call an id
     */
    public static String csv(List<Tie> ties, Function<String, String> name) {
        return CsvTable.of(COLUMNS, ties.stream().map(tie -> cells(tie, name)).toList());
    }

    /** One line per body and party, with a column for each year: engagements held, and behind a plus sign those that are open. */
    public static String csv(Matrix matrix, Function<String, String> name) {
        List<String> head = new ArrayList<>(List.of("body", "body name", "party", "party name"));
        matrix.years().forEach(year -> head.add(year.toString()));
        List<List<String>> rows = new ArrayList<>();
        for (Matrix.Row row : matrix.rows()) {
            List<String> cells =
                    new ArrayList<>(List.of(row.body(), name.apply(row.body()), row.party(), name.apply(row.party())));
            matrix.years()
                    .forEach(year -> cells.add(Optional.ofNullable(row.cells().get(year))
                            .map(cell -> cell.open() == 0 ? "" + cell.held() : cell.held() + "+" + cell.open())
                            .orElse("")));
            rows.add(cells);
        }
        return CsvTable.of(head, rows);
    }

    private static List<String> cells(Tie tie, Function<String, String> name) {
        return List.of(
                tie.from(),
                name.apply(tie.from()),
                tie.to(),
                name.apply(tie.to()),
                word(tie.manner()),
                word(tie.standing()),
                String.join(" ", tie.bodies()),
                tie.seat(),
                String.join(" ", tie.what()),
                tie.record(),
                day(tie.start()),
                day(tie.end()),
                listed(tie, Tie.Evidence::voice),
                listed(tie, Tie.Evidence::source));
    }

    /** The attributes of an edge, by the name of their column: all but its two ends. */
    static Map<String, String> attributes(Tie tie) {
        List<String> cells = cells(tie, id -> "");
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 4; i < COLUMNS.size(); i++) {
            attributes.put(COLUMNS.get(i), cells.get(i));
        }
        return attributes;
    }

    /** All ties as one JSON object (RFC 8259). */
    public static String json(List<Tie> ties, Function<String, String> name) {
        return Json.object(json -> json.objects("ties", ties, tie -> tie(json, tie, name)));
    }

    /** What one party dealt with, occasion by occasion. */
    public static String json(Dealings dealings, Function<String, String> name) {
        return Json.object(json -> {
            json.put("party", dealings.party());
            json.objects("occasions", dealings.occasions(), one -> {
                json.put("target", one.target());
                json.put("name", name.apply(one.target()));
                json.put("group", word(one.group()));
                json.put("start", one.start().map(ImpreciseDate::toString));
                json.put("end", one.end().map(ImpreciseDate::toString));
                json.strings("bodies", one.bodies());
                json.objects("own", one.own(), tie -> tie(json, tie, name));
                json.strings("others", one.others());
            });
        });
    }

    /**
     * The ways from one party to another.
     *
     * @param leftOut of how many records no way is made because what they tell is denied, disputed or only possible
     */
    public static String json(
            List<List<Paths.Step>> ways, int leftOut, String from, String to, Function<String, String> name) {
        return Json.object(json -> {
            json.put("from", from).put("to", to);
            json.put("leftOut", leftOut);
            json.objects(
                    "ways",
                    ways,
                    way -> json.objects("steps", way, step -> {
                        json.put("from", step.from()).put("to", step.to());
                        json.objects("ties", step.ties(), tie -> tie(json, tie, name));
                    }));
        });
    }

    /** Body by party by year. */
    public static String json(Matrix matrix, Function<String, String> name) {
        return Json.object(json -> {
            json.put("undated", matrix.undated());
            json.put("denied", matrix.denied());
            json.objects("rows", matrix.rows(), row -> {
                json.put("body", row.body()).put("party", row.party()).put("partyName", name.apply(row.party()));
                json.objects("years", new TreeMap<>(row.cells()).entrySet(), cell -> {
                    json.put("year", cell.getKey());
                    json.put("held", cell.getValue().held());
                    json.put("open", cell.getValue().open());
                });
            });
        });
    }

    private static void tie(Json json, Tie tie, Function<String, String> name) {
        json.put("from", tie.from()).put("fromName", name.apply(tie.from()));
        json.put("to", tie.to()).put("toName", name.apply(tie.to()));
        json.put("manner", word(tie.manner()));
        json.put("standing", word(tie.standing()));
        json.put("record", tie.record());
        json.strings("bodies", tie.bodies());
        json.put("seat", tie.isBySeat() ? Optional.of(tie.seat()) : Optional.empty());
        json.strings("what", tie.what());
        json.put("start", tie.start().map(ImpreciseDate::toString));
        json.put("end", tie.end().map(ImpreciseDate::toString));
        json.objects("evidence", tie.evidence(), one -> {
            json.put("voice", one.voice());
            json.put("source", one.source());
            json.put("modality", one.modality().word());
        });
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(Optional<ImpreciseDate> day) {
        return day.map(ImpreciseDate::toString).orElse("");
    }

    private static String listed(Tie tie, Function<Tie.Evidence, String> part) {
        return tie.evidence().stream().map(part).distinct().collect(Collectors.joining(" "));
    }
}
