package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.report.Frozen;
import org.plumbline.evidence.Custody;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.CaseRoot;
import org.plumbline.publication.site.SamplePictures;

/** Publishing and asking later what has become of its verdicts. */
final class PublishCommandTest {
    private static final String RECORDS = """
            - Organization: a-paper
              name: A Paper
            - Source: p1
              publisher: A Paper
              published: 2025-04-01
            - Source: p2
              publisher: A Paper
              published: 2025-06-01
            - Place: valley
              name: The Valley
            - Kind: flood
              name: flood
            - Report: f1
              kind: flood
              date: 2025-03-01
              place: valley
              source: p1
            """;
    private static final String LATER = """
            - Report: f2
              kind: flood
              date: 2025-03-09
              place: valley
              source: p2
            """;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2025-04-11T08:00:00Z");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aCase() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "title: {en: Floods}\nlanguages: [en]\n");
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("records/a.yaml"), RECORDS);
        Path publication = Files.createDirectories(folder.resolve("publications/floods"));
        Files.writeString(publication.resolve("sheet.claims"), """
                publication "Floods"
                dated 2025-04-10
                languages en
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                """);
        Files.writeString(publication.resolve("en.md"), "[At least one flood hit The Valley in March 2025][floods].\n");
    }

    private int run(Command command, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Language.ENGLISH,
                Optional.empty(),
                Clock.fixed(now, ZoneOffset.UTC));
        return Parsing.run(command, "x", List.of(arguments), console, Messages.in(Language.ENGLISH));
    }

    private Path frozen() {
        return folder.resolve("publications/floods/frozen.json");
    }

    private void recordAndPublish() {
        assertThat(run(new RecordCommand(Map.of()), folder.toString())).isZero();
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .as(out + "\n" + err)
                .isZero();
    }

    private String today() {
        run(new CheckCommand(new CaseChecker()), folder.toString(), "--today", "--day", "2025-07-01");
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void whatIsNotRecordedCannotBePublished() {
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("plumbline record");
        assertThat(frozen()).doesNotExist();
    }

    @Test
    void aPublicationThatDoesNotHoldCannotBePublished() throws IOException {
        Files.writeString(
                folder.resolve("publications/floods/en.md"),
                "[At least nine floods hit The Valley in March 2025][floods].\n");
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isEqualTo(1);
        assertThat(frozen()).doesNotExist();
    }

    /** Somebody saves the text right after it was read for so many times. */
    private PublishCommand savingAfter(int reads, String late) {
        int[] read = {0};
        return new PublishCommand(Map.of(), (of, path) -> {
            Optional<byte[]> bytes = CaseChecker.bytes(of, path);
            if (path.endsWith("en.md") && ++read[0] == reads) {
                try {
                    Files.writeString(of.resolve(path), late);
                } catch (IOException refused) {
                    throw new java.io.UncheckedIOException(refused);
                }
            }
            return bytes;
        });
    }

    private void assertNothingIsFrozen(String late) throws IOException {
        assertThat(frozen()).doesNotExist();
        assertThat(folder.resolve("publications/floods/frozen.json.part")).doesNotExist();
        assertThat(Histories.read(folder.resolve("history")).deeds()).isEmpty();
        assertThat(folder.resolve("publications/floods/en.md")).hasContent(late);
    }

    @Test
    void aTextThatIsEditedWhileItIsJudgedIsNotFrozenUnderTheOldVerdict() throws IOException {
        String late = "[At least two floods hit The Valley in March 2025][floods].";
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(run(savingAfter(1, late), folder.toString(), "floods")).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("changed while it was being judged");
        assertNothingIsFrozen(late);
    }

    /** The last moment: after the texts were held against those that were judged, and before they go into the archive. */
    @Test
    void aTextThatIsEditedBeforeItIsKeptIsNotFrozenUnderTheOldVerdict() throws IOException {
        String late = "[At least two floods hit The Valley in March 2025][floods].";
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(run(savingAfter(2, late), folder.toString(), "floods")).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("E085");
        assertNothingIsFrozen(late);
    }

    /** Edited after it was judged, and edited back: what was in between is neither judged nor frozen. */
    @Test
    void aTextThatIsEditedAndEditedBackIsJudgedAsItIsFrozen() throws IOException {
        run(new RecordCommand(Map.of()), folder.toString());
        List<String> read = new java.util.ArrayList<>();
        PublishCommand command = new PublishCommand(Map.of(), (of, path) -> {
            read.add(path);
            return CaseChecker.bytes(of, path);
        });
        assertThat(run(command, folder.toString(), "floods")).isZero();
        String text = "publications/floods/en.md";
        assertThat(read.stream().filter(text::equals))
                .as("once to judge and to freeze, once to see whether it is still there")
                .hasSize(2);
    }

    private void withAPicture() throws IOException {
        Path text = folder.resolve("publications/floods/en.md");
        Files.writeString(text, Files.readString(text) + "\n![water](water.jpg)\n");
        Files.write(text.resolveSibling("water.jpg"), SamplePictures.photograph(200, 100, 1));
        run(new RecordCommand(Map.of()), folder.toString());
    }

    /** What was looked at and found fit is what is frozen: whoever puts a drawing with a script in its place meanwhile has it refused. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPictureThatIsChangedBetweenTheLookAtItAndItsKeepingIsNotFrozen(boolean before) throws IOException {
        withAPicture();
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        int[] read = {0};
        PublishCommand command = new PublishCommand(Map.of(), (of, path) -> {
            Optional<byte[]> bytes = CaseChecker.bytes(of, path);
            if (path.endsWith(".jpg") && ++read[0] == 1) {
                try {
                    Files.write(of.resolve(path), script);
                } catch (IOException refused) {
                    throw new java.io.UncheckedIOException(refused);
                }
                return before ? Optional.of(script) : bytes;
            }
            return bytes;
        });
        assertThat(run(command, folder.toString(), "floods")).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains(before ? "E205" : "changed while it was being judged");
        assertThat(frozen()).doesNotExist();
    }

    @Test
    void aPictureIsReadOnceToBeLookedAtAndFrozen() throws IOException {
        withAPicture();
        List<String> read = new java.util.ArrayList<>();
        PublishCommand command = new PublishCommand(Map.of(), (of, path) -> {
            read.add(path);
            return CaseChecker.bytes(of, path);
        });
        assertThat(run(command, folder.toString(), "floods")).isZero();
        assertThat(read.stream().filter(path -> path.endsWith(".jpg")))
                .as("once to look at it and to freeze it, once to see whether it is still there")
                .hasSize(2);
    }

    @Test
    void aFrozenFileIsNeverWrittenAgain() throws IOException {
        recordAndPublish();
        byte[] before = Files.readAllBytes(frozen());
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("published already");
        assertThat(Files.readAllBytes(frozen())).isEqualTo(before);
    }

    @Test
    void theTextsThatWerePublishedAreNotStrangersInTheArchive() {
        recordAndPublish();
        err.reset();
        assertThat(run(new LogCommand(), "verify", folder.toString())).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("E170");
    }

    @Test
    void aPublishedTextThatIsGoneFromTheArchiveOrWasChangedThereIsAnError() throws IOException {
        recordAndPublish();
        Path text = folder.resolve("archive").resolve(digest("publications/floods/en.md"));
        Files.delete(text);
        assertThat(run(new LogCommand(), "verify", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error[E089]").contains("" + text.getFileName());
        Files.writeString(text, "At least nine floods hit The Valley.");
        assertThat(run(new LogCommand(), "verify", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error[E089]").contains("" + text.getFileName());
    }

    @Test
    void nothingNewLeavesTheVerdictsUnchanged() {
        recordAndPublish();
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aReportThatCameLaterMakesTheTextUnderstated() throws IOException {
        recordAndPublish();
        Files.writeString(folder.resolve("records/a.yaml"), LATER, StandardOpenOption.APPEND);
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(today()).contains("0 of 1 frozen verdicts are unchanged").contains("floods (en): understated");
    }

    /** As an early version of Plumbline froze: without an act, a version or what the verdicts stood on. */
    private void frozenByAnEarlyVersion() throws IOException {
        run(new RecordCommand(Map.of()), folder.toString());
        Files.writeString(frozen(), """
                {
                  "frozen": "2025-04-11T08:00:00Z",
                  "rules": "1",
                  "files": [
                    {"path": "publications/floods/sheet.claims", "sha256": "%s"},
                    {"path": "publications/floods/en.md", "sha256": "%s"}
                  ],
                  "verdicts": [
                    {"claim": "floods/en", "verdict": "SUPPORTED", "low": "1", "lowOpen": false, "highOpen": false}
                  ]
                }
                """.formatted(
                        digest("publications/floods/sheet.claims"), digest("publications/floods/en.md")));
    }

    private String digest(String path) throws IOException {
        return Archive.digest(Files.readAllBytes(folder.resolve(path)));
    }

    private List<Deed.Published> acts() {
        return Histories.read(folder.resolve("history")).deeds().stream()
                .map(Done::deed)
                .filter(Deed.Published.class::isInstance)
                .map(Deed.Published.class::cast)
                .toList();
    }

    private void correctTheText() throws IOException {
        Files.writeString(
                folder.resolve("publications/floods/en.md"),
                "[At least one flood struck The Valley in March 2025][floods].\n");
    }

    @Test
    void aDamagedFileOfAnEarlyVersionIsNamedWithItsPlace() throws IOException {
        frozenByAnEarlyVersion();
        Files.writeString(frozen(), "{\n  \"frozen\": \"2025-04-11T08:00:00Z\",\n  \"rules\": ");
        String said = today();
        assertThat(said).contains("E060").contains("publications/floods/frozen.json:3:");
    }

    @Test
    void aFileOfAnEarlyVersionIsStillReadAndSaidToBeVouchedForByNothing() throws IOException {
        frozenByAnEarlyVersion();
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged").contains("warning[E064]");
    }

    @Test
    void publishingPutsAFileOfAnEarlyVersionIntoTheHistoryAsItIs() throws IOException {
        frozenByAnEarlyVersion();
        byte[] before = Files.readAllBytes(frozen());
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isZero();
        assertThat(Files.readAllBytes(frozen())).isEqualTo(before);
        assertThat(acts()).containsExactly(new Deed.Published("floods", Archive.digest(before)));
        assertThat(today()).doesNotContain("E064").contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void theHistoryNamesTheFrozenFileAndTheArchiveKeepsItWithTheTexts() throws IOException {
        recordAndPublish();
        assertThat(acts()).containsExactly(new Deed.Published("floods", digest("publications/floods/frozen.json")));
        for (String path : List.of("frozen.json", "en.md", "sheet.claims")) {
            Path there = folder.resolve("publications/floods").resolve(path);
            assertThat(folder.resolve("archive").resolve(digest("publications/floods/" + path)))
                    .hasSameBinaryContentAs(there);
        }
        assertThat(folder.resolve("publications/floods")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theFrozenFileHoldsTheRootOfTheCaseAndTheHeadsAsTheyWereBefore() throws IOException {
        run(new RecordCommand(Map.of()), folder.toString());
        CaseRoot root = ((CaseRoot.Reading.Read) CaseRoot.read(folder)).root();
        History.Head head = History.read(folder.resolve("history"), "desk").head();
        recordAndPublish();
        Frozen frozen = ((Frozen.Result.Read) Frozen.parse(Files.readString(frozen()))).frozen();
        assertThat(frozen.standing().root()).contains(root.root().hex());
        assertThat(frozen.standing().heads())
                .containsExactly(Map.entry(
                        "desk",
                        new Frozen.Head(
                                head.lines(),
                                head.length(),
                                head.digest(),
                                head.lines(),
                                root.heads().getFirst().root().hex())));
        assertThat(frozen.grounds()).hasEntrySatisfying("floods/en", ground -> {
            assertThat(ground.sources()).containsExactly("p1");
            assertThat(ground.items()).containsExactly("f1");
        });
    }

    @Test
    void aFrozenFileThatWasSwappedQuietlyBreaksItsEvidence() throws IOException {
        recordAndPublish();
        Files.writeString(frozen(), Files.readString(frozen()).replace("SUPPORTED", "CONTRADICTED"));
        assertThat(run(new CheckCommand(new CaseChecker()), folder.toString(), "--today", "--day", "2025-07-01"))
                .isEqualTo(1);
        assertThat(today())
                .contains("error[E063]")
                .contains("floods (en): evidence broken")
                .contains("0 of 1 frozen verdicts are unchanged");
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isEqualTo(2);
        assertThat(acts()).hasSize(1);
    }

    @Test
    void aFrozenFileThatIsGoneIsPutBackFromTheArchive() throws IOException {
        recordAndPublish();
        byte[] before = Files.readAllBytes(frozen());
        Files.delete(frozen());
        assertThat(today()).contains("error[E063]").contains("evidence broken");
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isZero();
        assertThat(Files.readAllBytes(frozen())).isEqualTo(before);
        assertThat(acts()).hasSize(1);
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aFileThatNobodyPublishedIsLeftAside() throws IOException {
        recordAndPublish();
        Files.writeString(
                folder.resolve("publications/floods/frozen-2.json"),
                Files.readString(frozen()).replace("\"version\" : \"1\"", "\"version\" : \"2\""));
        assertThat(today()).contains("warning[E064]").contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aHistoryThatWasWrittenAnewBreaksTheEvidenceOfWhatWasPublished() throws IOException {
        recordAndPublish();
        byte[] act = Files.readAllBytes(frozen());
        Path history = folder.resolve("history/desk.jsonl");
        Files.delete(history);
        Files.writeString(folder.resolve("records/a.yaml"), LATER, StandardOpenOption.APPEND);
        run(new RecordCommand(Map.of()), folder.toString());
        Terminal.quiet(Instant.parse("2025-05-01T08:00:00Z"))
                .recorder(folder, "desk")
                .take(List.of(new Deed.Published("floods", Archive.digest(act))), List.of());
        assertThat(today()).contains("error[E066]").contains("floods (en): evidence broken");
    }

    /** Two people publish the same text apart; then the histories of both are put into one folder. */
    @Test
    void twoWhoPublishedApartAndJoinedTheirHistoriesAreBothRight() throws IOException {
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods", "--as", "anna"))
                .as(out + "\n" + err)
                .isZero();
        Path hers = Files.move(folder.resolve("history/anna.jsonl"), folder.resolve("anna"));
        Files.move(frozen(), folder.resolve("hers"));
        now = Instant.parse("2025-04-12T08:00:00Z");
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .as(out + "\n" + err)
                .isZero();
        Files.move(hers, folder.resolve("history/anna.jsonl"));
        assertThat(acts()).hasSize(2).doesNotHaveDuplicates();
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged").doesNotContain("E063");
        Files.move(folder.resolve("hers"), frozen(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged").doesNotContain("E063");
    }

    @Test
    void aFrozenFileThatNoActPublishedBreaksItsEvidence() throws IOException {
        run(new RecordCommand(Map.of()), folder.toString());
        byte[] before = Files.readAllBytes(folder.resolve("history/desk.jsonl"));
        recordAndPublish();
        Files.write(folder.resolve("history/desk.jsonl"), before); // cut off in front of the act
        assertThat(acts()).isEmpty();
        assertThat(today())
                .contains("error[E063]")
                .contains("no act of the history published this file")
                .contains("floods (en): evidence broken");
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isEqualTo(2);
        assertThat(acts()).isEmpty();
    }

    @Test
    void whereALaterVersionIsLostTheOneBeforeIsNotTakenForTheLast() throws IOException {
        recordAndPublish();
        correctTheText();
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods", "--correction", "It struck."))
                .isZero();
        Path second = folder.resolve("publications/floods/frozen-2.json");
        Files.delete(folder.resolve("archive").resolve(digest("publications/floods/frozen-2.json")));
        Files.delete(second);
        assertThat(today())
                .contains("error[E063]")
                .contains("the frozen verdicts of version 2 are nowhere any more")
                .contains("floods (en): evidence broken")
                .contains("0 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aCaptureThatIsGoneFromTheArchiveBreaksTheClaimsThatRestOnIt() throws IOException {
        String sha256 = capturedPageWithPassage();
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(Files.readString(frozen())).contains(sha256);
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged");
        Files.writeString(folder.resolve("archive").resolve(sha256), "A flooD.");
        assertThat(today()).contains("error[E065]").contains("floods (en): evidence broken");
        Files.delete(folder.resolve("archive").resolve(sha256));
        assertThat(today()).contains("error[E065]").contains("floods (en): evidence broken");
    }

    @Test
    void aCaptureToWhichNoPassagePointsIsNotSaidToBearTheClaim() throws IOException {
        run(new RecordCommand(Map.of()), folder.toString());
        String sha256 = captured("A flood.");
        run(new PublishCommand(Map.of()), folder.toString(), "floods");
        assertThat(Files.readString(frozen())).doesNotContain(sha256);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("rest on references only");
    }

    /** A page in custody as a capture of p1, with its text. */
    private String captured(String words) throws IOException {
        Path page = folder.resolve("page.txt");
        Files.writeString(page, words);
        String sha256 = Archive.digest(Files.readAllBytes(page));
        Map<Custody.Detail, Custody.Known> details = new EnumMap<>(Custody.Detail.class);
        for (Custody.Detail detail : Custody.Detail.values()) {
            details.put(detail, new Custody.Known.NotObtained("not-said"));
        }
        details.put(Custody.Detail.SOURCE, new Custody.Known.Value("p1"));
        Custody custody = new Custody(sha256, words.length(), "text/plain", Custody.Method.HANDED_IN, details);
        Terminal.quiet(Instant.parse("2025-05-01T08:00:00Z"))
                .recorder(folder, "desk")
                .take(
                        List.of(
                                new Deed.Captured(custody),
                                new Deed.TextRead(sha256, sha256, "", "parsed", "made by hand")),
                        List.of(new Recorder.Original(page, sha256)));
        return sha256;
    }

    /** The same, to a passage of which the report points. */
    private String capturedPageWithPassage() throws IOException {
        Files.writeString(folder.resolve("records/a.yaml"), RECORDS + "  passage: p1-p\n" + """
                - Passage: p1-p
                  source: p1
                  quote: "A flood."
                """);
        run(new RecordCommand(Map.of()), folder.toString());
        return captured("A flood.");
    }

    @Test
    void aChangedTextIsNotPublishedWithoutSayingWhatWasCorrected() throws IOException {
        recordAndPublish();
        correctTheText();
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error[E095]");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void aCorrectedTextIsTheNextVersionAndTheOldOneStays() throws IOException {
        recordAndPublish();
        byte[] first = Files.readAllBytes(frozen());
        correctTheText();
        assertThat(run(
                        new PublishCommand(Map.of()),
                        folder.toString(),
                        "floods",
                        "--correction",
                        "It struck the valley."))
                .as(out + "\n" + err)
                .isZero();
        assertThat(Files.readAllBytes(frozen())).isEqualTo(first);
        Path second = folder.resolve("publications/floods/frozen-2.json");
        assertThat(Files.readString(second)).contains("It struck the valley.").contains("\"version\" : \"2\"");
        assertThat(acts())
                .containsExactly(
                        new Deed.Published("floods", Archive.digest(first)),
                        new Deed.Published("floods", digest("publications/floods/frozen-2.json")));
        assertThat(today()).doesNotContain("E061").contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aCorrectionOfNothingIsRefused() {
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods", "--correction", "x"))
                .isEqualTo(2);
        recordAndPublish();
        assertThat(run(new PublishCommand(Map.of()), folder.toString(), "floods", "--correction", "x"))
                .isEqualTo(2);
        assertThat(acts()).hasSize(1);
    }

    @Test
    void theStatesAreThoseOfThePublishedTextEvenIfTheTextWasChanged() throws IOException {
        recordAndPublish();
        Files.writeString(
                folder.resolve("publications/floods/en.md"),
                "[At least nine floods hit The Valley in March 2025][floods].\n");
        assertThat(today()).contains("E061").contains("K10").contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aPublishedTextWhoseFolderIsGoneIsStillToldOf() throws IOException {
        recordAndPublish();
        Path publication = folder.resolve("publications/floods");
        for (String name : List.of("en.md", "sheet.claims", "frozen.json")) {
            Files.delete(publication.resolve(name));
        }
        Files.delete(publication);
        assertThat(today()).contains("error[E063]").contains("floods (en): evidence broken");
    }

    @Test
    void aClaimThatCannotBeJudgedAnyMoreIsWeakenedAndNotForgotten() throws IOException {
        recordAndPublish();
        Files.writeString(folder.resolve("records/a.yaml"), RECORDS.replace("valley", "dale"));
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(today()).contains("0 of 1 frozen verdicts are unchanged").contains("floods (en): weakened");
    }

    @Test
    void aTableThatIsNotRecordedStopsThePublishing() throws IOException {
        recordAndPublish();
        correctTheText();
        Path incidents = Files.createDirectories(folder.resolve("incidents"));
        Files.writeString(incidents.resolve("t.csv"), "no,day,where\n1,2025-03-05,valley\n");
        Files.writeString(
                incidents.resolve("t.import.yaml"),
                "source: p1\nprefix: t-\nkind: flood\ncolumns: {id: no, date: day, place: where}\n");
        run(new PublishCommand(Map.of()), folder.toString(), "floods", "--correction", "x");
        assertThat(acts()).hasSize(1);
    }

    @Test
    void whileTheHistoryIsBrokenItIsSaidThatThePublishedEvidenceCountsAsBroken() throws IOException {
        recordAndPublish();
        Path history = folder.resolve("history/desk.jsonl");
        List<String> lines = Files.readAllLines(history);
        Files.writeString(history, Files.readString(history) + lines.getLast() + "\n" + lines.getLast() + "\n");
        assertThat(run(new CheckCommand(new CaseChecker()), folder.toString(), "--today", "--day", "2025-07-01"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ")).contains("counts as broken");
    }

    @Test
    void jsonAndSarifAndHtmlTellTheStates() throws IOException {
        recordAndPublish();
        Files.writeString(folder.resolve("records/a.yaml"), LATER, StandardOpenOption.APPEND);
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(as("json")).contains("\"state\" : \"understated\"").contains("\"understated\" : 1");
        assertThat(as("sarif")).contains("\"ruleId\" : \"E094\"").contains("understated");
        assertThat(as("html")).contains("<td>understated</td>");
    }

    private String as(String format) {
        run(
                new CheckCommand(new CaseChecker()),
                folder.toString(),
                "--today",
                "--day",
                "2025-07-01",
                "--format",
                format);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTextThatWasChangedSinceItWasFrozenIsNamed() throws IOException {
        recordAndPublish();
        assertThat(today()).doesNotContain("E061");
        Files.writeString(
                folder.resolve("publications/floods/en.md"),
                "[At least one flood struck The Valley in March 2025][floods].\n");
        assertThat(today()).contains("warning[E061]").contains("publications/floods/en.md:1:1");
    }
}
