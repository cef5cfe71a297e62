package org.plumbline.language;

import java.util.List;

/** Letters typed for a digit that looks like them, and where they count as that digit (table {@code wrong-letters.tsv}). */
final class WrongLetters {
    /** Where the letter stands for the digit. */
    enum Place {
        /** Digits on both sides. */
        BETWEEN,
        /** A digit before it, and no letter that goes with it behind. */
        AFTER
    }

    record Entry(char letter, char digit, Place place) {}

    private static final int LONGEST_FIGURE = 20;

    private WrongLetters() {}

    private static final class Entries {
        private static final List<Entry> ALL = Table.read("wrong-letters.tsv", 3).stream()
                .map(row -> new Entry(row.cell(0).charAt(0), row.cell(1).charAt(0), row.choice(2, Place.class)))
                .toList();
    }

    /** Puts the digit that was meant for each wrong letter inside a figure, so that the figure is read whole. */
    static void mend(View view) {
        boolean digitSeen = false;
        for (int i = 0; i < view.length(); i++) {
            char letter = view.at(i);
            if (letter >= '0' && letter <= '9') {
                digitSeen = true;
            } else if (isCandidate(letter) && (digitSeen || isFollowed(view, i))) {
                mendAt(view, i);
                digitSeen = view.isDigit(i);
            } else if (letter != ',' && letter != '.') {
                digitSeen = false;
            }
        }
    }

    private static boolean isFollowed(View view, int place) {
        char next = view.peek(place + 1);
        return view.isDigit(place + 1) || ((next == ',' || next == '.') && view.isDigit(place + 2));
    }

    private static boolean isCandidate(char letter) {
        return Character.isLetter(letter);
    }

    private static void mendAt(View view, int place) {
        for (Entry entry : Entries.ALL) {
            if (entry.letter() == view.at(place) && isDigitHere(view, place, entry)) {
                view.mend(place, entry.digit());
                return;
            }
        }
    }

    private static boolean isDigitHere(View view, int place, Entry entry) {
        boolean before = view.isDigit(place - 1)
                || ((view.peek(place - 1) == ',' || view.peek(place - 1) == '.') && view.isDigit(place - 2));
        boolean after = isFollowed(view, place);
        boolean startsFigure = View.isWa(entry.letter())
                && after
                && !Character.isLetterOrDigit(view.peek(place - 1))
                && !View.isMark(view.peek(place - 1));
        return (before && after)
                || (entry.place() == Place.AFTER && (startsFigure || (before && standsAlone(view, place))));
    }

    /** Whether no letter or mark behind makes a word or syllable of the letter here. */
    private static boolean standsAlone(View view, int place) {
        char next = view.peek(place + 1);
        if (View.isMyanmar(view.at(place))) {
            return view.isBoundary(place + 1);
        }
        return (next == view.at(place) || !Character.isLetter(next) || View.isMyanmar(next)) && !isFormula(view, place);
    }

    /** Whether a letter stands before the digits, as in a chemical formula or the name of a road. */
    private static boolean isFormula(View view, int place) {
        int start = place;
        while (view.isDigit(start - 1) && place - start < LONGEST_FIGURE) {
            start--;
        }
        char before = view.peek(start - 1) == '-' ? view.peek(start - 2) : view.peek(start - 1);
        return Character.isLetter(before) && !View.isMyanmar(before);
    }
}
