package org.plumbline.ledger.record;

import java.util.List;

/**
 * A table of incidents as its import description reads it.
 *
 * @param path of the table, relative to the case folder
 * @param sha256 digest of the table's bytes, in lower-case hexadecimal
 * @param importSha256 digest of the bytes of the import description
 * @param rows that could be read
 * @param rejected how many rows could not; the first ones are among the problems
 */
public record TableFile(
        String path, String sha256, String importSha256, List<TableRow> rows, int rejected, List<Problem> problems) {
    public TableFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
