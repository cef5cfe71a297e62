package org.plumbline.claim.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Span;

/**
 * One stretch of running text of an edition, markup taken out: a paragraph, a heading, a table cell, a note. Knows for each character where it
 * stands in the file.
 */
public final class Block {
    private final Kind kind;
    private final String text;
    private final int[] offsets;
    private final List<Bound> bounds;
    private final List<Span> addresses;
    private final Optional<Cell> cell;

    Block(Kind kind, String text, int[] offsets, List<Bound> bounds, List<Span> addresses, Optional<Cell> cell) {
        this.kind = kind;
        this.text = text;
        this.offsets = Arrays.copyOf(offsets, text.length());
        this.bounds = List.copyOf(bounds);
        this.addresses = List.copyOf(addresses);
        this.cell = cell;
    }

    /** What a block is in the text. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        CELL,
        /** A footnote. */
        NOTE,
        /** Code, or HTML, which is shown as it is written and never run. */
        RAW
    }

    /** A stretch of the block's text that carries a claim's label. */
    public record Bound(String label, Span span) {}

    /** Where a table cell stands; tables are numbered through the text, rows and columns from 0, the head being row 0. */
    public record Cell(int table, int row, int column) {}

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public List<Bound> bounds() {
        return bounds;
    }

    /** Web addresses in the text: they assert nothing. */
    public List<Span> addresses() {
        return addresses;
    }

    public Optional<Cell> cell() {
        return cell;
    }

    Block withBounds(List<Bound> found) {
        return new Block(kind, text, offsets, found, addresses, cell);
    }

    /** The same block with one bound stretch said in other words, which stand in the file where the old ones stood. */
    Block reworded(int bound, String words) {
        Exchange exchange = Exchange.of(bounds.get(bound).span(), text, words);
        int[] moved = new int[text.length() + exchange.longer()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = offset(exchange.before(i));
        }
        return new Block(
                kind,
                exchange.in(text),
                moved,
                bounds.stream()
                        .map(one -> new Bound(one.label(), exchange.moved(one.span())))
                        .toList(),
                addresses.stream().map(exchange::moved).toList(),
                cell);
    }

    /** Where in the file a character stands, in UTF-16 units. */
    public int offset(int at) {
        return offsets.length == 0 ? 0 : offsets[Math.min(at, offsets.length - 1)];
    }

    /** Where in the file a stretch stands. */
    public Span inFile(Span span) {
        int start = offset(span.start());
        return span.end() == span.start()
                ? new Span(start, start)
                : new Span(start, Math.max(start, offset(span.end() - 1) + 1));
    }
}
