package org.plumbline.language;

import java.util.Locale;

/** Finds faults in single characters: controls, letters and hidden characters in figures, the old encoding. */
final class CharacterFaults {
    private CharacterFaults() {}

    static void find(String text, View view, Language language, Findings findings) {
        directions(text, findings);
        for (int place = 0; place < view.length(); place++) {
            if (view.isDigit(place)) {
                int end = endOfFigure(view, place);
                figure(view, place, end, language, findings);
                place = end - 1;
            }
        }
        Zawgyi.paragraphs(text).forEach(span -> findings.add(zawgyi(text, span)));
    }

    private static Fault zawgyi(String text, Span span) {
        String found = span.of(text);
        return new Fault(Fault.Kind.ZAWGYI, span, found, Zawgyi.toUnicode(found));
    }

    private static void directions(String text, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '\u061C' && Unseen.isDirection(letter)) {
                findings.add(new Fault(
                        Fault.Kind.DIRECTION_CONTROL,
                        new Span(i, i + 1),
                        "U+" + (letter < 0x1000 ? "0" : "")
                                + Integer.toHexString(letter).toUpperCase(Locale.ROOT),
                        ""));
            }
        }
    }

    private static int endOfFigure(View view, int start) {
        int end = start;
        while (view.isDigit(end) || ((view.peek(end) == ',' || view.peek(end) == '.') && view.isDigit(end + 1))) {
            end++;
        }
        return end;
    }

    private static void figure(View view, int from, int to, Language language, Findings findings) {
        Span span = view.span(from, to);
        String found = span.of(view.text());
        boolean letters = false;
        boolean hidden = false;
        boolean latin = false;
        boolean burmese = false;
        boolean other = false;
        for (int i = 0; i < found.length(); i++) {
            char sign = found.charAt(i);
            latin |= sign >= '0' && sign <= '9';
            burmese |= isBurmeseDigit(sign);
            other |= Character.isDigit(sign) && !(sign >= '0' && sign <= '9') && !isBurmeseDigit(sign);
            letters |= Character.isLetter(sign);
            hidden |= Unseen.isDropped(sign);
        }
        boolean mixed = (latin ? 1 : 0) + (burmese ? 1 : 0) + (other ? 1 : 0) > 1;
        if (letters || hidden || mixed) {
            Fault.Kind kind =
                    letters ? Fault.Kind.WRONG_LETTER : hidden ? Fault.Kind.HIDDEN_IN_FIGURE : Fault.Kind.MIXED_DIGITS;
            boolean writeBurmese = burmese || (!latin && language == Language.BURMESE);
            findings.add(new Fault(kind, span, found, digits(view.substring(from, to), writeBurmese)));
        }
    }

    private static boolean isBurmeseDigit(char sign) {
        return sign >= '\u1040' && sign <= '\u1049';
    }

    private static String digits(String figure, boolean burmese) {
        return burmese ? Writing.burmeseDigits(figure) : figure;
    }
}
