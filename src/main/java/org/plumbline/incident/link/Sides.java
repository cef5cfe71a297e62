package org.plumbline.incident.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Figure;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.PlainReports;
import org.plumbline.quantity.Interval;

/** All reports of a case, to be compared. Reports that say the same of something share it, so that millions fit into memory. */
public final class Sides {
    private final PlainReports plain;
    private final List<String> measures;
    private final List<IntUnaryOperator> columns;
    private final Map<List<Integer>, Tolls> tolls = new HashMap<>();
    private final Map<String, Set<String>> sources = new HashMap<>();

    private record Tolls(Map<String, Interval> ranges, Map<String, BigDecimal> best) {}

    private Sides(PlainReports plain) {
        this.plain = plain;
        this.measures = List.copyOf(plain.measures());
        this.columns = measures.stream().map(plain::figuresOf).toList();
    }

    /** Every report of these incidents that has a day, each by itself, whether it is linked or not. */
    public static List<Side> of(Incidents incidents) {
        Sides sides = new Sides(incidents.plain());
        List<Side> all = new ArrayList<>(incidents.size());
        for (int row = 0; row < incidents.plain().size(); row++) {
            all.add(sides.of(row));
        }
        incidents.apart().stream()
                .flatMap(incident -> incident.reports().stream())
                .forEach(report -> Side.of(report).ifPresent(all::add));
        return all;
    }

    private Side of(int row) {
        Tolls told = tolls(row);
        return new Side(
                plain.id(row),
                plain.first(row),
                plain.last(row),
                names(Feature.PLACE, row),
                names(Feature.KIND, row),
                names(Feature.ACTOR, row),
                told.ranges,
                told.best,
                plain.point(row).orElse(null),
                sources.computeIfAbsent(plain.by(row).source(), Set::of));
    }

    private List<String> names(Feature feature, int row) {
        int list = plain.names(feature, row);
        return list == PlainReports.NOT_SAID ? List.of() : plain.lists().get(list);
    }

    private Tolls tolls(int row) {
        List<Integer> figures = new ArrayList<>(columns.size());
        columns.forEach(column -> figures.add(column.applyAsInt(row)));
        return tolls.computeIfAbsent(figures, this::tolls);
    }

    private Tolls tolls(List<Integer> figures) {
        Map<String, Interval> ranges = new LinkedHashMap<>();
        Map<String, BigDecimal> best = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            if (figures.get(i) != PlainReports.NOT_SAID) {
                Figure figure = plain.figures().get(figures.get(i));
                Side.note(measures.get(i), figure.range(), figure.bestOrNull(), ranges, best);
            }
        }
        return new Tolls(Map.copyOf(ranges), Map.copyOf(best));
    }
}
