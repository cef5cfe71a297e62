package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/** The command as a person uses it. */
final class RedactCommandTest {
    private static final String SECRET = "Mala Testi";

    @TempDir
    Path folder;

    private Path words() throws IOException {
        return Files.writeString(folder.resolve("words.txt"), "\uFEFF" + SECRET + "\r\n\r\nHillside Lane\n");
    }

    /** Whatever is printed, in both languages: the words are not in it. */
    private Ran redact(Path file, String... rest) {
        return redact(Language.ENGLISH, file, rest);
    }

    private Ran redact(Language language, Path file, String... rest) {
        List<String> all = new ArrayList<>(
                List.of("redact", file.toString(), "-o", folder.resolve("out").toString()));
        all.addAll(List.of(rest));
        Ran ran = Ran.command(language, all.toArray(String[]::new));
        assertThat(ran.out() + ran.err()).doesNotContainIgnoringCase("mala").doesNotContain("Hillside", "⟦");
        return ran;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewFileIsWithoutTheWordsAndOnlyItsOwnerMayReadIt() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<title>Mala Testi</title><p onclick='x()'>We met MALA TESTI, and mala&nbsp;testi spoke.</p>");

        Ran ran = redact(page, "--remove-from", words().toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("line 1 were removed from 2 places", "line 3 were not found", "Left out:");
        Path out = folder.resolve("out");
        assertThat(Files.readString(out)).contains("We met").doesNotContainIgnoringCase("mala");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("out", "page.html", "words.txt");
    }

    @Test
    void nothingIsOverwrittenAndNothingIsLeftWhereItIsRefused() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "Nothing to remove here.");
        Ran none = redact(note, "--remove-from", words().toString());
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("E153");
        Path zip = Files.write(
                folder.resolve("a.zip"),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThat(redact(zip, "--remove-from", words().toString()).err()).contains("E150");
        assertThat(names()).containsExactly("a.zip", "note.txt", "words.txt");
        Files.writeString(folder.resolve("out"), "mine");
        Files.writeString(note, "By " + SECRET);
        Ran taken = redact(note, "--remove-from", words().toString());
        assertThat(taken.status()).isEqualTo(2);
        assertThat(folder.resolve("out")).hasContent("mine");
    }

    @Test
    void wordsThatCannotBeUsedAreToldByTheirLine() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "By " + SECRET);
        Path list = Files.writeString(folder.resolve("list"), SECRET + "\nx\n");
        for (Language language : Language.values()) {
            Ran ran = redact(language, note, "--remove-from", list.toString());
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).containsAnyOf("line 2", "စာကြောင်း ၂", "စာကြောင်း 2");
        }
        Files.write(list, new byte[] {(byte) 0xff, (byte) 0xfe, 'x', 0});
        assertThat(redact(note, "--remove-from", list.toString()).err()).contains("UTF-8");
        Files.writeString(list, "\n \n");
        assertThat(redact(note, "--remove-from", list.toString()).status()).isEqualTo(2);
        assertThat(redact(note, "--remove-from", folder.resolve("none").toString())
                        .status())
                .isEqualTo(2);
        assertThat(names()).containsExactly("list", "note.txt");
    }

    @Test
    void theKindIsFoundFromTheBytes() throws IOException {
        Path named = Files.writeString(folder.resolve("photo.png"), "By " + SECRET, StandardCharsets.UTF_8);
        Ran ran = redact(named, "--remove-from", words().toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(folder.resolve("out")).content().startsWith("By █");
    }

    @Test
    void aPdfWithPicturesWaitsForAPersonWhoLooked() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Told by " + SECRET + " at the bridge");
                content.endText();
                content.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                        72,
                        500);
            }
            document.save(pdf.toFile());
        }
        Ran waits = redact(pdf, "--remove-from", words().toString());
        assertThat(waits.status()).isEqualTo(1);
        assertThat(waits.err()).contains("E154", "--pictures-looked-at");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(redact(pdf, "--remove-from", words().toString(), "--pictures-looked-at")
                        .status())
                .isZero();
        Files.delete(folder.resolve("out"));
        Ran plain = redact(pdf, "--remove-from", words().toString(), "--plain-text");
        assertThat(plain.status()).as(plain.err()).isZero();
        assertThat(folder.resolve("out")).content().contains("Told by █").doesNotContain("Mala");
    }

    @Test
    void boxesArePaintedBlackAndOnesThatHideNothingAreRefused() throws IOException {
        Path picture = folder.resolve("a.png");
        BufferedImage white = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 40, 30);
        ImageIO.write(white, "png", picture.toFile());

        assertThat(redact(picture, "--box", "40,0,5,5").err()).contains("E153");
        assertThat(redact(picture, "--box", "1,2,3").err()).contains("is no rectangle");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(redact(picture, "--box", "10,10,5,5", "--box", "30,20,90,90").status())
                .isZero();
        BufferedImage made = ImageIO.read(folder.resolve("out").toFile());
        assertThat(made.getRGB(12, 12) & 0xffffff).isZero();
        assertThat(made.getRGB(39, 29) & 0xffffff).isZero();
        assertThat(made.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        Path note = Files.writeString(folder.resolve("note.txt"), "By " + SECRET);
        assertThat(redact(note, "--box", "1,1,1,1").status()).isEqualTo(2);
    }
}
