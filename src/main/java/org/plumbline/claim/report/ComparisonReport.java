package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.text.BareText;
import org.plumbline.claim.text.Comparison;
import org.plumbline.claim.text.Comparison.Item;
import org.plumbline.claim.text.Comparison.Remark;
import org.plumbline.claim.text.Comparison.Row;
import org.plumbline.claim.text.Comparison.State;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Place;

/** Two bare texts side by side, for a terminal of 80 columns. */
public final class ComparisonReport {
    private static final int TEXT = 27;
    private static final int PLACE = 8;
    private static final String SPACE = "  ";

    private final Comparison comparison;
    private final Messages messages;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private ComparisonReport(Comparison comparison, Messages messages, Ink ink) {
        this.comparison = comparison;
        this.messages = messages;
        this.ink = ink;
    }

    public static String of(Comparison comparison, Language language, Ink ink) {
        return new ComparisonReport(comparison, Messages.in(language), ink).written();
    }

    private String written() {
        head();
        comparison.rows().forEach(this::row);
        remarks("compare.faults", comparison.faults());
        remarks("compare.sums", comparison.sums());
        summary();
        return out.toString();
    }

    private void head() {
        String one = Columns.lastOf(comparison.one().source().path(), TEXT + PLACE);
        String other = Columns.lastOf(comparison.other().source().path(), TEXT + PLACE);
        out.append(SPACE)
                .append(ink.strong(Columns.padded(one, TEXT + PLACE + 4)))
                .append(ink.strong(other))
                .append('\n');
        out.append(SPACE)
                .append(ink.faint(Columns.padded(language(comparison.one()), TEXT + PLACE + 4)))
                .append(ink.faint(language(comparison.other())))
                .append("\n\n");
    }

    private String language(BareText text) {
        return messages.write(text.language());
    }

    private void row(Row row) {
        List<String> left = lines(row.one());
        List<String> right = lines(row.other());
        boolean same = row.state() == State.SAME;
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String mark = i > 0 || same ? SPACE : ink.error("! ");
            String sign = i > 0 ? "   " : same ? " = " : ink.error(" ≠ ");
            String line = mark
                    + Columns.padded(i < left.size() ? left.get(i) : "", TEXT)
                    + ink.faint(Columns.padded(i == 0 ? place(row.one()) : "", PLACE))
                    + sign
                    + Columns.padded(i < right.size() ? right.get(i) : "", TEXT)
                    + ink.faint(i == 0 ? place(row.other()) : "");
            out.append(line.stripTrailing()).append('\n');
        }
        if (!same) {
            String why = messages.say("compare.state."
                    + row.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            out.append("    ").append(ink.error(why)).append('\n');
        }
    }

    private static List<String> lines(Optional<Item> item) {
        return item.map(one -> Columns.wrapped(one.text().replaceAll("\\s+", " "), TEXT - 1))
                .orElseGet(() -> List.of("-"));
    }

    private static String place(Optional<Item> item) {
        return item.map(one -> position(one.place())).orElse("");
    }

    private static String position(Place place) {
        return place.line() + ":" + place.column();
    }

    private void remarks(String title, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        out.append('\n').append(ink.strong(messages.say(title))).append('\n');
        for (Remark remark : remarks) {
            String text = remark.text().isEmpty() ? "" : "⟦" + Columns.firstOf(remark.text(), 40) + "⟧";
            out.append(SPACE)
                    .append(ink.label(remark.place().toString()))
                    .append(SPACE)
                    .append(text)
                    .append('\n');
            Columns.wrapped(messages.say(remark.message()), 74)
                    .forEach(line -> out.append("    ").append(line).append('\n'));
            remark.help()
                    .ifPresent(help -> Columns.wrapped(messages.say(help), 74)
                            .forEach(line ->
                                    out.append("    ").append(ink.faint(line)).append('\n')));
        }
    }

    private void summary() {
        int same = (int) comparison.rows().stream()
                .filter(row -> row.state() == State.SAME)
                .count();
        int different = comparison.rows().size() - same;
        String counts = messages.say(
                "compare.summary",
                same,
                different,
                comparison.faults().size(),
                comparison.sums().size());
        out.append('\n');
        Columns.wrapped(counts, 78).forEach(line -> out.append(line).append('\n'));
        String end = messages.say(comparison.agrees() ? "compare.agrees" : "compare.differs");
        Columns.wrapped(end, 78)
                .forEach(line -> out.append(comparison.agrees() ? ink.good(line) : ink.error(line))
                        .append('\n'));
    }
}
