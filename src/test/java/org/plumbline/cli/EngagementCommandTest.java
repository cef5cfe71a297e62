package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.judge.Judge;
import org.plumbline.engagement.Network;
import org.plumbline.engagement.Tie;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.language.Language;
import org.plumbline.ledger.ftm.FtmFile;

/** {@code plumbline engagement} on the example. */
final class EngagementCommandTest {
    /** He was in the room in Bangkok; the case records no office of his. */
    private static final String WITHOUT_AN_OFFICE = "thaksin-shinawatra";

    private final Terminal terminal = new Terminal();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("engagement", Terminal.EXAMPLE));
        all.addAll(List.of(arguments));
        return terminal.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void withWhomThePartyDealtIsToldYearByYear(String code) throws IOException {
        assertThat(terminal.run(
                        Language.of(code).orElseThrow(),
                        "engagement",
                        Terminal.EXAMPLE,
                        "--with",
                        "myanmar-military",
                        "--from",
                        "2021-02-01"))
                .isZero();
        terminal.isAsIn("engagement." + code + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void theWaysFromOnePartyToAnotherHaveDaysAndEvidence(String code) throws IOException {
        assertThat(terminal.run(
                        Language.of(code).orElseThrow(),
                        "engagement",
                        Terminal.EXAMPLE,
                        "--with",
                        "myanmar-military",
                        "--to",
                        "india"))
                .isZero();
        terminal.isAsIn("engagement-ways." + code + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void theTableOfAllShowsBodyByPartyByYear(String code) throws IOException {
        assertThat(terminal.run(
                        Language.of(code).orElseThrow(),
                        "engagement",
                        Terminal.EXAMPLE,
                        "--matrix",
                        "--body",
                        "admm-plus"))
                .isZero();
        terminal.isAsIn("engagement-matrix." + code + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "graphml", "ftm"})
    void aPersonWithoutAnOfficeIsInNoOutput(String format) {
        for (String[] asked : List.of(
                new String[] {"--with", "anwar-ibrahim"},
                new String[] {"--with", "malaysia", "--to", "myanmar-military"},
                new String[] {"--matrix"})) {
            List<String> arguments = new ArrayList<>(List.of(asked));
            arguments.addAll(List.of("--format", format));
            assertThat(run(arguments.toArray(String[]::new))).as(terminal.err()).isZero();
            assertThat(terminal.out())
                    .isNotEmpty()
                    .doesNotContain(WITHOUT_AN_OFFICE)
                    .doesNotContain("Thaksin");
        }
    }

    @Test
    void whoIsNotShownCannotBeAskedAbout() {
        assertThat(run("--with", WITHOUT_AN_OFFICE)).isEqualTo(2);
        assertThat(terminal.err()).contains("shows no ties of such people");
        assertThat(run("--with", "malaysia", "--to", WITHOUT_AN_OFFICE)).isEqualTo(2);
    }

    @Test
    void followTheMoneyLinesAreReadBackByOurOwnReader() {
        assertThat(run("--format", "ftm")).isZero();
        FtmFile file = FtmFile.read("network.ftm.json", terminal.out().getBytes(StandardCharsets.UTF_8));
        assertThat(file).isInstanceOf(FtmFile.Entities.class);
        assertThat(((FtmFile.Entities) file).entities()).hasSizeGreaterThan(60);
    }

    @Test
    void followTheMoneySaysOfNobodyThatItWasThereWhoseWordIsNotAcceptedOrDisputed() {
        assertThat(run("--with", "brunei", "--format", "ftm")).isZero();
        assertThat(terminal.out().lines().filter(line -> line.contains("\"ewg-ct-khabarovsk-2023\"")))
                .singleElement()
                .asString()
                .as("Russia's ministry names Brunei; the army's own list alone would not do")
                .contains("brunei");
        assertThat(run("--with", "new-zealand", "--format", "ftm")).isZero();
        assertThat(terminal.out().lines().filter(line -> line.startsWith("{\"id\":\"ewg-ct-12\"")))
                .singleElement()
                .asString()
                .as("the 12th meeting is told by the army's own paper alone")
                .doesNotContain("new-zealand");
    }

    /** The network and the claims of sheets go by the same laws. */
    @Test
    void whoeverIsTiedToAnEngagementAsHeldWouldBeJudgedToHaveTakenPart() {
        CaseReading read = CaseReading.read(
                        Path.of(Terminal.EXAMPLE),
                        Optional.empty(),
                        Terminal.quiet(Instant.parse("2026-01-15T12:00:00Z")))
                .orElseThrow();
        CaseEvidence evidence = read.evidence();
        Judge judge = new Judge(evidence, read.perspective());
        Network network = Network.of(evidence.ledger(), evidence.sources(), evidence.hierarchy(), judge::accepts);
        List<Tie> attendance = network.ties().stream()
                .filter(tie -> tie.manner().group() == Tie.Group.ATTENDANCE)
                .toList();
        assertThat(attendance).hasSizeGreaterThan(100);
        for (Tie tie : attendance) {
            Judge.Answer answer = judge.tookPart(
                    tie.from(), evidence.engagements().engagement(tie.to()).orElseThrow());
            assertThat(answer.answer() == YesNo.YES)
                    .as(tie.from() + " at " + tie.to() + ": " + tie.standing())
                    .isEqualTo(tie.isContact() || isThereByAnotherTie(tie, attendance));
            assertThat(tie.standing() == Standing.DISPUTED).isEqualTo(answer.disputed());
        }
    }

    private static boolean isThereByAnotherTie(Tie tie, List<Tie> all) {
        return all.stream()
                .anyMatch(other -> other.from().equals(tie.from()) && other.to().equals(tie.to()) && other.isContact());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --with myanmar-militry                                        | Did you mean myanmar-military?
            --with nobody-knows-this                                      | The case knows no ties
            --from 2021                                                   | 2021
            --format text                                                 | Name a party
            --to india                                                    | A way needs two ends
            --with india --from 2025-02-01 --until 2025-01-01             | lies after
            --with india --format xml                                     | text, json, csv, graphml, ftm
            """)
    void aQuestionThatCannotBeAnsweredSaysWhy(String arguments, String says) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(terminal.err()).contains(says);
    }

    @Test
    void waysAndTheTableAreDataToo() {
        assertThat(run("--with", "myanmar-military", "--to", "india", "--format", "json"))
                .isZero();
        assertThat(terminal.out()).contains("\"ways\"", "\"steps\"", "\"evidence\"");
        assertThat(run("--matrix", "--format", "csv")).isZero();
        assertThat(terminal.out()).startsWith("body,body name,party,party name,2021,2022,2023,2024,2025\r\n");
        assertThat(run("--with", "myanmar-military", "--format", "json")).isZero();
        assertThat(terminal.out()).contains("\"occasions\"", "\"seat\" : \"myanmar\"");
    }
}
