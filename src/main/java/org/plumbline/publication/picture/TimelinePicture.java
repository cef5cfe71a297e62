package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** What was declared as bars, incidents as columns and engagements as flags, all along the same days. */
record TimelinePicture(
        List<Row> declared, List<Occurrence> incidents, List<Row.Sign> flags, List<String> notes, Language language) {
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
        long kinds = Stream.of(rows.isEmpty(), incidents.isEmpty(), flags.isEmpty())
                .filter(empty -> !empty)
                .count();
        List<Row> shown = rows.stream().limit(MOST_ROWS).toList();
        List<Row.Sign> flagged = flags.stream()
                .sorted(Comparator.comparing((Row.Sign flag) -> flag.day().earliest())
                        .thenComparing(Row.Sign::words))
                .limit(MOST_FLAGS)
                .toList();
        return kinds < 2
                ? Optional.empty()
                : Days.of(
                                Stream.of(
                                                shown.stream().flatMap(Row::days),
                                                incidents.stream().map(Occurrence::day),
                                                flagged.stream().map(Row.Sign::day))
                                        .flatMap(all -> all)
                                        .toList(),
                                Svg.MARGIN + 8.0,
                                Svg.WIDTH - Svg.MARGIN - 14.0)
                        .map(days -> new Drawing(shown, flagged, days, rows.size() - shown.size()).picture());
    }

    /** The picture while it is drawn. */
    private final class Drawing {
        private final List<Row> rows;
        private final List<Row.Sign> flagged;
        private final Days days;
        private final Messages messages = Messages.in(language);
        private final Svg svg = new Svg(language);
        private final Legend legend = new Legend();
        private final Marks marks;
        private final List<List<String>> table = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>(notes);
        private final int more;
        private double y = 6;

        Drawing(List<Row> rows, List<Row.Sign> flagged, Days days, int more) {
            this.rows = rows;
            this.flagged = flagged;
            this.days = days;
            this.marks = new Marks(svg, days, legend, messages);
            this.more = more;
            if (flags.size() > flagged.size()) {
                remarks.add(messages.say(
                        "picture.more-marks", messages.say("picture.engagements"), flags.size() - flagged.size()));
            }
        }

        Picture picture() {
            int drawn = 0;
            while (drawn < rows.size() && y < HIGHEST) {
                row(rows.get(drawn++));
            }
            int tooMany = rows.size() - drawn;
            if (tooMany + more > 0) {
                remarks.add(messages.say("picture.more-rows", tooMany + more));
            }
            Columned counted = Columned.of(
                    incidents,
                    days.narrowest(incidents.stream().map(Occurrence::day).toList()));
            if (!incidents.isEmpty()) {
                incidents(counted);
            }
            if (!flagged.isEmpty()) {
                flags();
            }
            y = days.draw(svg, y + 6, messages);
            y = legend.draw(svg, y + 2, messages);
            if (!flagged.isEmpty()) {
                names();
            }
            if (!days.leftOut().isEmpty()) {
                remarks.add(messages.say("picture.broken", days.leftOut()));
            }
            String title = messages.say("picture.timeline.title");
            String alternative = messages.say(
                    "picture.timeline.alternative",
                    drawn,
                    certain(),
                    incidents.size() - certain(),
                    flagged.size(),
                    days.from(),
                    days.until());
            return new Picture(
                    "timeline",
                    title,
                    svg.whole(title, alternative, y),
                    y / Svg.WIDTH,
                    alternative,
                    new DataTable(
                            Stream.of("row", "what", "days", "number")
                                    .map(head -> messages.say("picture.head." + head))
                                    .toList(),
                            table),
                    remarks);
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
            }
            double top = y;
            double bottom = top + BAND * Math.max(1, stretches.size()) - 4;
            days.grid(svg, top, bottom);
            for (int i = 0; i < stretches.size(); i++) {
                Row.Stretch one = stretches.get(i);
                marks.stretch(one, top + BAND * i + 10);
                table.add(List.of(row.label(), one.words(), one.days(messages), messages.write(1)));
            }
            for (Row.Sign sign : row.signs()) {
                marks.sign(sign, top + 10);
                table.add(List.of(row.label(), sign.words(), messages.write(sign.day()), messages.write(1)));
            }
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

        private void flags() {
            label(messages.say("picture.engagements"));
            double[] used = new double[FLAG_LANES];
            double top = y;
            int deepest = 0;
            List<Integer> lanes = new ArrayList<>();
            for (int i = 0; i < flagged.size(); i++) {
                double x = days.middle(flagged.get(i).day());
                int lane = 0;
                while (lane < FLAG_LANES - 1 && used[lane] > x - 8) {
                    lane++;
                }
                used[lane] = x + 16 + (isNamed() ? svg.room(messages.write(i + 1)) : 0);
                lanes.add(lane);
                deepest = Math.max(deepest, lane);
            }
            double bottom = top + BAND * (deepest + 1);
            days.grid(svg, top, bottom);
            for (int i = 0; i < flagged.size(); i++) {
                Row.Sign flag = flagged.get(i);
                double at = top + BAND * lanes.get(i) + 12;
                marks.sign(flag, at);
                if (isNamed()) {
                    svg.text(days.middle(flag.day()) + 12, at + 4, "start", messages.write(i + 1), 40);
                }
                table.add(List.of(
                        messages.say("picture.engagements"),
                        flag.words(),
                        messages.write(flag.day()),
                        messages.write(1)));
            }
            y = bottom;
        }

        private boolean isNamed() {
            return flagged.size() <= MOST_NAMES;
        }

        /** What the numbers at the flags stand for. */
        private void names() {
            for (int i = 0; isNamed() && i < flagged.size(); i++) {
                Row.Sign flag = flagged.get(i);
                y += svg.leading();
                svg.text(Svg.MARGIN + 24.0, y, "end", messages.write(i + 1), 40);
                y += svg.block(
                                42,
                                y,
                                messages.say("picture.on", flag.words(), flag.day()),
                                Svg.WIDTH - 42.0 - Svg.MARGIN,
                                3)
                        - svg.leading()
                        + 3;
            }
            y += 8;
        }
    }
}
