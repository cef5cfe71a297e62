package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.OutlineNotation;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.place.Gazetteer;

/**
 * How fast points are told in which outline they lie, against asking every outline in turn: a made country of 324 townships whose
 * outlines have about 800 corners each. {@code PointsInOutlines [POINTS]}; two million unless told.
 */
public final class PointsInOutlines {
    private static final int SIDE = 18;
    private static final int CORNERS = 200;
    private static final int ASKED_IN_TURN = 5_000;

    private PointsInOutlines() {}

    public static void main(String[] arguments) {
        int points = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
        List<Statement> statements = new ArrayList<>();
        List<Geometry> outlines = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            String text = outline(i % SIDE, i / SIDE);
            statements.add(Statement.own("town-" + i, "Place", "name", "Town " + i));
            statements.add(Statement.own("town-" + i, "Place", "outline", text));
            if (OutlineNotation.read(text) instanceof OutlineNotation.Result.Read(Geometry shape)) {
                outlines.add(shape);
            }
        }
        Gazetteer places = Gazetteer.of(Ledger.of(statements));
        Random random = new Random(20);
        long found = 0;
        long start = System.nanoTime();
        places.at(new TableRow.Point(1, 1));
        double building = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        for (int i = 0; i < points; i++) {
            found += places.at(point(random)).size();
        }
        double ours = points / ((System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        GeometryFactory factory = new GeometryFactory();
        for (int i = 0; i < ASKED_IN_TURN; i++) {
            TableRow.Point point = point(random);
            var spot = factory.createPoint(new Coordinate(point.longitude(), point.latitude()));
            for (Geometry outline : outlines) {
                found += outline.covers(spot) ? 1 : 0;
            }
        }
        double inTurn = ASKED_IN_TURN / ((System.nanoTime() - start) / 1e9);
        System.out.printf("%d outlines of %d corners read in %.2f s%n", outlines.size(), 4 * CORNERS, building);
        System.out.printf("with the index      %,12.0f points/s%n", ours);
        System.out.printf("each outline asked  %,12.0f points/s%n", inTurn);
        System.out.printf("ratio %.0f; %,d hits%n", ours / inTurn, found);
    }

    private static TableRow.Point point(Random random) {
        return new TableRow.Point(10 + random.nextDouble() * SIDE, 92 + random.nextDouble() * SIDE);
    }

    /** A square whose sides go in and out. */
    private static String outline(int column, int row) {
        Random random = new Random(column * 1000L + row);
        StringBuilder text = new StringBuilder("POLYGON ((");
        StringBuilder first = new StringBuilder();
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < CORNERS; i++) {
                double along = i / (double) CORNERS;
                double off = 0.01
                        * random.nextDouble()
                        * Math.min(1, 100 * along * (1 - along))
                        * Math.min(along, 1 - along);
                double x = side == 0 ? along : side == 1 ? 1 - off : side == 2 ? 1 - along : off;
                double y = side == 0 ? off : side == 1 ? along : side == 2 ? 1 - off : 1 - along;
                String corner = String.format(Locale.ROOT, "%.6f %.6f", 92 + column + x, 10 + row + y);
                if (first.isEmpty()) {
                    first.append(corner);
                }
                text.append(corner).append(", ");
            }
        }
        return text.append(first).append("))").toString();
    }
}
