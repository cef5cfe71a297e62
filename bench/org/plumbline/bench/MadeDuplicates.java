package org.plumbline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.incident.link.Side;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow.Point;
import org.plumbline.quantity.Interval;

/**
 * A labelled set: the events of a real UCDP table, a second report of every third of them as another source might tell it, and as
 * many reports of incidents that are none of these events. How the second reports differ was decided before anything was measured:
 *
 * <ul>
 *   <li>day: 82 % the same, 10 % a day off, 3 % two or three days off, 5 % only within a week;
 *   <li>place: 60 % the same, 22 % only the district or region, 13 % another place of the same district, 5 % none; no point;
 *   <li>kind: 75 % in other words (a sibling kind), 10 % the same, 15 % none;
 *   <li>actor: 60 % the same, 25 % one of two, 10 % none, 5 % another;
 *   <li>toll: 45 % the best estimate, 20 % about a third off, 10 % "at least" less, 20 % none, 5 % more than twice as much.
 * </ul>
 *
 * The other incidents are told in the same manner of events of the table that were moved to another day.
 */
final class MadeDuplicates {
    private final Random random = new Random(20_251_125);
    private final List<Side> events = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, List<String>> placesOf = new HashMap<>();
    private final Map<String, String> districtOf = new HashMap<>();
    private final List<Side> sides = new ArrayList<>();
    private final Map<String, String> originalOf = new LinkedHashMap<>();

    MadeDuplicates(Path real) throws IOException {
        read(real);
        for (Side event : events) {
            sides.add(event);
            switch (random.nextInt(3)) {
                case 0 -> {
                    Side told = told(event, "again-" + event.id(), 0);
                    sides.add(told);
                    originalOf.put(told.id(), event.id());
                }
                case 1 -> sides.add(told(event, "other-" + event.id(), 20 + random.nextInt(700)));
                default -> {}
            }
        }
    }

    /** All reports, of the table and of the second source. */
    List<Side> sides() {
        return sides;
    }

    /** Which event a second report tells of, by their ids. */
    Map<String, String> originalOf() {
        return originalOf;
    }

    Hierarchy hierarchy() {
        return Hierarchy.of(Ledger.of(statements));
    }

    private void read(Path real) throws IOException {
        Set<Statement> known = new LinkedHashSet<>();
        for (String kind : List.of("1", "2", "3", "air-strike", "shelling", "raid")) {
            known.add(Statement.own(kind, "Kind", "part of", "violence"));
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(real)) {
            for (NamedCsvRecord row : rows) {
                String region = "region " + row.getField("adm_1").strip();
                String district = "district " + row.getField("adm_2").strip();
                String town = "town " + row.getField("where_coordinates").strip();
                boolean hasDistrict = !row.getField("adm_2").isBlank();
                known.add(Statement.own(region, "Place", "part of", "land"));
                if (hasDistrict) {
                    known.add(Statement.own(district, "Place", "part of", region));
                }
                String place = switch (row.getField("where_prec")) {
                    case "1", "5" -> town;
                    case "2", "3" -> hasDistrict ? district : region;
                    default -> region;
                };
                if (place.equals(town)) {
                    known.add(Statement.own(town, "Place", "part of", hasDistrict ? district : region));
                    districtOf.put(town, hasDistrict ? district : region);
                    List<String> beside =
                            placesOf.computeIfAbsent(hasDistrict ? district : region, key -> new ArrayList<>());
                    if (!beside.contains(town)) {
                        beside.add(town);
                    }
                } else if (place.equals(district)) {
                    districtOf.put(district, region);
                }
                events.add(event(row, place));
            }
        }
        statements.addAll(known);
    }

    private static Side event(NamedCsvRecord row, String place) {
        int low = Integer.parseInt(row.getField("low"));
        int best = Integer.parseInt(row.getField("best"));
        int high = Integer.parseInt(row.getField("high"));
        List<String> actors = new ArrayList<>(List.of(row.getField("side_a")));
        if (!row.getField("side_b").equals("Civilians")) {
            actors.add(row.getField("side_b"));
        }
        Point point = row.getField("where_prec").equals("1")
                ? new Point(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")))
                : null;
        return new Side(
                row.getField("id"),
                day(row.getField("date_start")),
                day(row.getField("date_end")),
                List.of(place),
                List.of(row.getField("type_of_violence")),
                actors,
                Map.of(
                        "people-killed",
                        Interval.between(Math.min(low, Math.min(best, high)), Math.max(low, Math.max(best, high)))),
                Map.of("people-killed", BigDecimal.valueOf(best)),
                point,
                Set.of("table"));
    }

    private static int day(String text) {
        return Math.toIntExact(LocalDate.parse(text.substring(0, 10)).toEpochDay());
    }

    /** The event as the second source tells it, so many days later. */
    private Side told(Side event, String id, int later) {
        int first = event.first() + later;
        int last = event.last() + later;
        int share = random.nextInt(100);
        if (share >= 95) {
            first -= random.nextInt(7);
            last = Math.max(last, first + 6);
        } else if (share >= 82) {
            int off = (share >= 92 ? 2 + random.nextInt(2) : 1) * (random.nextBoolean() ? 1 : -1);
            first += off;
            last += off;
        }
        @Nullable
        Interval toll =
                toll(event.best().getOrDefault("people-killed", BigDecimal.ZERO).intValue());
        return new Side(
                id,
                first,
                last,
                place(event.places().getFirst()),
                kind(event.kinds()),
                actors(event.actors()),
                toll == null ? Map.of() : Map.of("people-killed", toll),
                toll == null || toll.low() == null || !toll.isExact() ? Map.of() : Map.of("people-killed", toll.low()),
                null,
                Set.of("second"));
    }

    private List<String> place(String place) {
        int share = random.nextInt(100);
        String above = districtOf.getOrDefault(place, place);
        if (share < 60) {
            return List.of(place);
        }
        if (share < 82) {
            return List.of(random.nextInt(3) == 0 ? districtOf.getOrDefault(above, above) : above);
        }
        List<String> beside = placesOf.getOrDefault(above, List.of(place));
        return share < 95 ? List.of(beside.get(random.nextInt(beside.size()))) : List.of();
    }

    private List<String> kind(List<String> kinds) {
        int share = random.nextInt(100);
        return share < 75
                ? List.of(List.of("air-strike", "shelling", "raid").get(random.nextInt(3)))
                : share < 85 ? kinds : List.of();
    }

    private List<String> actors(List<String> actors) {
        int share = random.nextInt(100);
        if (share < 60) {
            return actors;
        }
        return share < 85
                ? List.of(actors.get(random.nextInt(actors.size())))
                : share < 95 ? List.of() : List.of("somebody else");
    }

    private @Nullable Interval toll(int best) {
        int share = random.nextInt(100);
        int third = Math.max(1, best / 3);
        if (share < 45) {
            return Interval.exactly(best);
        }
        if (share < 65) {
            return Interval.exactly(Math.max(0, best + (random.nextBoolean() ? third : -third)));
        }
        if (share < 75) {
            return Interval.atLeast(Math.max(1, best - third));
        }
        return share < 95 ? null : Interval.exactly(best * 2L + 5);
    }
}
