package org.plumbline.claim.report;

import java.util.Optional;
import java.util.function.Function;
import org.plumbline.engagement.Matrix;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** Body by party by year, for a terminal of 80 columns; years that do not fit go into a table below. */
public final class MatrixReport {
    private static final int NAME = 34;
    private static final int FIRST = NAME + 4;
    private static final int CELL = 6;
    private static final int YEARS = (DetailLines.WIDTH - FIRST) / CELL;

    private final Lines lines;
    private final Function<String, Phrase.Name> names;

    private MatrixReport(Lines lines, Function<String, Phrase.Name> names) {
        this.lines = lines;
        this.names = names;
    }

    /**
     * Each line ended by a line feed.
     *
     * @param asOne the party as which its parts, its people and who holds its seat are counted
     */
    public static String text(
            Matrix matrix, Optional<String> asOne, Function<String, Phrase.Name> names, Language language, Ink ink) {
        MatrixReport report = new MatrixReport(new Lines(Messages.in(language), ink), names);
        report.write(matrix, asOne);
        return report.lines.toString();
    }

    private void write(Matrix matrix, Optional<String> asOne) {
        lines.strong(lines.say("engagement.matrix"));
        if (matrix.rows().isEmpty()) {
            lines.plain(lines.say("engagement.empty"));
            if (matrix.undated() > 0 || matrix.denied() > 0) {
                lines.blank();
                outside(matrix);
            }
            return;
        }
        for (int first = 0; first < matrix.years().size(); first += YEARS) {
            table(matrix, first, Math.min(matrix.years().size(), first + YEARS));
        }
        lines.blank();
        lines.plain(lines.say("engagement.legend"));
        asOne.ifPresent(party -> lines.plain(lines.say("engagement.matrix-as-one", names.apply(party))));
        outside(matrix);
        lines.plain(lines.say("engagement.no-finding"));
    }

    /** What stands in no column. */
    private void outside(Matrix matrix) {
        if (matrix.undated() > 0) {
            lines.plain(lines.say("engagement.matrix-undated", matrix.undated()));
        }
        if (matrix.denied() > 0) {
            lines.plain(lines.say("engagement.matrix-denied", matrix.denied()));
        }
    }

    private void table(Matrix matrix, int first, int last) {
        StringBuilder head = new StringBuilder(" ".repeat(FIRST));
        matrix.years()
                .subList(first, last)
                .forEach(year -> head.append("  ").append(lines.messages().digits(year.toString())));
        Optional<String> before = Optional.empty();
        for (Matrix.Row row : matrix.rows()) {
            boolean inTable = matrix.years().subList(first, last).stream().anyMatch(row.cells()::containsKey);
            if (!inTable) {
                continue;
            }
            String body = row.body();
            if (!before.equals(Optional.of(body))) {
                before = Optional.of(body);
                lines.blank();
                lines.strong(
                        body.equals(Matrix.NO_BODY)
                                ? lines.say("engagement.matrix-no-body")
                                : lines.messages().write(names.apply(body)));
                lines.label(head.toString());
            }
            String name = Columns.firstOf(lines.messages().write(names.apply(row.party())), NAME);
            StringBuilder text = new StringBuilder(Columns.padded("  " + name, FIRST));
            for (int year : matrix.years().subList(first, last)) {
                Matrix.Cell cell = row.cells().get(year);
                text.append("  ").append(Columns.padded(cell == null ? "-" : cell(cell), CELL - 2));
            }
            lines.line(text.toString());
        }
    }

    private String cell(Matrix.Cell cell) {
        String text = cell.open() == 0 ? Integer.toString(cell.held()) : cell.held() + "+" + cell.open();
        return lines.messages().digits(text);
    }
}
