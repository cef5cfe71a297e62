package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;

final class WebFetchTest {
    private static final String PAGE = """
            <!doctype html><html><head><title> Three hurt
            at the bridge </title><meta property="og:site_name" content="Hill Radio">
            <meta property="article:published_time" content="2025-04-01T09:00:00+06:30"></head><body>ဘိုက်</body></html>
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = Desk.in(folder.resolve("incoming"));
    }

    private static String ok(String fields) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n";
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length + "\r\n";
    }

    @Test
    void theBytesAreThoseThatWereSentAndCustodySaysAllThatIsKnown() throws IOException {
        byte[] page = RawServer.bytes(PAGE);
        try (RawServer server = RawServer.sending(
                ok("Date: Thu, 15 Jan 2026 11:59:58 GMT\r\nLast-Modified: Tue, 01 Apr 2025 03:00:00 GMT\r\n"
                        + "Set-Cookie: who=you\r\nX-Request-Id: 77\r\nServer: box-3\r\n" + length(page)),
                page)) {
            Taken taken = (Taken) desk.fetch(server).getFirst();

            assertThat(taken.bytes()).hasBinaryContent(page);
            Custody custody = taken.custody();
            assertThat(custody.sha256())
                    .isEqualTo(Beginning.of(Files.newInputStream(taken.bytes())).digest());
            assertThat(custody.size()).isEqualTo(page.length);
            assertThat(custody.mediaType()).isEqualTo("text/html");
            assertThat(custody.method()).isEqualTo(Custody.Method.FETCHED);
            assertThat(custody.value(Detail.ADDRESS)).contains("http://site.test:" + server.port() + "/page");
            assertThat(custody.value(Detail.OBTAINED)).contains("2026-01-15T12:00:00Z");
            assertThat(custody.value(Detail.STATUS)).contains("200");
            assertThat(custody.value(Detail.TITLE)).contains("Three hurt at the bridge");
            assertThat(custody.value(Detail.PUBLISHER)).contains("Hill Radio");
            assertThat(custody.value(Detail.PUBLISHED)).contains("2025-04-01T09:00:00+06:30");
            assertThat(custody.value(Detail.SOURCE)).contains("hill-radio-1");
            assertThat(custody.details()).containsEntry(Detail.CONTEXT, new Known.NotObtained("not-given"));
        }
    }

    @Test
    void fieldsThatTellWhoAskedAreNotKept() throws IOException {
        byte[] page = RawServer.bytes(PAGE);
        try (RawServer server = RawServer.sending(
                ok("Date: Thu, 15 Jan 2026 11:59:58 GMT\r\nSet-Cookie: who=you\r\nX-Client-Ip: 10.1.2.3\r\n"
                        + "X-Archive-Orig-Last-Modified: Tue, 01 Apr 2025 03:00:00 GMT\r\n"
                        + "X-Archive-Orig-Set-Cookie: a=b\r\n" + length(page)),
                page)) {
            Taken taken = (Taken) desk.fetch(server).getFirst();

            assertThat(taken.custody().value(Detail.HEADERS).orElseThrow().lines())
                    .containsExactly(
                            "content-type: text/html; charset=utf-8",
                            "date: 2026-01-15",
                            "x-archive-orig-last-modified: Tue, 01 Apr 2025 03:00:00 GMT",
                            "content-length: " + page.length);
            assertThat(taken.toString() + taken.custody()).doesNotContain("who=you", "127.0.0.1", "10.1.2.3");
            assertThat(new String(taken.confidential().orElseThrow().text(), StandardCharsets.UTF_8))
                    .contains("127.0.0.1", "who=you", "GET /page HTTP/1.1");
        }
    }

    @Test
    void nothingIsSentThatTellsWhoAsks() throws IOException {
        try (RawServer server = RawServer.sending(ok("Content-Length: 1\r\n"), new byte[] {'x'})) {
            desk.fetch("http://site.test:" + server.port() + "/a%20b?q=ခ#part", Desk.site());

            assertThat(server.requests().getFirst().lines())
                    .containsExactly(
                            "GET /a%20b?q=%E1%80%81 HTTP/1.1",
                            "Host: site.test:" + server.port(),
                            "User-Agent: Mozilla/5.0 (compatible)",
                            "Accept: */*",
                            "Accept-Encoding: identity",
                            "Connection: close");
        }
    }

    @Test
    void chunksArePutTogether() throws IOException {
        try (RawServer server = RawServer.sending(ok("Transfer-Encoding: chunked\r\n")
                + "4;note=1\r\nWiki\r\n005\r\npedia\r\n0\r\nExpires: never\r\n\r\n")) {
            assertThat(((Taken) desk.fetch(server).getFirst()).bytes()).hasContent("Wikipedia");
        }
    }

    @Test
    void anAnswerWithoutLengthEndsWithTheConnection() throws IOException {
        try (RawServer server = RawServer.sending("HTTP/1.0 200 OK\r\n\r\nold page")) {
            assertThat(((Taken) desk.fetch(server).getFirst()).bytes()).hasContent("old page");
        }
    }

    @Test
    void aServerThatKeepsTheConnectionOpenIsNoHindrance() throws IOException {
        try (RawServer server = RawServer.with((request, socket, out) -> {
            out.write(RawServer.bytes(ok("Content-Length: 2\r\n") + "ab"));
            out.flush();
            Thread.sleep(3000);
        })) {
            assertThat(((Taken) desk.fetch(server).getFirst()).bytes()).hasContent("ab");
        }
    }

    @Test
    void redirectsAreFollowedAndBothAddressesAreKept() throws IOException {
        try (RawServer server = RawServer.with((request, socket, out) -> out.write(RawServer.bytes(
                request.startsWith("GET /page ")
                        ? "HTTP/1.1 302 Found\r\nLocation: ?now=1\r\nContent-Length: 0\r\n\r\n"
                        : ok("Content-Length: 3\r\n") + "new")))) {
            Taken taken = (Taken) desk.fetch(server).getFirst();

            String base = "http://site.test:" + server.port() + "/page";
            assertThat(taken.custody().value(Detail.ADDRESS)).contains(base);
            assertThat(taken.custody().value(Detail.ANSWERED_BY)).contains(base + "?now=1");
            assertThat(taken.confidential().orElseThrow().hops()).hasSize(2);
        }
    }

    @Test
    void packedContentIsKeptAsSentAndUnpacked() throws IOException {
        byte[] packed = gzip(RawServer.bytes(PAGE));
        try (RawServer server = RawServer.sending(ok("Content-Encoding: gzip\r\n" + length(packed)), packed)) {
            List<Taken> taken = Desk.taken(desk.fetch(server));

            assertThat(taken).hasSize(2);
            assertThat(taken.getFirst().bytes()).hasBinaryContent(packed);
            assertThat(taken.getLast().bytes()).hasContent(PAGE);
            assertThat(taken.getLast().custody().value(Detail.TITLE)).contains("Three hurt at the bridge");
            assertThat(taken.getLast().custody().value(Detail.HEADERS).orElseThrow())
                    .endsWith("unpacked-from: sha256 "
                            + taken.getFirst().custody().sha256());
        }
    }

    @Test
    void anErrorPageIsTakenOnlyWhenItIsWanted() throws IOException {
        try (RawServer server = RawServer.sending("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone")) {
            assertThat(desk.refused(desk.fetch(server))).isEqualTo("E108");
            Taken taken = (Taken) desk.withAnyStatus().fetch(server).getFirst();
            assertThat(taken.custody().value(Detail.STATUS)).contains("404");
        }
    }

    @Test
    void whatIsNotKeptIsGoneWhenTheFolderIsClosed() throws IOException {
        try (RawServer server = RawServer.sending(ok("Content-Length: 1\r\n"), new byte[] {'x'})) {
            Taking taking = desk.taking();
            new WebFetch(Desk.site(), taking).take("http://site.test:" + server.port());
            assertThat(desk.drafts()).hasSize(1);
            assertThat(desk.drafts().getFirst().getFileName().toString()).matches("incoming-[0-9a-f-]+\\.part");
            taking.incoming().close();
            assertThat(desk.drafts()).isEmpty();
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
