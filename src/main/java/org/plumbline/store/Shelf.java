package org.plumbline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.ftm.Imports;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;

/**
 * Looks up what was recorded about one entity of a case. Small histories are simply read; for large ones the index
 * {@code .plumbline/index.sqlite} is used, and made anew when it is missing, was made from other histories, is damaged, or comes from
 * another version. Without the index everything still works, only slower. Opening SQLite costs about 0.1 s: {@code check} reads the
 * histories and never comes here.
 */
public final class Shelf implements AutoCloseable {
    /** Below so many bytes, reading the histories is faster than opening SQLite. */
    static final long LARGE = 8L * 1024 * 1024;

    private static final String INDEX = ".plumbline/index.sqlite";
    private static final int TAIL = 128;

    private final Path caseFolder;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable LedgerIndex index;
    private @Nullable List<Recorded> read;

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
            if (size(caseFolder.resolve("history")) >= large) {
                shelf.useIndex(key(caseFolder.resolve("history")));
            }
        } catch (IOException unreadable) {
            shelf.note("unreadable", String.valueOf(unreadable.getMessage()));
        }
        return shelf;
    }

    private void useIndex(String key) {
        Path file = caseFolder.resolve(INDEX);
        switch (LedgerIndex.open(file, key)) {
            case LedgerIndex.Found.Ready(LedgerIndex ready) -> index = ready;
            case LedgerIndex.Found.Locked locked -> note("locked");
            case LedgerIndex.Found.Stale stale -> rebuild(file, key);
            case LedgerIndex.Found.Broken(String why) -> {
                note("broken", why);
                rebuild(file, key);
            }
            case LedgerIndex.Found.OtherVersion(int version) -> {
                note("version", version, LedgerIndex.VERSION);
                rebuild(file, key);
            }
        }
    }

    private void rebuild(Path file, String key) {
        List<Recorded> all = all();
        if (problems.stream().anyMatch(Problem::isError)) {
            return;
        }
        try {
            LedgerIndex.build(file, key, all);
        } catch (SQLException | IOException failure) {
            note("unwritable", String.valueOf(failure.getMessage()));
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
        all().forEach(one -> ids.add(one.statement().entity()));
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

    private List<Recorded> all() {
        if (read == null) {
            Histories histories = Histories.read(caseFolder.resolve("history"));
            Archive archive = new Archive(caseFolder.resolve("archive"));
            Imports imports = Imports.read(
                    histories.histories().stream()
                            .flatMap(history -> history.tables().stream())
                            .toList(),
                    archive);
            List<Recorded> all = new ArrayList<>();
            histories.histories().forEach(history -> all.addAll(history.recorded()));
            all.addAll(imports.recorded());
            problems.addAll(histories.problems());
            problems.addAll(imports.problems());
            read = List.copyOf(all);
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

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : histories(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    /** Names the histories as they are: length, time of change and end of each file. Any change of a file changes it. */
    static String key(Path folder) throws IOException {
        StringBuilder key = new StringBuilder();
        for (Path file : histories(folder)) {
            key.append(file.getFileName())
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toInstant())
                    .append(' ')
                    .append(Archive.digest(tail(file)))
                    .append('\n');
        }
        return key.toString();
    }

    private static byte[] tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            channel.position(channel.size() - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            return tail.array();
        }
    }

    private static List<Path> histories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
