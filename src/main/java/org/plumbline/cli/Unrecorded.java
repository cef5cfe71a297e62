package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;

/** Names what a check used that no history holds yet: a published verdict must not rest on it. */
final class Unrecorded {
    private static final String RECORDS = "records/";

    private Unrecorded() {}

    /** Paths of the folder, sorted; {@code records/} where statements of the text records are new, changed or gone. */
    static List<String> in(Path folder, Histories histories, CheckResult result) {
        TreeSet<String> unrecorded = new TreeSet<>();
        boolean areStatements = result.notes().stream()
                .anyMatch(note ->
                        note.key().equals("cli.note.not-recorded") || note.key().equals("cli.note.never-recorded"));
        if (areStatements) {
            unrecorded.add(RECORDS);
        }
        Map<String, Table> standing = new HashMap<>();
        histories.tablesAsOf(Histories.LATEST).stream()
                .filter(table -> table.path().startsWith("incidents/"))
                .forEach(table -> standing.put(table.path(), table));
        for (TableFile table : TableFiles.readAll(folder)) {
            Table recorded = standing.remove(table.path());
            if (recorded == null
                    || !recorded.sha256().equals(table.sha256())
                    || !recorded.mapping().equals(table.importSha256())) {
                unrecorded.add(table.path());
            }
        }
        unrecorded.addAll(standing.keySet());
        return new ArrayList<>(unrecorded);
    }
}
