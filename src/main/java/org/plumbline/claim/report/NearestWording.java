package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Hedge;
import org.plumbline.language.Messages;
import org.plumbline.language.Reading.Figure;
import org.plumbline.quantity.Interval;

/** Writes the nearest true wordings into the author's own words, in every language that the publication has. */
final class NearestWording {
    /** Longer spans are not quoted whole: the figure alone says what to change. */
    private static final int LONGEST_QUOTE = 60;

    private static final Pattern COMMA = Pattern.compile(",");

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

    private static String in(Binding binding, Verdict.Nearest nearest) {
        Messages messages = Messages.in(binding.language());
        return switch (nearest) {
            case Verdict.Nearest.Said said -> messages.say(said.phrase());
            case Verdict.Nearest.Figure(Hedge hedge, Interval range) ->
                messages.say("report.quoted", written(binding, hedge, range, messages));
        };
    }

    private static String written(Binding binding, Hedge hedge, Interval range, Messages messages) {
        List<Figure> figures = binding.readings().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
        Optional<Figure> only = figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
        String unit = only.map(figure -> unit(binding, figure, messages)).orElse("");
        String hedged = hedged(hedge, range, unit, messages);
        String text = binding.text();
        return only.filter(figure -> text.length() <= LONGEST_QUOTE)
                .map(figure -> text.substring(0, figure.span().start())
                        + hedged
                        + text.substring(figure.span().end()))
                .orElse(hedged);
    }

    private static String hedged(Hedge hedge, Interval range, String unit, Messages messages) {
        BigDecimal low = range.low() == null ? range.high() : range.low();
        BigDecimal high = range.high() == null ? low : range.high();
        String key = "report.hedge."
                + hedge.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return switch (hedge) {
            case BETWEEN -> messages.say(key, number(low, messages), number(high, messages) + unit);
            case AT_MOST, FEWER_THAN -> messages.say(key, number(high, messages) + unit);
            default -> messages.say(key, number(low, messages) + unit);
        };
    }

    private static String number(@org.jspecify.annotations.Nullable BigDecimal value, Messages messages) {
        return value == null ? "?" : messages.say("report.number", value);
    }

    /** What follows the number in the figure's span, without a hedge that stands there ("or more", ကျော်). */
    private static String unit(Binding binding, Figure figure, Messages messages) {
        String unit =
                binding.text().substring(figure.number().end(), figure.span().end());
        return COMMA.splitAsStream(messages.say("report.hedge.behind"))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && unit.endsWith(word))
                .findFirst()
                .map(word -> unit.substring(0, unit.length() - word.length()).stripTrailing())
                .orElse(unit);
    }
}
