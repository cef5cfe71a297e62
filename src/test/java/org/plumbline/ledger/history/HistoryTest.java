package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ledger.history.Given.NOON;
import static org.plumbline.ledger.history.Given.place;
import static org.plumbline.ledger.history.Given.record;
import static org.plumbline.ledger.history.Given.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Statement;

final class HistoryTest {
    @TempDir
    Path folder;

    @Test
    void whatWasRecordedIsReadBackInOrderWithEveryField() {
        List<Statement> all = Given.varied(200);

        record(folder, "desk", NOON, text("records/a.yaml", all.toArray(Statement[]::new)));

        History history = History.read(folder, "desk");
        assertThat(history.problems()).isEmpty();
        assertThat(history.recorded().stream().map(Recorded::statement)).containsExactlyElementsOf(all);
        assertThat(history.recorded().getFirst())
                .isEqualTo(new Recorded(all.getFirst(), "desk", "records/a.yaml", 3, NOON, null));
        assertThat(history.lastRecorded()).contains(NOON);
    }

    @Test
    void theFileIsPlainTextWithOneActALine() throws IOException {
        record(folder, "desk", NOON, text("records/a.yaml", place(1)));

        List<String> lines = Files.readAllLines(folder.resolve("desk.jsonl"));
        assertThat(lines.stream().map(line -> line.replaceAll("[0-9a-f]{64}|(?<=\"salt\":\")[0-9a-f]{32}", "…")))
                .containsExactly(
                        "{\"act\":\"begin\",\"format\":1,\"at\":\"2025-04-23T12:00:00Z\",\"by\":\"desk\",\"salt\":\"…\",\"chain\":\"…\"}",
                        "{\"act\":\"file\",\"path\":\"records/a.yaml\",\"sha256\":\"…\",\"chain\":\"…\"}",
                        "{\"act\":\"state\",\"entity\":\"e1\",\"schema\":\"Happening\",\"property\":\"place\",\"value\":\"village-1\",\"source\":\"the-source\",\"chain\":\"…\"}",
                        "{\"act\":\"commit\",\"lines\":4,\"chain\":\"…\"}");
    }

    @Test
    void everyBatchHasASaltOfItsOwnSoThatItsTimeCannotBeConfirmedByGuessing() throws IOException {
        for (int i = 0; i < 20; i++) {
            record(folder, "desk", NOON, text("records/a.yaml", place(i)));
        }
        List<String> salts = Files.readAllLines(folder.resolve("desk.jsonl")).stream()
                .filter(line -> line.contains("\"begin\""))
                .map(line -> line.replaceAll(".*\"salt\":\"([0-9a-f]{32})\".*", "$1"))
                .toList();
        assertThat(salts).hasSize(20).doesNotHaveDuplicates().allMatch(salt -> salt.matches("[0-9a-f]{32}"));
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1), place(2)));
        History history = History.read(folder, "desk");

        Changes again =
                Changes.between(history, List.of(text("records/a.yaml", place(1), place(2))), List.of(), Set.of());

        assertThat(again.isEmpty()).isTrue();
    }

    @Test
    void aChangedLineRetractsTheOldStatementAndRecordsTheNew() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1), place(2)));
        record(folder, "desk", NOON.plusSeconds(60), text("records/a.yaml", place(1), place(3)));

        History history = History.read(folder, "desk");
        assertThat(history.asOf(NOON)).containsExactly(place(1), place(2));
        assertThat(history.asOf(NOON.plusSeconds(59))).containsExactly(place(1), place(2));
        assertThat(history.asOf(NOON.plusSeconds(60))).containsExactly(place(1), place(3));
        assertThat(history.asOf(NOON.minusSeconds(1))).isEmpty();
        assertThat(history.recorded().get(1).retracted()).contains(NOON.plusSeconds(60));
    }

    @Test
    void aStatementRetractedOnceCanBeRecordedAgain() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1)));
        record(folder, "desk", NOON.plusSeconds(1), text("records/a.yaml"));
        record(folder, "desk", NOON.plusSeconds(2), text("records/a.yaml", place(1)));

        History history = History.read(folder, "desk");
        assertThat(history.asOf(NOON)).containsExactly(place(1));
        assertThat(history.asOf(NOON.plusSeconds(1))).isEmpty();
        assertThat(history.asOf(NOON.plusSeconds(2))).containsExactly(place(1));
    }

    @Test
    void aDeletedFileRetractsAllOfItsStatementsAndSaysSo() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1), place(2)), text("records/b.yaml", place(3)));
        History before = History.read(folder, "desk");

        Changes changes = Changes.between(before, List.of(text("records/b.yaml", place(3))), List.of(), Set.of());
        assertThat(changes.files()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("records/a.yaml");
            assertThat(file.isGone()).isTrue();
            assertThat(file.retracted()).hasSize(2);
        });

        record(folder, "desk", NOON.plusSeconds(1), text("records/b.yaml", place(3)));
        History after = History.read(folder, "desk");
        assertThat(after.asOf(Histories.LATEST)).containsExactly(place(3));
        assertThat(after.recordedFiles()).containsOnlyKeys("records/b.yaml");
    }

    @Test
    void aStatementThatMovesToAnotherFileNeverStopsStanding() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1)), text("records/b.yaml"));
        record(folder, "desk", NOON.plusSeconds(1), text("records/a.yaml"), text("records/b.yaml", place(1)));

        History history = History.read(folder, "desk");
        assertThat(history.asOf(NOON)).containsExactly(place(1));
        assertThat(history.asOf(NOON.plusSeconds(1))).containsExactly(place(1));
        assertThat(history.standing())
                .singleElement()
                .satisfies(one -> assertThat(one.file()).isEqualTo("records/b.yaml"));
    }

    @Test
    void aCommentChangedInAFileChangesOnlyItsDigest() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1)));
        Changes.TextFile reworded =
                new Changes.TextFile("records/a.yaml", Archive.digest(new byte[0]), List.of(place(1)));

        record(folder, "desk", NOON.plusSeconds(1), reworded);

        History history = History.read(folder, "desk");
        assertThat(history.recordedFiles()).containsEntry("records/a.yaml", reworded.sha256());
        assertThat(history.recorded()).hasSize(1);
    }

    @Test
    void aClockThatIsBehindNeverTurnsTimeBack() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1)));

        HistoryWriter.Outcome outcome =
                record(folder, "desk", NOON.minusSeconds(3600), text("records/a.yaml", place(1), place(2)));

        assertThat(outcome).isInstanceOfSatisfying(HistoryWriter.Outcome.Done.class, done -> {
            assertThat(done.at()).isEqualTo(NOON);
            assertThat(done.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.code()).isEqualTo("E088"));
        });
        assertThat(History.read(folder, "desk").problems()).isEmpty();
    }

    @Test
    void timesKeepFullSeconds() {
        record(folder, "desk", NOON.plusMillis(999), text("records/a.yaml", place(1)));

        assertThat(History.read(folder, "desk").lastRecorded()).contains(NOON);
    }

    @Test
    void aWriterGoesOnAfterItsOwnBatches() {
        try (HistoryWriter writer = Given.writer(folder, "desk", NOON)) {
            for (int i = 1; i <= 3; i++) {
                Statement[] statements = {place(i), place(i + 1)};
                writer.append(Changes.between(
                        writer.history(), List.of(text("records/a.yaml", statements)), List.of(), Set.of()));
            }
            assertThat(writer.history()).isEqualTo(History.read(folder, "desk"));
        }
        assertThat(History.read(folder, "desk").asOf(Histories.LATEST)).containsExactly(place(3), place(4));
    }

    @Test
    void aTableIsOneActAndTheNextVersionReplacesIt() {
        Changes.TableFile first = new Changes.TableFile("incidents/a.csv", Archive.digest(new byte[1]), "", 75);
        Changes.TableFile second = new Changes.TableFile("incidents/a.csv", Archive.digest(new byte[2]), "", 76);
        take(first, 0);
        take(second, 60);

        History history = History.read(folder, "desk");
        assertThat(history.tablesAsOf(NOON)).extracting(Table::rows).containsExactly(75);
        assertThat(history.tablesAsOf(NOON.plusSeconds(60)))
                .extracting(Table::rows)
                .containsExactly(76);
        assertThat(Changes.between(history, List.of(), List.of(second), Set.of())
                        .isEmpty())
                .isTrue();
        assertThat(Changes.between(history, List.of(), List.of(), Set.of()).tables())
                .singleElement()
                .satisfies(gone -> assertThat(gone.isGone()).isTrue());
    }

    private void take(Changes.TableFile table, int seconds) {
        try (HistoryWriter writer = Given.writer(folder, "desk", NOON.plusSeconds(seconds))) {
            writer.append(Changes.between(writer.history(), List.of(), List.of(table), Set.of()));
        }
    }

    @Test
    void aRecorderIsARoleOrPseudonymThatCanBeAFileName() {
        assertThat(HistoryWriter.isName("desk")).isTrue();
        assertThat(HistoryWriter.isName("field-team-2")).isTrue();
        for (String bad : List.of("", "Desk", "a b", "../x", "a--b", "-a", "a-", "a.b", "ရွာ", "a".repeat(65))) {
            assertThat(HistoryWriter.isName(bad)).as(bad).isFalse();
        }
        assertThat(HistoryWriter.open(folder, "../x", java.time.InstantSource.system(), java.time.Duration.ZERO))
                .isInstanceOfSatisfying(
                        HistoryWriter.Opening.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("E087"));
    }
}
