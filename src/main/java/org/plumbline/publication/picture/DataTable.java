package org.plumbline.publication.picture;

import java.util.List;
import org.plumbline.language.Messages;

/**
 * The figures of a picture as a table: of all that it draws, and of all that it has no room for.
 *
 * @param rows at most {@link #MOST_ROWS}
 * @param beyond how many rows more there would be
 */
public record DataTable(List<String> heads, List<List<String>> rows, int beyond) {
    /** Six or seven sheets of paper; a table that nobody reads hides what it holds. */
    static final int MOST_ROWS = 300;

    public DataTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** As many of these rows as a table has room for. */
    static DataTable of(List<String> heads, List<List<String>> all) {
        List<List<String>> rows = all.subList(0, Math.min(MOST_ROWS, all.size()));
        return new DataTable(heads, rows, all.size() - rows.size());
    }

    /**
     * Whether everything is in it, in a sentence or two.
     *
     * @param notDrawn how many rows the picture has no room for
     */
    String told(int notDrawn, Messages messages) {
        if (beyond == 0) {
            return notDrawn == 0 ? messages.say("picture.in-table") : messages.say("picture.not-drawn", notDrawn);
        }
        return (notDrawn == 0 ? messages.say("picture.drawn") : messages.say("picture.lines-not-drawn", notDrawn)) + " "
                + messages.say("picture.beyond", rows.size(), rows.size() + beyond);
    }
}
