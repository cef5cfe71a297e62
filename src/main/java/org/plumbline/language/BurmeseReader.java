package org.plumbline.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Burmese. */
final class BurmeseReader implements TextReader {
    @Override
    public List<Reading> read(String text, LocalDate reference, Collection<Span> masked) {
        return find(View.of(text, masked), reference).readings();
    }

    @Override
    public List<Fault> faults(String text) {
        View view = View.of(text);
        return find(view, ANY_DAY).faults(view, Language.BURMESE);
    }

    private static Findings find(View view, LocalDate reference) {
        Findings findings = new Findings();
        new Pass(view, reference, findings).run();
        Quotations.find(view, findings);
        return findings;
    }

    /** One way through a text, from its start to its end. */
    private static final class Pass {
        private final View view;
        private final Findings findings;
        private final BurmeseDays days;
        private final BurmeseFigures figures;
        private final BurmeseFigures.Context context = new BurmeseFigures.Context();
        private int dateEnd = -1;
        private @Nullable DayParts dateParts;

        Pass(View view, LocalDate reference, Findings findings) {
            this.view = view;
            this.findings = findings;
            days = new BurmeseDays(view, reference);
            figures = new BurmeseFigures(view);
        }

        void run() {
            for (int place = 0; place < view.length(); ) {
                place = step(place);
            }
        }

        private int step(int place) {
            char letter = view.at(place);
            if (letter == '။' || letter == '\n' || letter == '၊') {
                context.forget();
                return place + 1;
            }
            if (letter == View.MASK || !view.isBoundary(place)) {
                return place + 1;
            }
            boolean number = view.isDigit(place) || letter == '(';
            if (!number && !View.isMyanmar(letter)) {
                return Character.isLetter(letter) ? afterLatin(place) : place + 1;
            }
            Found day = day(place);
            if (day != null) {
                return take(day);
            }
            WordTree.Match<Boolean> phrase = number ? null : BurmeseWords.NOT_FIGURES.at(view, place);
            if (phrase != null) {
                remember(place, phrase.end());
                return phrase.end();
            }
            Found figure = figures.at(place, context);
            if (figure != null) {
                return take(figure);
            }
            return word(place);
        }

        private int take(Found found) {
            findings.add(found);
            context.forget();
            return found.end();
        }

        private @Nullable Found day(int place) {
            if (dateParts != null && dateEnd >= 0) {
                Found following = days.following(place, dateEnd, dateParts);
                if (following != null) {
                    dateEnd = following.end();
                    return following;
                }
            }
            Found day = days.at(place);
            if (day != null && day.reading() instanceof Reading.Date) {
                DayParts parts = days.parts(place);
                dateParts = parts != null && parts.day() > 0 ? parts : null;
                dateEnd = day.end();
            }
            return day;
        }

        /** A Latin word with its digits ("F-16"), which is a name. */
        private int afterLatin(int place) {
            int end = place;
            while (end < view.length()
                    && !View.isMyanmar(view.at(end))
                    && (Character.isLetterOrDigit(view.at(end)) || (view.at(end) == '-' && end > place))) {
                end++;
            }
            return end;
        }

        /** A word that may belong to a figure behind it. */
        private int word(int place) {
            WordTree.Match<Integer> ordinal = BurmeseWords.ORDINALS.at(view, place);
            if (ordinal != null) {
                Hedge limit = RankLimits.BURMESE.of(view, place, ordinal.end());
                return take(Found.reading(
                        ordinal.end(), new Reading.Ordinal(view.span(place, ordinal.end()), ordinal.value(), limit)));
            }
            WordTree.Match<BurmeseWords.Limit> hedge = BurmeseWords.BEFORE.at(view, place);
            if (hedge != null && !hedge.value().none()) {
                context.hedge(place, hedge.end(), hedge.value().hedge());
                return hedge.end();
            }
            return remember(place, place + 1);
        }

        private int remember(int place, int otherwise) {
            WordTree.Match<String> noun = BurmeseWords.NOUNS.at(view, place);
            if (noun == null) {
                return otherwise;
            }
            context.noun(place, noun.end(), noun.value());
            return noun.end();
        }
    }
}
