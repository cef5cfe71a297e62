package org.plumbline.incident.link;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.record.TableRow.Point;

/** Rows by where they lie on the earth, in cells of a quarter of a degree. */
final class Cells {
    private static final double PER_DEGREE = 4;
    private static final int AROUND = 360 * (int) PER_DEGREE;
    private static final double KM_PER_DEGREE = 111.1;

    private final @Nullable Point[] points;
    private final Map<Integer, int[]> rows = new HashMap<>();

    Cells(@Nullable Point[] points) {
        this.points = points;
        Map<Integer, Rows> gathered = new HashMap<>();
        for (int row = 0; row < points.length; row++) {
            Point point = points[row];
            if (point != null) {
                gathered.computeIfAbsent(
                                cell(cell(point.latitude() + 90), cell(point.longitude() + 180)), key -> new Rows())
                        .add(row);
            }
        }
        gathered.forEach((cell, list) -> rows.put(cell, list.distinct()));
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees * PER_DEGREE);
    }

    private static int cell(int north, int east) {
        return north * AROUND + Math.floorMod(east, AROUND);
    }

    /** The rows of all cells in which something may lie that is near to a row; each list in ascending order. */
    void near(int row, Consumer<int[]> found) {
        Point point = points[row];
        if (point == null) {
            return;
        }
        double reach = Places.NEAR_KM / KM_PER_DEGREE;
        int south = cell(point.latitude() - reach + 90);
        int north = cell(point.latitude() + reach + 90);
        double narrow = Math.cos(Math.toRadians(Math.min(90, Math.abs(point.latitude()) + reach)));
        double wide = narrow * 180 <= reach ? 180 : reach / narrow;
        int west = cell(point.longitude() - wide + 180);
        int east = Math.min(west + AROUND - 1, cell(point.longitude() + wide + 180));
        for (int up = south; up <= north; up++) {
            for (int right = west; right <= east; right++) {
                int[] list = rows.get(cell(up, right));
                if (list != null) {
                    found.accept(list);
                }
            }
        }
    }
}
