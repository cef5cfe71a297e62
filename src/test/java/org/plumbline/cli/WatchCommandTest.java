package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Looking after what is published, and the drafts of correction notices. */
final class WatchCommandTest {
    private static final String RECORDS = """
            - Organization: a-paper
              name: {en: A *Paper* <b>, my: သတင်းစာ}
            - Source: p1
              publisher: a-paper
              published: 2025-04-01
            - Source: p2
              publisher: a-paper
              published: 2025-06-01
            - Place: valley
              name: {en: The Valley, my: ချိုင့်ဝှမ်း}
            - Kind: flood
              name: {en: flood, my: ရေကြီးမှု}
            - Report: f1
              kind: flood
              date: 2025-03-01
              place: valley
              source: p1
            """;

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void aPublishedCase() throws IOException {
        Path aCase = folder.resolve("case");
        Files.createDirectories(aCase.resolve("records"));
        Files.writeString(aCase.resolve("case.yaml"), "title: {en: Floods}\nlanguages: [en, my]\n");
        Files.writeString(aCase.resolve("records/a.yaml"), RECORDS);
        Path publication = Files.createDirectories(aCase.resolve("publications/floods"));
        Files.writeString(publication.resolve("sheet.claims"), """
                publication "Floods <in> [the] Valley"
                dated 2025-04-10
                languages en, my
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                """);
        Files.writeString(
                publication.resolve("en.md"),
                "It rained. [Only one flood hit The Valley in March 2025][floods], as *we* heard. It dried.\n");
        Files.writeString(
                publication.resolve("my.md"),
                "မိုးရွာသည်။ [၂၀၂၅ ခုနှစ် မတ်လတွင် ချိုင့်ဝှမ်း၌ ရေကြီးမှု ၁ ခု ဖြစ်ပွားခဲ့သည်][floods]။\n");
        terminal.at("2025-04-11T08:00:00Z");
        run("record", aCase());
    }

    private String aCase() {
        return folder.resolve("case").toString();
    }

    private void run(String... arguments) {
        assertThat(terminal.run(arguments)).as(terminal.out() + terminal.err()).isZero();
    }

    private void publish(String english, String burmese) throws IOException {
        Files.writeString(folder.resolve("case/publications/floods/en.md"), english);
        Files.writeString(folder.resolve("case/publications/floods/my.md"), burmese);
        run("publish", aCase(), "floods");
    }

    private void publish() throws IOException {
        publish(
                "It rained. [At least one flood hit The Valley in March 2025][floods], as *we* heard. It dried.\n",
                "မိုးရွာသည်။ [၂၀၂၅ ခုနှစ် မတ်လတွင် ချိုင့်ဝှမ်း၌ ရေကြီးမှု အနည်းဆုံး ၁ ခု][floods] ဖြစ်ပွားခဲ့သည်။\n");
    }

    private void records(String records) throws IOException {
        Files.writeString(folder.resolve("case/records/a.yaml"), records);
        terminal.at("2025-05-20T08:00:00Z");
        run("record", aCase());
    }

    /** The report was taken back by whoever recorded it. */
    private void takeBack() throws IOException {
        records(RECORDS.substring(0, RECORDS.indexOf("- Report: f1")));
    }

    private Rounds rounds() {
        return new Rounds(
                folder.resolve("case"),
                new CaseChecker(),
                Optional.empty(),
                terminal.console(Language.ENGLISH),
                Messages.in(Language.ENGLISH));
    }

    @Test
    void whatIsAsItWasIsOnlyCounted() throws IOException {
        publish();
        assertThat(terminal.run("watch", aCase(), "--once")).isZero();
        assertThat(terminal.words()).isEqualTo("As of 11 April 2025, 2 of 2 published claims are as they were. ");
    }

    @Test
    void aRoundTellsOnlyWhatIsNotAsInTheRoundBefore() throws IOException {
        publish();
        Rounds rounds = rounds();
        assertThat(rounds.next()).isZero();
        terminal.clear();
        assertThat(rounds.next()).isZero();
        assertThat(terminal.out()).isEmpty();
        takeBack();
        terminal.clear();
        assertThat(rounds.next()).isEqualTo(1);
        assertThat(terminal.words()).contains("floods: floods (en): weakened").contains("floods (my): weakened");
        terminal.clear();
        assertThat(rounds.next()).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        records(RECORDS);
        terminal.clear();
        assertThat(rounds.next()).isZero();
        assertThat(terminal.words()).contains("floods: floods (en) is again as it was published");
    }

    @Test
    void aCaseThatIsGoneForAWhileIsToldOnceAndTheRoundsGoOn() throws IOException {
        publish();
        Rounds rounds = rounds();
        rounds.next();
        Path away = folder.resolve("away");
        Files.move(folder.resolve("case"), away);
        terminal.clear();
        assertThat(rounds.next()).isEqualTo(2);
        assertThat(terminal.errWords()).contains("There is no case in").contains("The next round looks again.");
        terminal.clear();
        assertThat(rounds.next()).isEqualTo(2);
        assertThat(terminal.err()).isEmpty();
        Files.move(away, folder.resolve("case"));
        assertThat(rounds.next()).isZero();
        assertThat(terminal.words()).contains("the case can be read again");
    }

    @Test
    void aHistoryThatIsBrokenForAWhileIsToldAndTheRoundsGoOn() throws IOException {
        publish();
        Rounds rounds = rounds();
        rounds.next();
        Path history = folder.resolve("case/history/desk.jsonl");
        Path kept = Files.copy(history, folder.resolve("kept"));
        Files.writeString(history, Files.readString(history).replaceFirst("valley", "vallex"));
        terminal.clear();
        assertThat(rounds.next()).isEqualTo(2);
        assertThat(terminal.err()).contains("error[E080]").contains("The next round looks again.");
        Files.copy(kept, history, StandardCopyOption.REPLACE_EXISTING);
        terminal.clear();
        assertThat(rounds.next()).isZero();
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() throws IOException {
        publish();
        terminal.at("2025-07-01T08:00:00Z");
        Rounds rounds = rounds();
        assertThat(rounds.next()).isZero();
        terminal.at("2025-04-12T08:00:00Z");
        terminal.clear();
        assertThat(rounds.next()).isZero();
        assertThat(terminal.errWords()).contains("The clock went back").contains("The later day is taken");
    }

    @Test
    void aTimeToWaitThatIsNoneIsAnError() {
        for (String every : List.of("", "0s", "soon", "1w", "-1h", "99999999999h")) {
            assertThat(terminal.run("watch", aCase(), "--every", every)).isEqualTo(2);
            assertThat(terminal.errWords()).contains("30m, 1h or 2d");
        }
    }

    @Test
    void theDraftOfANoticeReadsWellInBothLanguages() throws IOException {
        publish();
        takeBack();
        terminal.at("2025-07-01T08:00:00Z");
        String drafts = folder.resolve("drafts").toString();
        assertThat(terminal.run("watch", aCase(), "--once", "--draft", drafts)).isEqualTo(1);
        for (Language language : Language.values()) {
            String name = "floods-2025-07-01." + language.code() + ".md";
            terminal.isFileAsIn(folder.resolve("drafts").resolve(name), "correction-" + language.code() + ".md");
        }
    }

    @Test
    void aDraftSomebodyWorkedOnIsNeverOverwritten() throws IOException {
        publish();
        takeBack();
        terminal.at("2025-07-01T08:00:00Z");
        Path drafts = folder.resolve("drafts");
        check(drafts);
        check(drafts);
        assertThat(names(drafts)).containsExactly("floods-2025-07-01.en.md", "floods-2025-07-01.my.md");
        Files.writeString(drafts.resolve("floods-2025-07-01.en.md"), "My own words.\n");
        check(drafts);
        check(drafts);
        assertThat(names(drafts))
                .containsExactly("floods-2025-07-01-2.en.md", "floods-2025-07-01.en.md", "floods-2025-07-01.my.md");
        assertThat(drafts.resolve("floods-2025-07-01.en.md")).hasContent("My own words.\n");
    }

    private void check(Path drafts) {
        terminal.run("check", aCase(), "--today", "--draft", drafts.toString());
    }

    private static List<String> names(Path drafts) throws IOException {
        try (Stream<Path> files = Files.list(drafts)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void noDraftIsWrittenIntoTheCaseNorWhereNothingCallsForOne() throws IOException {
        publish();
        assertThat(terminal.run("check", aCase(), "--today", "--draft", aCase() + "/publications/floods"))
                .isEqualTo(2);
        assertThat(terminal.errWords()).contains("never writes into the case");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("case"));
        assertThat(terminal.run(
                        "check",
                        aCase(),
                        "--today",
                        "--draft",
                        folder.resolve("link/x").toString()))
                .isEqualTo(2);
        check(folder.resolve("drafts"));
        assertThat(folder.resolve("drafts")).doesNotExist();
        assertThat(terminal.run(
                        "check", aCase(), "--draft", folder.resolve("drafts").toString()))
                .isEqualTo(2);
        assertThat(terminal.errWords()).contains("--today");
    }
}
