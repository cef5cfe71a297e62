package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.language.Phrase;

/** Web archives as crawlers write them, and as nobody should. */
@Timeout(60)
final class WebArchiveTest {
    private static final String PAGE = "<html><title>Bridge</title></html>";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = Desk.in(folder.resolve("incoming"));
    }

    static String record(String type, String fields, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                + java.util.UUID.nameUUIDFromBytes(RawServer.bytes(fields + block))
                + ">\r\nWARC-Date: 2025-04-02T10:00:00Z\r\n" + fields
                + "Content-Length: " + RawServer.bytes(block).length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    static String response(String address, String more, String http) {
        return record(
                "response",
                "WARC-Target-URI: " + address + "\r\nContent-Type: application/http;msgtype=response\r\n" + more,
                http);
    }

    static String page(String address, String body) {
        return response(
                address, "", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: who=you\r\n\r\n" + body);
    }

    private static String sha256(String text) {
        return "sha256:" + HexFormat.of().formatHex(Digests.sha256().digest(RawServer.bytes(text)));
    }

    private List<Outcome> take(String... records) throws IOException {
        return take(RawServer.bytes(String.join("", records)));
    }

    private List<Outcome> take(byte[] bytes) throws IOException {
        return desk.handIn(Files.write(folder.resolve("given.warc"), bytes));
    }

    private static byte[] packed(String... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String record : records) {
            out.write(WebFetchTest.gzip(RawServer.bytes(record)));
        }
        return out.toByteArray();
    }

    @Test
    void eachAnswerAndEachFileIsAnItemWithTheTimeAndAddressOfItsRecord() throws IOException {
        List<Taken> taken = Desk.taken(take(
                record(
                        "warcinfo",
                        "Content-Type: application/warc-fields\r\n",
                        "software: Crawler 2\r\nip: 10.0.0.1\r\n"),
                record("request", "WARC-Target-URI: http://a.test/\r\n", "GET / HTTP/1.1\r\nCookie: x\r\n\r\n"),
                page("http://a.test/", PAGE),
                record("resource", "WARC-Target-URI: file://b\r\nContent-Type: text/plain\r\n", "words")));

        assertThat(taken).hasSize(2);
        assertThat(taken.getFirst().bytes()).hasContent(PAGE);
        Custody custody = taken.getFirst().custody();
        assertThat(custody.method()).isEqualTo(Custody.Method.FROM_WEB_ARCHIVE);
        assertThat(custody.value(Detail.ADDRESS)).contains("http://a.test/");
        assertThat(custody.value(Detail.OBTAINED)).contains("2025-04-02T10:00:00Z");
        assertThat(custody.value(Detail.TOOL)).contains("Crawler 2");
        assertThat(custody.value(Detail.TITLE)).contains("Bridge");
        assertThat(custody.value(Detail.HEADERS)).contains("content-type: text/html\nwarc-type: response");
        assertThat(custody.toString()).doesNotContain("10.0.0.1", "Cookie");
        assertThat(taken.getLast().bytes()).hasContent("words");
        assertThat(desk.drafts()).hasSize(2);
    }

    @Test
    void aPackedArchiveIsReadMemberByMemberAndACutTellsWhereItIs() throws IOException {
        String first = page("http://a.test/", PAGE);
        byte[] one = packed(first);
        byte[] both = packed(first, page("http://b.test/", "x".repeat(500)));
        assertThat(Desk.codes(take(both))).containsExactly("taken", "taken");

        List<Outcome> cut = take(Arrays.copyOf(both, both.length - 30));

        assertThat(Desk.codes(cut)).containsExactly("taken", "E113");
        assertThat(((Refusal) cut.getLast()).message()).isEqualTo(Phrase.of("capture.E113.cut", (long) one.length));
    }

    @Test
    void whereverAnArchiveIsCutTheGoodRecordsAreTakenAndTheCutIsTold() throws IOException {
        String first = page("http://a.test/", PAGE);
        byte[] plain = RawServer.bytes(first + page("http://b.test/", "second"));
        byte[] packed = packed(first, page("http://b.test/", "second"));
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            byte[] whole = round % 2 == 0 ? plain : packed;
            int end = 1 + random.nextInt(whole.length - 1);
            List<Outcome> outcomes = take(Arrays.copyOf(whole, end));
            long taken = outcomes.stream().filter(Taken.class::isInstance).count();
            assertThat(taken).isLessThanOrEqualTo(2);
            if (taken < 2) {
                int border = round % 2 == 0 ? RawServer.bytes(first).length : packed(first).length;
                assertThat(end == border || Desk.codes(outcomes).contains("E113"))
                        .as("cut at " + end)
                        .isTrue();
            }
        }
    }

    @Test
    void aDigestThatDoesNotFitLeavesTheRecordOut() throws IOException {
        String http = "HTTP/1.1 200 OK\r\n\r\n" + PAGE;
        assertThat(Desk.codes(take(
                        response("http://a.test/", "WARC-Payload-Digest: " + sha256(PAGE) + "\r\n", http),
                        response("http://b.test/", "WARC-Payload-Digest: " + sha256("other") + "\r\n", http),
                        response("http://c.test/", "WARC-Block-Digest: " + sha256("other") + "\r\n", http),
                        response("http://d.test/", "WARC-Payload-Digest: md9:xyz\r\n", http))))
                .containsExactly("taken", "E114", "E114", "taken");
    }

    @Test
    void chunksAreUndoneAndADigestOverThemIsKnownToo() throws IOException {
        String chunks = "3\r\nabc\r\n0\r\n\r\n";
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        List<Taken> taken = Desk.taken(take(
                response("http://a.test/", "WARC-Payload-Digest: " + sha256(chunks) + "\r\n", head + chunks),
                response("http://b.test/", "WARC-Payload-Digest: " + sha256("abc") + "\r\n", head + "abc")));
        assertThat(taken).hasSize(2).allSatisfy(one -> assertThat(one.bytes()).hasContent("abc"));
    }

    @Test
    void aVisitThatFoundTheSameAgainHasTheBytesOfTheFirstOrIsTold() throws IOException {
        String digest = "WARC-Payload-Digest: " + sha256(PAGE) + "\r\n";
        String profile = "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        String visit = record(
                "revisit",
                "WARC-Target-URI: http://a.test/\r\nContent-Type: application/http;msgtype=response\r\n" + digest
                        + profile,
                http);

        List<Outcome> outcomes = take(response("http://a.test/", digest, http + PAGE), visit);
        assertThat(Desk.codes(outcomes)).containsExactly("taken", "taken");
        Taken again = (Taken) outcomes.getLast();
        assertThat(again.bytes()).hasContent(PAGE);
        assertThat(again.custody().sha256())
                .isEqualTo(((Taken) outcomes.getFirst()).custody().sha256());
        assertThat(again.custody().value(Detail.HEADERS).orElseThrow()).contains("warc-type: revisit");
        assertThat(again.notes()).isNotEmpty();
        assertThat(Desk.codes(take(visit))).containsExactly("E115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARC-Truncated: length\r\n", "WARC-Segment-Number: 1\r\n"})
    void whatIsNotWholeIsLeftOut(String field) throws IOException {
        assertThat(Desk.codes(take(
                        response("http://a.test/", field, "HTTP/1.1 200 OK\r\n\r\nx"), page("http://b.test/", "y"))))
                .containsExactly("E114", "taken");
    }

    @Test
    void answersThatAreNoPagesAreLeftOutOneByOne() throws IOException {
        assertThat(Desk.codes(take(
                        response("http://a.test/", "", "HTTP/1.1 404 Not Found\r\n\r\ngone"),
                        response("http://b.test/", "", "HTTP/1.1 200 OK\r\n\r\n"),
                        response("http://c.test/", "", "no http at all"),
                        record("response", "Content-Type: application/http\r\n", "HTTP/1.1 200 OK\r\n\r\nx"),
                        record("response", "WARC-Target-URI: dns:a.test\r\nContent-Type: text/dns\r\n", "1.2.3.4"),
                        page("http://d.test/", "y"))))
                .containsExactly("E108", "E112", "E110", "E114", "taken");
    }

    @Test
    void aRecordLargerThanTheLimitIsLeftOutAndTheRestGoesOn() throws IOException {
        desk = desk.with(Desk.SHORT.withBytes(1000));
        assertThat(Desk.codes(take(page("http://a.test/", "x".repeat(100_000)), page("http://b.test/", "y"))))
                .containsExactly("E101", "taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WARC/1.1\r\n",
                "WARC/1.1\r\nContent-Length: -5\r\n\r\n",
                "no archive",
                "WARC/1.1\r\nA: b\r\n\r\n\r\n\r\n",
                "WARC/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "WARC/9.9\n\n",
                "\n\n\n\n\n\n"
            })
    void whatIsNoArchiveIsTold(String text) throws IOException {
        assertThat(Desk.codes(take(text))).containsExactly("E113");
    }

    @Test
    void aRecordThatEndsInLineEndsWithoutEndDoesNotTurnInACircle() throws IOException {
        assertThat(Desk.codes(take(page("http://a.test/", "y").stripTrailing() + "\n\n\n\n\n\n\n\n")))
                .contains("taken");
        assertThat(Desk.codes(take(page("http://a.test/", "y") + "\r\n".repeat(20_000))))
                .contains("taken");
    }

    @Test
    void aHeadWithoutEndAndABombAreStopped() throws IOException {
        assertThat(Desk.codes(take(packed("WARC/1.1\r\nX: " + "x".repeat(5_000_000)))))
                .containsExactly("E113");
        byte[] bomb = packed(record("metadata", "", "\0".repeat(40_000_000)), page("http://a.test/", "y"));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(Desk.codes(take(bomb))).containsExactly("E113");
    }

    @Test
    void noBytesMakeItFail() throws IOException {
        byte[] good = RawServer.bytes(page("http://a.test/", PAGE) + page("http://b.test/", PAGE));
        byte[] packed = packed(page("http://a.test/", PAGE), page("http://b.test/", PAGE));
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] noise = (round % 2 == 0 ? good : packed).clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            for (Outcome outcome : take(noise)) {
                if (outcome instanceof Refusal refusal) {
                    Desk.said(refusal);
                }
            }
        }
    }

    private List<Outcome> wacz(String... entries) throws IOException {
        Path file = folder.resolve("given.wacz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (int index = 0; index < entries.length; index += 2) {
                zip.putNextEntry(new ZipEntry(entries[index]));
                zip.write(RawServer.bytes(entries[index + 1]));
                zip.closeEntry();
            }
        }
        return desk.handIn(file);
    }

    private static String manifest(String path, String digest) {
        return "{\"resources\":[{\"name\":\"x\",\"path\":\"" + path + "\",\"hash\":\"" + digest + "\",\"bytes\":1}]}";
    }

    @Test
    void aWaczIsReadAndItsDigestsAreCompared() throws IOException {
        String archive = page("http://a.test/", PAGE);
        assertThat(Desk.codes(wacz(
                        "datapackage.json", manifest("archive/d.warc", sha256(archive)), "archive/d.warc", archive)))
                .containsExactly("taken");
        assertThat(Desk.codes(
                        wacz("datapackage.json", manifest("archive/d.warc", sha256("x")), "archive/d.warc", archive)))
                .containsExactly("E117");
        assertThat(Desk.codes(wacz("archive/d.warc", archive))).containsExactly("E116", "taken");
        assertThat(Desk.codes(wacz("datapackage.json", "[".repeat(5000), "archive/d.warc", archive)))
                .containsExactly("E116", "taken");
        assertThat(Desk.codes(wacz("datapackage.json", "{}"))).containsExactly("E116");
    }

    @Test
    void aPathThatLeadsOutOfAWaczIsLeftOutAndWritesNothing() throws IOException {
        String archive = page("http://a.test/", PAGE);
        assertThat(Desk.codes(wacz(
                        "datapackage.json",
                        "{}",
                        "archive/../../escaped.warc",
                        archive,
                        "/archive/abs.warc",
                        archive,
                        "archive/d.warc",
                        archive)))
                .containsExactly("E117", "E117", "taken");
        assertThat(folder.resolveSibling("escaped.warc")).doesNotExist();
    }

    @Test
    void aZipBombOrTooManyFilesAreRefused() throws IOException {
        assertThat(Desk.codes(wacz("datapackage.json", "{}", "archive/d.warc", "\0".repeat(60_000_000))))
                .containsExactly("E117");
        desk = desk.with(Desk.SHORT.withArchive(1000, 2));
        assertThat(Desk.codes(wacz("datapackage.json", "{}", "a", "", "b", ""))).containsExactly("E117");
        assertThat(Desk.codes(wacz("datapackage.json", "{}", "archive/d.warc", "x".repeat(2000))))
                .containsExactly("E117");
    }

    @Test
    void whatIsNoZipIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("x.wacz"), "PK\u0003\u0004 and no more");
        assertThat(desk.refused(desk.handIn(file))).isEqualTo("E116");
    }
}
