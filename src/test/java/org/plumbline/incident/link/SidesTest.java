package org.plumbline.incident.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Report;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** A report in columns compares as the same report by itself. */
final class SidesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsSharedIsWhatEachSays(long seed) {
        Random random = new Random(seed);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(row("r" + i, random));
        }
        Sources sources = Sources.of(List.of(), Map.of());
        Map<String, Side> sides = new HashMap<>();
        Sides.of(Incidents.of(Ledger.of(List.of()), sources, rows)).forEach(side -> sides.put(side.id(), side));
        assertThat(sides).hasSize(rows.size());
        for (TableRow row : rows) {
            assertThat(sides)
                    .containsEntry(row.id(), Side.of(Report.read(row, sources)).orElseThrow());
        }
    }

    private static TableRow row(String id, Random random) {
        Map<String, Interval> measures = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        for (String measure : List.of("killed", "hurt")) {
            int low = random.nextInt(3);
            switch (random.nextInt(5)) {
                case 0 -> measures.put(measure, Interval.UNKNOWN_TOLL);
                case 1 -> measures.put(measure, Interval.exactly(low));
                case 2 -> {
                    measures.put(measure, Interval.between(low, low + 2));
                    best.put(measure, BigDecimal.valueOf(low + 1));
                }
                case 3 -> measures.put(measure, Interval.atLeast(low + 1));
                default -> {}
            }
        }
        LocalDate day = LocalDate.of(2021, 2, 1).plusDays(random.nextInt(50));
        return new TableRow(
                id,
                ImpreciseDate.between(day, day.plusDays(random.nextInt(2))),
                null,
                random.nextBoolean() ? List.of("attack") : List.of(),
                List.of("a", "b"),
                List.of(),
                List.of("p" + random.nextInt(3)),
                Interval.exactly(1),
                measures,
                best,
                random.nextBoolean() ? new TableRow.Point(20.5, 96.25) : null,
                "source-" + random.nextInt(2),
                "",
                3);
    }
}
