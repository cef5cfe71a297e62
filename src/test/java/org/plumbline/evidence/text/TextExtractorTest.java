package org.plumbline.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.evidence.text.ExtractedText.CharacterSet.Basis;
import org.plumbline.evidence.text.ExtractedText.Encoding;

final class TextExtractorTest {
    private static final TextExtractor EXTRACTOR = TextExtractor.within(Limits.USUAL);
    private static final Path UNICODE = Path.of("../shared/data/zawgyi/udhr_mya_unicode_src.txt");
    private static final Path ZAWGYI = Path.of("../shared/data/zawgyi/udhr_mya_zawgyi_out.txt");

    @BeforeAll
    static void warm() {
        assertThat(read("warm", "text/plain").text()).isEqualTo("warm");
    }

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    @Test
    void aPageIsReadAsABrowserShowsIt() {
        ExtractedText text = read("""
                <!doctype html><title>The title</title><style>p { color: red }</style><h1>Heading</h1>
                <p>One <b>two</b>
                  three<br>four</p><script>var no = 1</script><template>no</template><div hidden>no</div>
                <p style="display: none">no</p><!-- no --><noscript>no</noscript><img src="no.png" alt="no">
                <table><tr><td>a<td>b</table><pre>x  y
                 z</pre><p>caf&eacute; &amp; tea</p>""", "text/html");
        assertThat(text.text()).isEqualTo("Heading\nOne two three\nfour\na\tb\nx  y\n z\ncafé & tea");
        assertThat(text.title()).contains("The title");
        assertThat(text.pageAt(3)).isEmpty();
        assertThat(text.lineAt(text.text().indexOf("three"))).isEqualTo(2);
    }

    @Test
    void thePagesOfAPdfAreToldByFormFeeds() throws Exception {
        ExtractedText text = read(Made.pdf("one\ntwo", "three", "four"), Made.PDF);
        assertThat(text.text()).isEqualTo("one\ntwo\fthree\ffour");
        assertThat(text.pageAt(text.text().indexOf("three"))).isEqualTo(OptionalInt.of(2));
        assertThat(text.pageAt(text.text().indexOf("four"))).isEqualTo(OptionalInt.of(3));
        assertThat(text.tool()).isEqualTo("Apache Tika 3.3.1");
        assertThat(text.isRecognised()).isFalse();
    }

    @Test
    void whatWasDeletedFromAWordFileIsNoText() throws Exception {
        byte[] docx = Made.docx(Made.paragraph("First  paragraph") + """
                <w:p><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");
        assertThat(read(docx, Made.DOCX).text()).isEqualTo("First  paragraph\nnew\na\tb");
    }

    @Test
    void whatWasDeletedFromAnOpenDocumentIsNoText() throws Exception {
        byte[] odt = Made.odt("""
                <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>\
                </text:changed-region></text:tracked-changes><text:h>Heading</text:h><text:p>One<text:s text:c="3"/>two\
                <office:annotation><text:p>remark</text:p></office:annotation><text:line-break/>three</text:p>""");
        assertThat(read(odt, Made.ODT).text()).isEqualTo("Heading\nOne   two\nthree");
    }

    @Test
    void theSameBytesGiveTheSameTextInAnotherProcess() throws Exception {
        byte[] pdf = Made.pdf("one\ntwo", "three");
        byte[] docx = Made.docx(Made.paragraph("paragraph"));
        Extraction first = EXTRACTOR.extract(pdf, Made.PDF);
        Extraction second = EXTRACTOR.extract(docx, Made.DOCX);
        try (TextExtractor other = TextExtractor.within(Limits.USUAL)) {
            assertThat(other.extract(docx, Made.DOCX)).isEqualTo(second);
            assertThat(other.extract(pdf, Made.PDF)).isEqualTo(first);
        }
    }

    @Test
    void lineEndsAreOneKindAndNulIsLeftOut() {
        assertThat(read("one\r\ntwo\rthree\0four", "text/plain").text()).isEqualTo("one\ntwo\nthreefour");
    }

    @Test
    void theEncodingIsTheMarkedTheDeclaredOrTheFoundOne() {
        assertSet("caf\u00e9".getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8", Basis.FOUND);
        assertSet("caf\u00e9".getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", "UTF-8", Basis.DECLARED);
        assertSet("\ufeffcaf\u00e9".getBytes(StandardCharsets.UTF_16LE), "text/plain", "UTF-16LE", Basis.MARKED);
        assertSet("caf\u00e9".getBytes(StandardCharsets.UTF_16BE), "text/plain", "UTF-16BE", Basis.FOUND);
        assertSet(windows("caf\u00e9"), "text/plain; charset=iso-8859-1", "windows-1252", Basis.DECLARED);
        assertSet(windows("A caf\u00e9"), "text/plain", "windows-1252", Basis.GUESSED);
        assertSet("caf\u00e9".getBytes(StandardCharsets.UTF_8), "text/plain; charset=latin1", "UTF-8", Basis.FOUND);
        assertSet(windows("A caf\u00e9"), "text/plain; charset=utf-8", "windows-1252", Basis.GUESSED);
        assertSet(windows("<meta charset='windows-1252'>caf\u00e9"), "text/html", "windows-1252", Basis.DECLARED);
    }

    private static void assertSet(byte[] bytes, String mediaType, String name, Basis basis) {
        ExtractedText text = read(bytes, mediaType);
        assertThat(text.text()).endsWith("caf\u00e9");
        assertThat(text.characterSet()).contains(new ExtractedText.CharacterSet(name, basis));
    }

    @Test
    void bytesInNoKnownEncodingGiveNoText() {
        byte[] thai = "ประเทศไทย".getBytes(Charset.forName("TIS-620"));
        assertThat(EXTRACTOR.extract(thai, "text/plain")).isEqualTo(new Extraction.Refused(Refusal.CHARACTER_SET));
        assertThat(EXTRACTOR.extract(thai, "text/html; charset=utf-8"))
                .isEqualTo(new Extraction.Refused(Refusal.CHARACTER_SET));
        assertThat(EXTRACTOR.extract(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF}, "text/plain"))
                .isEqualTo(new Extraction.Refused(Refusal.CHARACTER_SET));
    }

    @Test
    void zawgyiIsDecidedOverTheWholeTextAndTheOriginalIsKept() throws Exception {
        Assumptions.assumeTrue(Files.exists(ZAWGYI), "the declaration in Zawgyi is not here");
        String zawgyi = Files.readString(ZAWGYI);
        ExtractedText text = read(zawgyi, "text/plain");
        assertThat(text.encoding()).isEqualTo(Encoding.ZAWGYI);
        assertThat(text.text()).isEqualTo(Lines.tidy(zawgyi));
        assertThat(text.unicode().orElseThrow()).contains("လူတိုင်း").isNotEqualTo(text.text());
        ExtractedText unicode = read(Files.readString(UNICODE), "text/plain");
        assertThat(unicode.encoding()).isEqualTo(Encoding.UNICODE);
        assertThat(unicode.unicode()).isEmpty();
    }

    @Test
    void belowAShareOfBurmeseNothingIsDecided() {
        String burmese = "အပစ်အခတ်ရပ်စဲရေး ကြေညာချက်ကို ဧပြီလတွင် ထုတ်ပြန်ခဲ့သည်။";
        assertThat(read(burmese, "text/plain").encoding()).isEqualTo(Encoding.UNICODE);
        assertThat(read(burmese + " and so on".repeat(300), "text/plain").encoding())
                .isEqualTo(Encoding.NOT_DECIDED);
        assertThat(read("အေးချမ်း", "text/plain").encoding()).isEqualTo(Encoding.NOT_DECIDED);
    }

    @Test
    void aFileIsReadFromItsPath(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "from a file");
        assertThat(EXTRACTOR.extract(file, "text/plain")).isInstanceOf(Extraction.Read.class);
        assertThat(EXTRACTOR.extract(folder.resolve("missing"), "text/plain"))
                .isEqualTo(new Extraction.Refused(Refusal.NOT_STARTED));
    }

    private static byte[] windows(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static ExtractedText read(String text, String mediaType) {
        return read(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    private static ExtractedText read(byte[] bytes, String mediaType) {
        Extraction extraction = EXTRACTOR.extract(bytes, mediaType);
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).text();
    }
}
