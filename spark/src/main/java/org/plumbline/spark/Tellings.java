package org.plumbline.spark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Figure;
import org.plumbline.incident.Report;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.spark.Telling.Joining;
import org.plumbline.spark.Telling.Teller;

/** Takes reports apart into tellings, and puts them together again. */
final class Tellings {
    private Tellings() {}

    /** What a teller says of a report; the first of each list is told in the first turn. */
    private static final class Told {
        private final List<ImpreciseDate> dates = new ArrayList<>();
        private final Map<Feature, List<List<String>>> names = new EnumMap<>(Feature.class);
        private final List<Interval> occurrences = new ArrayList<>();
        private final Map<String, List<Interval>> ranges = new LinkedHashMap<>();
        private final Map<String, BigDecimal> best = new LinkedHashMap<>();

        int turns() {
            int most = Math.max(dates.size(), occurrences.size());
            most = Math.max(most, most(names.values()));
            return Math.max(most, most(ranges.values()));
        }

        private static int most(Collection<? extends List<?>> all) {
            return all.stream().mapToInt(List::size).max().orElse(0);
        }

        Map<Feature, List<String>> names(int turn) {
            Map<Feature, List<String>> named = new EnumMap<>(Feature.class);
            names.forEach((feature, all) -> {
                if (turn < all.size()) {
                    named.put(feature, all.get(turn));
                }
            });
            return named;
        }

        Map<String, Figure> figures(int turn) {
            Map<String, Figure> figures = new LinkedHashMap<>();
            ranges.forEach((measure, all) -> {
                if (turn < all.size()) {
                    figures.put(measure, new Figure(all.get(turn), turn == 0 ? best.get(measure) : null));
                }
            });
            return figures;
        }
    }

    /** Takes a report apart. Of one in which nothing is said, nothing is left. */
    static List<Telling> of(Report report, Joining joining) {
        Map<Teller, Told> tellers = new LinkedHashMap<>();
        report.dates().forEach(said -> by(said, tellers).dates.add(said.value()));
        for (Feature feature : Feature.values()) {
            feature.of(report)
                    .forEach(said -> by(said, tellers)
                            .names
                            .computeIfAbsent(feature, key -> new ArrayList<>())
                            .add(said.value()));
        }
        report.occurrences().forEach(said -> by(said, tellers).occurrences.add(said.value()));
        report.measures()
                .forEach((measure, all) -> all.forEach(said -> by(said, tellers)
                        .ranges
                        .computeIfAbsent(measure, key -> new ArrayList<>())
                        .add(said.value())));
        report.best().forEach((measure, said) -> by(said, tellers).best.put(measure, said.value()));
        List<Telling> tellings = new ArrayList<>();
        tellers.forEach((teller, told) -> {
            for (int turn = 0; turn < told.turns(); turn++) {
                tellings.add(new Telling(
                        report.id(),
                        joining,
                        tellings.size(),
                        report.line(),
                        teller,
                        at(turn, told.dates),
                        told.names(turn),
                        at(turn, told.occurrences),
                        told.figures(turn),
                        tellings.isEmpty() ? report.point() : null));
            }
        });
        return tellings;
    }

    private static Told by(Said<?> said, Map<Teller, Told> tellers) {
        return tellers.computeIfAbsent(Teller.of(said), teller -> new Told());
    }

    private static <T> @Nullable T at(int turn, List<T> all) {
        return turn < all.size() ? all.get(turn) : null;
    }

    /** The report that these are, in whatever order they come; at least one. */
    static Report report(Collection<Telling> tellings, Sources sources) {
        List<Telling> inTurn =
                tellings.stream().sorted(Comparator.comparingInt(Telling::turn)).toList();
        List<Said<ImpreciseDate>> dates = new ArrayList<>();
        Map<Feature, List<Said<List<String>>>> names = new EnumMap<>(Feature.class);
        List<Said<Interval>> occurrences = new ArrayList<>();
        Map<String, List<Said<Interval>>> measures = new LinkedHashMap<>();
        Map<String, Said<BigDecimal>> best = new LinkedHashMap<>();
        TableRow.Point point = null;
        for (Telling telling : inTurn) {
            Teller teller = telling.teller();
            add(telling.date(), teller, sources, dates);
            telling.names().forEach((feature, all) -> add(all, teller, sources, listAt(feature, names)));
            add(telling.occurrences(), teller, sources, occurrences);
            telling.figures().forEach((measure, figure) -> {
                add(figure.range(), teller, sources, listAt(measure, measures));
                figure.best().ifPresent(value -> best.put(measure, teller.says(value, sources)));
            });
            point = point == null ? telling.point() : point;
        }
        Telling first = inTurn.getFirst();
        return new Report(
                first.id(),
                dates,
                names.getOrDefault(Feature.KIND, List.of()),
                names.getOrDefault(Feature.ACTOR, List.of()),
                names.getOrDefault(Feature.TARGET, List.of()),
                names.getOrDefault(Feature.PLACE, List.of()),
                occurrences,
                measures,
                best,
                point,
                first.line());
    }

    private static <K, T> List<T> listAt(K key, Map<K, List<T>> lists) {
        return lists.computeIfAbsent(key, any -> new ArrayList<>());
    }

    private static <T> void add(@Nullable T value, Teller teller, Sources sources, List<Said<T>> into) {
        if (value != null) {
            into.add(teller.says(value, sources));
        }
    }
}
