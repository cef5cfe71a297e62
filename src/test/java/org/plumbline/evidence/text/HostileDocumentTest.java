package org.plumbline.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files made to do harm: each is refused in clear words, the next one is read, and nothing is left behind. */
final class HostileDocumentTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(20), 256, 64L << 20, 2_000_000, 20_000, 3, 20_000_000);
    private static final String BILLION = "<!DOCTYPE x [<!ENTITY a \"lol\">"
            + Stream.iterate('b', letter -> letter < 'k', letter -> (char) (letter + 1))
                    .map(letter -> "<!ENTITY " + letter + " \"" + ("&" + (char) (letter - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining())
            + "]>";

    private final TextExtractor extractor = TextExtractor.withoutRecognition(LIMITS);
    private Set<Path> before = Set.of();

    @BeforeEach
    void look() throws Exception {
        before = temporary();
    }

    @AfterEach
    void nothingIsLeftAndTheNextFileIsRead() throws Exception {
        assertThat(extractor.extract(Made.utf8("still here"), "text/plain")).isInstanceOf(Extraction.Read.class);
        extractor.close();
        assertThat(ProcessHandle.current().descendants().flatMap(child -> child.info().commandLine().stream()))
                .noneMatch(line -> line.contains(Worker.class.getName()));
        assertThat(temporary()).isEqualTo(before);
    }

    /** What parsers of ours would leave behind; other programs write to the same folder. */
    private static Set<Path> temporary() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("(apache-tika|poi|PDFBox|imageio|tika).*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void assertRefused(byte[] bytes, String mediaType, Refusal... expected) {
        Extraction extraction = extractor.extract(bytes, mediaType);
        assertThat(extraction).isInstanceOf(Extraction.Refused.class);
        assertThat(((Extraction.Refused) extraction).why()).isIn((Object[]) expected);
    }

    @Test
    void anArchiveThatUnpacksToTooMuch() throws Exception {
        Map<String, byte[]> parts = Made.docxParts("", Made.paragraph("x"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/large.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertRefused(bytes.toByteArray(), Made.DOCX, Refusal.SIZE);
    }

    @Test
    void entitiesThatGrowWithoutEnd() throws Exception {
        assertRefused(
                Made.zip(Made.docxParts(BILLION, Made.paragraph("&j;"))), Made.DOCX, Refusal.BROKEN, Refusal.DIED);
        assertRefused(Made.zip(Made.odtParts(BILLION, "<text:p>&j;</text:p>")), Made.ODT, Refusal.BROKEN, Refusal.DIED);
        assertThat(extractor.extract(Made.utf8(BILLION + "<p>&j;</p><svg><text>&j;</text></svg>"), "text/html"))
                .isInstanceOfSatisfying(
                        Extraction.Read.class,
                        read -> assertThat(read.text().text())
                                .hasSizeLessThan(4000)
                                .doesNotContain("lollol"));
    }

    @Test
    void nothingOutsideTheFileIsAskedFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/";
            String outside = "<!DOCTYPE x SYSTEM \"" + address + "a.dtd\" [<!ENTITY e SYSTEM \"" + address
                    + "e\"><!ENTITY % p SYSTEM \"" + address + "p\">%p;]>";
            extractor.extract(Made.zip(Made.docxParts(outside, Made.paragraph("x&e;"))), Made.DOCX);
            extractor.extract(Made.zip(Made.odtParts(outside, "<text:p>x&e;</text:p>")), Made.ODT);
            extractor.extract(
                    Made.utf8(outside + "<link rel=stylesheet href=" + address + "><img src=" + address
                            + "><iframe src=" + address + "></iframe><script src=" + address + "></script><p>text"),
                    "text/html");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPdfOfTenThousandPagesIsRead() throws Exception {
        String[] pages = new String[10_000];
        Arrays.fill(pages, "page");
        assertThat(extractor.extract(Made.pdf(pages), Made.PDF))
                .isInstanceOfSatisfying(
                        Extraction.Read.class,
                        read -> assertThat(read.text().segments()).hasSize(10_000));
    }

    @Test
    void aPdfOfMorePagesThanAllowed() throws Exception {
        Limits few = new Limits(Duration.ofSeconds(20), 256, 64L << 20, 1000, 3, 3, 1000);
        try (TextExtractor strict = TextExtractor.withoutRecognition(few)) {
            assertThat(strict.extract(Made.pdf("a", "b", "c", "d"), Made.PDF))
                    .isEqualTo(new Extraction.Refused(Refusal.PAGES));
            assertThat(strict.extract(Made.utf8("x".repeat(1001)), "text/plain"))
                    .isEqualTo(new Extraction.Refused(Refusal.CHARACTERS));
            assertThat(strict.extract(Made.utf8("<p>" + "x".repeat(1001)), "text/html"))
                    .isEqualTo(new Extraction.Refused(Refusal.CHARACTERS));
        }
    }

    @Test
    void aPdfWithAPasswordATruncatedOneAndOneWithAScript() throws Exception {
        try (PDDocument document = new PDDocument()) {
            Made.addPage(document, "plain words");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('no')"));
            byte[] script = Made.saved(document);
            assertThat(extractor.extract(script, Made.PDF))
                    .isInstanceOfSatisfying(
                            Extraction.Read.class,
                            read -> assertThat(read.text().text()).isEqualTo("plain words"));
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            assertRefused(Made.saved(document), Made.PDF, Refusal.LOCKED);
            assertRefused(Arrays.copyOf(script, 40), Made.PDF, Refusal.BROKEN, Refusal.DIED);
        }
    }

    @Test
    void tagsNestedWithoutEndAreRefusedInTime() {
        Limits quick = LIMITS.within(Duration.ofSeconds(5));
        try (TextExtractor strict = TextExtractor.withoutRecognition(
                new Limits(quick.time(), 256, 200L << 20, quick.characters(), quick.pages(), 1, quick.pixels()))) {
            Extraction extraction = strict.extract(Made.utf8("<div>".repeat(20_000_000)), "text/html");
            assertThat(extraction).isInstanceOf(Extraction.Refused.class);
            assertThat(((Extraction.Refused) extraction).why()).isIn(Refusal.TIME, Refusal.MEMORY);
        }
    }

    @Test
    void aPictureThatClaimsToBeHuge() throws Exception {
        byte[] png = Made.picture("png", Made.words("x"));
        png[16] = 0x00; // the width, big-endian, in the IHDR chunk (PNG specification, 11.2.2)
        png[17] = 0x0F;
        assertRefused(png, "image/png", Refusal.PIXELS);
    }

    @Test
    void filesThatAreNotWhatTheySay() throws Exception {
        assertRefused(Made.utf8("<p>no PDF</p>"), Made.PDF, Refusal.OTHER_KIND);
        assertRefused(Made.pdf("x"), "text/html", Refusal.OTHER_KIND);
        assertRefused(Made.odt("<text:p>x</text:p>"), Made.DOCX, Refusal.OTHER_KIND);
        assertRefused(Made.zip(Map.of("a.txt", new byte[3])), Made.ODT, Refusal.OTHER_KIND);
        assertRefused(Made.utf8("x"), "application/x-unknown", Refusal.KIND);
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() throws Exception {
        byte[] inner = Made.docx(Made.paragraph("hidden"));
        for (int depth = 0; depth < 50; depth++) {
            inner = Made.zip(Map.of("inner.zip", inner));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>(Made.docxParts("", Made.paragraph("shown")));
        parts.put("word/embeddings/inner.xml", inner);
        assertThat(extractor.extract(Made.zip(parts), Made.DOCX))
                .isInstanceOfSatisfying(
                        Extraction.Read.class,
                        read -> assertThat(read.text().text()).isEqualTo("shown"));
    }

    @Test
    void emptyFilesFilesOfOneByteAndRandomOnesNeverBecomeText() {
        Random random = new Random(20260);
        for (Kind kind : Kind.values()) {
            String mediaType = kind.mediaTypes().getFirst();
            assertThat(extractor.extract(new byte[0], mediaType)).isInstanceOf(Extraction.NoText.class);
            assertThat(extractor.extract(new byte[] {(byte) 0xFE}, mediaType)).isInstanceOf(Extraction.Refused.class);
            for (int round = 0; round < 10; round++) {
                byte[] bytes = new byte[1 + random.nextInt(5000)];
                random.nextBytes(bytes);
                assertThat(extractor.extract(bytes, mediaType))
                        .as("%s, round %d", kind, round)
                        .isNotInstanceOf(Extraction.Read.class);
            }
        }
    }

    @Test
    void damagedFilesOfEveryKindNeverEndTheProgram() throws Exception {
        Random random = new Random(4);
        Map<String, byte[]> whole = Map.of(
                Made.PDF,
                Made.pdf("one", "two"),
                Made.DOCX,
                Made.docx(Made.paragraph("x")),
                Made.ODT,
                Made.odt("<text:p>x</text:p>"),
                "image/png",
                Made.picture("png", Made.words("x")),
                "image/jpeg",
                Made.picture("jpeg", Made.words("x")),
                "image/tiff",
                Made.picture("tiff", Made.words("x")));
        for (Map.Entry<String, byte[]> file : whole.entrySet()) {
            for (int round = 0; round < 5; round++) {
                byte[] bytes = file.getValue().clone();
                for (int i = 0; i < 20; i++) {
                    bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt(256);
                }
                assertThat(extractor.extract(bytes, file.getKey())).isNotNull();
            }
        }
    }

    @Test
    void aPdfThatWasCutGivesNoTextAtAll() throws Exception {
        byte[] whole = Made.pdf("one", "two", "three");
        for (int part = 3; part < 10; part++) {
            assertRefused(java.util.Arrays.copyOf(whole, whole.length * part / 10), Made.PDF, Refusal.BROKEN);
        }
    }
}
