package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a captured file to a claim that rests on an exact passage of it, through the commands. */
final class PassageCommandsTest {
    private static final String TEXT = """
            The new bridge

            The bridge was opened on Wednesday. The mayor, Ada, said: “This was a good
            day for the bridge”, and she left.
            Nobody else spoke.
            """;
    private static final String WORDS = "a good day for the bridge";
    private static final String FIRST = "2025-03-21T10:00:00+06:30";
    private static final String LATER = "2025-03-25T10:00:00+06:30";

    @TempDir
    Path folder;

    private CapturedCase bridge = new CapturedCase(Path.of("."));

    @BeforeEach
    void aCase() throws IOException {
        bridge = CapturedCase.in(folder);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String check() {
        Ran ran = bridge.run("check");
        return flat(ran.out() + ran.err());
    }

    @Test
    void aCapturedFileIsReadSearchedRecordedAndChecked() {
        String digest = bridge.capture(TEXT, FIRST);
        assertThat(bridge.run("captures").out()).contains(digest).contains("not read yet");
        Ran text = bridge.run("text", CapturedCase.SOURCE);
        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out()).contains("Nobody else spoke.");
        Ran passage = bridge.run("passage", CapturedCase.SOURCE, WORDS);
        assertThat(passage.status()).as(passage.err()).isZero();
        assertThat(passage.out())
                .contains("- Passage: hill-post-1-p1")
                .contains("capture: \"" + digest.substring(0, 16) + "\"")
                .contains("quote: \"" + WORDS + "\"");
        bridge.add(passage.out());
        assertThat(bridge.run("record").status()).isZero();
        Ran check = bridge.run("check");
        assertThat(check.status()).as(check.out()).isZero();
        assertThat(flat(check.out()))
                .contains("captured passages bear out: 1 claim; only in part: 0; references only: 1");
        assertThat(flat(bridge.run("explain", "words").out())).contains("rests on captured passages only (1 account)");
        assertThat(flat(bridge.run("explain", "opened").out()))
                .contains("rests on references only: nothing was captured");
        assertThat(flat(bridge.run("show", "hill-post-1-p1").out())).contains("Stands in the capture");
    }

    @Test
    void everyReportSaysWhatAClaimRestsOn() {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS).out());
        assertThat(bridge.run("check", "--format", "json").out())
                .containsPattern("\"grounds\"\\s*:\\s*\\{\\s*\"kind\"\\s*:\\s*\"captured\"")
                .contains("\"referencesOnly\"");
        assertThat(bridge.run("check", "--format", "html").out())
                .contains("rests on captured passages only")
                .contains("rests on references only");
    }

    /** Captured is said only where every value of the record was. */
    @Test
    void aRecordOfWhichOneValueWasCapturedIsCapturedInPart() throws IOException {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS).out());
        Path records = folder.resolve("records/bridge.yaml");
        Files.writeString(
                records,
                Files.readString(records)
                        .replace("  passage: hill-post-1-p1\n", "")
                        .replace("{en: " + WORDS + "}", "{value: " + WORDS + ", passage: hill-post-1-p1}"));
        assertThat(check()).contains("captured passages bear out: 0 claims; only in part: 1; references only: 1");
        assertThat(flat(bridge.run("explain", "words").out())).contains("1 captured in part");
    }

    @Test
    void aPassageThatNothingPointsAtIsOnlyAWarning() {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS).out());
        bridge.add("- Passage: unused\n  source: hill-post-1\n  quote: nobody wrote this\n");
        assertThat(check()).contains("warning[E070]");
        assertThat(bridge.run("check").status()).isZero();
    }

    @Test
    void aMovedPassageIsAnErrorAndNeverFollowed() throws IOException {
        bridge.captureWithText(TEXT, FIRST);
        String record = bridge.run("passage", CapturedCase.SOURCE, WORDS).out();
        String moved = "Page 1\n" + TEXT;
        String other = bridge.captureWithText(moved, LATER);
        bridge.passages(record.replaceAll("capture: \"[0-9a-f]+\"", "capture: \"" + other.substring(0, 16) + "\""));
        assertThat(check()).contains("error[E071]").contains("error[E076]").contains("claim \"words\"");
        assertThat(bridge.run("check").status()).isEqualTo(1);
        assertThat(bridge.run("publish", "bridge").status()).isNotZero();
        assertThat(folder.resolve("publications/bridge/frozen.json")).doesNotExist();
    }

    @Test
    void aChangedWordIsAnErrorThatNamesTheLookAlike() {
        bridge.captureWithText(TEXT, FIRST);
        bridge.passages(bridge.run("passage", CapturedCase.SOURCE, WORDS).out().replace("good day", "fine day"));
        assertThat(check()).contains("error[E070]").contains("a good day for the bridge");
        assertThat(bridge.run("check").status()).isEqualTo(1);
    }

    @Test
    void aCaptureThatWasTamperedWithBearsNothingOut() throws IOException {
        String digest = bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS).out());
        assertThat(bridge.run("check").status()).isZero();
        Files.writeString(folder.resolve("archive/" + digest), TEXT.replace("good", "bad"));
        assertThat(check()).contains("error[E072]");
        Files.delete(folder.resolve("archive/" + digest));
        assertThat(check()).contains("error[E072]");
    }

    /** Where no capture is named, the earliest counts: if that is gone, nobody can say that the words did not stand there. */
    @Test
    void aPassageIsNotMovedInSilenceToALaterCaptureOfItsSource() throws IOException {
        String first = bridge.captureWithText(TEXT, FIRST);
        bridge.captureWithText("Page 1\n" + TEXT, LATER);
        bridge.add("- Passage: hill-post-1-p1\n  source: hill-post-1\n  quote: \"" + WORDS + "\"\n");
        assertThat(bridge.run("check").status()).isZero();
        Files.delete(folder.resolve("archive/" + first));
        assertThat(check()).contains("error[E072]").contains("claim \"words\"");
        assertThat(bridge.run("check").status()).isEqualTo(1);
    }

    @Test
    void aPassageThatOnlyALaterCaptureHasIsFoundThere() {
        bridge.captureWithText("Nothing yet.\n", FIRST);
        bridge.captureWithText(TEXT, LATER);
        bridge.add("- Passage: hill-post-1-p1\n  source: hill-post-1\n  quote: \"" + WORDS + "\"\n");
        assertThat(bridge.run("check").status()).isZero();
    }

    @Test
    void aQuotationThatIsNotInItsPassageIsAnError() {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(
                bridge.run("passage", CapturedCase.SOURCE, "Nobody else spoke").out());
        assertThat(check()).contains("error[E073]").contains("ada-on-bridge");
    }

    @Test
    void aPassageOfAnotherSourceIsAnError() throws IOException {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS).out());
        Path records = folder.resolve("records/bridge.yaml");
        Files.writeString(
                records,
                Files.readString(records)
                        .replace("  source: hill-post-1\n  passage", "  source: hill-post-2\n  passage"));
        assertThat(check()).contains("error[E073]").contains("hill-post-2");
    }

    @Test
    void whatANewerCaptureLostIsSaid() {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS).out());
        bridge.captureWithText(TEXT.replace("day for the bridge”, and she left.\n", "time”.\n"), LATER);
        assertThat(check()).contains("warning[E074]").contains("day for the bridge");
        assertThat(bridge.run("check").status()).isZero();
        assertThat(flat(bridge.run("captures", CapturedCase.SOURCE, "--compare").out()))
                .contains("It has lost")
                .contains("day for the bridge");
    }

    @Test
    void anIdWithATypingErrorIsPointedOut() {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add(bridge.run("passage", CapturedCase.SOURCE, WORDS, "--id", "hill-post-1-p2")
                .out());
        assertThat(check()).contains("warning[E075]").contains("hill-post-1-p2");
    }

    @Test
    void severalPlacesAreListedAndOneIsChosen() {
        bridge.captureWithText(TEXT, FIRST);
        Ran listed = bridge.run("passage", CapturedCase.SOURCE, "bridge");
        assertThat(listed.status()).isEqualTo(1);
        assertThat(listed.out()).contains("1. ").contains("3. ").doesNotContain("- Passage");
        assertThat(bridge.run("passage", CapturedCase.SOURCE, "bridge", "--place", "2")
                        .out())
                .contains("- Passage");
        assertThat(bridge.run("passage", CapturedCase.SOURCE, "bridge", "--place", "9")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void wordsThatAreNotThereBringTheLookAlike() {
        bridge.captureWithText(TEXT, FIRST);
        Ran ran = bridge.run("passage", CapturedCase.SOURCE, "a fine day for the bridge");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(flat(ran.err())).contains("a good day for the bridge");
        assertThat(bridge.run("passage", "hill-post-9", "x").status()).isEqualTo(2);
    }

    @Test
    void aTextInZawgyiIsQuotedInUnicodeAndTheRecordSaysSo() {
        String zawgyi = "\u1031\u1014\u1094\u1031\u1000\u102C\u1004\u1039\u1038";
        String unicode = "\u1014\u1031\u1037\u1000\u1031\u102C\u1004\u103A\u1038";
        String digest = bridge.capture(zawgyi, FIRST);
        bridge.text(digest, zawgyi, unicode);
        assertThat(bridge.run("passage", CapturedCase.SOURCE, unicode).out()).contains("text: unicode");
        assertThat(bridge.run("passage", CapturedCase.SOURCE, zawgyi).out()).contains("text: original");
    }

    @Test
    void aFileThatCannotBeReadIsARecordedRefusal() {
        bridge.capture(
                "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8),
                "application/pdf",
                FIRST,
                CapturedCase.ADDRESS);
        assertThat(bridge.run("text", "--all").status()).isZero();
        assertThat(flat(bridge.run("captures").out())).contains("no text, because");
        assertThat(bridge.run("text", CapturedCase.SOURCE).status()).isEqualTo(1);
    }

    /** A record whose offsets, digits and words are nonsense is named; the check goes on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "start: 5\n  end: 3",
                "start: 5",
                "start: 0\n  end: 99999999999999999999",
                "capture: \"12\"",
                "capture: \"ffffffffffff\"",
                "start: 900\n  end: 925",
                "prefix: nothing of the kind"
            })
    void nonsenseIsNamed(String lines) {
        bridge.captureWithText(TEXT, FIRST);
        bridge.add("- Passage: hill-post-1-p1\n  source: hill-post-1\n  quote: \"" + WORDS + "\"\n  " + lines + "\n");
        assertThat(check()).containsPattern("error\\[E07[127]]");
        assertThat(bridge.run("check").status()).isEqualTo(1);
    }

    /** Whatever words of a captured text are chosen, the record that is printed holds when it is checked. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPassageThatIsPrintedHolds(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        String[] words = {
            "river", "“quoted”", "ခေါင်းလောင်း", "e\u0301te\u0301", "36", "1,200.5", "back\\slash", "\"q\"", "tab\tbed"
        };
        for (int i = 0; i < 200; i++) {
            text.append(words[random.nextInt(words.length)]).append(i).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        bridge.captureWithText(text.toString(), FIRST);
        String[] all = text.toString().split("\\s");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            int from = random.nextInt(all.length - 6);
            String chosen = String.join(" ", java.util.Arrays.copyOfRange(all, from, from + 1 + random.nextInt(5)));
            Ran ran = bridge.run("passage", CapturedCase.SOURCE, chosen, "--id", "p-" + i);
            assertThat(ran.status()).as(chosen + ran.out() + ran.err()).isZero();
            records.append(ran.out());
        }
        bridge.passages(records.toString());
        assertThat(check()).doesNotContain("E070").doesNotContain("E071").doesNotContain("E077");
    }
}
