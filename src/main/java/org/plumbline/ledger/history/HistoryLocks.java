package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keeps every recorder of a case from writing, as long as it is open. */
public final class HistoryLocks implements AutoCloseable {
    private final List<ProcessLock> locks = new ArrayList<>();

    private HistoryLocks() {}

    /**
     * Takes the lock of every history in the folder.
     *
     * @param patience how long to wait for each
     * @return empty if somebody is still recording then
     * @throws IOException if the folder cannot be read or written
     */
    public static Optional<HistoryLocks> takeAll(Path folder, Duration patience) throws IOException {
        HistoryLocks taken = new HistoryLocks();
        boolean all = false;
        try {
            for (String recorder : recorders(folder)) {
                ProcessLock lock = ProcessLock.take(folder.resolve(recorder + ".lock"), patience);
                if (lock == null) {
                    return Optional.empty();
                }
                taken.locks.add(lock);
            }
            all = true;
            return Optional.of(taken);
        } finally {
            if (!all) {
                taken.close();
            }
        }
    }

    private static Set<String> recorders(Path folder) throws IOException {
        Set<String> recorders = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".jsonl") || name.endsWith(".lock"))
                        .map(name -> name.substring(0, name.lastIndexOf('.')))
                        .filter(HistoryWriter::isName)
                        .forEach(recorders::add);
            }
        }
        return recorders;
    }

    @Override
    public void close() throws IOException {
        for (ProcessLock lock : locks) {
            lock.close();
        }
    }
}
