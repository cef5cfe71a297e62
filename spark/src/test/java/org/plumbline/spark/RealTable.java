package org.plumbline.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** A real table of UCDP, if it lies beside the project; every third event is told again by a made second source. */
final class RealTable {
    static final Path FILE = Path.of("../shared/data/incidents/ucdp-ged-myanmar-2021-2023.csv");

    private RealTable() {}

    static CaseEvidence evidence() throws IOException {
        Random random = new Random(7);
        Set<Statement> records = new LinkedHashSet<>();
        records.add(Statement.own("ged", "Source", "publisher", "The Program"));
        records.add(Statement.own("second", "Source", "publisher", "The Second"));
        records.add(Statement.own("people-killed", "Measure", "name", "people killed"));
        records.add(Statement.own("people-killed", "Measure", "unit", "person"));
        records.add(Statement.own("land", "Place", "name", "land"));
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> events = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord event : events) {
                TableRow row = row(event, records);
                rows.add(row);
                if (random.nextInt(3) == 0) {
                    rows.add(again(row, random));
                }
            }
        }
        return MadeCase.of(Ledger.of(List.copyOf(records)), rows);
    }

    private static TableRow row(NamedCsvRecord event, Set<Statement> records) {
        String region = place(event.getField("adm_1"), "land", records);
        String district = place(event.getField("adm_2"), region, records);
        String kind = known("kind-" + event.getField("type_of_violence"), "Kind", records);
        List<String> actors = Stream.of("side_a", "side_b")
                .map(side -> known(id(event.getField(side)), "Organization", records))
                .distinct()
                .toList();
        BigDecimal low = new BigDecimal(event.getField("low"));
        BigDecimal best = new BigDecimal(event.getField("best"));
        BigDecimal high = new BigDecimal(event.getField("high"));
        return new TableRow(
                "ged-" + event.getField("id"),
                ImpreciseDate.between(day(event.getField("date_start")), day(event.getField("date_end"))),
                null,
                List.of(kind),
                actors,
                List.of(),
                List.of(event.getField("where_prec").equals("4") ? region : district),
                Interval.exactly(1),
                Map.of("people-killed", Interval.between(low.min(best), high.max(best))),
                Map.of("people-killed", best),
                event.getField("where_prec").equals("1")
                        ? new TableRow.Point(
                                Double.parseDouble(event.getField("latitude")),
                                Double.parseDouble(event.getField("longitude")))
                        : null,
                "ged",
                "",
                Math.toIntExact(event.getStartingLineNumber()));
    }

    private static TableRow again(TableRow row, Random random) {
        int later = random.nextInt(5) == 0 ? 1 : 0;
        return new TableRow(
                row.id() + "-again",
                ImpreciseDate.between(
                        row.date().earliest().plusDays(later),
                        row.date().latest().plusDays(later)),
                null,
                random.nextBoolean() ? row.kinds() : List.of(),
                row.actors(),
                List.of(),
                row.places(),
                row.occurrences(),
                random.nextBoolean() ? row.measures() : Map.of(),
                Map.of(),
                null,
                "second",
                "",
                row.line());
    }

    static List<String> questions(int count) throws IOException {
        Random random = new Random(8);
        List<String> places = evidence().ledger().ofSchema("Place").stream()
                .map(place -> place.id())
                .toList();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_000));
            questions.add("%s, in %s, from %s to %s"
                    .formatted(
                            List.of("count of incidents", "sum of people-killed", "distinct places of incidents")
                                    .get(i % 3),
                            places.get(random.nextInt(places.size())),
                            from,
                            from.plusDays(random.nextInt(400))));
        }
        return questions;
    }

    /** The whole where the name is left out. */
    private static String place(String name, String whole, Set<Statement> records) {
        if (name.isBlank()) {
            return whole;
        }
        String place = known(id(name), "Place", records);
        records.add(Statement.own(place, "Place", "part of", whole));
        return place;
    }

    private static String known(String id, String schema, Set<Statement> records) {
        records.add(Statement.own(id, schema, "name", id));
        return id;
    }

    private static String id(String name) {
        return "x-"
                + name.strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("-$", "");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.substring(0, 10));
    }
}
