package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;

final class WarcFileTest {
    private static final String PAGE = "<html><title>Bridge</title>ဘိုက်</html>";

    private static final String HEAD = """
            HTTP/1.1 200 OK\r
            Content-Type: text/html; charset=utf-8\r
            Set-Cookie: who=you\r
            Server: box\r
            Date: Thu, 15 Jan 2026 11:59:58 GMT\r
            \r
            """;

    @TempDir
    Path folder;

    private Desk desk;
    private List<Kept> items;

    @BeforeEach
    void takeTwo() throws IOException {
        desk = Desk.in(folder.resolve("incoming"));
        Path file = Files.writeString(folder.resolve("note.txt"), "a note");
        List<Outcome> outcomes = new ArrayList<>();
        try (RawServer server = RawServer.sending(HEAD, RawServer.bytes(PAGE))) {
            outcomes.addAll(desk.fetch("http://site.test:" + server.port() + "/page#part", Desk.site()));
        }
        outcomes.addAll(desk.handIn(file));
        items = Desk.taken(outcomes).stream()
                .map(taken -> new Kept(taken.custody(), taken.bytes()))
                .toList();
    }

    @Test
    void theArchiveIsReadByOthersAndHoldsTheSameBytes() throws IOException {
        Path archive = folder.resolve("out.warc.gz");
        WarcFile.write(archive, items, "Plumbline test");

        try (WarcReader reader = new WarcReader(archive)) {
            reader.calculateBlockDigest();
            WarcRecord about = reader.next().orElseThrow();
            assertThat(about.type()).isEqualTo("warcinfo");
            WarcResponse answer = (WarcResponse) reader.next().orElseThrow();
            assertThat(answer.http().status()).isEqualTo(200);
            assertThat(answer.date()).isEqualTo(Desk.NOON.truncatedTo(java.time.temporal.ChronoUnit.DAYS));
            assertThat(answer.target()).endsWith("/page");
            assertThat(answer.http().body().stream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(PAGE);
            WarcResource file = (WarcResource) reader.next().orElseThrow();
            assertThat(file.target()).startsWith("ni:///sha-256;");
            assertThat(file.body().stream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("a note");
            assertThat(reader.next()).isEmpty();
        }
        try (InputStream in = new java.util.zip.GZIPInputStream(Files.newInputStream(archive))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("WARC/1.1")
                    .doesNotContain("who=you", "127.0.0.1", "WARC-IP-Address", "note.txt", "11:59:58", "GET /");
        }
    }

    @Test
    void takenInAgainItIsTheSameObjectsWithNewActs() throws IOException {
        for (String name : List.of("out.warc.gz", "out.wacz")) {
            Path archive = folder.resolve(name);
            if (name.endsWith("wacz")) {
                WaczFile.write(archive, items, Desk.NOON, "Plumbline test");
            } else {
                WarcFile.write(archive, items, "Plumbline test");
            }
            List<Outcome> again = desk.handIn(archive);
            assertThat(Desk.codes(again)).containsExactly("taken", "taken");
            assertThat(Desk.taken(again).stream().map(one -> one.custody().sha256()))
                    .containsExactlyElementsOf(
                            items.stream().map(one -> one.custody().sha256()).toList());
            Custody page = Desk.taken(again).getFirst().custody();
            assertThat(page.value(Detail.OBTAINED)).contains("2026-01-15T00:00:00Z");
            assertThat(page.value(Detail.TITLE)).contains("Bridge");
        }
    }

    @Test
    void aWaczHasAnIndexThatPointsAtTheRecords() throws IOException {
        Path archive = folder.resolve("out.wacz");
        WaczFile.write(archive, items, Desk.NOON, "Plumbline test");

        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
                    .containsExactly(
                            "archive/data.warc.gz",
                            "indexes/index.cdxj",
                            "pages/pages.jsonl",
                            "datapackage.json",
                            "datapackage-digest.json");
            byte[] warc =
                    zip.getInputStream(zip.getEntry("archive/data.warc.gz")).readAllBytes();
            String index = text(zip, "indexes/index.cdxj");
            assertThat(index).contains("/page");
            String line = index.lines()
                    .filter(one -> one.contains("/page"))
                    .findFirst()
                    .orElseThrow();
            int offset = Integer.parseInt(line.replaceAll(".*\"offset\": ?\"?(\\d+).*", "$1"));
            int length = Integer.parseInt(line.replaceAll(".*\"length\": ?\"?(\\d+).*", "$1"));
            byte[] member = java.util.Arrays.copyOfRange(warc, offset, offset + length);
            try (WarcReader reader = new WarcReader(new java.io.ByteArrayInputStream(member))) {
                assertThat(((WarcResponse) reader.next().orElseThrow()).target())
                        .endsWith("/page");
                assertThat(reader.next()).isEmpty();
            }
            assertThat(text(zip, "pages/pages.jsonl").lines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"ts\":\"2026-01-15T00:00:00Z\"", "\"title\":\"Bridge\"");
            assertThat(text(zip, "datapackage.json"))
                    .contains("\"profile\":\"data-package\"", "\"wacz_version\":\"1.1.1\"", "sha256:");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theSameItemsMakeTheSameFile() throws IOException {
        WaczFile.write(folder.resolve("a.wacz"), items, Desk.NOON, "Plumbline test");
        WaczFile.write(folder.resolve("b.wacz"), items, Desk.NOON, "Plumbline test");
        assertThat(folder.resolve("a.wacz")).hasSameBinaryContentAs(folder.resolve("b.wacz"));
    }

    @Test
    void nothingIsLeftWhenWritingFails() throws IOException {
        List<Kept> broken = List.of(items.getFirst(), new Kept(items.getLast().custody(), folder.resolve("none")));
        for (String name : List.of("out.warc.gz", "out.wacz")) {
            Path target = folder.resolve(name);
            assertThatThrownBy(() -> WaczFile.write(target, broken, Desk.NOON, "t"))
                    .isInstanceOf(NoSuchFileException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("incoming", "note.txt");
        }
    }
}
