package org.plumbline.publication.picture;

import java.util.List;

/** What a picture draws, as a table. */
public record DataTable(List<String> heads, List<List<String>> rows) {
    public DataTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }
}
