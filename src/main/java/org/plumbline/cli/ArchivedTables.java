package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;
import org.plumbline.ledger.record.TableRow;

/** The incident tables as they stood when they were recorded, from the archive of a case. */
final class ArchivedTables {
    private ArchivedTables() {}

    /** The rows of these tables; what cannot be read is added to the problems. */
    static List<TableRow> rows(Path folder, List<Table> tables, List<Diagnostic> problems) {
        Archive archive = new Archive(folder.resolve("archive"));
        List<TableRow> rows = new ArrayList<>();
        for (Table table : tables) {
            if (table.path().startsWith(Recorder.IMPORTS)) {
                continue;
            }
            Optional<byte[]> bytes = find(archive, table.sha256(), problems);
            Optional<byte[]> mapping = find(archive, table.mapping(), problems);
            if (bytes.isPresent() && mapping.isPresent()) {
                TableFile file = TableFiles.read(table.path(), bytes.get(), mapping.get());
                file.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
                rows.addAll(file.rows());
            }
        }
        return rows;
    }

    private static Optional<byte[]> find(Archive archive, String digest, List<Diagnostic> problems) {
        return switch (archive.find(digest)) {
            case Archive.Found.Kept kept -> Optional.of(kept.bytes());
            case Archive.Found.Missing(var problem) -> {
                problems.add(Diagnostics.of(problem));
                yield Optional.empty();
            }
        };
    }
}
