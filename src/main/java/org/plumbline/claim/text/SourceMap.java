package org.plumbline.claim.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/** Grows a plain text together with the place in the file of each of its characters. */
final class SourceMap {
    private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    SourceMap(String source) {
        this.source = source;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    int[] offsets() {
        return Arrays.copyOf(offsets, text.length());
    }

    void add(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    /** What was added from this place on. */
    String from(int start) {
        return text.substring(start);
    }

    int offset(int at) {
        return offsets[at];
    }

    /** Where the last character stands, or 0. */
    int last() {
        return text.isEmpty() ? 0 : offsets[text.length() - 1];
    }

    /**
     * Adds what a piece of Markdown says, walking along what it is written as: backslash escapes, entities and dropped white space make the two
     * differ. Where they cannot be matched the last sure place is kept.
     */
    void add(String literal, List<SourceSpan> spans) {
        int[] places = places(spans);
        int at = 0;
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            int found = seek(places, at, literal, i);
            int place = places.length == 0 ? last() : places[Math.min(found, places.length - 1)];
            add(c, place);
            at = after(places, found, c);
        }
    }

    /** Adds the file's own text of these spans, a line each. */
    void addRaw(List<SourceSpan> spans) {
        for (SourceSpan span : spans) {
            if (length() > 0) {
                add('\n', last());
            }
            for (int i = span.getInputIndex(); i < span.getInputIndex() + span.getLength(); i++) {
                add(source.charAt(i), i);
            }
        }
    }

    private int seek(int[] places, int at, String literal, int i) {
        char c = literal.charAt(i);
        int place = at;
        while (place < places.length) {
            char s = source.charAt(places[place]);
            boolean escape = s == '\\'
                    && place + 1 < places.length
                    && source.charAt(places[place + 1]) == c
                    && !literal.startsWith("\\" + c, i);
            if (s == c || entity(places, place) > 0) {
                return place;
            }
            if (!escape && !Character.isWhitespace(s)) {
                return at;
            }
            place++;
        }
        return at;
    }

    private int after(int[] places, int found, char c) {
        if (found >= places.length) {
            return found;
        }
        char s = source.charAt(places[found]);
        int entity = entity(places, found);
        if (entity > 0) {
            return found + entity;
        }
        return s == c || s == '\0' ? found + 1 : found;
    }

    /** The length of an entity that stands here, or 0. */
    private int entity(int[] places, int at) {
        if (source.charAt(places[at]) != '&') {
            return 0;
        }
        Matcher matcher = ENTITY.matcher(source).region(places[at], Math.min(source.length(), places[at] + 40));
        return matcher.lookingAt() ? matcher.end() - matcher.start() : 0;
    }

    private static int[] places(List<SourceSpan> spans) {
        int length = spans.stream().mapToInt(SourceSpan::getLength).sum();
        int[] places = new int[length];
        int at = 0;
        for (SourceSpan span : spans) {
            for (int i = 0; i < span.getLength(); i++) {
                places[at++] = span.getInputIndex() + i;
            }
        }
        return places;
    }
}
