package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;

/** Labelled lines in the columns of a terminal, the labels under each other. */
final class DetailLines {
    static final int WIDTH = 80;

    /** The least width of the labels' column, so that most reports line up with each other. */
    private static final int LABEL = 10;

    private DetailLines() {}

    static List<String> of(List<Detail> details, Ink ink) {
        int wide = details.stream()
                .mapToInt(detail -> Columns.width(detail.label()))
                .reduce(LABEL, Math::max);
        List<String> all = new ArrayList<>();
        for (Detail detail : details) {
            List<String> lines = arranged(detail, WIDTH - 6 - wide);
            all.add(ink.faint("   = ") + ink.label(Columns.padded(detail.label(), wide)) + " " + lines.getFirst());
            lines.stream().skip(1).forEach(text -> all.add(" ".repeat(6 + wide) + text));
        }
        return all;
    }

    /** Short parts side by side, long ones each from a new line. */
    private static List<String> arranged(Detail detail, int width) {
        boolean beside = switch (detail.key()) {
            case "evidence", "left-out", "rests-on", "parts" -> true;
            default -> false;
        };
        if (!beside) {
            return detail.parts().stream()
                    .flatMap(part -> Columns.wrapped(part, width).stream())
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (int i = 0; i < detail.parts().size(); i++) {
            String part = detail.parts().get(i) + (i + 1 < detail.parts().size() ? ";" : "");
            String longer = line.isEmpty() ? part : line + " " + part;
            if (Columns.width(longer) > width && !line.isEmpty()) {
                lines.add(line);
                line = part;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines.stream()
                .flatMap(text -> Columns.wrapped(text, width).stream())
                .toList();
    }
}
