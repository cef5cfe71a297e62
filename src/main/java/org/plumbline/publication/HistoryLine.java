package org.plumbline.publication;

/**
 * A line of a recorder's history.
 *
 * @param recorder the role or pseudonym
 * @param line from 1
 */
record HistoryLine(String recorder, int line) implements Comparable<HistoryLine> {
    @Override
    public int compareTo(HistoryLine other) {
        int byRecorder = recorder.compareTo(other.recorder);
        return byRecorder != 0 ? byRecorder : Integer.compare(line, other.line);
    }

    /** {@code recorder:line}. */
    @Override
    public String toString() {
        return recorder + ":" + line;
    }
}
