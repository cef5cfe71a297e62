package org.plumbline.publication.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Incidents over time, the certain ones filled and the possible ones hollow above them, and the windows of the claims. */
record CountsPicture(List<Occurrence> all, Map<String, Window> windows, List<String> notes, Language language) {
    private static final int MOST_WINDOWS = 8;
    private static final int MOST_COLUMNS = 200;
    private static final int TALL = 180;
    private static final int TOP = 30;

    Optional<Picture> draw() {
        Columned counted = Columned.of(all);
        return counted.columns().isEmpty() || counted.columns().size() > MOST_COLUMNS
                ? Optional.empty()
                : Days.of(Stream.concat(
                                        counted.columns().keySet().stream(),
                                        shownWindows().map(Map.Entry::getValue).flatMap(CountsPicture::ends))
                                .toList())
                        .map(days -> draw(counted, days));
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

    private Picture draw(Columned counted, Days days) {
        Messages messages = Messages.in(language);
        Svg svg = new Svg(language);
        double base = TOP + (double) TALL;
        List<Map.Entry<String, Window>> shown = shownWindows().toList();
        for (Map.Entry<String, Window> window : shown) {
            double left = days.start(window.getValue().outerFrom());
            svg.rect(
                    Tone.WINDOW,
                    left,
                    TOP,
                    Math.max(1, days.end(window.getValue().outerUntil()) - left),
                    TALL);
        }
        int most = counted.columns().values().stream()
                .mapToInt(Columned.Count::all)
                .max()
                .orElse(1);
        svg.line(Tone.LINE, Svg.MARGIN, TOP, Svg.WIDTH - Svg.MARGIN, TOP);
        svg.text(Svg.MARGIN, TOP - 8, "start", messages.write(most), 200);
        List<List<String>> table = new ArrayList<>();
        counted.columns().forEach((column, count) -> {
            double left = days.start(column.earliest());
            double wide = Math.max(1.5, (days.end(column.latest()) - left) * 0.85);
            double certain = (double) TALL * count.certain() / most;
            double possible = (double) TALL * count.possible() / most;
            if (count.certain() > 0) {
                svg.rect(Tone.BAR, left, base - certain, wide, certain);
            }
            if (count.possible() > 0) {
                svg.rect(Tone.HOLLOW, left, base - certain - possible, wide, possible);
            }
            table.add(
                    List.of(messages.write(column), messages.write(count.certain()), messages.write(count.possible())));
        });
        days.draw(svg, base, base, messages);
        double y = base + 44;
        for (Map.Entry<String, Window> window : shown) {
            double left = days.start(window.getValue().outerFrom());
            double right = days.end(window.getValue().outerUntil());
            svg.text(
                    Svg.MARGIN,
                    y + 10,
                    "start",
                    messages.say("picture.window", window.getKey(), window.getValue()),
                    568);
            svg.rect(window.getValue().isExact() ? Tone.LAND : Tone.OPEN, left, y + 17, Math.max(2, right - left), 7);
            y += 40;
        }
        Shape.CERTAIN.draw(svg, Svg.MARGIN + 10.0, y + 8, 5, false);
        svg.text(Svg.MARGIN + 32.0, y + 13, "start", messages.say(Shape.CERTAIN.key()), 540);
        Shape.POSSIBLE.draw(svg, Svg.MARGIN + 10.0, y + 32, 5, true);
        svg.text(Svg.MARGIN + 32.0, y + 37, "start", messages.say(Shape.POSSIBLE.key()), 540);
        int certain = counted.columns().values().stream()
                .mapToInt(Columned.Count::certain)
                .sum();
        int possible = counted.columns().values().stream()
                .mapToInt(Columned.Count::possible)
                .sum();
        String title = messages.say("picture.incidents.title");
        String alternative =
                messages.say("picture.incidents.alternative", certain, possible, days.from(), days.until());
        List<String> left = new ArrayList<>(notes);
        if (counted.between() > 0) {
            left.add(messages.say("picture.between", counted.between()));
        }
        if (windows.size() > shown.size()) {
            left.add(messages.say("picture.more-windows", windows.size() - shown.size()));
        }
        return new Picture(
                "incidents",
                title,
                svg.whole(title, alternative, y + 52),
                alternative,
                new DataTable(
                        List.of(
                                messages.say("picture.head.days"),
                                messages.say(Shape.CERTAIN.key()),
                                messages.say(Shape.POSSIBLE.key())),
                        table),
                left);
    }
}
