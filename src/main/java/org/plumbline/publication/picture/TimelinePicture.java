package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Events as signs, what was declared as bars, incidents as columns and engagements as flags, all along the same days. */
record TimelinePicture(
        List<Row.Sign> events,
        List<Row> declared,
        List<Occurrence> incidents,
        List<Row.Sign> flags,
        List<String> notes,
        Language language) {
    private static final int MOST_ROWS = 12;
    private static final int MOST_FLAGS = 60;
    private static final int MOST_NAMES = 12;
    private static final int FLAG_LANES = 4;
    /** More would not fit on a sheet of paper. */
    private static final double HIGHEST = 600;

    private static final int MOST_STRETCHES = 8;
    private static final double TALL = 56;
    private static final double BAND = 24;

    /** Nothing, unless two kinds can be seen side by side. */
    Optional<Picture> draw() {
        List<Row> rows = declared.stream()
                .filter(row -> row.days().findAny().isPresent())
                .toList();
        long kinds = Stream.of(events.isEmpty(), rows.isEmpty(), incidents.isEmpty(), flags.isEmpty())
                .filter(empty -> !empty)
                .count();
        Stream<Row> shown = rows.stream().limit(MOST_ROWS);
        Lane happened = Lane.of(events);
        Lane met = Lane.of(flags);
        return kinds < 2
                ? Optional.empty()
                : Days.of(
                                Stream.of(
                                                shown.flatMap(Row::days),
                                                incidents.stream().map(Occurrence::day),
                                                happened.drawn().stream().map(Row.Sign::day),
                                                met.drawn().stream().map(Row.Sign::day))
                                        .flatMap(all -> all)
                                        .toList(),
                                Svg.MARGIN + 8.0,
                                Svg.WIDTH - Svg.MARGIN - 14.0)
                        .map(days -> new Drawing(happened, rows, met, days).picture());
    }

    /**
     * Signs side by side.
     *
     * @param all in the order of their days
     */
    private record Lane(List<Row.Sign> all) {
        static Lane of(List<Row.Sign> signs) {
            return new Lane(signs.stream()
                    .sorted(Comparator.comparing((Row.Sign sign) -> sign.day().earliest())
                            .thenComparing(Row.Sign::words))
                    .toList());
        }

        List<Row.Sign> drawn() {
            return all.subList(0, Math.min(MOST_FLAGS, all.size()));
        }
    }

    /** The picture while it is drawn. */
    private final class Drawing {
        private final Lane happened;
        private final List<Row> rows;
        private final Lane met;
        private final Days days;
        private final Messages messages = Messages.in(language);
        private final Svg svg = new Svg(language);
        private final Legend legend = new Legend();
        private final Marks marks;
        private final List<List<String>> table = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>(notes);
        private int notDrawn;
        private double y = 6;

        Drawing(Lane happened, List<Row> rows, Lane met, Days days) {
            this.happened = happened;
            this.rows = rows;
            this.met = met;
            this.days = days;
            this.marks = new Marks(svg, days, legend, messages);
        }

        Picture picture() {
            int most = Math.min(MOST_ROWS, rows.size());
            lane(
                    messages.say("picture.events"),
                    happened,
                    1,
                    isNamed(happened.all().size()));
            int drawn = 0;
            while (drawn < most && y < HIGHEST) {
                row(rows.get(drawn++));
            }
            rows.subList(drawn, rows.size()).forEach(row -> {
                row.lines(messages).forEach(table::add);
                notDrawn += row.stretches().size() + row.signs().size();
            });
            if (rows.size() > drawn) {
                remarks.add(messages.say("picture.more-rows", rows.size() - drawn));
            }
            Columned counted = Columned.of(
                    incidents,
                    days.narrowest(incidents.stream().map(Occurrence::day).toList()));
            if (!incidents.isEmpty()) {
                incidents(counted);
            }
            int engagements = 1 + happened.all().size();
            lane(messages.say("picture.engagements"), met, engagements, areAllNamed());
            y = days.draw(svg, y + 6, messages);
            y = legend.draw(svg, y + 2, messages);
            if (isNamed(happened.all().size())) {
                names(happened, 1);
            }
            if (areAllNamed()) {
                names(met, engagements);
            }
            y += happened.all().isEmpty() && met.all().isEmpty() ? 0 : 8;
            if (!days.leftOut().isEmpty()) {
                remarks.add(messages.say("picture.broken", days.leftOut()));
            }
            String title = messages.say("picture.timeline.title");
            DataTable data = DataTable.of(
                    Stream.of("row", "what", "days", "number")
                            .map(head -> messages.say("picture.head." + head))
                            .toList(),
                    table);
            String alternative = messages.say(
                            "picture.timeline.alternative",
                            drawn,
                            certain(),
                            incidents.size() - certain(),
                            met.drawn().size(),
                            days.from(),
                            days.until(),
                            happened.drawn().size())
                    + " " + data.told(notDrawn, messages);
            return new Picture(
                    "timeline", title, svg.whole(title, alternative, y), y / Svg.WIDTH, alternative, data, remarks);
        }

        private int certain() {
            return (int) incidents.stream().filter(Occurrence::certain).count();
        }

        private void label(String words) {
            y += svg.leading() - 2;
            y += svg.block(Svg.MARGIN, y, words, Svg.WIDTH - 2.0 * Svg.MARGIN, 2) - svg.leading() + 6;
        }

        private void row(Row row) {
            label(row.label());
            List<Row.Stretch> stretches =
                    row.stretches().stream().limit(MOST_STRETCHES).toList();
            if (row.stretches().size() > stretches.size()) {
                remarks.add(messages.say(
                        "picture.more-marks", row.label(), row.stretches().size() - stretches.size()));
                notDrawn += row.stretches().size() - stretches.size();
            }
            row.lines(messages).forEach(table::add);
            double top = y;
            double bottom = top + BAND * Math.max(1, stretches.size()) - 4;
            days.grid(svg, top, bottom);
            for (int i = 0; i < stretches.size(); i++) {
                marks.stretch(stretches.get(i), top + BAND * i + 10);
            }
            row.signs().forEach(sign -> marks.sign(sign, top + 10));
            days.cut(svg, top, bottom);
            y = bottom + 4;
        }

        private void incidents(Columned counted) {
            int most = Math.max(1, counted.most());
            String label = messages.say("picture.incidents");
            label(counted.most() == 0 ? label : messages.say("picture.tallest", label, most));
            double base = y + TALL;
            days.grid(svg, y, base);
            double bottom = marks.columns(counted, most, y, base);
            days.parts().forEach(part -> svg.line(Tone.LINE, part.left(), base, part.right(), base));
            days.cut(svg, y, bottom);
            y = bottom + 4;
            CountsPicture.table(counted, messages).forEach(line -> {
                if (!line.get(1).equals(messages.write(0))) {
                    table.add(List.of(label, messages.say("picture.head.certain"), line.get(0), line.get(1)));
                }
                if (!line.get(2).equals(messages.write(0))) {
                    table.add(List.of(label, messages.say("picture.head.possible"), line.get(0), line.get(2)));
                }
            });
            Marks.notDrawn(counted, messages).ifPresent(remarks::add);
        }

        /** @param first the number of the first sign, where they have names */
        private void lane(String label, Lane lane, int first, boolean named) {
            List<Row.Sign> signs = lane.drawn();
            if (signs.isEmpty()) {
                return;
            }
            if (lane.all().size() > signs.size()) {
                remarks.add(messages.say("picture.more-marks", label, lane.all().size() - signs.size()));
                notDrawn += lane.all().size() - signs.size();
            }
            lane.all().forEach(sign -> table.add(sign.line(label, messages)));
            label(label);
            double[] used = new double[FLAG_LANES];
            double top = y;
            int deepest = 0;
            List<Integer> lanes = new ArrayList<>();
            for (int i = 0; i < signs.size(); i++) {
                double x = days.middle(signs.get(i).day());
                int deep = 0;
                while (deep < FLAG_LANES - 1 && used[deep] > x - 8) {
                    deep++;
                }
                used[deep] = x + 16 + (named ? svg.room(messages.write(first + i)) : 0);
                lanes.add(deep);
                deepest = Math.max(deepest, deep);
            }
            double bottom = top + BAND * (deepest + 1);
            days.grid(svg, top, bottom);
            for (int i = 0; i < signs.size(); i++) {
                Row.Sign sign = signs.get(i);
                double at = top + BAND * lanes.get(i) + 12;
                marks.sign(sign, at);
                if (named) {
                    svg.text(days.middle(sign.day()) + 12, at + 4, "start", messages.write(first + i), 40);
                }
            }
            y = bottom;
        }

        private static boolean isNamed(int signs) {
            return signs <= MOST_NAMES;
        }

        private boolean areAllNamed() {
            return isNamed(happened.all().size() + met.all().size());
        }

        /** What the numbers at the signs stand for. */
        private void names(Lane lane, int first) {
            for (int i = 0; i < lane.drawn().size(); i++) {
                Row.Sign sign = lane.drawn().get(i);
                y += svg.leading();
                svg.text(Svg.MARGIN + 24.0, y, "end", messages.write(first + i), 40);
                y += svg.block(
                                42,
                                y,
                                messages.say("picture.on", sign.words(), sign.day()),
                                Svg.WIDTH - 42.0 - Svg.MARGIN,
                                3)
                        - svg.leading()
                        + 3;
            }
        }
    }
}
