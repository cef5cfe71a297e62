package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;

/**
 * How often parties engaged with bodies, year by year. An engagement whose year is not known stands in none.
 *
 * @param years the years in which anything lies, in order
 */
public record Matrix(List<Integer> years, List<Row> rows) {
    public Matrix {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /** One party in one body. */
    public record Row(String body, String party, Map<Integer, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** How many engagements of one year somebody says that the party took part in, and how many are only announced or disputed. */
    public record Cell(int held, int open) {
        private static final Cell NONE = new Cell(0, 0);

        private Cell plus(boolean wasHeld) {
            return new Cell(held + (wasHeld ? 1 : 0), open + (wasHeld ? 0 : 1));
        }
    }

    /** The matrix of these ties, ordered by body and party. */
    public static Matrix of(List<Tie> ties) {
        Map<String, List<String>> bodies = new TreeMap<>();
        ties.stream()
                .filter(tie -> tie.manner() == Manner.HELD_BY)
                .forEach(tie -> bodies.computeIfAbsent(tie.from(), id -> new ArrayList<>())
                        .add(tie.to()));
        Map<String, Map<String, Map<Integer, Cell>>> rows = new TreeMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Tie tie : ties) {
            boolean attends = bodies.containsKey(tie.to()) && tie.standing() != Standing.NOT;
            boolean oneYear = tie.start().isPresent()
                    && tie.start().get().earliest().getYear()
                            == tie.start().get().latest().getYear();
            if (!attends || !oneYear || !seen.add(tie.from() + " " + tie.to())) {
                continue;
            }
            int year = tie.start().orElseThrow().earliest().getYear();
            boolean held = ties.stream()
                    .anyMatch(other ->
                            other.from().equals(tie.from()) && other.to().equals(tie.to()) && other.isContact());
            years.add(year);
            for (String body : bodies.getOrDefault(tie.to(), List.of())) {
                rows.computeIfAbsent(body, id -> new TreeMap<>())
                        .computeIfAbsent(tie.from(), id -> new TreeMap<>())
                        .merge(year, Cell.NONE.plus(held), (old, one) -> old.plus(held));
            }
        }
        List<Row> all = new ArrayList<>();
        rows.forEach((body, parties) -> parties.forEach((party, cells) -> all.add(new Row(body, party, cells))));
        return new Matrix(List.copyOf(years), all);
    }
}
