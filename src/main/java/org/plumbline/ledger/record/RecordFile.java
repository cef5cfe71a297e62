package org.plumbline.ledger.record;

import java.util.List;

/**
 * What one file of records says.
 *
 * @param path relative to the case folder, with forward slashes
 * @param sha256 digest of its bytes, in lower-case hexadecimal
 * @param problems found in this file alone; {@link CaseCheck} finds what only shows in the whole case
 */
public record RecordFile(
        String path, String sha256, List<Placed> statements, List<Entry> entries, List<Problem> problems) {
    public RecordFile {
        statements = List.copyOf(statements);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
