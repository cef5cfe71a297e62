package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that lie, drip, lead astray or break off: each ends in a refusal with its reason, and nothing is left. */
@Timeout(60)
final class HostileServerTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = Desk.in(folder.resolve("incoming"));
    }

    private void refuses(String code, String answer) throws IOException {
        refuses(code, answer, new byte[0]);
    }

    private void refuses(String code, String head, byte[] body) throws IOException {
        try (RawServer server = RawServer.sending(head, body)) {
            assertThat(desk.refused(desk.fetch(server))).isEqualTo(code);
        }
    }

    private static String ok(String fields) {
        return "HTTP/1.1 200 OK\r\n" + fields + "\r\n";
    }

    @Test
    void whoDripsABytePerSecondIsCutOffAtTheDeadline() throws IOException {
        Desk hurried =
                desk.with(Limits.USUAL.withTimes(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(30)));
        try (RawServer server = RawServer.with((request, socket, out) -> {
            out.write(RawServer.bytes(ok("Content-Length: 1000\r\n")));
            for (int index = 0; index < 1000; index++) {
                out.write('x');
                out.flush();
                Thread.sleep(1000);
            }
        })) {
            long begun = System.nanoTime();
            assertThat(hurried.refused(hurried.fetch(server))).isEqualTo("E106");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
        }
    }

    @Test
    void whoSaysNothingIsLeft() throws IOException {
        try (RawServer server = RawServer.with((request, socket, out) -> Thread.sleep(20_000))) {
            assertThat(desk.refused(desk.fetch(server))).isEqualTo("E106");
        }
    }

    @Test
    void redirectsWithoutEndEnd() throws IOException {
        try (RawServer server = RawServer.with((request, socket, out) -> out.write(
                RawServer.bytes("HTTP/1.1 302 Found\r\nLocation: /page" + "x\r\nContent-Length: 0\r\n\r\n")))) {
            assertThat(desk.refused(desk.fetch(server))).isEqualTo("E107");
            assertThat(server.requests()).hasSize(11);
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() throws IOException {
        Network network =
                Desk.network(Map.of("site.test", List.of("93.184.215.14"), "inner.test", List.of("10.0.0.7")));
        try (RawServer server = RawServer.with(
                (request, socket, out) -> out.write(RawServer.bytes("HTTP/1.1 302 Found\r\nLocation: http://inner.test:"
                        + socket.getLocalPort() + "/secret\r\nContent-Length: 0\r\n\r\n")))) {
            assertThat(desk.refused(desk.fetch("http://site.test:" + server.port() + "/", network)))
                    .isEqualTo("E103");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aNameWithOnePublicAndOnePrivateAddressIsNotAsked() throws IOException {
        Network network = Desk.network(Map.of("both.test", List.of("93.184.215.14", "192.168.1.1")));
        try (RawServer server = RawServer.sending(ok("Content-Length: 1\r\n"), new byte[] {'x'})) {
            assertThat(desk.refused(desk.fetch("http://both.test:" + server.port() + "/", network)))
                    .isEqualTo("E103");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anAddressIsConnectedToAsItWasCheckedAndTheNameIsNotAskedAgain() throws IOException {
        java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
        Network first = Desk.site();
        Network rebinding = new Network(
                host -> asked.getAndIncrement() == 0
                        ? first.resolver().addresses("site.test")
                        : List.of(java.net.InetAddress.getLoopbackAddress()),
                first.dialler(),
                first.tls(),
                false);
        try (RawServer server = RawServer.sending(ok("Content-Length: 1\r\n"), new byte[] {'x'})) {
            assertThat(Desk.codes(desk.fetch("http://site.test:" + server.port() + "/", rebinding)))
                    .containsExactly("taken");
            assertThat(asked).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://224.0.0.1/",
                "http://[64:ff9b::a00:1]/",
                "http://168.63.129.16/"
            })
    void addressesThatAreNotPublicAreNotAsked(String address) throws IOException {
        assertThat(desk.refused(desk.fetch(address, Network.ofSystem(false)))).isEqualTo("E103");
    }

    @Test
    void withLeaveThisComputerIsAsked() throws IOException {
        try (RawServer server = RawServer.sending(ok("Content-Length: 1\r\n"), new byte[] {'x'})) {
            assertThat(Desk.codes(desk.fetch("http://127.0.0.1:" + server.port() + "/", Network.ofSystem(true))))
                    .containsExactly("taken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://site.test/",
                "file:///etc/passwd",
                "http://me:secret@site.test/",
                "http://me@site.test/",
                "http:///nowhere",
                "http://site.test:0/",
                "http://site.test:99999/",
                "http://site%00.test/",
                "https://",
                "http://site.test/%zz"
            })
    void addressesThatCannotBeUsedAreToldAtOnce(String address) throws IOException {
        assertThat(desk.refused(desk.fetch(address, Desk.site()))).isEqualTo("E102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://site.test/", "file:///etc/passwd", "http://me:secret@site.test/", "gopher://x"})
    void redirectsToSuchAreRefusedToo(String location) throws IOException {
        refuses("E102", "HTTP/1.1 301 Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aNameThatNobodyKnowsAndAPortWhereNobodyListensAreTold() throws IOException {
        assertThat(desk.refused(desk.fetch("http://nowhere.test/", Desk.site())))
                .isEqualTo("E104");
        RawServer server = RawServer.sending("");
        int port = server.port();
        server.close();
        assertThat(desk.refused(desk.fetch("http://site.test:" + port + "/", Desk.site())))
                .isEqualTo("E104");
    }

    @Test
    void aLengthThatLiesIsRefusedWithWhatWasSaidAndWhatCame() throws IOException {
        try (RawServer server = RawServer.sending(ok("Content-Length: 10\r\n"), RawServer.bytes("short"))) {
            Refusal refusal = (Refusal) desk.fetch(server).getFirst();
            assertThat(refusal.code()).isEqualTo("E109");
            assertThat(refusal.message().arguments()).isEqualTo(List.<Object>of(10L, 5L));
        }
        refuses("E109", ok("Content-Length: 5\r\n"), RawServer.bytes("longer than said"));
        refuses("E109", ok("Transfer-Encoding: chunked\r\n") + "1\r\nx\r\n0\r\n\r\nmore");
        refuses("E109", ok("Transfer-Encoding: chunked\r\n") + "5\r\nxy");
        refuses("E109", ok("Transfer-Encoding: chunked\r\n") + "2\r\nxy\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "abc", "1, 2", "99999999999999999999", "0x10", "+3"})
    void aLengthThatIsNoneIsRefused(String length) throws IOException {
        refuses("E110", ok("Content-Length: " + length + "\r\n") + "abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1\r\nx", "zz\r\nx", "FFFFFFFFFFFFFFFFFF\r\nx", "1\r\nxy\r\n0\r\n\r\n", "\r\n"})
    void chunksThatDoNotFitAreRefused(String body) throws IOException {
        refuses("E110", ok("Transfer-Encoding: chunked\r\n") + body);
    }

    @Test
    void aHugeChunkIsStoppedAtTheLimit() throws IOException {
        Desk small = desk.with(Desk.SHORT.withBytes(1000));
        try (RawServer server =
                RawServer.sending(ok("Transfer-Encoding: chunked\r\n") + "7FFFFFFFFFFFFFF\r\n", new byte[100_000])) {
            assertThat(small.refused(small.fetch(server))).isEqualTo("E101");
        }
        try (RawServer server = RawServer.sending(ok("Content-Length: 1001\r\n"), new byte[1001])) {
            assertThat(small.refused(small.fetch(server))).isEqualTo("E101");
        }
        try (RawServer server = RawServer.sending(ok(""), new byte[1001])) {
            assertThat(small.refused(small.fetch(server))).isEqualTo("E101");
        }
        try (RawServer server = RawServer.sending(ok(""), new byte[1000])) {
            assertThat(Desk.codes(small.fetch(server))).containsExactly("taken");
        }
    }

    @Test
    void aGzipBombIsNotUnpackedFurtherThanTheLimit() throws IOException {
        byte[] bomb = WebFetchTest.gzip(new byte[5_000_000]);
        Desk small = desk.with(Desk.SHORT.withBytes(1_000_000));
        String head = ok("Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n");
        try (RawServer server = RawServer.sending(head, bomb)) {
            assertThat(small.refused(small.fetch(server))).isEqualTo("E111");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void contentThatIsNotPackedAsSaidIsRefused(String coding) throws IOException {
        refuses("E111", ok("Content-Encoding: " + coding + "\r\nContent-Length: 9\r\n") + "not at all".substring(1));
    }

    @Test
    void headsWithoutEndEnd() throws IOException {
        try (RawServer server = RawServer.with((request, socket, out) -> {
            out.write(RawServer.bytes("HTTP/1.1 200 OK\r\n"));
            for (int index = 0; index < 1_000_000; index++) {
                out.write(RawServer.bytes("X-" + index + ": 1\r\n"));
            }
        })) {
            assertThat(desk.refused(desk.fetch(server))).isEqualTo("E110");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>HTTP/0.9 knew no head</html>",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/2 200 OK\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno field\r\n\r\n",
                "HTTP/1.1 200 OK\r\nbad name: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: b",
                "HTTP/1.1 101 Switching\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
            })
    void whatIsNoHttpIsRefused(String answer) throws IOException {
        refuses("E110", answer);
    }

    @Test
    void whoClosesOrBreaksTheConnectionGivesNothing() throws IOException {
        refuses("E104", "");
        try (RawServer server = RawServer.with((request, socket, out) -> {
            out.write(RawServer.bytes(ok("Content-Length: 100000\r\n") + "x".repeat(1000)));
            out.flush();
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(desk.refused(desk.fetch(server))).isIn("E104", "E109");
        }
    }

    @ParameterizedTest
    @CsvSource({"204 No Content,E112", "304 Not Modified,E108", "206 Partial Content,E108", "200 OK,E112", "500 Oh,E108"
    })
    void answersWithNothingInThemAreNoPages(String status, String code) throws IOException {
        refuses(code, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "x");
        Desk blocked = Desk.in(file);
        try (RawServer server = RawServer.sending(ok("Content-Length: 1\r\n"), new byte[] {'x'})) {
            assertThat(Desk.codes(blocked.fetch(server))).containsExactly("E118");
        }
    }

    @Test
    void noBytesMakeItFail() throws IOException {
        Random random = new Random(7);
        Desk small = desk.with(Desk.SHORT.withBytes(10_000));
        for (int round = 0; round < 150; round++) {
            byte[] noise = RawServer.bytes(
                    ok(random.nextBoolean() ? "Transfer-Encoding: chunked\r\n" : "Content-Length: 30\r\n")
                            + "a\r\n0123456789\r\n0\r\n\r\n");
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            try (RawServer server = RawServer.sending("", noise)) {
                small.fetch(server).forEach(outcome -> {
                    if (outcome instanceof Refusal refusal) {
                        Desk.said(refusal);
                    }
                });
            }
        }
    }
}
