package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** Who sat in which body and when: a row for each party, roles as bars, and a line down through each meeting. */
record TogetherPicture(List<Body> bodies, List<String> notes, Language language) {
    private static final int MOST_ROWS = 24;
    /** More would not fit on a sheet of paper. */
    private static final double HIGHEST = 950;

    private static final int MOST_MEETINGS = 4;
    private static final double LABEL = 150;

    /**
     * A body, or a meeting that no body held.
     *
     * @param parties a row for each
     * @param meetings by name, those that its parties attended
     */
    record Body(String name, List<Row> parties, Map<String, ImpreciseDate> meetings) {
        Body {
            parties = List.copyOf(parties);
            meetings = new TreeMap<>(meetings);
            meetings.replaceAll((meeting, day) -> Row.toTheDay(day));
        }

        private Stream<ImpreciseDate> days() {
            return parties.stream().flatMap(Row::days);
        }
    }

    Optional<Picture> draw() {
        List<Body> shown = new ArrayList<>();
        int rows = 0;
        for (Body body : bodies) {
            List<Row> parties = body.parties().stream().limit(MOST_ROWS - rows).toList();
            rows += parties.size();
            if (!parties.isEmpty()) {
                shown.add(new Body(body.name(), parties, body.meetings()));
            }
        }
        return Days.of(
                        shown.stream().flatMap(Body::days).toList(),
                        Svg.MARGIN + LABEL + 12,
                        Svg.WIDTH - Svg.MARGIN - 8.0)
                .map(days -> new Drawing(shown, days).picture());
    }

    /** The picture while it is drawn. */
    private final class Drawing {
        private final List<Body> shown;
        private final Days days;
        private final Messages messages = Messages.in(language);
        private final Svg svg = new Svg(language);
        private final Legend legend = new Legend();
        private final Marks marks;
        private final List<String> remarks = new ArrayList<>(notes);
        private double y = 4;

        Drawing(List<Body> shown, Days days) {
            this.shown = shown;
            this.days = days;
            this.marks = new Marks(svg, days, legend, messages);
        }

        Picture picture() {
            int drawn = 0;
            while (drawn < shown.size() && y < HIGHEST) {
                body(shown.get(drawn++));
            }
            int more = partiesOf(bodies) - partiesOf(shown.subList(0, drawn));
            if (more > 0) {
                remarks.add(messages.say("picture.more-rows", more));
            }
            int linesDrawn = lines(shown.subList(0, drawn)).size();
            List<List<String>> table = lines(bodies);
            DataTable data = DataTable.of(
                    Stream.of("body", "party", "what", "days")
                            .map(head -> messages.say("picture.head." + head))
                            .toList(),
                    table);
            y = days.draw(svg, y + 4, messages);
            y = legend.draw(svg, y + 2, messages);
            if (!days.leftOut().isEmpty()) {
                remarks.add(messages.say("picture.broken", days.leftOut()));
            }
            String title = messages.say("picture.engagement.title");
            String alternative = messages.say(
                            "picture.engagement.alternative",
                            drawn,
                            partiesOf(shown.subList(0, drawn)),
                            days.from(),
                            days.until())
                    + " " + data.told(table.size() - linesDrawn, messages);
            return new Picture(
                    "engagement", title, svg.whole(title, alternative, y), y / Svg.WIDTH, alternative, data, remarks);
        }

        private List<List<String>> lines(List<Body> of) {
            List<List<String>> lines = new ArrayList<>();
            for (Body body : of) {
                for (Row party : body.parties()) {
                    party.stretches()
                            .forEach(one ->
                                    lines.add(List.of(body.name(), party.label(), one.words(), one.days(messages))));
                    party.signs()
                            .forEach(sign -> lines.add(
                                    List.of(body.name(), party.label(), sign.words(), messages.write(sign.day()))));
                }
            }
            return lines;
        }

        private static int partiesOf(List<Body> bodies) {
            return bodies.stream().mapToInt(body -> body.parties().size()).sum();
        }

        private void body(Body body) {
            y += svg.leading();
            y += svg.heading(Svg.MARGIN, y, body.name(), Svg.WIDTH - 2.0 * Svg.MARGIN, 3) - svg.leading();
            if (body.meetings().size() <= MOST_MEETINGS) {
                body.meetings().forEach((name, day) -> {
                    if (!name.equals(body.name())) {
                        y += svg.leading();
                        y += svg.block(
                                        Svg.MARGIN + 12.0,
                                        y,
                                        messages.say("picture.on", name, day),
                                        Svg.WIDTH - 2.0 * Svg.MARGIN - 12,
                                        2)
                                - svg.leading();
                    }
                });
            }
            y += 6;
            double top = y;
            double bottom =
                    top + body.parties().stream().mapToDouble(this::high).sum();
            days.grid(svg, top, bottom);
            body.meetings().values().forEach(day -> together(day, top, bottom));
            for (Row party : body.parties()) {
                party(party);
            }
            days.cut(svg, top, bottom);
            svg.line(Tone.LINE, Svg.MARGIN, y + 2, Svg.WIDTH - (double) Svg.MARGIN, y + 2);
            y += 6;
        }

        /** Through the marks of all who were at a meeting. */
        private void together(ImpreciseDate day, double top, double bottom) {
            double x = days.middle(day);
            svg.line(Tone.TOGETHER, x, top + 4, x, bottom - 4);
            legend.uses("picture.key.together", (to, at, high) -> to.line(Tone.TOGETHER, at, high - 8, at, high + 8));
        }

        private double high(Row party) {
            double words = svg.lines(party.label(), LABEL, 2).size() * svg.leading() + 6;
            return Math.max(words, lanes(party) * 16 + 8.0);
        }

        /** One for each role, and one for all meetings. */
        private static int lanes(Row party) {
            return party.stretches().size() + (party.signs().isEmpty() ? 0 : 1);
        }

        private void party(Row party) {
            double high = high(party);
            svg.block(Svg.MARGIN, y + svg.leading() - 3, party.label(), LABEL, 2);
            double at = y + 10;
            for (Row.Stretch one : party.stretches()) {
                marks.stretch(one, at);
                at += 16;
            }
            for (Row.Sign sign : party.signs()) {
                marks.sign(sign, at);
            }
            y += high;
        }
    }
}
