package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Incidents by place, on the outlines and points of the case itself: no other ground is drawn. */
record MapPicture(List<Place> places, List<String> notes, Language language) {
    private static final int MOST_PLACES = 150;
    private static final int MOST_CORNERS = 2500;
    private static final double ROOM = 520;
    private static final double KILOMETRES_PER_DEGREE = 111.32;

    /**
     * A place with its incidents.
     *
     * @param outline empty where the case has only a point
     */
    record Place(String name, Optional<Geometry> outline, Coordinate spot, int certain, int possible) {}

    /** Degrees to the picture, east-west shortened by the cosine of the middle latitude. */
    private record Projection(Envelope all, double shrink, double scale) {
        static Projection of(Envelope all) {
            double shrink = Math.max(0.05, Math.cos(Math.toRadians(all.centre().y)));
            double widest = Math.max(all.getWidth() * shrink, all.getHeight());
            return new Projection(all, shrink, ROOM / widest);
        }

        double x(Coordinate spot) {
            return 40 + (ROOM - all.getWidth() * shrink * scale) / 2 + (spot.x - all.getMinX()) * shrink * scale;
        }

        double y(Coordinate spot) {
            return 30 + (all.getMaxY() - spot.y) * scale;
        }

        double height() {
            return all.getHeight() * scale;
        }
    }

    Optional<Picture> draw() {
        List<Place> shown = places.stream().limit(MOST_PLACES).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = Messages.in(language);
        Svg svg = new Svg(language);
        Envelope all = new Envelope();
        for (Place place : shown) {
            all.expandToInclude(place.spot());
            place.outline().ifPresent(outline -> all.expandToInclude(outline.getEnvelopeInternal()));
        }
        all.expandBy(Math.max(0.02, 0.04 * Math.max(all.getWidth(), all.getHeight())));
        Projection projection = Projection.of(all);
        for (Geometry outline : simple(shown)) {
            svg.path(Tone.LAND, way(outline, projection));
        }
        List<List<String>> table = new ArrayList<>();
        List<Envelope> names = new ArrayList<>();
        for (Place place : shown) {
            mark(svg, place, projection);
            name(svg, place, projection, messages, names);
            table.add(List.of(place.name(), messages.write(place.certain()), messages.write(place.possible())));
        }
        double base = projection.height() + 60;
        scale(svg, projection, base, messages);
        Shape.CERTAIN.draw(svg, 26, base + 29, 5, false);
        svg.text(48, base + 34, "start", messages.say(Shape.CERTAIN.key()), 540);
        Shape.POSSIBLE.draw(svg, 26, base + 53, 5, true);
        svg.text(48, base + 58, "start", messages.say(Shape.POSSIBLE.key()), 540);
        String title = messages.say("picture.map.title");
        String alternative = messages.say(
                "picture.map.alternative",
                shown.stream().mapToInt(Place::certain).sum(),
                shown.stream().mapToInt(Place::possible).sum(),
                shown.size());
        List<String> left = new ArrayList<>(notes);
        left.add(messages.say("picture.map.where"));
        if (places.size() > shown.size()) {
            left.add(messages.say("picture.more-rows", places.size() - shown.size()));
        }
        DataTable data = new DataTable(
                List.of(
                        messages.say("picture.head.place"),
                        messages.say(Shape.CERTAIN.key()),
                        messages.say(Shape.POSSIBLE.key())),
                table);
        return Optional.of(
                new Picture("map", title, svg.whole(title, alternative, base + 74), alternative, data, left));
    }

    private static void mark(Svg svg, Place place, Projection projection) {
        double x = projection.x(place.spot());
        double y = projection.y(place.spot());
        double certain = radius(place.certain());
        if (place.possible() > 0) {
            svg.circle(Tone.HOLLOW, x, y, radius(place.certain() + place.possible()) + 3);
        }
        if (place.certain() > 0) {
            svg.circle(Tone.BAR, x, y, certain);
        }
    }

    /** Not where it would lie on another name: it stands in the table. */
    private static void name(Svg svg, Place place, Projection projection, Messages messages, List<Envelope> names) {
        double x = projection.x(place.spot());
        double y = projection.y(place.spot());
        String words = messages.say("picture.at", place.name(), place.certain() + place.possible());
        boolean right = x + 20 + svg.room(words) < Svg.WIDTH;
        double away = radius(place.certain() + place.possible()) + 8;
        double room = right ? Svg.WIDTH - x - away : x - away;
        double wide = Math.min(room, svg.room(words));
        double from = right ? x + away : x - away - wide;
        Envelope box = new Envelope(from, from + wide, y - 12, y + 12);
        if (names.stream().noneMatch(box::intersects)) {
            names.add(box);
            svg.text(right ? x + away : x - away, y + 5, right ? "start" : "end", words, room);
        }
    }

    private static double radius(int count) {
        return Math.min(22, 3 + 2 * Math.sqrt(count));
    }

    private static List<Geometry> simple(List<Place> shown) {
        List<Geometry> outlines =
                shown.stream().flatMap(place -> place.outline().stream()).toList();
        double tolerance = 0.0005;
        List<Geometry> simple = outlines;
        while (simple.stream().mapToInt(Geometry::getNumPoints).sum() > MOST_CORNERS && tolerance < 10) {
            double allowed = tolerance;
            simple = outlines.stream()
                    .map(outline -> TopologyPreservingSimplifier.simplify(outline, allowed))
                    .toList();
            tolerance *= 2;
        }
        return simple.stream().mapToInt(Geometry::getNumPoints).sum() > MOST_CORNERS
                ? simple.stream().map(Geometry::getEnvelope).toList()
                : simple;
    }

    private static String way(Geometry outline, Projection projection) {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon polygon) {
                char sign = 'M';
                for (Coordinate corner : polygon.getExteriorRing().getCoordinates()) {
                    way.append(String.format(
                            Locale.ROOT, "%c%.1f %.1f", sign, projection.x(corner), projection.y(corner)));
                    sign = 'L';
                }
                way.append('Z');
            }
        }
        return way.toString();
    }

    private static void scale(Svg svg, Projection projection, double y, Messages messages) {
        double perKilometre = projection.scale() / KILOMETRES_PER_DEGREE;
        int round = 1;
        for (int ten = 1; ten <= 1000; ten *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if (step * ten * perKilometre <= 180) {
                    round = step * ten;
                }
            }
        }
        double length = round * perKilometre;
        svg.line(Tone.HOLLOW, Svg.MARGIN, y, Svg.MARGIN + length, y);
        svg.line(Tone.HOLLOW, Svg.MARGIN, y - 5, Svg.MARGIN, y + 5);
        svg.line(Tone.HOLLOW, Svg.MARGIN + length, y - 5, Svg.MARGIN + length, y + 5);
        svg.text(Svg.MARGIN + length + 10, y + 5, "start", messages.say("picture.kilometres", round), 200);
    }
}
