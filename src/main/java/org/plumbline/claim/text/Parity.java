package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Phrase;
import org.plumbline.language.Span;

/**
 * Compares the editions claim by claim: figures with unit and hedge, days, names, ranks, number of quotations. Every edition is held against the first that the
 * sheet lists. A difference of hedge alone can be waived.
 */
final class Parity {
    private final Sheet sheet;
    private final Edition first;
    private final Edition other;
    private final List<Problem> problems = new ArrayList<>();

    private Parity(Sheet sheet, Edition first, Edition other) {
        this.sheet = sheet;
        this.first = first;
        this.other = other;
    }

    static List<Problem> check(Sheet sheet, List<Edition> editions) {
        List<Problem> problems = new ArrayList<>();
        List<Edition> readable = editions.stream()
                .filter(edition -> edition.isReadable() && !edition.blocks().isEmpty())
                .toList();
        for (int i = 1; i < readable.size(); i++) {
            Parity parity = new Parity(sheet, readable.getFirst(), readable.get(i));
            parity.compare();
            problems.addAll(parity.problems);
        }
        return sheet.isLayoutD() ? problems.stream().map(Problem::asNote).toList() : problems;
    }

    private void compare() {
        Map<String, List<Edition.Bound>> inFirst = byLabel(first);
        Map<String, List<Edition.Bound>> inOther = byLabel(other);
        Set<String> labels = new TreeSet<>(inFirst.keySet());
        labels.addAll(inOther.keySet());
        labels.forEach(
                label -> claim(label, inFirst.getOrDefault(label, List.of()), inOther.getOrDefault(label, List.of())));
    }

    private static Map<String, List<Edition.Bound>> byLabel(Edition edition) {
        return edition.bound().stream()
                .collect(Collectors.groupingBy(bound -> bound.binding().label()));
    }

    private void claim(String label, List<Edition.Bound> one, List<Edition.Bound> two) {
        if (one.isEmpty() || two.isEmpty()) {
            oneEditionOnly(
                    label, one.isEmpty() ? two : one, one.isEmpty() ? first : other, one.isEmpty() ? other : first);
            return;
        }
        boolean unreadable = one.stream().anyMatch(bound -> bound.block().isZawgyi())
                || two.stream().anyMatch(bound -> bound.block().isZawgyi());
        if (unreadable) {
            return;
        }
        Said.Source place = whole(first, one.getFirst());
        Said.Source otherPlace = whole(other, two.getFirst());
        for (Difference difference : Difference.between(Said.in(first, one), Said.in(other, two))) {
            difference(label, difference, place, otherPlace);
        }
    }

    private void oneEditionOnly(String label, List<Edition.Bound> bound, Edition without, Edition with) {
        add(
                "P001",
                whole(with, bound.getFirst()),
                Phrase.of("text.one-edition-only", label, without.source().path()),
                Phrase.of("text.one-edition-only-help", label, without.source().path()));
    }

    private void difference(String label, Difference difference, Said.Source one, Said.Source two) {
        switch (difference) {
            case Difference.OtherHedge(var figure, var twin) -> {
                if (!isWaived(label)) {
                    add(
                            "P003",
                            twin.source(),
                            Phrase.of(
                                    "text.other-hedge",
                                    label,
                                    figure.source().text(),
                                    twin.source().text()),
                            Phrase.of("text.other-hedge-help", at(figure.source()), label));
                }
            }
            case Difference.OnlyFigure(var figure, var inFirst) ->
                only("P002", "text.only-figure", label, figure.source().text(), figure.source(), inFirst ? two : one);
            case Difference.OnlyDay(var day, var inFirst) ->
                only("P005", "text.only-day", label, day.source().text(), day.source(), inFirst ? two : one);
            case Difference.OnlyName(var entity, var inFirst) ->
                only("P004", "text.only-name", label, entity, inFirst ? one : two, inFirst ? two : one);
            case Difference.OtherOrdinals(var ordinals, var others) ->
                add(
                        "P002",
                        two,
                        Phrase.of("text.other-ordinals", label, ordinals.toString(), others.toString()),
                        Phrase.of("text.parity-help", at(one)));
            case Difference.OtherQuotations(var count, var otherCount) ->
                add(
                        "P006",
                        two,
                        Phrase.of("text.other-quotations", label, count, otherCount),
                        Phrase.of("text.parity-help", at(one)));
        }
    }

    private void only(String code, String key, String label, String what, Said.Source has, Said.Source lacks) {
        add(
                code,
                has,
                Phrase.of(key, label, what, lacks.edition().source().path()),
                Phrase.of("text.parity-help", at(lacks)));
    }

    private boolean isWaived(String label) {
        return sheet.waivers().stream()
                .anyMatch(waiver -> waiver instanceof Sheet.Waiver.OfParity parity
                        && parity.label().equals(label));
    }

    private static String at(Said.Source source) {
        return source.edition()
                .source()
                .place(source.block().block().inFile(source.span()).start())
                .toString();
    }

    private static Said.Source whole(Edition edition, Edition.Bound bound) {
        return new Said.Source(
                edition,
                bound.block(),
                new Span(bound.span().start(), bound.span().end()));
    }

    private void add(String code, Said.Source at, Phrase message, Phrase help) {
        problems.add(at.edition().error(code, at.block(), at.span(), message, Optional.of(help)));
    }
}
