package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

final class HandedInTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path given;

    @BeforeEach
    void desk() throws IOException {
        desk = Desk.in(folder.resolve("incoming"));
        given = Files.createDirectory(folder.resolve("given"));
    }

    private Path file(String name, String content) throws IOException {
        Path file = given.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aFileIsTakenAsItIsAndItsNameIsKeptNowhere() throws IOException {
        Path file = file("Daw-Marker-Name.html", "<html><title>Report</title><p>text</p></html>");
        Taken taken = (Taken) desk.handIn(file).getFirst();

        assertThat(taken.bytes()).isEqualTo(file);
        assertThat(taken.custody().method()).isEqualTo(Custody.Method.HANDED_IN);
        assertThat(taken.custody().mediaType()).isEqualTo("text/html");
        assertThat(taken.custody().value(Detail.TITLE)).contains("Report");
        assertThat(taken.custody().value(Detail.OBTAINED)).contains("2026-01-15T12:00:00Z");
        assertThat(taken.custody().details())
                .containsEntry(Detail.ADDRESS, new Known.NotObtained("handed-in"))
                .containsEntry(Detail.PUBLISHER, new Known.NotObtained("not-said"));
        assertThat(taken.custody() + taken.toString() + taken.item()).doesNotContain("Marker");
        assertThat(desk.drafts()).isEmpty();
    }

    @Test
    void everyReasonForWhatIsNotKnownIsSaidInBothLanguages() throws IOException {
        file("a.html", "<html></html>");
        file("b.txt", "text");
        for (Outcome outcome : desk.handIn(given)) {
            for (Known known : ((Taken) outcome).custody().details().values()) {
                if (known instanceof Known.NotObtained(String because)) {
                    for (Language language : Language.values()) {
                        assertThat(Messages.in(language).has("capture.because." + because))
                                .as(because)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void allFilesOfAFolderAreTakenAndWhatCannotBeIsToldAmongThem() throws IOException {
        file("a.txt", "one");
        file("b/c.txt", "two");
        file("b/empty.txt", "");
        Files.createSymbolicLink(given.resolve("d-link"), Files.writeString(folder.resolve("outside"), "secret"));
        Files.createSymbolicLink(given.resolve("e-loop"), given);

        List<Outcome> outcomes = desk.handIn(given);

        assertThat(Desk.codes(outcomes)).containsExactly("taken", "taken", "E112", "E100", "E100");
        outcomes.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .forEach(Desk::said);
        assertThat(Messages.in(Language.ENGLISH).say(outcomes.get(2).item())).isEqualTo("file 3 of 5");
    }

    @Test
    void aFileThatMayNotBeReadIsToldAndTheRestGoesOn() throws IOException {
        file("a.txt", "one");
        Path closed = file("b.txt", "two");
        file("c.txt", "three");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed))
                .as("root may read everything: left out")
                .isFalse();
        assertThat(Desk.codes(desk.handIn(given))).containsExactly("taken", "E100", "taken");
    }

    @Test
    void aFileThatIsNotThereIsTold() throws IOException {
        assertThat(desk.refused(desk.handIn(given.resolve("none")))).isEqualTo("E100");
    }

    @Test
    void theTypeIsThatOfTheBytesWhateverTheNameSays() throws IOException {
        assertThat(((Taken) desk.handIn(file("report.txt", "%PDF-1.7\n%âãÏÓ\n")).getFirst())
                        .custody()
                        .mediaType())
                .isEqualTo("application/pdf");
        assertThat(((Taken) desk.handIn(file("x.pdf", "plain words only")).getFirst())
                        .custody()
                        .mediaType())
                .isNotEqualTo("application/pdf");
    }

    @Test
    void aPageOfNestedTagsIsReadInItsFirstBytesOnly() throws IOException {
        Path page = file("deep.html", "<html><title>Deep</title>" + "<div><b><a><table>".repeat(300_000));
        assertThat(((Taken) desk.handIn(page).getFirst()).custody().value(Detail.TITLE))
                .contains("Deep");
    }

    @Test
    void aTitleIsOneLineAndNotEndless() throws IOException {
        Path page = file("t.html", "<html><title>a\n\u001b[31m b" + "x".repeat(10_000) + "</title></html>");
        String title = ((Taken) desk.handIn(page).getFirst())
                .custody()
                .value(Detail.TITLE)
                .orElseThrow();
        assertThat(title).startsWith("a [31m bx").hasSizeLessThan(510).doesNotContain("\u001b");
    }
}
