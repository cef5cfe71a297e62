package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.List;

/** One row of delimited text as it grows line by line (RFC 4180). A quotation mark opens a cell only where the cell begins. */
final class DelimitedRecord {
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private boolean open;
    private String behind = "";
    private int most;

    DelimitedRecord(char separator, String line) {
        this.separator = separator;
        add(line);
    }

    /** Adds a line, with the signs that end it. */
    void add(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        int start = open ? quoted(line, 0, end) : 0;
        while (start <= end) {
            if (start < end && line.charAt(start) == '"') {
                open = true;
                start = quoted(line, start + 1, end);
            } else {
                int stop = until(line, start, end);
                cells.add(line.substring(start, stop).strip());
                start = stop + 1;
            }
        }
    }

    /** Reads on in a cell between quotation marks; returns where the next cell begins. */
    private int quoted(String line, int from, int end) {
        int before = quoted.length();
        int start = from;
        int mark = line.indexOf('"', start);
        while (mark >= 0 && mark + 1 < end && line.charAt(mark + 1) == '"') {
            quoted.append(line, start, mark + 1);
            start = mark + 2;
            mark = line.indexOf('"', start);
        }
        quoted.append(line, start, mark < 0 ? line.length() : mark);
        if (from == 0) {
            most = Math.max(most, (int)
                    quoted.chars().skip(before).filter(c -> c == separator).count());
        }
        if (mark < 0) {
            return line.length() + 1;
        }
        int stop = until(line, mark + 1, end);
        if (!line.substring(mark + 1, stop).isBlank()) {
            behind = line.substring(mark + 1, stop);
            quoted.append('"').append(behind);
        }
        close();
        return stop + 1;
    }

    private int until(String line, int from, int end) {
        int stop = line.indexOf(separator, from);
        return stop < 0 || stop > end ? end : stop;
    }

    /** Whether a quotation mark is open. */
    boolean isOpen() {
        return open;
    }

    /** Ends the cell at hand. */
    void close() {
        open = false;
        cells.add(quoted.toString().strip());
        quoted.setLength(0);
    }

    /** What stands between a closing quotation mark and the next separator; empty if nothing does. */
    String behind() {
        return behind;
    }

    /** The most separators that one line has within a cell that began on a line before. */
    int mostInside() {
        return most;
    }

    String[] cells() {
        return cells.toArray(String[]::new);
    }
}
