package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ledger.history.Given.NOON;
import static org.plumbline.ledger.history.Given.place;
import static org.plumbline.ledger.history.Given.record;
import static org.plumbline.ledger.history.Given.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;

/** The case as the union of all recorders' histories. */
final class HistoriesTest {
    @TempDir
    Path folder;

    @Test
    void whatOneRecorderRetractsStandsWhileAnotherHoldsIt() {
        record(folder, "desk", NOON, text("records/a.yaml", place(1), place(2)));
        record(folder, "field", NOON.plusSeconds(5), text("records/z.yaml", place(1)));
        record(folder, "desk", NOON.plusSeconds(10), text("records/a.yaml", place(2)));

        Histories histories = Histories.read(folder);

        assertThat(histories.problems()).isEmpty();
        assertThat(histories.statementsAsOf(NOON.plusSeconds(10))).containsExactlyInAnyOrder(place(1), place(2));
        assertThat(histories.of(place(1)))
                .extracting(
                        Recorded::recorder,
                        Recorded::from,
                        one -> one.retracted().orElse(null))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("desk", NOON, NOON.plusSeconds(10)),
                        org.assertj.core.groups.Tuple.tuple("field", NOON.plusSeconds(5), null));

        record(folder, "field", NOON.plusSeconds(20), text("records/z.yaml"));
        assertThat(Histories.read(folder).statementsAsOf(Histories.LATEST)).containsExactly(place(2));
        assertThat(Histories.read(folder).statementsAsOf(NOON.plusSeconds(19))).hasSize(2);
    }

    @Test
    void twoCasesAreJoinedByCopyingTheirHistoriesSideBySide(@TempDir Path other, @TempDir Path joined)
            throws IOException {
        record(folder, "desk", NOON, text("records/a.yaml", place(1), place(2)));
        record(other, "field", NOON.plusSeconds(1), text("records/a.yaml", place(2), place(3)));
        Files.copy(folder.resolve("desk.jsonl"), joined.resolve("desk.jsonl"));
        Files.copy(other.resolve("field.jsonl"), joined.resolve("field.jsonl"));

        Histories histories = Histories.read(joined);

        assertThat(histories.problems()).isEmpty();
        assertThat(histories.ledgerAsOf(NOON).entities().stream().map(Entity::id))
                .containsExactly("e1", "e2");
        assertThat(histories.ledgerAsOf(Histories.LATEST).entities().stream().map(Entity::id))
                .containsExactly("e1", "e2", "e3");
        assertThat(histories.about("e2")).hasSize(2);
    }

    @Test
    void aCaseWithoutHistoryIsEmpty() {
        Histories histories = Histories.read(folder.resolve("history"));

        assertThat(histories.problems()).isEmpty();
        assertThat(histories.ledgerAsOf(Histories.LATEST).entities()).isEmpty();
    }

    @Test
    void aBrokenHistoryBreaksTheCaseAndNamesTheFile() throws IOException {
        record(folder, "desk", NOON, text("records/a.yaml", place(1)));
        Files.writeString(folder.resolve("field.jsonl"), "{}\nnot a history\n");

        Histories histories = Histories.read(folder);

        assertThat(histories.isBroken()).isTrue();
        assertThat(histories.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().path()).endsWith("field.jsonl"));
    }

    @Test
    void oneIdForTwoKindsOfThingsIsAnError() {
        record(folder, "anna", NOON, text("records/a.yaml", Statement.own("mandalay", "Place", "name", "Mandalay")));
        record(folder, "desk", NOON, text("records/a.yaml", Statement.own("mandalay", "Company", "name", "Mandalay")));

        assertThat(Histories.read(folder).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("E092");
            assertThat(problem.place()).hasToString("history/desk.jsonl:3:1");
        });
    }

    /** Two recorders record random states of random files; at every moment the ledger is what a plain replay gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLedgerAtAnyTimeIsWhatAReplayGives(long seed) {
        Random random = new Random(seed);
        Map<String, Map<String, Set<Statement>>> now = new TreeMap<>();
        TreeMap<Instant, Set<Statement>> expected = new TreeMap<>();
        Instant time = NOON;
        for (int step = 0; step < 60; step++) {
            time = time.plusSeconds(random.nextInt(3));
            String recorder = random.nextBoolean() ? "desk" : "field";
            Map<String, Set<Statement>> files = now.computeIfAbsent(recorder, name -> new HashMap<>());
            changeOneFile(files, random);
            Changes.TextFile[] texts = files.entrySet().stream()
                    .map(file -> text(file.getKey(), file.getValue().toArray(Statement[]::new)))
                    .toArray(Changes.TextFile[]::new);
            record(folder, recorder, time, texts);
            expected.put(time, union(now));
        }

        Histories histories = Histories.read(folder);
        assertThat(histories.problems()).isEmpty();
        for (Instant at = NOON.minusSeconds(1); !at.isAfter(time.plusSeconds(1)); at = at.plusSeconds(1)) {
            Map.Entry<Instant, Set<Statement>> before = expected.floorEntry(at);
            assertThat(histories.statementsAsOf(at))
                    .as("seed %d at %s", seed, at)
                    .containsExactlyInAnyOrderElementsOf(before == null ? Set.of() : before.getValue());
        }
    }

    private static void changeOneFile(Map<String, Set<Statement>> files, Random random) {
        String path = "records/" + (char) ('a' + random.nextInt(3)) + ".yaml";
        if (random.nextInt(8) == 0) {
            files.remove(path);
            return;
        }
        Set<Statement> statements = new LinkedHashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            statements.add(place(random.nextInt(12)));
        }
        files.put(path, statements);
    }

    private static Set<Statement> union(Map<String, Map<String, Set<Statement>>> now) {
        List<Statement> all = new ArrayList<>();
        now.values().forEach(files -> files.values().forEach(all::addAll));
        return Set.copyOf(all);
    }
}
