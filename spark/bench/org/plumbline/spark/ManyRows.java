package org.plumbline.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.ReportCollection;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * Rows as a large public list has them, made from a seed: 35 years, {@value #LANDS} countries with {@value #TOWNS} towns each in
 * districts and regions, of which a few have most of the events. One row in nine is told again by a second source.
 */
final class ManyRows {
    private static final int LANDS = 20;
    private static final int REGIONS = 16;
    private static final int DISTRICTS = 64;
    private static final int TOWNS = 1_152;
    private static final int SIDES = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 12_784;

    private final Random random = new Random(20_261_125);

    /** What the main program makes of so many rows in memory. */
    static CaseEvidence evidence(int count) {
        ManyRows made = new ManyRows();
        Ledger ledger = records();
        Sources sources = SourceRecords.read(ledger);
        Links links = Links.of(ledger, List.of());
        ReportCollection collection = new ReportCollection(links.linked(), sources);
        for (int i = 0; i < count; i++) {
            TableRow row = made.row(i);
            collection.add(row);
            if (i % 9 == 0 && ++i < count) {
                collection.add(made.again(row));
            }
        }
        return CaseEvidence.of(ledger, sources, Incidents.of(ledger, sources, links, collection));
    }

    private TableRow row(int number) {
        int land = skewed(LANDS);
        int town = skewed(TOWNS);
        LocalDate day = FIRST_DAY.plusDays((int) (DAYS * Math.sqrt(random.nextDouble())));
        int span = random.nextInt(10) == 0 ? random.nextInt(14) : 0;
        int low = (int) Math.max(0, Math.round(Math.exp(random.nextGaussian()) - 0.6));
        int best = low + random.nextInt(2);
        return new TableRow(
                "row-" + number,
                ImpreciseDate.between(day, day.plusDays(span)),
                null,
                List.of(random.nextInt(5) == 0 ? "one-sided" : "clash"),
                List.of(side(land, 0), side(land, 1 + skewed(SIDES - 1))),
                List.of(),
                List.of(
                        switch (random.nextInt(10)) {
                            case 0 -> region(land, town);
                            case 1, 2 -> district(land, town);
                            default -> town(land, town);
                        }),
                Interval.exactly(1),
                Map.of("people-killed", Interval.between(low, best + random.nextInt(1 + best * 2))),
                Map.of("people-killed", BigDecimal.valueOf(best)),
                null,
                "list",
                "",
                number + 2);
    }

    private TableRow again(TableRow row) {
        int later = random.nextInt(5) == 0 ? 1 : 0;
        return new TableRow(
                row.id() + "-again",
                ImpreciseDate.between(
                        row.date().earliest().plusDays(later),
                        row.date().latest().plusDays(later)),
                null,
                List.of(),
                row.actors(),
                List.of(),
                row.places(),
                row.occurrences(),
                random.nextInt(3) == 0 ? Map.of() : row.measures(),
                Map.of(),
                null,
                "second",
                "",
                row.line());
    }

    /** Counts, sums and distinct values in towns, districts, regions and countries, over windows from a day to years. */
    static List<String> questions(int count) {
        ManyRows made = new ManyRows();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(made.question());
        }
        return questions;
    }

    private String question() {
        int land = skewed(LANDS);
        int town = skewed(TOWNS);
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int[] lengths = {1, 7, 30, 90, 365, 1_000};
        return "%s%s, in %s, from %s to %s"
                .formatted(
                        any("count of incidents", "sum of people-killed", "distinct places of incidents"),
                        random.nextInt(3) == 0 ? " by " + side(land, random.nextInt(3)) : "",
                        any("land-" + land, region(land, town), district(land, town), town(land, town)),
                        from,
                        from.plusDays(lengths[random.nextInt(lengths.length)]));
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** A few come often, most seldom. */
    private int skewed(int most) {
        double uniform = random.nextDouble();
        return (int) (most * uniform * uniform * uniform);
    }

    private static String side(int land, int side) {
        return "side-%d-%d".formatted(land, side);
    }

    private static String region(int land, int town) {
        return "region-%d-%d".formatted(land, town % REGIONS);
    }

    private static String district(int land, int town) {
        return "district-%d-%d".formatted(land, town % DISTRICTS);
    }

    private static String town(int land, int town) {
        return "town-%d-%d".formatted(land, town);
    }

    private static Ledger records() {
        Set<Statement> records = new LinkedHashSet<>();
        records.add(Statement.own("list", "Source", "publisher", "The Program"));
        records.add(Statement.own("second", "Source", "publisher", "The Second"));
        records.add(Statement.own("people-killed", "Measure", "unit", "person"));
        records.add(Statement.own("clash", "Kind", "name", "clash"));
        records.add(Statement.own("one-sided", "Kind", "name", "one-sided"));
        for (int land = 0; land < LANDS; land++) {
            records.add(Statement.own("land-" + land, "Place", "name", "land " + land));
            for (int side = 0; side < SIDES; side++) {
                records.add(Statement.own(side(land, side), "Organization", "name", side(land, side)));
            }
            for (int town = 0; town < TOWNS; town++) {
                records.add(Statement.own(region(land, town), "Place", "part of", "land-" + land));
                records.add(Statement.own(district(land, town), "Place", "part of", region(land, town)));
                records.add(Statement.own(town(land, town), "Place", "part of", district(land, town)));
            }
        }
        return Ledger.of(List.copyOf(records));
    }
}
