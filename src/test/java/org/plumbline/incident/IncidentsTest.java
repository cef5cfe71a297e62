package org.plumbline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** The index by time finds what a pass over all incidents finds. */
class IncidentsTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theIndexMissesNothingThatMayLieInTheWindow(long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            reports.add(report("r" + i, random));
        }
        Ledger nothing = Ledger.of(List.of());
        Sources sources = Sources.of(List.of(), Map.of());
        ReportCollection collection = new ReportCollection(Set.of(), sources);
        reports.forEach(collection::add);
        Incidents incidents = Incidents.of(nothing, sources, Links.of(nothing, List.of()), collection);
        assertThat(incidents.size()).isEqualTo(300);
        assertThat(incidents.plain().size()).isBetween(200, 299);
        for (int round = 0; round < 200; round++) {
            LocalDate from = START.plusDays(random.nextInt(400));
            Window window = Window.of(from, from.plusDays(random.nextInt(50)));
            Set<String> near = incidents.near(window).stream().map(Incident::id).collect(Collectors.toSet());
            Set<String> all = reports.stream()
                    .filter(report -> report.span()
                            .map(span -> window.holds(span) != Window.Membership.OUT)
                            .orElse(true))
                    .map(Report::id)
                    .collect(Collectors.toSet());
            assertThat(near).containsAll(all);
        }
    }

    private static Report report(String id, Random random) {
        Attribution by = new Attribution(0, "s", "v", true);
        LocalDate day = START.plusDays(random.nextInt(400));
        int length = random.nextInt(4) == 0 ? random.nextInt(90) : 0;
        List<Said<ImpreciseDate>> dates = random.nextInt(20) == 0
                ? List.of()
                : List.of(new Said<>(ImpreciseDate.between(day, day.plusDays(length)), by, Modality.STATED));
        return new Report(
                id, dates, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), null, 0);
    }
}
