package org.plumbline.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the place of a text that shares most words with a quotation. Fuzzy matching may only suggest (law 10). */
public final class LookAlike {
    private LookAlike() {}

    private record Word(String text, Span span) {}

    /** The stretch of as many words as the quotation with most of its words in it; at least half of them, or nothing. */
    public static Optional<Span> of(String quotation, String text) {
        List<Word> wanted = words(quotation);
        List<Word> words = words(text);
        int size = wanted.size();
        if (size == 0 || words.size() < size) {
            return Optional.empty();
        }
        Map<String, Integer> missing = new HashMap<>();
        wanted.forEach(word -> missing.merge(word.text, 1, Integer::sum));
        int shared = 0;
        int best = -1;
        int bestAt = 0;
        for (int i = 0; i < words.size(); i++) {
            shared += missing.merge(words.get(i).text, -1, Integer::sum) >= 0 ? 1 : 0;
            if (i >= size) {
                shared -= missing.merge(words.get(i - size).text, 1, Integer::sum) > 0 ? 1 : 0;
            }
            if (i >= size - 1 && shared > best) {
                best = shared;
                bestAt = i - size + 1;
            }
        }
        return best * 2 < size || best == 0
                ? Optional.empty()
                : Optional.of(new Span(
                        words.get(bestAt).span.start(),
                        words.get(bestAt + size - 1).span.end()));
    }

    /** Words of letters and digits; of Burmese, which writes none apart, the clusters between its spaces, cut into syllable-sized pieces. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isLetter(text.charAt(i));
            boolean cut = inside && start >= 0 && text.charAt(i) >= '\u1000' && text.charAt(i) <= '\u1021';
            if (start >= 0 && (!inside || cut)) {
                words.add(new Word(text.substring(start, i).toLowerCase(Locale.ROOT), new Span(start, i)));
                start = -1;
            }
            start = inside && start < 0 ? i : start;
        }
        return words;
    }

    private static boolean isLetter(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c);
    }
}
