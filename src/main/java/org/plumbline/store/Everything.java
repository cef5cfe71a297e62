package org.plumbline.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.ftm.Imports;
import org.plumbline.ledger.history.Addition;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;

/**
 * All that was ever recorded in a case, read from its histories and its archive.
 *
 * @param imported what files in other tools' formats say; it stands in no line of a history
 */
record Everything(Histories histories, List<Recorded> imported, List<Problem> problems) {

    static Everything read(Path caseFolder) {
        Histories histories = Histories.read(caseFolder.resolve("history"));
        Imports imports = Imports.read(
                histories.histories().stream()
                        .flatMap(history -> history.tables().stream())
                        .toList(),
                new Archive(caseFolder.resolve("archive")));
        List<Problem> problems = new ArrayList<>(histories.problems());
        problems.addAll(imports.problems());
        return new Everything(histories, imports.recorded(), List.copyOf(problems));
    }

    /** In the order of recorders and lines, and then what was imported. */
    Stream<Recorded> stream() {
        return Stream.concat(lines(), imported.stream());
    }

    /** What stands in lines of the histories. */
    Stream<Recorded> lines() {
        return histories.histories().stream().flatMap(history -> history.recorded().stream());
    }

    /** How far the histories were read, if they are those that were seen; fewer if a recorder came or went meanwhile. */
    List<IndexedHistory> parts(List<HistoryFile> seen) {
        List<IndexedHistory> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(seen.size(), histories.histories().size()); i++) {
            var history = histories.histories().get(i);
            if (history.recorder().equals(seen.get(i).recorder())) {
                parts.add(new IndexedHistory(seen.get(i), Addition.End.of(history)));
            }
        }
        return histories.histories().size() == seen.size() ? parts : List.of();
    }
}
