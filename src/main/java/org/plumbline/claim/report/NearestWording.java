package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Hedge;
import org.plumbline.language.Messages;
import org.plumbline.language.Reading.Figure;
import org.plumbline.language.Rewording;
import org.plumbline.language.Writing;
import org.plumbline.quantity.Interval;

/** Writes the nearest true wordings into the author's own words, in every language that the publication has. */
final class NearestWording {
    /** Longer spans are not quoted whole: the figure alone says what to change. */
    private static final int LONGEST_QUOTE = 60;

    private final Map<String, List<Binding>> byLabel = new HashMap<>();

    /** Takes all judgements of the publication, to find the words of the other editions. */
    NearestWording(List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            byLabel.computeIfAbsent(judgement.binding().label(), label -> new ArrayList<>())
                    .add(judgement.binding());
        }
    }

    /** One text per wording: the edition's own language first, the others behind it. */
    List<String> of(Judgement judgement, List<Verdict.Nearest> nearest) {
        List<Binding> bindings = new ArrayList<>(List.of(judgement.binding()));
        byLabel.getOrDefault(judgement.binding().label(), List.of()).stream()
                .filter(other -> bindings.stream().noneMatch(known -> known.language() == other.language()))
                .forEach(bindings::add);
        return nearest.stream()
                .map(wording -> String.join(
                        " · ",
                        bindings.stream()
                                .map(binding -> in(binding, wording))
                                .distinct()
                                .toList()))
                .toList();
    }

    /** In the words of one edition. */
    static String in(Binding binding, Verdict.Nearest nearest) {
        Messages messages = Messages.in(binding.language());
        return switch (nearest) {
            case Verdict.Nearest.Said said -> messages.say(said.phrase());
            case Verdict.Nearest.Figure(Hedge hedge, Interval range) ->
                messages.say("report.quoted", written(binding, hedge, range));
        };
    }

    private static String written(Binding binding, Hedge hedge, Interval range) {
        List<Figure> figures = binding.readings().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
        if (figures.size() != 1) {
            return Writing.in(binding.language()).range(range);
        }
        Figure only = figures.getFirst();
        String text = binding.text();
        return text.length() <= LONGEST_QUOTE
                ? Rewording.reword(text, only, hedge, range, binding.language())
                : Rewording.reword(only.span().of(text), alone(only), hedge, range, binding.language());
    }

    /** The figure as it stands in the text of its own span. */
    private static Figure alone(Figure figure) {
        int start = figure.span().start();
        return new Figure(
                figure.span().shifted(-start),
                figure.number().shifted(-start),
                figure.hedge(),
                figure.low(),
                figure.high(),
                figure.unit());
    }
}
