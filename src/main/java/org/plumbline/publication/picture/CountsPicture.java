package org.plumbline.publication.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Incidents over time, the certain ones filled and the possible ones hollow above them, and the windows of the claims. */
record CountsPicture(List<Occurrence> all, Map<String, Window> windows, List<String> notes, Language language) {
    private static final int MOST_WINDOWS = 8;
    private static final double TALL = 150;
    private static final double TOP = 20;
    private static final double GUTTER = 26;

    Optional<Picture> draw() {
        return all.isEmpty()
                ? Optional.empty()
                : Days.of(
                                Stream.concat(
                                                all.stream().map(Occurrence::day),
                                                shownWindows()
                                                        .map(Map.Entry::getValue)
                                                        .flatMap(CountsPicture::ends))
                                        .toList(),
                                Svg.MARGIN + GUTTER,
                                Svg.WIDTH - (double) Svg.MARGIN)
                        .map(this::draw);
    }

    private Stream<Map.Entry<String, Window>> shownWindows() {
        return windows.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Window> one) ->
                                one.getValue().outerFrom())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WINDOWS);
    }

    private static Stream<ImpreciseDate> ends(Window window) {
        return Stream.of(window.outerFrom(), window.outerUntil())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .map(ImpreciseDate::on);
    }

    private Picture draw(Days days) {
        Messages messages = Messages.in(language);
        Svg svg = new Svg(language);
        Legend legend = new Legend();
        Marks marks = new Marks(svg, days, legend, messages);
        Columned counted = Columned.of(
                all, days.narrowest(all.stream().map(Occurrence::day).toList()));
        int most = Math.max(1, counted.most());
        double base = TOP + TALL;
        scale(svg, days, most, messages);
        double y = marks.columns(counted, most, TOP, base);
        days.cut(svg, TOP, y);
        y = days.draw(svg, y + 2, messages) + 4;
        List<Map.Entry<String, Window>> shown = shownWindows().toList();
        for (Map.Entry<String, Window> window : shown) {
            y = window(svg, days, window, y, messages);
        }
        y = legend.draw(svg, y + 2, messages);
        int certain = (int) all.stream().filter(Occurrence::certain).count();
        String title = messages.say("picture.incidents.title");
        DataTable data = DataTable.of(
                List.of(
                        messages.say("picture.head.days"),
                        messages.say("picture.head.certain"),
                        messages.say("picture.head.possible")),
                table(counted, messages));
        String alternative =
                messages.say("picture.incidents.alternative", certain, all.size() - certain, days.from(), days.until())
                        + " " + data.told(0, messages);
        List<String> remarks = new ArrayList<>(notes);
        Marks.notDrawn(counted, messages).ifPresent(remarks::add);
        if (!days.leftOut().isEmpty()) {
            remarks.add(messages.say("picture.broken", days.leftOut()));
        }
        if (windows.size() > shown.size()) {
            remarks.add(messages.say("picture.more-windows", windows.size() - shown.size()));
        }
        return new Picture(
                "incidents", title, svg.whole(title, alternative, y), y / Svg.WIDTH, alternative, data, remarks);
    }

    /** Lines at round numbers, at most five. */
    private static void scale(Svg svg, Days days, int most, Messages messages) {
        int step = 1;
        for (int ten = 1; most / step > 4; ten *= 10) {
            for (int round : new int[] {2, 5, 10}) {
                step = most / step > 4 ? round * ten : step;
            }
        }
        for (int value = 0; value <= most; value += step) {
            double y = TOP + TALL - TALL * value / most;
            svg.line(Tone.LINE, days.left(), y, days.right(), y);
            svg.text(days.left() - 5, y + 5, "end", messages.write(value), GUTTER);
        }
    }

    private static double window(Svg svg, Days days, Map.Entry<String, Window> window, double top, Messages messages) {
        double left = days.start(window.getValue().outerFrom());
        double right = days.end(window.getValue().outerUntil());
        String words = messages.say("picture.window", window.getKey(), window.getValue());
        double y = top + svg.leading() - 4;
        y += svg.block(Svg.MARGIN, y, words, Svg.WIDTH - 2.0 * Svg.MARGIN, 2) - svg.leading() + 9;
        svg.rect(window.getValue().isExact() ? Tone.WINDOW : Tone.OPEN, left, y, Math.max(2, right - left), 7);
        days.cut(svg, y - 2, y + 9);
        return y + 14;
    }

    /** One line for the days of each column, in order, and of what lies in no single one. */
    static List<List<String>> table(Columned counted, Messages messages) {
        List<List<String>> table = new ArrayList<>();
        for (SortedMap<ImpreciseDate, Columned.Count> part : List.of(counted.columns(), counted.between())) {
            part.forEach((days, count) -> table.add(
                    List.of(messages.write(days), messages.write(count.certain()), messages.write(count.possible()))));
        }
        return table;
    }
}
