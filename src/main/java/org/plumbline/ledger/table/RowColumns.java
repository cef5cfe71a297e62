package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Suggestion;

/** The cells of a row by the names and roles of their columns, and whether a row is whole at all. */
public final class RowColumns {
    static final int LONGEST_CELL = 1_000_000;
    private static final int SHOWN = 60;

    private final int width;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> byRole;

    /** @param byRole the columns of each role */
    RowColumns(List<String> header, Map<String, List<String>> byRole) {
        this.width = header.size();
        for (int i = 0; i < width; i++) {
            places.putIfAbsent(header.get(i), i);
        }
        this.byRole = byRole;
    }

    /** The cell of a column; empty if the row or the table has none. */
    String at(String[] cells, String column) {
        int place = column.isEmpty() ? -1 : places.getOrDefault(column, -1);
        return place < 0 || place >= cells.length ? "" : cells[place];
    }

    /** The columns of a role. */
    List<String> of(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The cell of a role, in its first column. */
    String cell(String[] cells, String role) {
        List<String> named = of(role);
        return named.isEmpty() ? "" : at(cells, named.getFirst());
    }

    /** The cells of a role in all its columns. */
    List<String> cells(String[] cells, String role) {
        List<String> named = of(role);
        if (named.size() < 2) {
            return List.of(cell(cells, role));
        }
        List<String> all = new ArrayList<>(named.size());
        named.forEach(column -> all.add(at(cells, column)));
        return all;
    }

    /**
     * Why a row cannot be read at all: a cell without end, rows within a cell, too few or too many cells; {@code null} if it can.
     *
     * @param wide the one column whose cells may have as many signs as {@code longest}; empty for none
     */
    @Nullable
    Phrase broken(String[] cells, String wide, int longest) {
        int place = places.getOrDefault(wide, -1);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell.length() > (i == place ? longest : LONGEST_CELL)) {
                return Phrase.of("import.long", cell.length());
            }
            if (cell.indexOf('\n') >= 0 && hasRowInside(cell)) {
                return Phrase.of("import.quote");
            }
        }
        return cells.length == width ? null : Phrase.of("import.cells", cells.length, width);
    }

    /** How many separators make a line within a cell look like a row of a table. */
    static int wholeRow(int width) {
        return Math.max(4, width - 1);
    }

    /** Whether a line within a cell has as many separators as a whole row: then a quotation mark was never closed. */
    private boolean hasRowInside(String cell) {
        int least = wholeRow(width);
        int[] counts = new int[3];
        for (int i = cell.indexOf('\n') + 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            int which = c == ',' ? 0 : c == '\t' ? 1 : c == ';' ? 2 : -1;
            if (which >= 0 && ++counts[which] >= least) {
                return true;
            }
            if (c == '\n') {
                java.util.Arrays.fill(counts, 0);
            }
        }
        return false;
    }

    /** What is wrong with a header: a column that is missing or stands twice; {@code null} if nothing is. */
    static @Nullable Phrase wrongHeader(List<String> header, List<String> needed) {
        for (String column : needed) {
            long times = header.stream().filter(column::equals).count();
            if (times > 1) {
                return Phrase.of("import.column-twice", column);
            }
            if (times == 0) {
                String near = Suggestion.nearest(column, header).orElse("");
                return near.isEmpty()
                        ? Phrase.of("import.column-missing", column, cut(String.join(", ", header)))
                        : Phrase.of("import.column-meant", column, near);
            }
        }
        return null;
    }

    /** As much of a cell as a message can show. */
    public static String cut(String text) {
        String line = text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        return line.length() <= SHOWN
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(SHOWN - 3)) ? SHOWN - 3 : SHOWN - 2) + " …";
    }
}
