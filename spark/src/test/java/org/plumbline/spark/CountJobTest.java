package org.plumbline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Extent;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Question;
import org.plumbline.quantity.Interval;

/** The job counts what the main program counts. */
final class CountJobTest {
    static final Perspective TODAY =
            Perspective.of(LocalDate.of(2030, 1, 1), Optional.empty(), new BigDecimal("0.10"), 24);

    @TempDir
    Path folder;

    @Test
    void thousandsOfRowsOfTwoListsAreCountedAsInMemory() {
        Random random = new Random(41);
        CaseEvidence evidence = MadeCase.of(MadeCase.words(), MadeCase.rows(4_000, random));
        assertThat(evidence.incidents().apart()).isEmpty();
        assertSame(evidence, MadeQuestions.mixed(300, random), folder.resolve("case"));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void severalVoicesAndPossibleDuplicatesAreCountedAsInMemory(long seed) {
        Random random = new Random(seed);
        CaseEvidence evidence =
                MadeCase.of(MadeCase.words() + MadeCase.reports(300, random), MadeCase.rows(200, random));
        assertThat(evidence.incidents().apart())
                .anyMatch(incident -> incident.reports().size() > 1)
                .anyMatch(incident -> !incident.possiblySame().isEmpty());
        assertSame(evidence, MadeQuestions.mixed(150, random), folder.resolve("case"));
    }

    /** Writes a case, asks both, and compares answer by answer. */
    static void assertSame(CaseEvidence evidence, List<String> questions, Path folder) {
        IncidentParquet.write(LocalSpark.session(), evidence, folder.toString());
        List<Answer> answers = new CountJob(opened(folder), TODAY).answer(questions);
        Judge judge = new Judge(evidence, TODAY);
        List<Object> found = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            assertThat(answers.get(i).question()).isEqualTo(questions.get(i));
            found.add(told(answers.get(i)));
            expected.add(told(questions.get(i), judge));
        }
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(answers).hasAtLeastOneElementOfType(Answer.Found.class);
    }

    static StoredCase opened(Path folder) {
        return switch (StoredCase.open(LocalSpark.session(), folder.toString())) {
            case StoredCase.Opened.Read(StoredCase stored) -> stored;
            case StoredCase.Opened.Refused(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Object told(Answer answer) {
        return switch (answer) {
            case Answer.Found found ->
                List.of(
                        found.question(),
                        found.window(),
                        sides(found.extent()),
                        found.incidents(),
                        found.finding(),
                        found.complete(),
                        found.disputed());
            case Answer.Unanswered why -> List.of(why.question(), why.code());
        };
    }

    private static Object told(String question, Judge judge) {
        return switch (judge.count(Question.parse(question, question).claim().orElseThrow(), Judge.Depth.VERDICT)) {
            case Counted.Found found ->
                List.of(
                        question,
                        found.window(),
                        sides(found.extent()),
                        found.incidents(),
                        Optional.of(range(found.evidence())),
                        found.evidence().complete(),
                        found.evidence().disputed());
            case Counted.Unclear why -> List.of(question, why.code());
        };
    }

    private static Interval range(Evidence evidence) {
        return ((Evidence.Finding.Numbers) evidence.finding()).range();
    }

    /** Numbers by their value: 2.50 is 2.5. */
    private static Object sides(Extent extent) {
        return List.of(side(extent.certain()), side(extent.possible()));
    }

    private static Object side(Extent.Side side) {
        return List.of(
                side.incidents(), side.range(), side.best().stripTrailingZeros().toPlainString(), side.withBest());
    }
}
