package org.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.ProcessLock;
import org.plumbline.ledger.history.Recorded;

/**
 * Looks up what was recorded about one entity of a case. Small histories are simply read; for large ones the index
 * {@code .plumbline/index.sqlite} is used, takes on what was recorded since, and is made anew when it is missing, was made from other
 * histories, is damaged, or comes from another version. Without the index everything still works, only slower. Opening SQLite costs about 0.1 s: {@code check} reads the
 * histories and never comes here.
 */
public final class Shelf implements AutoCloseable {
    /** Below so many bytes, reading the histories is faster than opening SQLite. */
    static final long LARGE = 8L * 1024 * 1024;

    private static final String INDEX = ".plumbline/index.sqlite";
    private static final String LOCK = "index.lock";
    private static final String HISTORY = "history";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path caseFolder;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable LedgerIndex index;
    private @Nullable Everything read;

    private Shelf(Path caseFolder) {
        this.caseFolder = caseFolder;
    }

    /** Opens what was recorded in a case. */
    public static Shelf open(Path caseFolder) {
        return open(caseFolder, LARGE);
    }

    static Shelf open(Path caseFolder, long large) {
        Shelf shelf = new Shelf(caseFolder);
        try {
            List<HistoryFile> now = HistoryFile.in(caseFolder.resolve(HISTORY));
            if (now.stream().mapToLong(HistoryFile::size).sum() >= large) {
                shelf.useIndex(now);
            }
        } catch (IOException unreadable) {
            shelf.note("unreadable", String.valueOf(unreadable.getMessage()));
        }
        return shelf;
    }

    /** One process at a time looks at the index and brings it up to date; reading it then needs no lock. */
    private void useIndex(List<HistoryFile> now) {
        Path file = caseFolder.resolve(INDEX);
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (ProcessLock lock = ProcessLock.take(file.resolveSibling(LOCK), PATIENCE)) {
                if (lock == null) {
                    note("locked");
                } else {
                    useIndex(file, now);
                }
            }
        } catch (SQLException | IOException failure) {
            note("unwritable", String.valueOf(failure.getMessage()));
        }
    }

    private void useIndex(Path file, List<HistoryFile> now) throws SQLException, IOException {
        switch (LedgerIndex.open(file, now)) {
            case LedgerIndex.Found.Ready(LedgerIndex ready) -> index = ready;
            case LedgerIndex.Found.Behind(LedgerIndex behind, List<IndexedHistory> then) ->
                catchUp(file, behind, then, now);
            case LedgerIndex.Found.Locked locked -> note("locked");
            case LedgerIndex.Found.Stale stale -> rebuild(file, now);
            case LedgerIndex.Found.Broken(String why) -> {
                note("broken", why);
                rebuild(file, now);
            }
            case LedgerIndex.Found.OtherVersion(int version) -> {
                note("version", version, LedgerIndex.VERSION);
                rebuild(file, now);
            }
        }
    }

    private void catchUp(Path file, LedgerIndex behind, List<IndexedHistory> then, List<HistoryFile> now)
            throws SQLException, IOException {
        Optional<NewLines> since = NewLines.read(caseFolder.resolve(HISTORY), then, now);
        try {
            if (since.isPresent()
                    && IndexWriting.extend(
                            behind,
                            since.get().parts(),
                            since.get().lines(),
                            since.get().retractions())) {
                problems.addAll(since.get().problems());
                index = behind;
                return;
            }
        } catch (SQLException failure) {
            behind.close();
            if (Sqlite.isLocked(failure)) {
                note("locked");
                return;
            }
            note("broken", String.valueOf(failure.getMessage()));
        }
        behind.close();
        rebuild(file, now);
    }

    private void rebuild(Path file, List<HistoryFile> now) throws SQLException, IOException {
        Everything all = all();
        List<IndexedHistory> parts = all.parts(now);
        if (problems.stream().noneMatch(Problem::isError) && parts.size() == now.size()) {
            IndexWriting.build(file, parts, all.lines().iterator(), all.imported());
        }
    }

    /** Everything that was ever recorded about an entity, also what was retracted since. */
    public List<Recorded> about(String entity) {
        if (index != null) {
            try {
                return index.about(entity);
            } catch (SQLException damaged) {
                doWithout(damaged);
            }
        }
        return all().stream()
                .filter(one -> one.statement().entity().equals(entity))
                .toList();
    }

    /** What stood of an entity at a recorded time. */
    public List<Recorded> asOf(String entity, Instant time) {
        if (index != null) {
            try {
                return index.asOf(entity, time);
            } catch (SQLException damaged) {
                doWithout(damaged);
            }
        }
        return about(entity).stream().filter(one -> one.standsAt(time)).toList();
    }

    /** The ids of all entities of which something was recorded. */
    public Set<String> entities() {
        if (index != null) {
            try {
                return index.entities();
            } catch (SQLException damaged) {
                doWithout(damaged);
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        all().stream().forEach(one -> ids.add(one.statement().entity()));
        return ids;
    }

    /** What is the matter with the histories or the index, as far as they were used. An error means that the answers cannot be relied on. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void doWithout(SQLException damaged) {
        note("broken", String.valueOf(damaged.getMessage()));
        close();
        index = null;
    }

    private Everything all() {
        if (read == null) {
            read = Everything.read(caseFolder);
            problems.addAll(read.problems());
        }
        return read;
    }

    private void note(String what, Object... arguments) {
        problems.add(Problem.note(
                "E090",
                new Place(INDEX, 1, 1),
                Phrase.of("store.E090." + what, arguments),
                Phrase.of("store.E090.help")));
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
