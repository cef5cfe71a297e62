package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.report.ComparisonJson;
import org.plumbline.claim.report.ComparisonReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.language.Language;

class ComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 23);

    private static BareText text(String name, String text) {
        return BareText.read(name, text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static Comparison compare(String one, String other) {
        return Comparison.of(text("en.md", one), text("my.md", other));
    }

    private static List<Comparison.State> states(Comparison comparison) {
        return comparison.rows().stream().map(Comparison.Row::state).toList();
    }

    @Test
    void equalFiguresAndDaysAgreeAcrossTheLanguages() {
        Comparison comparison = compare(
                "On 17 April 2025 at least 280 attacks.\n",
                "၂၀၂၅ ခုနှစ် ဧပြီလ ၁၇ ရက်တွင် တိုက်ခိုက်မှု အနည်းဆုံး ၂၈၀။\n");
        assertThat(states(comparison)).containsOnly(Comparison.State.SAME).hasSize(2);
        assertThat(comparison.agrees()).isTrue();
    }

    @Test
    void anotherHedgeAndAMissingFigureAreDifferences() {
        Comparison comparison = compare("At least 280 attacks and 36 civilians.\n", "တိုက်ခိုက်မှု ၂၈၀ ကျော်။\n");
        assertThat(states(comparison)).containsExactly(Comparison.State.OTHER_HEDGE, Comparison.State.ONLY_ONE);
    }

    @Test
    void aLetterForADigitIsAFault() {
        Comparison comparison = compare("280 attacks\n", "တိုက်ခိုက်မှု ၂၈ဝ\n");
        assertThat(comparison.faults()).hasSize(1);
        assertThat(comparison.agrees()).isFalse();
    }

    @Test
    void aTotalThatItsPartsDoNotAddUpToIsNamed() {
        Comparison comparison = compare(
                "They killed 13 civilians in one village and 24 civilians in another, 36 in all.\n",
                "They killed 13 civilians in one village and 24 civilians in another, 37 in all.\n");
        assertThat(comparison.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.place().toString()).startsWith("en.md:1:");
            assertThat(sum.message().arguments()).first().isEqualTo("13 + 24");
        });
    }

    @Test
    void aTableWhoseTotalIsWrongIsNamed() {
        String table = "| place | dead |\n|---|---|\n| a | 13 |\n| b | 24 |\n| Total | %s |\n";
        assertThat(compare(table.formatted("36"), table.formatted("37")).sums()).hasSize(1);
    }

    @Test
    void figuresThatAreNoPartsAreNotAddedUp() {
        assertThat(compare("At least 13 civilians and 24 soldiers, 36 in all. 5 people. 7 people in total.\n", "")
                        .sums())
                .isEmpty();
    }

    @Test
    void aWordDocumentIsReadWithoutItsDeletedWords() throws IOException {
        String xml =
                "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>At least </w:t></w:r><w:del><w:r><w:t>300 </w:t></w:r>"
                        + "</w:del><w:r><w:t>280 attacks</w:t></w:r></w:p></w:body></w:document>";
        BareText text = BareText.read("a.docx", docx(xml), TODAY);
        assertThat(text.isReadable()).isTrue();
        assertThat(text.blocks().getFirst().block().text()).isEqualTo("At least 280 attacks");
        assertThat(text.blocks().getFirst().readings()).hasSize(1);
    }

    @Test
    void aWordDocumentThatIsNoneOrCallsOutsideOrExplodesIsRefused() throws IOException {
        assertThat(BareText.read("a.docx", "no zip".getBytes(StandardCharsets.UTF_8), TODAY)
                        .isReadable())
                .isFalse();
        String outside =
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='x'>&x;</w:document>";
        assertThat(BareText.read("a.docx", docx(outside), TODAY).isReadable()).isFalse();
        String bomb = "<w:document>" + " ".repeat(DocxText.LARGEST) + "</w:document>";
        assertThat(BareText.read("a.docx", docx(bomb), TODAY).isReadable()).isFalse();
        assertThat(BareText.read("a.docx", docx("<w:document><w:p>"), TODAY).isReadable())
                .isFalse();
    }

    @Test
    void theReportFitsATerminalAndTheJsonSaysTheSame() {
        Comparison comparison = compare(
                "On 17 April 2025 at least 280 air and artillery attacks hit many different towns and 36 civilians “died”.\n",
                "တိုက်ခိုက်မှု ၂၈၀ ကျော်။\n");
        String report = ComparisonReport.of(comparison, Language.ENGLISH, Ink.PLAIN);
        assertThat(report.lines()).allMatch(line -> line.length() <= 84).noneMatch(line -> line.contains("⟦compare"));
        assertThat(ComparisonReport.of(comparison, Language.BURMESE, Ink.PLAIN)).doesNotContain("compare.");
        assertThat(ComparisonJson.of(comparison, Language.ENGLISH)).contains("\"state\" : \"other-hedge\"");
    }

    private static byte[] docx(String xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
