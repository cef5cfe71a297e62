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
    private static final double ROOM = 380;
    private static final double KILOMETRES_PER_DEGREE = 111.32;

    /**
     * A place with its incidents.
     *
     * @param outline empty where the case has only a point
     */
    record Place(Places.At at, Optional<Geometry> outline, Coordinate spot) {}

    /** Degrees to the picture, east-west shortened by the cosine of the middle latitude. */
    private record Projection(Envelope all, double shrink, double scale) {
        static Projection of(Envelope all) {
            double shrink = Math.max(0.05, Math.cos(Math.toRadians(all.centre().y)));
            double widest = Math.max(all.getWidth() * shrink, all.getHeight());
            return new Projection(all, shrink, ROOM / widest);
        }

        double x(Coordinate spot) {
            return 20 + (ROOM - all.getWidth() * shrink * scale) / 2 + (spot.x - all.getMinX()) * shrink * scale;
        }

        double y(Coordinate spot) {
            return 16 + (all.getMaxY() - spot.y) * scale;
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
        List<Envelope> names = new ArrayList<>();
        Legend legend = new Legend();
        shown.forEach(place -> mark(svg, place, projection, legend));
        for (Place place : shown) {
            name(svg, place, projection, messages, names);
        }
        double base = projection.height() + 40;
        scale(svg, projection, base, messages);
        double height = legend.draw(svg, base + 10, messages);
        String title = messages.say("picture.map.title");
        DataTable data = Places.table(places.stream().map(Place::at), messages);
        String alternative = messages.say(
                        "picture.map.alternative",
                        shown.stream().mapToInt(place -> place.at().certain()).sum(),
                        shown.stream().mapToInt(place -> place.at().possible()).sum(),
                        shown.size())
                + " " + data.told(places.size() - shown.size(), messages);
        List<String> left = new ArrayList<>(notes);
        left.add(messages.say("picture.map.where"));
        if (places.size() > shown.size()) {
            left.add(messages.say("picture.more-rows", places.size() - shown.size()));
        }
        return Optional.of(new Picture(
                "map", title, svg.whole(title, alternative, height), height / Svg.WIDTH, alternative, data, left));
    }

    private static void mark(Svg svg, Place place, Projection projection, Legend legend) {
        double x = projection.x(place.spot());
        double y = projection.y(place.spot());
        if (place.at().possible() > 0) {
            svg.circle(Tone.HOLLOW, x, y, radius(place.at().all()) + 3);
        }
        if (place.at().certain() > 0) {
            svg.circle(Tone.BAR, x, y, radius(place.at().certain()));
            legend.uses(Shape.CERTAIN.key(), (to, at, high) -> Shape.CERTAIN.draw(to, at, high, 5, false));
        }
        if (place.at().possible() > 0) {
            legend.uses(Shape.POSSIBLE.key(), (to, at, high) -> Shape.POSSIBLE.draw(to, at, high, 5, true));
        }
    }

    /** Not where it would lie on another name: it stands in the table. */
    private static void name(Svg svg, Place place, Projection projection, Messages messages, List<Envelope> names) {
        double x = projection.x(place.spot());
        double y = projection.y(place.spot());
        String words = messages.say("picture.at", place.at().name(), place.at().all());
        double away = radius(place.at().all()) + 8;
        boolean right = x + away + svg.room(words) < Svg.WIDTH || x < Svg.WIDTH / 2.0;
        double room = (right ? Svg.WIDTH - x : x) - away - 2;
        double wide = Math.min(room, svg.room(words));
        double from = right ? x + away : x - away - wide;
        Envelope box = new Envelope(from, from + wide, y - svg.leading() / 2, y + svg.leading() / 2);
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
                if (step * ten * perKilometre <= 130) {
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
