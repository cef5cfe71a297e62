package org.plumbline.spark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.ReportCollection;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Cases made from a seed: rows of two lists, and records of several voices with links between them. */
final class MadeCase {
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    static final int DAYS = 400;

    static final List<String> PLACES = places();
    static final List<String> KINDS = List.of("attack", "air-attack", "ground-attack", "clash");
    static final List<String> ACTORS = List.of("army", "battalion-1", "battalion-2", "rebels", "militia");
    static final List<String> MEASURES = List.of("people-killed", "civilians-killed", "people-injured", "damage");
    static final List<String> SOURCES = List.of("list-a", "list-b", "paper", "late-paper", "rebel-news");

    private MadeCase() {}

    private static List<String> places() {
        List<String> places = new ArrayList<>(List.of("land"));
        for (int i = 0; i < 3; i++) {
            places.add("region-" + i);
        }
        for (int i = 0; i < 12; i++) {
            places.add("township-" + i);
        }
        for (int i = 0; i < 48; i++) {
            places.add("village-" + i);
        }
        return places;
    }

    /** The vocabulary that all made cases share. */
    static String words() {
        StringBuilder words = new StringBuilder("""
                - PublicBody: army
                  name: Army
                - Unit: battalion-1
                  name: First battalion
                  part of: army
                - Unit: battalion-2
                  name: Second battalion
                  part of: army
                - Organization: rebels
                  name: Rebels
                  conflict party: yes
                - Organization: militia
                  name: Militia
                - Source: list-a
                  publisher: The Program
                - Source: list-b
                  publisher: The Observers
                - Source: paper
                  publisher: The Paper
                  published: 2022-06-01
                - Source: late-paper
                  publisher: The Late Paper
                  published: 2031-01-01
                - Source: rebel-news
                  publisher: Rebels
                - Kind: attack
                  name: attack
                - Kind: air-attack
                  name: air attack
                  part of: attack
                - Kind: ground-attack
                  name: ground attack
                  part of: attack
                - Kind: clash
                  name: clash
                - Measure: people-killed
                  name: people killed
                  unit: person
                - Measure: civilians-killed
                  name: civilians killed
                  unit: person
                  part of: people-killed
                - Measure: people-injured
                  name: people injured
                  unit: person
                - Measure: damage
                  name: damage
                  unit: dollar
                - Tally: clashes-in-spring
                  measure: incidents
                  kind: clash
                  place: region-0
                  from: 2022-04-01
                  to: 2022-05-31
                  total: 90+
                  basis: counted by The Paper from its own reports
                  source: paper
                - Coverage: all-of-the-air
                  of: air-attack
                  place: region-1
                  from: 2022-02-01
                  to: 2022-08-31
                  statement: every air attack of these months is listed
                  source: list-a
                - Engagement: summit
                  name: The summit
                  source: paper
                  start: 2022-05-10
                  end: 2022-05-11
                """);
        for (String place : PLACES) {
            words.append("- Place: ")
                    .append(place)
                    .append("\n  name: ")
                    .append(place)
                    .append('\n');
            String[] level = place.split("-", -1);
            int number = level.length == 1 ? 0 : Integer.parseInt(level[1]);
            switch (level[0]) {
                case "region" -> words.append("  part of: land\n");
                case "township" ->
                    words.append("  part of: region-").append(number % 3).append('\n');
                case "village" ->
                    words.append("  part of: township-").append(number % 12).append('\n');
                default -> {}
            }
        }
        return words.toString();
    }

    /** What a made case sets for all questions. */
    static CaseRules rules() {
        return new CaseRules(ZoneOffset.UTC, new BigDecimal("0.10"), 24);
    }

    /** A case of these records, in the notation of record files, and these rows of tables. */
    static CaseEvidence of(String records, List<TableRow> rows) {
        Ledger ledger = Ledger.of(
                RecordFiles.read("records/made.yaml", records.getBytes(StandardCharsets.UTF_8), "en")
                        .statements()
                        .stream()
                        .map(Placed::statement)
                        .toList());
        return of(ledger, rows);
    }

    static CaseEvidence of(Ledger ledger, List<TableRow> rows) {
        Sources sources = SourceRecords.read(ledger);
        Links links = Links.of(ledger, List.of());
        ReportCollection collection = new ReportCollection(links.linked(), sources);
        rows.forEach(collection::add);
        return CaseEvidence.of(ledger, sources, Incidents.of(ledger, sources, links, collection));
    }

    /** Rows of two lists that know of much the same. */
    static List<TableRow> rows(int count, Random random) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TableRow row = row("a-" + i, "list-a", random);
            rows.add(row);
            if (random.nextInt(4) == 0) {
                rows.add(again(row, "b-" + i, random));
            }
        }
        return rows;
    }

    private static TableRow row(String id, String source, Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int span = switch (random.nextInt(20)) {
            case 0 -> random.nextInt(700);
            case 1, 2 -> 1 + random.nextInt(31);
            default -> 0;
        };
        Map<String, Interval> measures = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        for (String measure : MEASURES) {
            figure(measure, measures, best, random);
        }
        return new TableRow(
                id,
                ImpreciseDate.between(day, day.plusDays(span)),
                null,
                some(KINDS, 0.05, random),
                some(ACTORS, 0.1, random),
                some(ACTORS, 0.5, random),
                some(PLACES, 0.05, random),
                random.nextInt(12) == 0 ? Interval.between(2, 2 + random.nextInt(3)) : Interval.exactly(1),
                measures,
                best,
                random.nextInt(3) == 0 ? null : point(random),
                source,
                random.nextInt(9) == 0 ? "rebels" : "",
                1 + random.nextInt(9_999));
    }

    private static void figure(
            String measure, Map<String, Interval> measures, Map<String, BigDecimal> best, Random random) {
        int low = random.nextInt(7);
        switch (random.nextInt(8)) {
            case 0 -> measures.put(measure, Interval.UNKNOWN_TOLL);
            case 1 -> measures.put(measure, Interval.atLeast(low));
            case 2 -> {
                measures.put(measure, Interval.between(low, low + 3));
                best.put(measure, BigDecimal.valueOf(low + random.nextInt(3)));
            }
            case 3 -> {
                BigDecimal half = new BigDecimal(low + ".50");
                measures.put(measure, Interval.between(half, half.add(BigDecimal.TEN)));
                best.put(measure, half);
            }
            case 4, 5 -> measures.put(measure, Interval.exactly(low));
            default -> {}
        }
    }

    private static TableRow again(TableRow row, String id, Random random) {
        return new TableRow(
                id,
                random.nextInt(4) == 0
                        ? ImpreciseDate.on(row.date().earliest().plusDays(random.nextInt(4)))
                        : row.date(),
                null,
                random.nextBoolean() ? row.kinds() : some(KINDS, 0.3, random),
                row.actors(),
                row.targets(),
                random.nextInt(3) == 0 ? some(PLACES, 0.1, random) : row.places(),
                row.occurrences(),
                random.nextBoolean() ? row.measures() : Map.of(),
                random.nextBoolean() ? Map.of() : row.best(),
                random.nextBoolean() ? null : row.point(),
                "list-b",
                "",
                row.line());
    }

    private static List<String> some(List<String> all, double none, Random random) {
        if (random.nextDouble() < none) {
            return List.of();
        }
        String one = all.get(random.nextInt(all.size()));
        String other = all.get(random.nextInt(all.size()));
        return random.nextInt(8) > 0 || one.equals(other) ? List.of(one) : List.of(one, other);
    }

    private static TableRow.Point point(Random random) {
        return new TableRow.Point(20 + random.nextInt(2_000) / 1e3, 95 + random.nextInt(2_000) / 1e3);
    }

    /** Records of reports that several voices tell, in several manners, and links between neighbours. */
    static String reports(int count, Random random) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < count; i++) {
            records.append("- Report: r%d\n%s".formatted(i, told(random)));
            while (random.nextInt(3) == 0) {
                records.append("- Report: r%d\n  continues: yes\n%s".formatted(i, told(random)));
            }
        }
        for (int i = 0; i < count / 3; i++) {
            int first = random.nextInt(count - 2);
            records.append("- Link: link-%d\n  reports: [r%d, r%d]\n  certainty: %s\n  because: the same day\n"
                    .formatted(
                            i,
                            first,
                            first + 1 + random.nextInt(2),
                            any(List.of("surely", "possibly", "not"), random)));
        }
        return records.toString();
    }

    private static String told(Random random) {
        StringBuilder told =
                new StringBuilder("  source: ").append(any(SOURCES, random)).append('\n');
        LocalDate day = FIRST_DAY.plusDays(100 + random.nextInt(60));
        told.append("  date: ")
                .append(
                        switch (random.nextInt(6)) {
                            case 0 -> day + "T13:00";
                            case 1 -> "\"[%s..%s]\"".formatted(day, day.plusDays(3));
                            case 2 -> "2022-05";
                            default -> day.toString();
                        })
                .append('\n');
        property("kind", KINDS, told, random);
        property("place", PLACES, told, random);
        property("actor", ACTORS, told, random);
        if (random.nextInt(5) == 0) {
            told.append("  occurrences: ")
                    .append(any(List.of("2", "3+", "1..4"), random))
                    .append('\n');
        }
        for (String measure : MEASURES) {
            if (random.nextInt(3) == 0) {
                told.append("  ").append(measure).append(": ");
                told.append(any(List.of("3", "0", "4+", "\">5\"", "2..6", "\"?\"", "\"<=4\"", "~7", "1.5"), random))
                        .append('\n');
            }
        }
        return told.toString();
    }

    private static void property(String name, List<String> values, StringBuilder told, Random random) {
        if (random.nextInt(8) > 0) {
            told.append("  ")
                    .append(name)
                    .append(": ")
                    .append(any(values, random))
                    .append('\n');
        }
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
