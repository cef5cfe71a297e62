package org.plumbline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** What goes into the columns comes out of them as it was. */
final class PlainReportsTest {
    private static final LocalDate START = LocalDate.of(1987, 3, 1);
    private static final List<List<String>> NAMES =
            List.of(List.of(), List.of("a"), List.of("b"), List.of("a", "b"), List.of("ရွာ"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyRowOfATableIsReadBackAsItWasGiven(long seed) {
        Random random = new Random(seed);
        Map<String, TableRow> rows = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) {
            rows.put("id-" + i, row("id-" + i, random));
        }
        Sources sources = sources();
        Incidents incidents = Incidents.of(Ledger.of(List.of()), sources, rows.values());
        assertThat(incidents.size()).isEqualTo(rows.size());
        assertThat(incidents.plain().size()).isGreaterThan(2000);
        rows.forEach(
                (id, row) -> assertThat(incidents.incident(id).orElseThrow().reports())
                        .as(id)
                        .containsExactly(Report.read(row, sources)));
        assertThat(incidents.incident("id-3000")).isEmpty();
        assertThat(incidents.incident("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void rowsLieInTheOrderOfTheirFirstDays(long seed) {
        Random random = new Random(seed);
        List<TableRow> rows =
                IntStream.range(0, 2000).mapToObj(i -> row("id-" + i, random)).toList();
        PlainReports plain = Incidents.of(Ledger.of(List.of()), sources(), rows).plain();
        for (int row = 1; row < plain.size(); row++) {
            assertThat(plain.first(row)).isGreaterThanOrEqualTo(plain.first(row - 1));
        }
        int middle = plain.first(plain.size() / 2);
        assertThat(plain.first(plain.firstFrom(middle))).isEqualTo(middle);
        assertThat(plain.first(plain.firstFrom(middle) - 1)).isLessThan(middle);
        assertThat(plain.firstFrom(Long.MIN_VALUE)).isZero();
        assertThat(plain.firstFrom(Long.MAX_VALUE)).isEqualTo(plain.size());
    }

    @Test
    void reportsOfOneIdThatSayDifferentThingsStayAndMayBeOneIncident() {
        TableRow old = row("twice", new Random(1));
        TableRow other = row("once", new Random(2));
        TableRow young = row("twice", new Random(3));
        Sources sources = sources();
        for (Set<String> linked : List.of(Set.<String>of(), Set.of("twice"))) {
            ReportCollection collection = new ReportCollection(linked, sources);
            List.of(old, other, young, old, young).forEach(collection::add);
            Incidents incidents =
                    Incidents.of(Ledger.of(List.of()), sources, Links.of(Ledger.of(List.of()), List.of()), collection);
            assertThat(incidents.size()).isEqualTo(3);
            assertThat(incidents.sharedIds()).containsExactly("twice");
            Incident first = incidents.incident("twice").orElseThrow();
            Incident second = incidents.incident("twice--2").orElseThrow();
            assertThat(first.reports()).containsExactly(Report.read(old, sources));
            assertThat(second.reports().getFirst().dates())
                    .isEqualTo(Report.read(young, sources).dates());
            assertThat(first.possiblySame()).containsExactly("twice--2");
            assertThat(second.possiblySame()).containsExactly("twice");
        }
    }

    @Test
    void reportsOfOneIdThatSayTheSameAreOne() {
        ReportCollection collection = new ReportCollection(Set.of("linked"), sources());
        for (String id : List.of("plain", "linked", "plain", "linked")) {
            collection.add(row(id, new Random(5)));
        }
        Incidents incidents =
                Incidents.of(Ledger.of(List.of()), sources(), Links.of(Ledger.of(List.of()), List.of()), collection);
        assertThat(incidents.size()).isEqualTo(2);
        assertThat(incidents.sharedIds()).isEmpty();
        assertThat(incidents.plain().size()).isEqualTo(1);
    }

    @Test
    void aReportThatALinkNamesIsKeptApart() {
        TableRow linked = row("linked", new Random(1));
        ReportCollection collection = new ReportCollection(Set.of("linked"), sources());
        collection.add(linked);
        Incidents incidents =
                Incidents.of(Ledger.of(List.of()), sources(), Links.of(Ledger.of(List.of()), List.of()), collection);
        assertThat(incidents.plain().size()).isZero();
        assertThat(incidents.apart()).extracting(Incident::id).containsExactly("linked");
    }

    @Test
    void thePointIsKeptToATenthOfAMetre() {
        TableRow here = new TableRow(
                "here",
                ImpreciseDate.on(START),
                null,
                List.of("attack"),
                List.of(),
                List.of(),
                List.of(),
                Interval.exactly(1),
                Map.of(),
                Map.of(),
                new TableRow.Point(-21.9812344, 179.9999996),
                "s",
                "",
                7);
        PlainReports plain =
                Incidents.of(Ledger.of(List.of()), sources(), List.of(here)).plain();
        assertThat(plain.point(0)).contains(new TableRow.Point(-21.981234, 180));
        assertThat(plain.line(0)).isEqualTo(7);
    }

    @Test
    void idsThatShareAHashAreToldApart() {
        IdColumn ids = new IdColumn();
        List<String> all =
                new ArrayList<>(List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "ည", "x".repeat(5000)));
        for (int i = 0; i < 5000; i++) {
            all.add("row-" + i);
        }
        all.forEach(ids::add);
        ids.index();
        for (int i = 0; i < all.size(); i++) {
            assertThat(ids.find(all.get(i))).isEqualTo(i);
            assertThat(ids.get(i)).isEqualTo(all.get(i));
        }
        assertThat(ids.find("row-5000")).isEqualTo(-1);
    }

    private static Sources sources() {
        return Sources.of(List.of(), Map.of());
    }

    private static TableRow row(String id, Random random) {
        LocalDate day = START.plusDays(random.nextInt(12_000));
        ImpreciseDate date = ImpreciseDate.between(day, random.nextInt(4) > 0 ? day : day.plusDays(random.nextInt(50)));
        Map<String, Interval> measures = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        for (String measure : List.of("killed", "injured")) {
            int low = random.nextInt(5);
            switch (random.nextInt(4)) {
                case 0 -> measures.put(measure, Interval.UNKNOWN_TOLL);
                case 1 -> measures.put(measure, Interval.atLeast(low));
                case 2 -> {
                    measures.put(measure, Interval.between(low, low + 3));
                    best.put(measure, BigDecimal.valueOf(low + 1));
                }
                default -> {}
            }
        }
        return new TableRow(
                id,
                date,
                random.nextInt(10) > 0 ? null : ImpreciseDate.on(date.latest().plusDays(2)),
                names(random),
                names(random),
                names(random),
                names(random),
                Interval.exactly(1 + random.nextInt(10) / 9),
                measures,
                best,
                null,
                "source-" + random.nextInt(3),
                random.nextBoolean() ? "" : "voice",
                random.nextInt(1000));
    }

    private static List<String> names(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
