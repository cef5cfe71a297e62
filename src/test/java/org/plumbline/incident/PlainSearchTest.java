package org.plumbline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** A search by index finds what looking at every row finds. */
final class PlainSearchTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int TOWNS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whicheverWayItRunsItFindsWhatLookingAtEveryRowFinds(long seed) {
        Random random = new Random(seed);
        Ledger ledger = ledger();
        Hierarchy hierarchy = Hierarchy.of(ledger);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            rows.add(row("r" + i, random));
        }
        PlainReports reports =
                Incidents.of(ledger, Sources.of(List.of(), Map.of()), rows).plain();
        PlainSearch search = new PlainSearch(reports, hierarchy);
        for (int i = 0; i < 200; i++) {
            LocalDate from = START.plusDays(random.nextInt(900));
            LocalDate until = from.plusDays(random.nextInt(4) == 0 ? 900 : random.nextInt(30));
            LocalDate inner = from.plusDays(random.nextInt(3));
            Window window = random.nextInt(5) == 0
                    ? new Window(from, inner, until, until.plusDays(2), null, null)
                    : Window.of(from, until);
            List<String> places = any(random, "town-" + random.nextInt(TOWNS), "region-" + random.nextInt(4), "land");
            List<String> kinds = any(random, "attack", "raid");
            Map<Integer, Integer> found = new TreeMap<>();
            search.search(places, kinds, List.of(), List.of(), window, (row, isCertain, wholly) -> {
                found.put(row, (isCertain ? 2 : 0) + (wholly ? 1 : 0));
            });
            assertThat(found)
                    .as("seed %d, %s, %s, %s", seed, places, kinds, window)
                    .isEqualTo(byEachRow(reports, places, kinds, window, hierarchy));
        }
    }

    private static Map<Integer, Integer> byEachRow(
            PlainReports reports, List<String> places, List<String> kinds, Window window, Hierarchy hierarchy) {
        Map<Integer, Integer> found = new TreeMap<>();
        for (int row = 0; row < reports.size(); row++) {
            Window.Membership inTime = window.holds(reports.date(row));
            Report report = reports.report(row);
            int place = standing(Feature.PLACE, report, places, hierarchy);
            int standing = Math.min(place, standing(Feature.KIND, report, kinds, hierarchy));
            if (inTime != Window.Membership.OUT && standing != ListStandings.OUT) {
                boolean isCertain = inTime == Window.Membership.IN && standing != ListStandings.POSSIBLE;
                found.put(row, (isCertain ? 2 : 0) + (place != ListStandings.PARTLY ? 1 : 0));
            }
        }
        return found;
    }

    private static int standing(Feature feature, Report report, List<String> wanted, Hierarchy hierarchy) {
        if (wanted.isEmpty()) {
            return ListStandings.CERTAIN;
        }
        return feature.of(report).isEmpty()
                ? ListStandings.POSSIBLE
                : ListStandings.of(feature.of(report).getFirst().value(), wanted, hierarchy);
    }

    private static List<String> any(Random random, String... ids) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(ids[0], ids[1]);
            default -> List.of(ids[random.nextInt(ids.length)]);
        };
    }

    private static Ledger ledger() {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < TOWNS; i++) {
            all.add(Statement.own("town-" + i, "Place", "part of", "region-" + i % 4));
        }
        for (int i = 0; i < 4; i++) {
            all.add(Statement.own("region-" + i, "Place", "part of", "land"));
        }
        all.add(Statement.own("raid", "Kind", "part of", "attack"));
        return Ledger.of(all);
    }

    private static TableRow row(String id, Random random) {
        LocalDate day = START.plusDays(random.nextInt(1000));
        int length = random.nextInt(10) == 0 ? random.nextInt(400) : 0;
        List<String> places = switch (random.nextInt(12)) {
            case 0 -> List.of();
            case 1 -> List.of("region-" + random.nextInt(4));
            case 2 -> List.of("land");
            case 3 -> List.of("town-" + random.nextInt(TOWNS), "town-" + random.nextInt(TOWNS));
            default -> List.of("town-" + random.nextInt(TOWNS));
        };
        return new TableRow(
                id,
                ImpreciseDate.between(day, day.plusDays(length)),
                null,
                List.of(random.nextInt(3) == 0 ? "raid" : random.nextInt(8) == 0 ? "flood" : "attack"),
                List.of(),
                List.of(),
                places,
                Interval.exactly(1),
                Map.of(),
                Map.of(),
                null,
                "s",
                "",
                0);
    }
}
