package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.language.Span;

/** Finds words in a text, any run of white space counting as one space. */
final class Occurrences {
    private Occurrences() {}

    static List<Span> of(String words, String text) {
        String wanted = Anchors.fold(words);
        List<Span> found = new ArrayList<>();
        for (int start = 0; !wanted.isEmpty() && start < text.length(); start++) {
            int end = text.charAt(start) == wanted.charAt(0) ? end(wanted, text, start) : -1;
            if (end > 0) {
                found.add(new Span(start, end));
                start = end - 1;
            }
        }
        return found;
    }

    private static int end(String wanted, String text, int start) {
        int at = start;
        for (int i = 0; i < wanted.length(); i++) {
            if (at >= text.length()) {
                return -1;
            }
            if (wanted.charAt(i) == ' ' && Character.isWhitespace(text.charAt(at))) {
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            } else if (wanted.charAt(i) == text.charAt(at)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }
}
