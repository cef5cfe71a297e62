package org.plumbline.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.BurmeseWords.Classifier;
import org.plumbline.language.BurmeseWords.Limit;
import org.plumbline.language.BurmeseWords.Particle;

/** Reads figures and ordinals in Burmese: noun and hedge before, number, classifier and hedge behind. */
record BurmeseFigures(View view) {
    /** Most characters of a noun phrase between a hedge and its figure. */
    private static final int LONGEST_PHRASE = 60;

    private static final BigDecimal LARGEST_RANK = BigDecimal.valueOf(100_000);

    /** What was read before a figure and may belong to it; ends below 0 mean there is none. */
    static final class Context {
        private int hedgeStart;
        private int hedgeEnd = -1;
        private Hedge hedge = Hedge.EXACT;
        private int nounStart;
        private int nounEnd = -1;
        private String noun = "";

        void hedge(int start, int end, Hedge found) {
            hedgeStart = start;
            hedgeEnd = end;
            hedge = found;
        }

        void noun(int start, int end, String unit) {
            nounStart = start;
            nounEnd = end;
            noun = unit;
        }

        void forget() {
            hedgeEnd = -1;
            nounEnd = -1;
        }
    }

    /** The figure or ordinal whose number starts here, or null. */
    @Nullable
    Found at(int place, Context context) {
        boolean bracket = view.peek(place) == '(' && view.isDigit(view.afterBlanks(place + 1));
        int start = bracket ? view.afterBlanks(place + 1) : place;
        int digitsEnd = view.isDigit(start) ? BurmeseNumbers.endOfDigits(view, start) : start;
        if (digitsEnd - start > EnglishFigures.MOST_DIGITS) {
            Span span = view.span(start, digitsEnd);
            return Found.fault(digitsEnd, new Fault(Fault.Kind.TOO_LONG, span, span.of(view.text()), ""));
        }
        BurmeseNumbers.Amount digits = BurmeseNumbers.digits(view, start);
        if (digits == null) {
            BurmeseNumbers.Amount leading = leading(place, context);
            return leading != null ? figure(place, place, leading, context) : words(place, context);
        }
        if (bracket) {
            int close = view.afterBlanks(digits.end());
            return view.peek(close) == ')' ? figure(place, start, moved(digits, close + 1), context) : null;
        }
        return figure(place, start, digits, context);
    }

    private static BurmeseNumbers.Amount moved(BurmeseNumbers.Amount amount, int end) {
        return new BurmeseNumbers.Amount(
                amount.value(), amount.high(), end, amount.vague(), amount.words(), amount.places());
    }

    private BurmeseNumbers.@Nullable Amount leading(int place, Context context) {
        char before = view.peek(place - 1);
        boolean free = !View.isMyanmar(before) || before == '၊' || before == '။' || context.nounEnd == place;
        BurmeseNumbers.Amount amount = free ? BurmeseNumbers.leadingScale(view, place) : null;
        if (amount == null) {
            return null;
        }
        Classifier unit = classifier(view.afterBlanks(amount.end()));
        boolean age = unit != null && unit.unit().equals("year");
        boolean counts = !amount.words() || unit != null || nounBefore(place, context);
        return counts && !age ? amount : null;
    }

    /** A number in words, which counts only before a classifier. */
    private @Nullable Found words(int place, Context context) {
        List<BurmeseNumbers.Amount> amounts = BurmeseNumbers.words(view, place);
        for (int i = amounts.size() - 1; i >= 0; i--) {
            BurmeseNumbers.Amount amount = amounts.get(i);
            if (amount.vague()) {
                return figure(place, place, amount, context);
            }
            int behind = amounts.size() == 1 && isDoubtful(place, amount) && !nounBefore(place, context)
                    ? amount.end()
                    : view.afterBlanks(amount.end());
            Classifier unit = classifier(behind);
            if (unit != null && isCounted(amount, unit, place, behind, context)) {
                return figure(place, place, amount, context);
            }
        }
        return null;
    }

    /** Whether the word alone is rather "year" or "the year" than two or seven. */
    private boolean isDoubtful(int place, BurmeseNumbers.Amount amount) {
        return view.substring(place, amount.end()).endsWith("နှစ်");
    }

    private boolean isCounted(BurmeseNumbers.Amount amount, Classifier unit, int place, int behind, Context context) {
        int end = classifierEnd(behind);
        boolean rank = particle(end) == Particle.RANK;
        boolean one =
                amount.value().compareTo(BigDecimal.ONE) == 0 && amount.high().compareTo(BigDecimal.ONE) == 0;
        return !one || rank || unit.oneCounts() || hedgeBefore(place, context) || hedgeAfter(end) != null;
    }

    private boolean hedgeBefore(int place, Context context) {
        return context.hedgeEnd >= 0 && place - context.hedgeEnd <= LONGEST_PHRASE;
    }

    private boolean nounBefore(int place, Context context) {
        return context.nounEnd >= 0 && view.afterBlanks(afterFiller(context.nounEnd)) == place;
    }

    /** Whether noun, hedge and figure follow each other ("တိုက်ခိုက်မှု အနည်းဆုံး ၂၈၀ ကြိမ်"). */
    private boolean nounBeforeHedge(int place, Context context) {
        return context.nounEnd >= 0
                && context.hedgeEnd > context.nounEnd
                && view.afterBlanks(afterFiller(context.nounEnd)) == context.hedgeStart
                && view.afterBlanks(context.hedgeEnd) == place;
    }

    private int afterFiller(int place) {
        int here = place;
        for (int words = 0; words < 2; words++) {
            int next = view.afterBlanks(here);
            if (particle(next) == Particle.FILLER) {
                here = particleEnd(next);
            }
        }
        return here;
    }

    private Found figure(int start, int number, BurmeseNumbers.Amount first, Context context) {
        int behind = view.afterBlanks(first.end());
        Classifier unit = classifier(behind);
        int end = unit != null ? classifierEnd(behind) : first.end();
        if (particle(end) == Particle.RANK
                && first.value().scale() <= 0
                && first.value().compareTo(LARGEST_RANK) < 0) {
            int rankEnd = particleEnd(end);
            return Found.reading(
                    rankEnd,
                    new Reading.Ordinal(
                            view.span(start, rankEnd),
                            first.value().intValueExact(),
                            RankLimits.BURMESE.of(view, start, rankEnd)));
        }
        BurmeseNumbers.Amount second = first.vague() ? null : second(end, first);
        if (second != null) {
            int secondBehind = view.afterBlanks(second.end());
            Classifier secondUnit = classifier(secondBehind);
            unit = secondUnit != null ? secondUnit : unit;
            end = secondUnit != null ? classifierEnd(secondBehind) : second.end();
        }
        return reading(start, number, first, second, unit, end, context);
    }

    private Found reading(
            int start,
            int number,
            BurmeseNumbers.Amount first,
            BurmeseNumbers.@Nullable Amount second,
            @Nullable Classifier unit,
            int endOfUnit,
            Context context) {
        int end = endOfUnit;
        int next = view.afterBlanks(end);
        WordTree.Match<Limit> after = hedgeAfter(end);
        boolean amid = second != null && (particle(next) == Particle.AMID || particle(next) == Particle.UNTIL);
        end = amid ? particleEnd(next) : after != null ? after.end() : end;
        boolean beforeHedge = nounBeforeHedge(start, context);
        boolean noun = beforeHedge || nounBefore(start, context);
        boolean before = hedgeBefore(start, context);
        String key = noun && (unit == null || unit.loose()) ? context.noun : unit != null ? unit.unit() : "";
        if (key.isEmpty() && after != null) {
            key = nounBehind(end);
        }
        boolean range = second != null || first.value().compareTo(first.high()) < 0;
        Hedge hedge = after != null && !amid
                ? after.value().hedge()
                : before ? context.hedge : range ? Hedge.BETWEEN : first.vague() ? Hedge.DOZENS : Hedge.EXACT;
        int from = before ? context.hedgeStart : noun ? context.nounStart : start;
        int numberEnd = second != null ? second.end() : first.end();
        BigDecimal high = second != null ? second.value() : first.high();
        return Found.reading(
                end,
                new Reading.Figure(
                        view.span(from, end), view.span(number, trimmed(numberEnd)), hedge, first.value(), high, key));
    }

    private int trimmed(int end) {
        return view.at(end - 1) == ')' ? view.afterBlanks(end - 1) : end;
    }

    /** The unit of a noun behind a hedge ("၂၈၀ ကျော်သော တိုက်ခိုက်မှု"), or empty. */
    private String nounBehind(int place) {
        int here = view.afterBlanks(place);
        here = view.startsWith("သော", here) ? view.afterBlanks(here + 3) : here;
        WordTree.Match<String> noun = BurmeseWords.NOUNS.at(view, here);
        return noun == null ? "" : noun.value();
    }

    /** The higher end of a range that goes on here, or null. */
    private BurmeseNumbers.@Nullable Amount second(int place, BurmeseNumbers.Amount first) {
        int here = view.afterBlanks(place);
        boolean hyphen = view.peek(here) == '-' || view.peek(here) == '\u2013' || view.peek(here) == '~';
        Particle joint = particle(here);
        if (!hyphen && joint != Particle.FROM && joint != Particle.AND) {
            return null;
        }
        int next = view.afterBlanks(hyphen ? here + 1 : particleEnd(here));
        BurmeseNumbers.Amount second = number(next);
        if (second == null || second.value().compareTo(first.value()) <= 0) {
            return null;
        }
        int behind = view.afterBlanks(second.end());
        Classifier unit = classifier(behind);
        int end = view.afterBlanks(unit != null ? classifierEnd(behind) : second.end());
        Particle close = particle(end);
        boolean spans = joint == Particle.AND ? close == Particle.AMID : close != Particle.TOWARDS;
        return spans ? second : null;
    }

    private BurmeseNumbers.@Nullable Amount number(int place) {
        BurmeseNumbers.Amount digits = BurmeseNumbers.digits(view, place);
        if (digits != null) {
            return digits;
        }
        List<BurmeseNumbers.Amount> words = BurmeseNumbers.words(view, place);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (classifier(view.afterBlanks(words.get(i).end())) != null
                    && !words.get(i).vague()) {
                return words.get(i);
            }
        }
        return null;
    }

    private @Nullable Classifier classifier(int place) {
        WordTree.Match<Classifier> unit = BurmeseWords.CLASSIFIERS.at(view, place);
        return unit == null ? null : unit.value();
    }

    private int classifierEnd(int place) {
        WordTree.Match<Classifier> unit = BurmeseWords.CLASSIFIERS.at(view, place);
        return unit == null ? place : unit.end();
    }

    private WordTree.@Nullable Match<Limit> hedgeAfter(int place) {
        WordTree.Match<Limit> hedge = BurmeseWords.AFTER.at(view, view.afterBlanks(place));
        return hedge == null || hedge.value().none() ? null : hedge;
    }

    private @Nullable Particle particle(int place) {
        WordTree.Match<Particle> word = BurmeseWords.PARTICLES.at(view, place);
        return word == null ? null : word.value();
    }

    private int particleEnd(int place) {
        WordTree.Match<Particle> word = BurmeseWords.PARTICLES.at(view, place);
        return word == null ? place : word.end();
    }
}
