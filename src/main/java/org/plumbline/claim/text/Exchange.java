package org.plumbline.claim.text;

import org.plumbline.language.Span;

/**
 * Words that take the place of a stretch of text. Only what differs is exchanged, so that stretches inside the old words keep their place as far as they can.
 *
 * @param whole the stretch that is reworded
 * @param old the part of it that differs
 * @param words what stands there instead
 */
public record Exchange(Span whole, Span old, String words) {
    /** The exchange that makes {@code whole} read {@code words}. */
    public static Exchange of(Span whole, String text, String words) {
        String before = whole.of(text);
        int most = Math.min(before.length(), words.length());
        int head = 0;
        while (head < most && before.charAt(head) == words.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == words.charAt(words.length() - 1 - tail)) {
            tail++;
        }
        return new Exchange(
                whole,
                new Span(whole.start() + head, whole.end() - tail),
                words.substring(head, words.length() - tail));
    }

    /** By how many characters the text grows; negative if it shrinks. */
    int longer() {
        return words.length() - (old.end() - old.start());
    }

    String in(String text) {
        return text.substring(0, old.start()) + words + text.substring(old.end());
    }

    /** Where a stretch of the old text lies in the new one. */
    Span moved(Span span) {
        if (span.end() <= whole.start() && !span.equals(whole)) {
            return span;
        }
        if (span.start() >= whole.end() && !span.equals(whole)) {
            return span.shifted(longer());
        }
        int start = span.start() <= old.start() ? span.start() : Math.max(old.start(), span.start() + longer());
        int end = span.end() >= old.end() ? span.end() + longer() : Math.min(span.end(), old.start());
        return new Span(start, Math.max(start, end));
    }

    /** The place in the old text of a place in the new one. */
    int before(int place) {
        int behind = old.start() + words.length();
        return place < old.start() ? place : place >= behind ? place - longer() : Math.min(place, old.end());
    }
}
