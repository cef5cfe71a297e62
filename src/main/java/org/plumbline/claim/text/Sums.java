package org.plumbline.claim.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.language.Hedge;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;

/**
 * Finds totals that their parts do not add up to. Only plain cases: in one sentence two or more figures and then one with a word such as "in all"; and
 * tables with a row of totals. Everything must be an exact figure of the same thing.
 */
final class Sums {
    private final BareText text;
    private final WordList totals;
    private final List<Comparison.Remark> remarks = new ArrayList<>();

    private Sums(BareText text) {
        this.text = text;
        this.totals = WordList.of("totals", text.language());
    }

    static List<Comparison.Remark> in(BareText text) {
        Sums sums = new Sums(text);
        Map<Integer, List<ReadBlock>> tables = new TreeMap<>();
        for (ReadBlock block : text.blocks()) {
            block.block()
                    .cell()
                    .ifPresentOrElse(
                            cell -> tables.computeIfAbsent(cell.table(), table -> new ArrayList<>())
                                    .add(block),
                            () -> sums.block(block));
        }
        tables.values().forEach(sums::table);
        return sums.remarks;
    }

    private void block(ReadBlock block) {
        String words = block.block().text();
        List<Reading.Figure> sentence = new ArrayList<>();
        int end = 0;
        for (Reading reading : block.readings()) {
            if (!(reading instanceof Reading.Figure figure)) {
                continue;
            }
            if (sentenceEnds(words, end, figure.span().start())) {
                sentence.clear();
            }
            end = figure.span().end();
            if (isExact(figure) && isTotal(words, figure)) {
                check(block, parts(sentence, figure), figure);
                sentence.clear();
            } else {
                sentence.add(figure);
            }
        }
    }

    /** The figures of the sentence that count the same thing as its total; none if one of them is not exact. */
    private static List<Reading.Figure> parts(List<Reading.Figure> sentence, Reading.Figure total) {
        String unit = total.unit().isEmpty() && !sentence.isEmpty()
                ? sentence.getFirst().unit()
                : total.unit();
        List<Reading.Figure> parts = sentence.stream()
                .filter(figure -> figure.unit().equals(unit) || figure.unit().isEmpty())
                .toList();
        return parts.stream().allMatch(Sums::isExact) ? parts : List.of();
    }

    private static boolean isExact(Reading.Figure figure) {
        return figure.hedge() == Hedge.EXACT && figure.low().compareTo(figure.high()) == 0;
    }

    private static boolean sentenceEnds(String words, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            if (c == '။'
                    || c == '!'
                    || c == '?'
                    || c == ';'
                    || (c == '.' && i + 1 < to && words.charAt(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word such as "in all" stands right before or right behind the figure, with nothing but the thing counted between. */
    private boolean isTotal(String words, Reading.Figure figure) {
        int before = Math.max(0, figure.span().start() - 20);
        int behind = Math.min(words.length(), figure.span().end() + 20);
        String window = words.substring(before, behind);
        Span number = figure.number().shifted(-before);
        return totals.in(window).stream()
                .anyMatch(total -> total.end() <= number.start()
                        ? plain(window.substring(total.end(), number.start()))
                        : total.start() >= number.end() && plain(window.substring(number.end(), total.start())));
    }

    private static boolean plain(String between) {
        return between.chars().noneMatch(c -> c == ',' || c == '၊' || c == '.' || c == '။' || Character.isDigit(c));
    }

    private void check(ReadBlock block, List<Reading.Figure> parts, Reading.Figure total) {
        BigDecimal sum = parts.stream().map(Reading.Figure::low).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.size() > 1 && sum.compareTo(total.low()) != 0) {
            Span span = total.span();
            remarks.add(remark(
                    block,
                    span,
                    Phrase.of(
                            "compare.sum",
                            added(parts.stream().map(Reading.Figure::low).toList()),
                            sum,
                            total.low())));
        }
    }

    private Comparison.Remark remark(ReadBlock block, Span span, Phrase message) {
        return new Comparison.Remark(
                Comparison.place(text, block, span), span.of(block.block().text()), message, Optional.empty());
    }

    private static String added(List<BigDecimal> parts) {
        return String.join(" + ", parts.stream().map(BigDecimal::toPlainString).toList());
    }

    private void table(List<ReadBlock> cells) {
        Map<Integer, List<ReadBlock>> columns = new TreeMap<>();
        Optional<Integer> totalRow = cells.stream()
                .filter(cell -> at(cell).column() == 0 && at(cell).row() > 1)
                .filter(cell -> !totals.in(cell.block().text()).isEmpty())
                .map(cell -> at(cell).row())
                .findFirst();
        cells.forEach(cell -> columns.computeIfAbsent(at(cell).column(), column -> new ArrayList<>())
                .add(cell));
        totalRow.ifPresent(row -> columns.forEach((column, all) -> {
            if (column > 0) {
                column(all, row);
            }
        }));
    }

    private void column(List<ReadBlock> cells, int totalRow) {
        List<BigDecimal> parts = new ArrayList<>();
        for (ReadBlock cell : cells) {
            int row = at(cell).row();
            Optional<Reading.Figure> figure = single(cell);
            if (row == 0 || row > totalRow) {
                continue;
            }
            if (figure.isEmpty()) {
                return;
            }
            if (row < totalRow) {
                parts.add(figure.get().low());
                continue;
            }
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (parts.size() == totalRow - 1 && sum.compareTo(figure.get().low()) != 0) {
                remarks.add(remark(
                        cell,
                        figure.get().span(),
                        Phrase.of("compare.sum", added(parts), sum, figure.get().low())));
            }
        }
    }

    private static Optional<Reading.Figure> single(ReadBlock cell) {
        return cell.readings().size() == 1
                        && cell.readings().getFirst() instanceof Reading.Figure figure
                        && isExact(figure)
                ? Optional.of(figure)
                : Optional.empty();
    }

    private static Block.Cell at(ReadBlock cell) {
        return cell.block().cell().orElseThrow();
    }
}
