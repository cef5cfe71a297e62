package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plumbline.engagement.Tie.Group;
import org.plumbline.engagement.Tie.Standing;

/**
 * How often parties engaged with bodies, year by year. An engagement whose year is not known stands in none, and one that is of two
 * bodies stands in both.
 *
 * @param years from the first to the last in which anything lies
 * @param undated how many attendances have no known year
 * @param denied how many attendances stand in no column because the engagement is denied to have taken place
 */
public record Matrix(List<Integer> years, List<Row> rows, int undated, int denied) {
    /** The body of what no body held. */
    public static final String NO_BODY = "";

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

    /** How many engagements of one year the party took part in, and how many are only announced, expected, disputed or its own word. */
    public record Cell(int held, int open) {
        static final Cell NONE = new Cell(0, 0);

        private Cell plus(boolean wasHeld) {
            return new Cell(held + (wasHeld ? 1 : 0), open + (wasHeld ? 0 : 1));
        }
    }

    private record Attendance(String party, String engagement) {}

    /** The matrix of these ties, ordered by body and party. */
    public static Matrix of(List<Tie> ties) {
        Map<Attendance, Tie> best = new HashMap<>();
        for (Tie tie : ties) {
            if (tie.manner().group() == Group.ATTENDANCE && tie.standing() != Standing.NOT) {
                best.merge(new Attendance(tie.from(), tie.to()), tie, Matrix::better);
            }
        }
        Map<String, Map<String, Map<Integer, Cell>>> bodies = new TreeMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        int undated = 0;
        int denied = 0;
        for (Tie tie : best.values()) {
            if (tie.standing() == Standing.DENIED) {
                denied++;
                continue;
            }
            boolean oneYear = tie.start()
                    .filter(day -> day.earliest().getYear() == day.latest().getYear())
                    .isPresent();
            if (!oneYear) {
                undated++;
                continue;
            }
            int year = tie.start().orElseThrow().earliest().getYear();
            for (String body : tie.bodies().isEmpty() ? Set.of(NO_BODY) : tie.bodies()) {
                years.add(year);
                bodies.computeIfAbsent(body, id -> new TreeMap<>())
                        .computeIfAbsent(tie.from(), id -> new TreeMap<>())
                        .merge(year, Cell.NONE.plus(tie.isContact()), (old, one) -> old.plus(tie.isContact()));
            }
        }
        List<Row> rows = new ArrayList<>();
        bodies.forEach((body, parties) -> parties.forEach((party, cells) -> rows.add(new Row(body, party, cells))));
        rows.sort(Comparator.comparing((Row row) -> row.body.equals(NO_BODY))
                .thenComparing(Row::body)
                .thenComparing(Row::party));
        List<Integer> throughout = years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(years.first(), years.last()).boxed().toList();
        return new Matrix(throughout, rows, undated, denied);
    }

    /** What came about tells more than what is open, and that more than what is denied. */
    private static Tie better(Tie one, Tie other) {
        return one.isContact() || other.standing() == Standing.DENIED ? one : other;
    }
}
