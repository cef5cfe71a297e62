package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Recorder;

/** The index is a cache: whatever becomes of it, the answers are those of the histories. */
final class ShelfTest {
    private static final Instant NOON = Instant.parse("2025-04-23T12:00:00Z");

    @TempDir
    Path folder;

    private Path index;

    @BeforeEach
    void twoBatches() {
        index = folder.resolve(".plumbline").resolve("index.sqlite");
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(Statement.by("s", "e" + i, "Happening", "place", "village-" + i));
        }
        all.add(Statement.by("s", "e7", "Happening", "killed", "24")
                .withLanguage("my")
                .withSource("other", "unknown")
                .withPassage("ရွာ \"x\"\n")
                .withPeriod("2025", "2026")
                .withBound(Bound.AT_LEAST)
                .withModality(Modality.ADMITTED));
        record(NOON, all);
        record(NOON.plusSeconds(60), all.subList(1, all.size()));
    }

    private void record(Instant at, List<Statement> statements) {
        String digest = Archive.digest(new byte[] {(byte) statements.size()});
        assertThat(new Recorder(
                                folder,
                                "desk",
                                InstantSource.fixed(at),
                                Duration.ofSeconds(1),
                                (recorder, before, now) -> List.of())
                        .record(
                                List.of(new Changes.TextFile("records/a.yaml", digest, statements)),
                                List.of(),
                                List.of()))
                .isInstanceOf(Recorder.Result.Done.class);
    }

    /** Opens with the index, asks for everything, and compares with the histories. */
    private List<String> noted() {
        try (Shelf indexed = Shelf.open(folder, 0);
                Shelf plain = Shelf.open(folder)) {
            for (String entity : List.of("e0", "e7", "e499", "nobody")) {
                assertThat(indexed.about(entity)).isEqualTo(plain.about(entity));
                for (int seconds : new int[] {-1, 0, 59, 60, 61}) {
                    Instant time = NOON.plusSeconds(seconds);
                    assertThat(indexed.asOf(entity, time)).isEqualTo(plain.asOf(entity, time));
                }
            }
            assertThat(indexed.entities()).isEqualTo(plain.entities());
            return indexed.problems().stream()
                    .map(Problem::message)
                    .map(Phrase::key)
                    .toList();
        }
    }

    private boolean isUsed() throws IOException {
        LedgerIndex.Found found = LedgerIndex.open(index, HistoryFile.in(folder.resolve("history")));
        if (found instanceof LedgerIndex.Found.Ready(LedgerIndex ready)) {
            ready.close();
            return true;
        }
        if (found instanceof LedgerIndex.Found.Behind(LedgerIndex behind, List<IndexedHistory> parts)) {
            behind.close();
        }
        return false;
    }

    @Test
    void aMissingIndexIsMadeAndThenUsed() throws IOException {
        assertThat(noted()).isEmpty();
        assertThat(isUsed()).isTrue();
        assertThat(noted()).isEmpty();
        try (Shelf shelf = Shelf.open(folder, 0)) {
            assertThat(shelf.asOf("e0", NOON)).extracting(Recorded::line).containsExactly(3);
            assertThat(shelf.asOf("e0", NOON.plusSeconds(60))).isEmpty();
        }
    }

    @Test
    void anIndexOfOlderHistoriesIsNotUsedAsItIs() throws IOException {
        noted();
        record(NOON.plusSeconds(120), List.of(Statement.by("s", "e7", "Happening", "place", "elsewhere")));

        assertThat(isUsed()).isFalse();
        assertThat(noted()).isEmpty();
        assertThat(isUsed()).isTrue();
    }

    @Test
    void anIndexCutShortAnywhereIsMadeAnew() throws IOException {
        noted();
        byte[] whole = Files.readAllBytes(index);
        for (int length : new int[] {0, 1, 50, 100, 4096, whole.length / 2, whole.length - 4096, whole.length - 1}) {
            Files.write(index, java.util.Arrays.copyOf(whole, length));

            assertThat(noted()).as("cut at %d", length).allMatch(key -> key.startsWith("store.E090."));
            assertThat(isUsed()).as("cut at %d", length).isTrue();
        }
    }

    @Test
    void aDamagedPageThatSqliteNoticesNeverChangesAnAnswer() throws IOException {
        noted();
        byte[] whole = Files.readAllBytes(index);
        for (int at = 4096; at + 4096 <= whole.length; at += 4096) {
            byte[] damaged = whole.clone();
            java.util.Arrays.fill(damaged, at, at + 4096, (byte) 0x5A);
            Files.write(index, damaged);
            try (Shelf shelf = Shelf.open(folder, 0);
                    Shelf plain = Shelf.open(folder)) {
                assertThat(shelf.about("e7")).as("page at %d", at).isEqualTo(plain.about("e7"));
            }
        }
    }

    @Test
    void aFileThatIsNoIndexIsReplaced() throws IOException {
        Files.createDirectories(index.getParent());
        Files.writeString(index, "not a database, but long enough to be one ".repeat(200));

        assertThat(noted()).containsExactly("store.E090.broken");
        assertThat(isUsed()).isTrue();
    }

    @Test
    void anIndexFromANewerVersionIsMadeAnewAndSaid() throws IOException, SQLException {
        noted();
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + index);
                java.sql.Statement statement = newer.createStatement()) {
            statement.execute("PRAGMA user_version=99");
        }

        assertThat(noted()).containsExactly("store.E090.version");
        assertThat(isUsed()).isTrue();
    }

    @Test
    void aLockedIndexIsLeftAloneAndTheHistoriesAreRead() throws SQLException, IOException {
        noted();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + index);
                java.sql.Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("CREATE TABLE x (y)");

            assertThat(noted()).containsExactly("store.E090.locked");
            statement.execute("ROLLBACK");
        }
        assertThat(Files.exists(index)).isTrue();
    }

    @Test
    void aPlaceWhereNoIndexCanBeWrittenIsGoneWithout() throws IOException {
        Files.writeString(folder.resolve(".plumbline"), "a file where the folder should be");

        assertThat(noted()).containsExactly("store.E090.unwritable");
    }

    @Test
    void anEditedHistoryIsFoundThoughTheIndexIsThere() throws IOException {
        noted();
        Path history = folder.resolve("history").resolve("desk.jsonl");
        String text = Files.readString(history);
        Files.writeString(history, text.replace("village-3\"", "village-9\""), StandardOpenOption.TRUNCATE_EXISTING);
        Files.setLastModifiedTime(
                history, java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(5)));

        try (Shelf shelf = Shelf.open(folder, 0)) {
            shelf.about("e3");
            assertThat(shelf.problems()).anyMatch(Problem::isError);
        }
    }
}
