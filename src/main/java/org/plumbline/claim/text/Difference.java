package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** One way in which two editions say different things. */
sealed interface Difference {
    /** Equal digits under different hedges. */
    record OtherHedge(Said.Figure one, Said.Figure other) implements Difference {}

    /** A figure that only one of them has; {@code first} if it is the first. */
    record OnlyFigure(Said.Figure figure, boolean first) implements Difference {}

    record OnlyDay(Said.Day day, boolean first) implements Difference {}

    record OnlyName(String entity, boolean first) implements Difference {}

    record OtherOrdinals(List<Said.Rank> one, List<Said.Rank> other) implements Difference {}

    record OtherQuotations(int one, int other) implements Difference {}

    /** All differences; swapping the two gives the same ones, swapped. */
    static List<Difference> between(Said one, Said other) {
        List<Difference> differences = new ArrayList<>();
        List<Said.Figure> left = new ArrayList<>(one.figures());
        List<Said.Figure> right = new ArrayList<>(other.figures());
        pair(left, right, (a, b) -> a.same(b) && a.unit().equals(b.unit()));
        pair(left, right, Said.Figure::same);
        pair(left, right, Said.Figure::sameValue)
                .forEach(pair -> differences.add(new OtherHedge(pair.one, pair.other)));
        left.forEach(figure -> differences.add(new OnlyFigure(figure, true)));
        right.forEach(figure -> differences.add(new OnlyFigure(figure, false)));
        List<Said.Day> leftDays = new ArrayList<>(one.days());
        List<Said.Day> rightDays = new ArrayList<>(other.days());
        pair(leftDays, rightDays, Said.Day::same);
        leftDays.forEach(day -> differences.add(new OnlyDay(day, true)));
        rightDays.forEach(day -> differences.add(new OnlyDay(day, false)));
        minus(one.names(), other.names()).forEach(name -> differences.add(new OnlyName(name, true)));
        minus(other.names(), one.names()).forEach(name -> differences.add(new OnlyName(name, false)));
        if (!one.ordinals().equals(other.ordinals())) {
            differences.add(new OtherOrdinals(one.ordinals(), other.ordinals()));
        }
        if (one.quotations() != other.quotations()) {
            differences.add(new OtherQuotations(one.quotations(), other.quotations()));
        }
        return differences;
    }

    /** Two things that belong together. */
    record Pair<T>(T one, T other) {}

    /** Takes out of both lists what belongs together, in the order of the first. */
    static <T> List<Pair<T>> pair(List<T> left, List<T> right, BiPredicate<T, T> same) {
        List<Pair<T>> pairs = new ArrayList<>();
        for (T one : List.copyOf(left)) {
            for (int i = 0; i < right.size(); i++) {
                if (same.test(one, right.get(i))) {
                    pairs.add(new Pair<>(one, right.remove(i)));
                    left.remove(one);
                    break;
                }
            }
        }
        return pairs;
    }

    private static Set<String> minus(Set<String> from, Set<String> other) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(other);
        return rest;
    }
}
