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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Histories;

/** Looking after the pages that a published claim rests on, against a real server on this computer. */
final class WatchNetworkTest {
    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String page = "<p>A flood hit the valley.</p><p>Nobody was hurt.</p>";

    @BeforeEach
    void aPublishedCaseWithACapturedPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            boolean used = exchange.getRequestURI().getPath().equals("/used");
            byte[] bytes = (used ? page : "<p>Something else.</p>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        Files.createDirectories(folder.resolve("case/records"));
        Files.writeString(folder.resolve("case/case.yaml"), "title: {en: Floods}\nlanguages: [en]\n");
        Files.writeString(folder.resolve("case/records/a.yaml"), """
                - Organization: a-paper
                  name: A Paper
                - Source: p1
                  publisher: A Paper
                  published: 2025-04-01
                - Place: valley
                  name: The Valley
                - Kind: flood
                  name: flood
                - Passage: p1-p
                  source: p1
                  quote: "A flood hit the valley."
                - Report: f1
                  kind: flood
                  date: 2025-03-01
                  place: valley
                  source: p1
                  passage: p1-p
                """);
        Path publication = Files.createDirectories(folder.resolve("case/publications/floods"));
        Files.writeString(publication.resolve("sheet.claims"), """
                publication "Floods"
                dated 2025-04-10
                languages en
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                """);
        Files.writeString(publication.resolve("en.md"), "[At least one flood hit The Valley in March 2025][floods].\n");
        terminal.at("2025-04-10T08:00:00Z");
        run("capture", address("used"), "--allow-private", "--source", "p1");
        run("capture", address("beside"), "--allow-private");
        run("record");
        run("publish", "floods");
        requests.clear();
        terminal.at("2025-04-12T08:00:00Z");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private void run(String command, String... rest) {
        assertThat(status(command, rest)).as(terminal.out() + terminal.err()).isZero();
    }

    private int status(String command, String... rest) {
        List<String> all =
                new ArrayList<>(List.of(command, folder.resolve("case").toString()));
        all.addAll(List.of(rest));
        return terminal.run(all.toArray(String[]::new));
    }

    private long captures() {
        return Histories.read(folder.resolve("case/history")).deeds().stream()
                .filter(done -> done.deed() instanceof Deed.Captured)
                .count();
    }

    @Test
    void withoutTheOptionNobodyIsAsked() {
        run("watch", "--once", "--allow-private");
        assertThat(requests).isEmpty();
    }

    @Test
    void aPageThatIsAsItWasIsAskedAndNotTakenAgain() {
        long before = captures();
        run("watch", "--once", "--network", "--allow-private");
        assertThat(requests).containsExactly("/used");
        assertThat(captures()).isEqualTo(before);
        assertThat(terminal.words()).contains("Asked 1 address again: 0 changed, 0 not taken.");
    }

    @Test
    void aPageThatLostThePassageIsTakenAndTheLossIsTold() {
        page = "<p>Nobody was hurt.</p>";
        long before = captures();
        run("watch", "--once", "--network", "--allow-private", "--as", "field-team");
        assertThat(captures()).isEqualTo(before + 1);
        assertThat(folder.resolve("case/history/field-team.jsonl")).exists();
        assertThat(terminal.out() + terminal.err()).contains("[E074]", "A flood hit the valley.");
        assertThat(terminal.words()).contains("1 changed").contains("1 of 1 published");
    }

    @Test
    void anAddressIsNotAskedAgainBeforeItsTime() {
        terminal.at("2025-04-10T08:30:00Z");
        run("watch", "--once", "--network", "--allow-private", "--every", "1h");
        assertThat(requests).isEmpty();
        run("watch", "--once", "--network", "--allow-private", "--every", "10m");
        assertThat(requests).hasSize(1);
    }

    @Test
    void aServerThatFailsIsToldAndChangesNothing() throws IOException {
        status = 503;
        String history = Files.readString(folder.resolve("case/history/desk.jsonl"));
        run("watch", "--once", "--network", "--allow-private");
        assertThat(terminal.err()).contains("E108");
        server.stop(0);
        run("watch", "--once", "--network", "--allow-private");
        assertThat(terminal.err()).contains("E104");
        run("watch", "--once", "--network");
        assertThat(terminal.err()).contains("E103");
        assertThat(Files.readString(folder.resolve("case/history/desk.jsonl"))).isEqualTo(history);
    }
}
