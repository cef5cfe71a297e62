package org.plumbline.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Addition;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Recorder;

/**
 * What was recorded since an index was made, if the histories still begin as they did.
 *
 * @param parts how far the histories reach with it
 * @param problems what somebody should know
 */
record NewLines(
        List<IndexedHistory> parts,
        List<Recorded> lines,
        List<IndexWriting.Retraction> retractions,
        List<Problem> problems) {

    /** Reads it; nothing if anything else than new lines changed, so that the index has to be made anew. */
    static Optional<NewLines> read(Path folder, List<IndexedHistory> then, List<HistoryFile> now) {
        NewLines all = new NewLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < then.size(); i++) {
            IndexedHistory part = then.get(i);
            HistoryFile file = now.get(i);
            if (part.file().equals(file)) {
                all.parts.add(part);
                continue;
            }
            Optional<Addition> addition = addition(folder, part, file);
            if (addition.isEmpty()) {
                return Optional.empty();
            }
            all.add(file, addition.get());
        }
        return Optional.of(all);
    }

    /** A file of the same size that was written again may have been edited anywhere. */
    private static Optional<Addition> addition(Path folder, IndexedHistory part, HistoryFile file) {
        History.Head head = part.end().head();
        if (part.file().size() == file.size()
                || !History.reaches(folder, file.recorder(), head.length(), head.digest())) {
            return Optional.empty();
        }
        Addition addition = Addition.read(folder, file.recorder(), part.end());
        boolean isImport = addition.paths().stream().anyMatch(path -> path.startsWith(Recorder.IMPORTS));
        return addition.isBroken() || isImport ? Optional.empty() : Optional.of(addition);
    }

    private void add(HistoryFile file, Addition addition) {
        parts.add(new IndexedHistory(file, addition.end()));
        lines.addAll(addition.recorded());
        addition.retracted()
                .forEach((line, at) -> retractions.add(new IndexWriting.Retraction(file.recorder(), line, at)));
        problems.addAll(addition.problems());
    }
}
