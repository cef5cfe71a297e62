package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorder;

/** An index that took on batch after batch answers like one that was made from everything at once. */
final class GrowingIndexTest {
    private static final Instant NOON = Instant.parse("2025-04-23T12:00:00Z");
    private static final int BATCHES = 40;
    private static final long SEED = 71;

    @TempDir
    Path folder;

    private Path index;

    @BeforeEach
    void where() {
        index = folder.resolve(".plumbline").resolve("index.sqlite");
    }

    private void assertAnswersLikeTheHistories(int batches) {
        try (Shelf indexed = Shelf.open(folder, 0);
                Shelf plain = Shelf.open(folder, Long.MAX_VALUE)) {
            for (int i = 0; i < ShelvingChild.ENTITIES; i++) {
                String entity = "e" + i;
                assertThat(indexed.about(entity)).isEqualTo(plain.about(entity));
                for (int batch = -1; batch <= batches; batch++) {
                    Instant time = NOON.plusSeconds(batch);
                    assertThat(indexed.asOf(entity, time)).isEqualTo(plain.asOf(entity, time));
                }
            }
            assertThat(indexed.entities()).isEqualTo(plain.entities());
            assertThat(indexed.problems().stream().map(Problem::code)).doesNotContain("E090");
        }
    }

    /** What stays the same as long as the file is not replaced by another. */
    private @Nullable Object identity() throws IOException {
        return Files.readAttributes(index, BasicFileAttributes.class).fileKey();
    }

    @Test
    void everyBatchOfEveryRecorderIsTakenOnWithoutMakingTheIndexAnew() throws IOException {
        Random random = new Random(SEED);
        List<String> recorders = List.of("desk", "desk-two", "a");
        for (String recorder : recorders) {
            ShelvingChild.record(folder, recorder, InstantSource.fixed(NOON), random);
        }
        assertAnswersLikeTheHistories(1);
        Object made = identity();
        for (int batch = 1; batch <= BATCHES; batch++) {
            InstantSource clock = InstantSource.fixed(NOON.plusSeconds(batch));
            ShelvingChild.record(folder, recorders.get(random.nextInt(recorders.size())), clock, random);
            if (random.nextInt(3) > 0) {
                assertAnswersLikeTheHistories(batch);
                assertThat(identity()).as("batch %d", batch).isEqualTo(made);
            }
        }
        assertAnswersLikeTheHistories(BATCHES);
    }

    @Test
    void aHistoryThatWasReplacedIsReadAnewWhetherAsLongOrLonger() throws IOException {
        Path history = folder.resolve("history").resolve("desk.jsonl");
        byte[] other = historyOf("there", 1);
        byte[] longer = historyOf("there", 2);
        byte[] first = historyOf("where", 1);
        assertThat(other).hasSameSizeAs(first);
        assertAnswersLikeTheHistories(1);
        for (byte[] bytes : List.of(other, longer, first)) {
            Files.write(history, bytes);
            assertAnswersLikeTheHistories(2);
        }
    }

    private byte[] historyOf(String value, int batches) throws IOException {
        Path history = folder.resolve("history").resolve("desk.jsonl");
        Files.deleteIfExists(history);
        for (int batch = 0; batch < batches; batch++) {
            record("desk", NOON.plusSeconds(batch), Statement.by("s", "e" + batch, "Happening", "place", value));
        }
        return Files.readAllBytes(history);
    }

    private void record(String recorder, Instant at, Statement statement) {
        String digest = Archive.digest(statement.id().getBytes(StandardCharsets.US_ASCII));
        new Recorder(folder, recorder, InstantSource.fixed(at), Recorder.PATIENCE, (name, before, now) -> List.of())
                .record(
                        List.of(new Changes.TextFile("records/" + recorder + ".yaml", digest, List.of(statement))),
                        List.of(),
                        List.of());
    }

    @Test
    void recordersWhoComeToMeanDifferentThingsByOneIdAreFound() {
        record("a", NOON, Statement.by("s", "e1", "Happening", "place", "x"));
        record("b", NOON, Statement.by("s", "e2", "Happening", "place", "x"));
        assertAnswersLikeTheHistories(1);
        record("b", NOON.plusSeconds(1), Statement.by("s", "e1", "Person", "name", "x"));

        try (Shelf shelf = Shelf.open(folder, 0)) {
            assertThat(shelf.problems()).extracting(Problem::code).contains("E092");
        }
    }

    @Test
    void aRetractionThatDoesNotFitTheIndexHasItMadeAnew() throws SQLException {
        record("desk", NOON, Statement.by("s", "e1", "Happening", "place", "x"));
        assertAnswersLikeTheHistories(1);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + index);
                java.sql.Statement statement = other.createStatement()) {
            statement.execute("DELETE FROM statement");
        }
        record("desk", NOON.plusSeconds(1), Statement.by("s", "e1", "Happening", "place", "y"));

        assertAnswersLikeTheHistories(2);
    }

    @Test
    void aTornTailIsSaidAndTheBatchesBeforeItCount() throws IOException {
        record("desk", NOON, Statement.by("s", "e1", "Happening", "place", "x"));
        assertAnswersLikeTheHistories(1);
        record("desk", NOON.plusSeconds(1), Statement.by("s", "e1", "Happening", "place", "y"));
        Path history = folder.resolve("history").resolve("desk.jsonl");
        Files.writeString(history, "{\"act\":\"begin\",\"for", java.nio.file.StandardOpenOption.APPEND);

        assertAnswersLikeTheHistories(2);
        record("desk", NOON.plusSeconds(2), Statement.by("s", "e1", "Happening", "place", "z"));
        assertAnswersLikeTheHistories(3);
    }

    @Test
    void twoProcessesThatAreKilledWhileTheyAddLeaveAnIndexThatAnswersRightly()
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (String recorder : List.of("desk", "field")) {
            ShelvingChild.record(folder, recorder, InstantSource.system(), random);
        }
        for (int round = 0; round < 4; round++) {
            Process desk = child("desk", random.nextLong());
            Process field = child("field", random.nextLong());
            try (BufferedReader ofDesk = desk.inputReader(StandardCharsets.UTF_8);
                    BufferedReader ofField = field.inputReader(StandardCharsets.UTF_8)) {
                assertThat(ofDesk.readLine()).isEqualTo("batch 0");
                assertThat(ofField.readLine()).isEqualTo("batch 0");
                Thread.sleep(random.nextInt(150));
            } finally {
                desk.toHandle().destroyForcibly();
                field.toHandle().destroyForcibly();
                desk.waitFor();
                field.waitFor();
            }
            assertAnswersLikeTheHistories(0);
        }
    }

    private Process child(String recorder, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShelvingChild.class.getName(),
                        folder.toString(),
                        recorder,
                        Long.toString(seed))
                .redirectErrorStream(true)
                .start();
    }
}
