package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.language.Language;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;

/** The command as a person uses it, against a real server on this computer. */
final class CaptureCommandTest {
    private static final String PAGE = "<html><title>Bridge</title></html>";

    @TempDir
    Path folder;

    private Path mine;
    private HttpServer server;

    @BeforeEach
    void startCaseAndServer() throws IOException {
        mine = folder.resolve("case");
        assertThat(Ran.command(Language.ENGLISH, "new", mine.toString()).status())
                .isZero();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 404 : 200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    /** Takes without reading texts. */
    private Ran capture(String... arguments) {
        return run(
                "capture",
                Stream.concat(Stream.of("--no-text"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<Deed> texts() {
        return Histories.read(mine.resolve("history")).deeds().stream()
                .map(Done::deed)
                .filter(deed -> deed instanceof Deed.TextRead || deed instanceof Deed.TextRefused)
                .toList();
    }

    private Ran run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, mine.toString()));
        all.addAll(List.of(arguments));
        Ran ran = Ran.command(Language.ENGLISH, all.toArray(String[]::new));
        assertThat((ran.out() + ran.err()).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80
                        || line.contains(mine.toString())
                        || line.contains("://"));
        return ran;
    }

    private String page() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
    }

    private List<Deed.Captured> captured() {
        return Histories.read(mine.resolve("history")).deeds().stream()
                .map(Done::deed)
                .filter(Deed.Captured.class::isInstance)
                .map(Deed.Captured.class::cast)
                .toList();
    }

    private List<String> archive() throws IOException {
        try (Stream<Path> files = Files.list(mine.resolve("archive"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void thePageLiesInTheArchiveAndTheActInTheHistory() throws IOException {
        Ran ran = capture(page(), "--allow-private", "--as", "field-team", "--context", "found by search");

        assertThat(ran.err()).contains("E162").doesNotContain("error");
        assertThat(ran.status()).isZero();
        assertThat(captured()).hasSize(1);
        String digest = captured().getFirst().custody().sha256();
        assertThat(mine.resolve("archive").resolve(digest)).hasContent(PAGE);
        assertThat(captured().getFirst().custody().value(Detail.CONTEXT)).contains("found by search");
        assertThat(ran.out()).contains(page(), "text/html", digest.substring(0, 12), "1 item taken, 0 not taken.");
        assertThat(Files.readString(mine.resolve("history/field-team.jsonl"))).doesNotContain("GET /", "Host:");
    }

    @Test
    void theSameBytesTwiceAreOneObjectWithTwoActs() throws IOException {
        capture(page(), "--allow-private");
        Ran again = capture(page(), "--allow-private");

        assertThat(again.out()).contains("The same bytes as before.");
        assertThat(captured()).hasSize(2);
        assertThat(archive()).containsExactly(captured().getFirst().custody().sha256());
    }

    @Test
    void whatIsNotTakenIsToldAndTheRestGoesOn() throws IOException {
        Path given = Files.createDirectory(folder.resolve("given"));
        Files.writeString(given.resolve("U-Marker.txt"), "one");
        Files.writeString(given.resolve("V-Marker.txt"), "");

        Ran ran = capture(given.toString(), page(), folder.resolve("none").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("file 1 of 2", "1 item taken, 3 not taken.");
        assertThat(ran.err()).contains("E112", "E103", "E100", "--allow-private");
        assertThat(ran.out() + ran.err() + Files.readString(mine.resolve("history/desk.jsonl")) + archive())
                .doesNotContain("Marker");
        assertThat(archive()).hasSize(1);
        assertThat(run("explain", "E103").out()
                        + capture(given.toString(), "--names").err())
                .contains("V-Marker");
    }

    @Test
    void whereNothingIsTakenTheStatusIsTwo() {
        assertThat(capture(folder.resolve("none").toString()).status()).isEqualTo(2);
        assertThat(capture().status()).isEqualTo(2);
        assertThat(capture(page(), "--allow-private", "--most-bytes", "many").status())
                .isEqualTo(2);
        assertThat(capture(page(), "--allow-private", "--most-bytes", "3").err())
                .contains("E101");
    }

    @Test
    void capturesGoOutAsAWebArchiveAndComeInAgain() throws IOException {
        capture(page(), "--allow-private");
        for (String format : List.of("warc", "wacz")) {
            String file = folder.resolve(format.equals("warc") ? "out.warc.gz" : "out.wacz")
                    .toString();
            assertThat(run("export", "--to", file, "--format", format).status()).isZero();
            assertThat(capture(file).out()).contains("The same bytes as before.");
        }
        assertThat(archive()).hasSize(1);
        assertThat(run("export", "--to", folder.resolve("x").toString(), "--format", "warc")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void theTextIsReadAtOnceAndOnlyOnce() throws IOException {
        Path odd = Files.write(folder.resolve("U-Marker.bin"), new byte[] {1, 2, 3, 4});
        Path note = Files.writeString(folder.resolve("note.txt"), "A good day for the bridge.");

        Ran ran = run("capture", odd.toString(), note.toString(), note.toString());

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(texts()).hasSize(2).hasExactlyElementsOfTypes(Deed.TextRefused.class, Deed.TextRead.class);
        assertThat(ran.err())
                .contains("recorded 1 text and 1 refusal", "no text of")
                .doesNotContain("Marker");
        assertThat(run("capture", note.toString()).err()).doesNotContain("text of");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void nothingIsFetchedForASourceThatTheCaseDoesNotHave() throws IOException {
        Files.writeString(mine.resolve("records/s.yaml"), "- Source: hill-post-1\n  publisher: The Hill Post\n");

        Ran ran = capture(page(), "--allow-private", "--source", "hill-post-2");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("no source \"hill-post-2\"", "\"hill-post-1\"");
        assertThat(mine.resolve("archive")).doesNotExist();
        assertThat(capture(page(), "--allow-private", "--source", "hill-post-1").status())
                .isZero();
    }

    @Test
    void progressIsToldBesideTheOutputWhereItIsAskedFor() throws IOException {
        Path given = Files.createDirectory(folder.resolve("given"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(given.resolve("f" + i + ".txt"), "text " + i);
        }

        assertThat(capture(given.toString(), "--progress").err().lines().filter(line -> line.startsWith("file ")))
                .hasSize(10)
                .first()
                .isEqualTo("file 2 of 20");
        assertThat(capture(given.toString()).err()).doesNotContain("file 2 of 20");
    }
}
