package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.plumbline.language.Fault;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Reading;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Two bare texts side by side: figures, days, ranks and quotations, what is equal and what is not, and what is wrong inside each of them. Order does not matter.
 *
 * @param rows in the order of the first text; what only the second has comes where it stands there
 * @param faults of both texts, the first one's first
 * @param sums that do not add up, likewise
 */
public record Comparison(BareText one, BareText other, List<Row> rows, List<Remark> faults, List<Remark> sums) {
    public Comparison {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        sums = List.copyOf(sums);
    }

    /** How two items lie to each other. */
    public enum State {
        SAME,
        /** Equal digits under different hedges. */
        OTHER_HEDGE,
        /** Equal digits of different things. */
        OTHER_UNIT,
        /** Quotations in one language with different words. */
        OTHER_WORDS,
        ONLY_ONE,
        ONLY_OTHER
    }

    /** One thing that a text says. */
    public record Item(Reading reading, String text, Place place, int order) {}

    /** Two items that belong together, or one without a partner. */
    public record Row(State state, Optional<Item> one, Optional<Item> other) {}

    /** Something wrong inside one text. */
    public record Remark(Place place, String text, Phrase message, Optional<Phrase> help) {}

    public static Comparison of(BareText one, BareText other) {
        List<Item> left = items(one);
        List<Item> right = items(other);
        List<Row> rows = new ArrayList<>();
        take(left, right, State.SAME, Comparison::same, rows);
        take(left, right, State.OTHER_HEDGE, Comparison::sameButHedge, rows);
        take(left, right, State.OTHER_UNIT, Comparison::sameDigits, rows);
        boolean oneLanguage = one.language() == other.language();
        take(left, right, State.SAME, (a, b) -> quotations(a, b) && (!oneLanguage || sameWords(a, b)), rows);
        take(left, right, State.OTHER_WORDS, Comparison::quotations, rows);
        left.forEach(item -> rows.add(new Row(State.ONLY_ONE, Optional.of(item), Optional.empty())));
        right.forEach(item -> rows.add(new Row(State.ONLY_OTHER, Optional.empty(), Optional.of(item))));
        rows.sort(Comparator.comparingInt(
                row -> row.one().or(row::other).map(Item::order).orElse(0)));
        List<Remark> faults = new ArrayList<>(faults(one));
        faults.addAll(faults(other));
        List<Remark> sums = new ArrayList<>(Sums.in(one));
        sums.addAll(Sums.in(other));
        return new Comparison(one, other, rows, faults, sums);
    }

    /** Whether both say the same, and nothing is wrong inside either. */
    public boolean agrees() {
        return rows.stream().allMatch(row -> row.state() == State.SAME) && faults.isEmpty() && sums.isEmpty();
    }

    private static List<Item> items(BareText text) {
        List<Item> items = new ArrayList<>();
        for (ReadBlock block : text.blocks()) {
            for (Reading reading : block.readings()) {
                String words = reading.span().of(block.block().text());
                items.add(new Item(reading, words, place(text, block, reading.span()), items.size()));
            }
        }
        return items;
    }

    static Place place(BareText text, ReadBlock block, org.plumbline.language.Span span) {
        return text.source().place(block.block().inFile(span).start());
    }

    private static void take(
            List<Item> left, List<Item> right, State state, BiPredicate<Item, Item> same, List<Row> rows) {
        Difference.pair(left, right, same)
                .forEach(pair -> rows.add(new Row(state, Optional.of(pair.one()), Optional.of(pair.other()))));
    }

    private static boolean same(Item one, Item other) {
        return switch (one.reading()) {
            case Reading.Figure figure ->
                sameButHedge(one, other)
                        && other.reading() instanceof Reading.Figure twin
                        && figure.hedge() == twin.hedge();
            case Reading.Date(var span, var date, var hasYear) ->
                other.reading() instanceof Reading.Date twin && sameDay(date, twin.date(), hasYear && twin.hasYear());
            case Reading.DateRange(var span, var from, var to, var hasYear) ->
                other.reading() instanceof Reading.DateRange twin
                        && sameDay(from, twin.from(), hasYear && twin.hasYear())
                        && sameDay(to, twin.to(), hasYear && twin.hasYear());
            case Reading.Ordinal(var span, var number, var hedge) ->
                other.reading() instanceof Reading.Ordinal twin && number == twin.number() && hedge == twin.hedge();
            case Reading.Quotation quotation -> false;
        };
    }

    /** Where one text leaves the year out, the other's is taken. */
    private static boolean sameDay(ImpreciseDate one, ImpreciseDate other, boolean years) {
        return one.equals(other)
                || (!years
                        && one.isExact()
                        && other.isExact()
                        && java.time.MonthDay.from(one.earliest()).equals(java.time.MonthDay.from(other.earliest())));
    }

    private static boolean sameButHedge(Item one, Item other) {
        return sameDigits(one, other)
                && one.reading() instanceof Reading.Figure figure
                && other.reading() instanceof Reading.Figure twin
                && (figure.unit().equals(twin.unit())
                        || figure.unit().isEmpty()
                        || twin.unit().isEmpty());
    }

    private static boolean sameDigits(Item one, Item other) {
        return one.reading() instanceof Reading.Figure figure
                && other.reading() instanceof Reading.Figure twin
                && figure.low().compareTo(twin.low()) == 0
                && figure.high().compareTo(twin.high()) == 0;
    }

    private static boolean quotations(Item one, Item other) {
        return one.reading() instanceof Reading.Quotation && other.reading() instanceof Reading.Quotation;
    }

    private static boolean sameWords(Item one, Item other) {
        return one.reading() instanceof Reading.Quotation quotation
                && other.reading() instanceof Reading.Quotation twin
                && Anchors.fold(quotation.words()).equals(Anchors.fold(twin.words()));
    }

    private static List<Remark> faults(BareText text) {
        List<Remark> remarks = new ArrayList<>();
        for (ReadBlock block : text.blocks()) {
            for (Fault fault : block.faults()) {
                boolean zawgyi = fault.kind() == Fault.Kind.ZAWGYI;
                Optional<Phrase> help = zawgyi ? Optional.of(Phrase.of("text.zawgyi-help")) : Optional.empty();
                remarks.add(new Remark(place(text, block, fault.span()), fault.found(), fault.phrase(), help));
                if (zawgyi) {
                    break;
                }
            }
        }
        return remarks;
    }
}
