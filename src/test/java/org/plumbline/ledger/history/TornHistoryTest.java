package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ledger.history.Given.NOON;
import static org.plumbline.ledger.history.Given.place;
import static org.plumbline.ledger.history.Given.record;
import static org.plumbline.ledger.history.Given.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Problem;

/** Histories whose last write was cut short, and histories that somebody edited. */
final class TornHistoryTest {
    @TempDir
    Path folder;

    private Path file;
    private int firstBatch;
    private byte[] whole;

    @BeforeEach
    void twoBatches() throws IOException {
        file = folder.resolve("desk.jsonl");
        record(folder, "desk", NOON, text("records/a.yaml", place(1), place(2)));
        firstBatch = Math.toIntExact(Files.size(file));
        record(folder, "desk", NOON.plusSeconds(60), text("records/a.yaml", place(1), place(3)));
        whole = Files.readAllBytes(file);
    }

    @Test
    void aWriteCutShortAtAnyByteLeavesTheBatchesBefore() throws IOException {
        for (int length = firstBatch + 1; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            History history = History.read(folder, "desk");

            assertThat(history.asOf(Histories.LATEST)).as("cut at %d", length).containsExactly(place(1), place(2));
            assertThat(history.torn()).isEqualTo(length - firstBatch);
            assertThat(history.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("E081");
                assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                assertThat(problem.place()).hasToString("history/desk.jsonl:6:1".replace("history", name()));
            });
        }
    }

    private String name() {
        return String.valueOf(folder.getFileName());
    }

    @Test
    void theNextWriterSetsTheTornBytesAsideAndGoesOn() throws IOException {
        byte[] torn = Arrays.copyOf(whole, whole.length - 7);
        for (int round = 1; round <= 2; round++) {
            Files.write(file, torn);

            record(folder, "desk", NOON.plusSeconds(90), text("records/a.yaml", place(4)));

            assertThat(Files.readAllBytes(folder.resolve("desk.torn-" + round)))
                    .isEqualTo(Arrays.copyOfRange(torn, firstBatch, torn.length));
            History history = History.read(folder, "desk");
            assertThat(history.problems()).isEmpty();
            assertThat(history.asOf(Histories.LATEST)).containsExactly(place(4));
            assertThat(history.asOf(NOON.plusSeconds(89))).containsExactly(place(1), place(2));
        }
    }

    @Test
    void aLineFeedLostAtTheEndLosesNothing() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThat(History.read(folder, "desk").problems()).isEmpty();
        assertThat(History.read(folder, "desk").asOf(Histories.LATEST)).containsExactly(place(1), place(3));

        record(folder, "desk", NOON.plusSeconds(90), text("records/a.yaml", place(4)));

        assertThat(History.read(folder, "desk").problems()).isEmpty();
        assertThat(History.read(folder, "desk").asOf(Histories.LATEST)).containsExactly(place(4));
        assertThat(Files.readAllBytes(file)).startsWith(whole);
    }

    @Test
    void zerosThatAPowerCutLeftAreATornWriteToo() throws IOException {
        byte[] zeros = whole.clone();
        Arrays.fill(zeros, firstBatch + 20, firstBatch + 200, (byte) 0);
        Files.write(file, zeros);

        History history = History.read(folder, "desk");

        assertThat(history.isBroken()).isFalse();
        assertThat(history.asOf(Histories.LATEST)).containsExactly(place(1), place(2));
    }

    @Test
    void aChangedByteAnywhereIsNamedWithItsLine() throws IOException {
        int line = 1;
        for (int i = 0; i < whole.length - 1; i++) {
            byte[] edited = whole.clone();
            edited[i] ^= 1;
            Files.write(file, edited);

            History history = History.read(folder, "desk");

            assertThat(history.problems()).as("byte %d", i).isNotEmpty();
            assertThat(history.isBroken()).as("byte %d", i).isTrue();
            assertThat(history.problems().getFirst().place().line())
                    .as("byte %d", i)
                    .isEqualTo(line);
            line += whole[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void nothingIsWrittenToAnEditedHistory() throws IOException {
        String text = new String(whole, StandardCharsets.UTF_8);
        Files.writeString(file, text.replace("village-2", "village-9"));

        HistoryWriter.Opening opening =
                HistoryWriter.open(folder, "desk", java.time.InstantSource.system(), java.time.Duration.ZERO);

        assertThat(opening).isInstanceOfSatisfying(HistoryWriter.Opening.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("E080");
            assertThat(refused.problem().place().line()).isEqualTo(4);
        });
        assertThat(Files.readString(file)).isEqualTo(text.replace("village-2", "village-9"));
    }

    @Test
    void aRemovedOrMovedLineIsNamed() throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> removed = new ArrayList<>(lines);
        removed.remove(3);
        assertBrokenAt(removed, 4);

        List<String> swapped = new ArrayList<>(lines);
        java.util.Collections.swap(swapped, 2, 3);
        assertBrokenAt(swapped, 3);

        List<String> firstBatchGone = new ArrayList<>(lines.subList(5, lines.size()));
        assertBrokenAt(firstBatchGone, 1);
    }

    private void assertBrokenAt(List<String> lines, int line) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        History history = History.read(folder, "desk");
        assertThat(history.isBroken()).isTrue();
        assertThat(history.problems().getFirst().place().line()).isEqualTo(line);
    }

    @Test
    void aHistoryUnderAnotherRecordersNameIsNotRead() throws IOException {
        Files.move(file, folder.resolve("other.jsonl"));

        assertThat(History.read(folder, "other").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().key()).isEqualTo("ledger.batch.other-recorder"));
    }

    @Test
    void aByteOrderMarkInvalidUtf8AndWindowsLineEndsAreToldApart() throws IOException {
        Files.write(file, concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, whole));
        assertThat(first().message().key()).isEqualTo("ledger.E082.byte-order-mark");

        byte[] invalid = whole.clone();
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("village-1");
        invalid[at] = (byte) 0xC3;
        Files.write(file, invalid);
        assertThat(first().code()).isEqualTo("E080");
        assertThat(first().advice().getFirst().arguments().getLast().toString()).contains("not-utf-8");

        Files.writeString(file, new String(whole, StandardCharsets.UTF_8).replace("\n", "\r\n"));
        assertThat(first().place().line()).isEqualTo(1);
        assertThat(first().advice().toString()).contains("windows-line-ends");
    }

    private Problem first() {
        History history = History.read(folder, "desk");
        assertThat(history.isBroken()).isTrue();
        return history.problems().getFirst();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    void aHistoryFromANewerPlumblineSaysSo() {
        byte[] line = newer();
        assertThat(write(line).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("E083"));
    }

    private static byte[] newer() {
        ActWriter writer = new ActWriter(Chain.START);
        writer.write(new Act.Begin(Act.DEEDS + 1, NOON, "desk", ""));
        return writer.toBytes();
    }

    private History write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return History.read(folder, "desk");
    }

    @Test
    void aValueOfFiveMillionBytesIsRecordedAndRead() {
        String large = "ရွာ".repeat(5_000_000 / 9);
        record(folder, "desk", NOON.plusSeconds(120), text("records/a.yaml", place(1).withPassage(large)));

        assertThat(History.read(folder, "desk").asOf(Histories.LATEST))
                .singleElement()
                .satisfies(statement -> assertThat(statement.passage()).isEqualTo(large));
    }

    @Test
    void anEmptyFileIsAnEmptyHistory() {
        assertThat(write(new byte[0]).problems()).isEmpty();
    }
}
