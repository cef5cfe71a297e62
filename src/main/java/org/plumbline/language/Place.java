package org.plumbline.language;

/**
 * Where something stands in a file.
 *
 * @param path relative to the case folder, with forward slashes
 * @param line from 1
 * @param column from 1, in code points
 */
public record Place(String path, int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return java.util.Comparator.comparing(Place::path)
                .thenComparingInt(Place::line)
                .thenComparingInt(Place::column)
                .compare(this, other);
    }

    /** {@code path:line:column}. */
    @Override
    public String toString() {
        return path + ":" + line + ":" + column;
    }
}
