package org.plumbline.language;

/**
 * A stretch of a text, in UTF-16 units as in {@link String#substring(int, int)}.
 *
 * @param start the first unit
 * @param end behind the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {
    /**
     * @throws IllegalArgumentException if the end lies before the start or the start is negative
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean meets(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
