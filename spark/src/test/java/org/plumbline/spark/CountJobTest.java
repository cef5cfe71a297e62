package org.plumbline.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

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

    @Test
    void declaredCompletenessAndStatedTotalsAreTakenAsTheMainProgramTakesThem() {
        Random random = new Random(54);
        CaseEvidence evidence = MadeCase.of(MadeCase.words(), MadeCase.rows(500, random));
        String complete = "count of incidents, kind air-attack, in region-1, from 2022-03-01 to 2022-06-30";
        String totalled = "count of incidents, kind clash, in region-0, from 2022-04-01 to 2022-05-31";
        String neither = "count of incidents, kind clash, in region-2, from 2022-04-01 to 2022-05-31";
        List<Answer> answers = assertSame(evidence, List.of(complete, totalled, neither), folder.resolve("case"));
        assertThat(found(answers.get(0)).complete()).isTrue();
        assertThat(found(answers.get(0)).finding())
                .hasValueSatisfying(range -> assertThat(range.high()).isNotNull());
        assertThat(found(answers.get(1)).finding()).isEmpty();
        assertThat(found(answers.get(2)).finding())
                .hasValueSatisfying(range -> assertThat(range.high()).isNull());
    }

    private static Answer.Found found(Answer answer) {
        return (Answer.Found) answer;
    }

    @Test
    void aRealTableIsCountedAsInMemory() throws IOException {
        assumeThat(RealTable.FILE)
                .as("left out: the real table is not beside the project")
                .exists();
        assertSame(RealTable.evidence(), RealTable.questions(120), folder.resolve("case"));
    }

    @Test
    void aQuestionThatCannotBeAskedIsNoZero() {
        CaseEvidence evidence = MadeCase.of(MadeCase.words(), MadeCase.rows(20, new Random(55)));
        IncidentParquet.write(
                LocalSpark.session(),
                evidence,
                MadeCase.rules(),
                folder.resolve("case").toString());
        List<String> questions = List.of(
                "count of incidents, in regoin-1",
                "count of meetings",
                "count of incidents, within 2 days after paper",
                "summit happened",
                "count of incidents, sources prefer list-a",
                "count of incidents, standard two independent",
                "");
        List<Answer> answers = new CountJob(opened(folder.resolve("case")), TODAY).answer(questions);
        assertThat(answers).extracting(CountJobTest::refusal).doesNotHaveDuplicates();
        assertThat(said(answers.get(0), Language.ENGLISH)).contains("regoin-1", "region-1");
        assertThat(said(answers.get(0), Language.BURMESE)).contains("regoin-1", "region-1");
        assertThat(said(answers.get(1), Language.ENGLISH)).contains("meetings");
        assertThat(said(answers.get(3), Language.ENGLISH)).contains("./plumbline");
        assertThat(said(answers.get(4), Language.ENGLISH)).contains("sources only");
        assertThat(said(answers.get(5), Language.BURMESE)).contains("./plumbline count");
        assertThat(said(answers.get(6), Language.ENGLISH)).doesNotContain("⟦");
    }

    private static Object refusal(Answer answer) {
        return List.of(((Answer.Unanswered) answer).code(), ((Answer.Unanswered) answer).reason());
    }

    private static String said(Answer answer, Language language) {
        Answer.Unanswered why = (Answer.Unanswered) answer;
        return Stream.concat(Stream.of(why.reason()), why.notes().stream())
                .map(Messages.in(language)::say)
                .collect(Collectors.joining(" "));
    }

    /** Writes a case, asks both, and compares answer by answer. */
    static List<Answer> assertSame(CaseEvidence evidence, List<String> questions, Path folder) {
        IncidentParquet.write(LocalSpark.session(), evidence, MadeCase.rules(), folder.toString());
        List<Answer> answers = new CountJob(opened(folder), TODAY).answer(questions);
        Judge judge = new Judge(evidence, TODAY);
        List<Object> found = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            assertThat(answers.get(i).question()).isEqualTo(questions.get(i));
            found.add(Told.of(answers.get(i)));
            expected.add(Told.of(questions.get(i), answers.get(i), judge));
        }
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(answers).hasAtLeastOneElementOfType(Answer.Found.class);
        return answers;
    }

    static StoredCase opened(Path folder) {
        return switch (StoredCase.open(LocalSpark.session(), folder.toString())) {
            case StoredCase.Opened.Read(StoredCase stored) -> stored;
            case StoredCase.Opened.Refused(var reasons) -> throw new AssertionError(reasons);
        };
    }
}
