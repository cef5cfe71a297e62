package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.record.RecordFiles;

/** Somebody else's text that only sealed evidence contradicts: the verdict is published, and nobody is called wrong on what no reader can see. */
final class SealedFindingTest {
    @TempDir
    private Path temporary;

    @Test
    void theFindingIsToldAndNothingOfWhatItRestsOn() throws IOException {
        Path desk = Files.createDirectories(temporary.resolve("37")); // a folder may have the figure by chance
        SealedCase mill = new SealedCase(desk);
        String said = "They say that 30 civilians died at the mill.\n";
        mill.write("texts/said.txt", said);
        mill.write("publications/mill/sheet.claims", """
                publication "What they said"
                dated 2025-03-20
                text en "texts/said.txt" sha256 %s
                claim killed: sum of civilians-killed by column, in mill, until 2025-03-19
                    on "30 civilians"
                """.formatted(
                        RecordFiles.sha256(said.getBytes(StandardCharsets.UTF_8))));
        Files.delete(mill.folder.resolve("publications/mill/en.md"));
        assertThat(mill.seal("w.yaml", SealedCase.witness("ferry-woman", 13)).status())
                .isZero();
        Path site = desk.resolve("site");
        Ran ran = mill.withPassphrase(
                "publish",
                Stream.of("mill", "-o", site.toString(), "--sealed", "--without-reply", "A test.", "--card", "killed"));
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        String page = Jsoup.parse(Files.readString(site.resolve("mill/en.html")))
                .expectFirst("main")
                .text();
        assertThat(page)
                .contains(
                        "differs: 1 The evidence says something else. It is not complete enough, or not open enough,",
                        "differs from evidence of which some is sealed")
                .doesNotContain("wrong: ");
        try (PDDocument pdf = Loader.loadPDF(site.resolve("mill/en.pdf").toFile())) {
            String written = new PDFTextStripper().getText(pdf);
            for (String told : new String[] {page, written, ran.out() + ran.err()}) {
                assertThat(told.replace(desk.toString(), "DESK"))
                        .doesNotContain("37", "13 ", "ferry-woman", "a witness");
            }
        }
        assertThat(site.resolve("mill/cards/killed.en.png")).exists();
    }
}
