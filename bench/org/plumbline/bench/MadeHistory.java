package org.plumbline.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.history.HistoryWriter;
import org.plumbline.ledger.history.Lines;
import org.plumbline.ledger.log.Hash;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.Signing;
import org.plumbline.ledger.log.TreeHasher;
import org.plumbline.store.Shelf;

/** A long history made from nothing, ten statements an entity, recorded and signed in batches by one writer. */
final class MadeHistory {
    static final String RECORDER = "desk";
    static final Instant AFTER = Instant.parse("2030-01-01T00:00:00Z");

    private static final int OF_ONE_ENTITY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final List<Integer> batches = new ArrayList<>();

    MadeHistory(Path folder) throws IOException {
        this.folder = folder.resolve("case");
        Files.createDirectories(this.folder);
    }

    Path folder() {
        return folder;
    }

    Path history() {
        return folder.resolve("history").resolve(RECORDER + ".jsonl");
    }

    static String entity(int statement) {
        return "entity-" + statement / OF_ONE_ENTITY;
    }

    private static Statement statement(int number) {
        return Statement.by(
                "source-" + number % 997,
                entity(number),
                "Happening",
                "note" + number % OF_ONE_ENTITY,
                "what was seen at place " + number * 31L % 100_003 + " by " + number % 89 + " people");
    }

    /**
     * Where the time went, in seconds.
     *
     * @param slowest the longest that one batch took
     * @param lastTenth statements a second over the last tenth of the batches
     */
    record Took(double recording, double signing, double indexing, double slowest, double lastTenth) {}

    /** Records and signs in batches, and looks an entity of each up, which brings the index up to date. */
    Took record(int statements, int batch) {
        Keys.Search keys =
                Keys.of(Map.of("PLUMBLINE_KEYS", folder.resolveSibling("keys").toString()), folder);
        Signing signing = new Signing(folder, keys);
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-04-23T12:00:00Z"));
        if (!(HistoryWriter.open(folder.resolve("history"), RECORDER, clock, PATIENCE)
                instanceof HistoryWriter.Opening.Opened(HistoryWriter writer))) {
            throw new IllegalStateException("cannot be written");
        }
        double recording = 0;
        double signed = 0;
        double indexed = 0;
        List<Double> each = new ArrayList<>();
        try (writer) {
            for (int from = 0; from < statements; from += batch) {
                long start = System.nanoTime();
                Changes changes = changes(from, Math.min(statements, from + batch));
                History.Head before = writer.head();
                recording += seconds(() -> append(writer, changes));
                History.Head now = writer.head();
                batches.add((int) (now.length() - before.length()));
                signed += seconds(() -> sign(signing, before, now));
                String entity = entity(from);
                indexed += seconds(() -> lookUp(entity));
                each.add((System.nanoTime() - start) / 1e9);
            }
        }
        List<Double> last = each.subList(each.size() - Math.max(1, each.size() / 10), each.size());
        return new Took(
                recording,
                signed,
                indexed,
                each.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                batch
                        * last.size()
                        / last.stream().mapToDouble(Double::doubleValue).sum());
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void append(HistoryWriter writer, Changes changes) {
        if (!(writer.append(changes) instanceof HistoryWriter.Outcome.Done)) {
            throw new IllegalStateException("not recorded");
        }
    }

    private static void sign(Signing signing, History.Head before, History.Head now) {
        if (signing.seal(RECORDER, before, now).stream().anyMatch(problem -> problem.isError())) {
            throw new IllegalStateException("not signed");
        }
    }

    private void lookUp(String entity) {
        try (Shelf shelf = Shelf.open(folder)) {
            if (shelf.asOf(entity, AFTER).isEmpty() || !shelf.problems().isEmpty()) {
                throw new IllegalStateException("not found: " + shelf.problems());
            }
        }
    }

    private static Changes changes(int from, int until) {
        List<Statement> added = new ArrayList<>();
        for (int i = from; i < until; i++) {
            added.add(statement(i));
        }
        String digest =
                Archive.digest(ByteBuffer.allocate(Integer.BYTES).putInt(from).array());
        return new Changes(
                List.of(new Changes.OfFile("records/" + from + ".yaml", digest, added, List.of())),
                List.of(),
                List.of());
    }

    /** Writes as many bytes in as many batches, each forced to the disk, and nothing else; in seconds. */
    double plainWrites() throws IOException {
        Path file = folder.resolveSibling("plain");
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int length : batches) {
                ByteBuffer bytes = ByteBuffer.allocate(length);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return seconds;
    }

    /** The digests of lines, whose numbers from 1 are sorted, from the history itself. */
    Hash[] leaves(int[] lines) throws IOException {
        Hash[] leaves = new Hash[lines.length];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(history()))) {
            Lines walk = new Lines(in);
            int line = 0;
            for (int i = 0; i < lines.length; i++) {
                while (line < lines[i] && walk.next()) {
                    line++;
                }
                leaves[i] = TreeHasher.leaf(java.util.Arrays.copyOfRange(walk.bytes(), walk.start(), walk.end()));
            }
        }
        return leaves;
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
