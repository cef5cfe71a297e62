package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/** {@code publish --serve}: what the terminal tells while the pages are looked at in a browser. */
final class SitePreviewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private String terminal() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private void waitFor(String words) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!terminal().contains(words) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(terminal()).contains(words);
    }

    @Test
    void eachChangeIsToldInOneLineThatSaysWhetherTheTextHolds() throws Exception {
        write("case.yaml", "title: {en: Floods}\nlanguages: [en]\n");
        write("records/a.yaml", """
                - Organization: a-paper
                  name: A Paper
                - Source: p1
                  title: What the paper saw
                  publisher: A Paper
                  address: https://paper.example/1
                  published: 2025-04-01
                - Place: valley
                  name: The Valley
                - Kind: flood
                  name: flood
                - Report: f1
                  kind: flood
                  date: 2025-03-01
                  place: valley
                  source: p1
                """);
        write("publications/floods/sheet.claims", """
                publication "Floods"
                dated 2025-04-10
                languages en
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                """);
        write("publications/floods/en.md", "[At least one flood hit The Valley in March 2025][floods].\n");
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        Console console = new Console(
                out,
                out,
                false,
                Language.ENGLISH,
                Optional.empty(),
                Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC),
                Map.of());
        Thread served = Thread.ofPlatform()
                .start(() -> Main.run(new String[] {"publish", home.toString(), "floods", "--serve"}, console));
        waitFor("floods  holds: 1 claim supported\n");
        waitFor("waiting for a change");
        assertThat(terminal()).doesNotContain("does not hold");

        write(
                "publications/floods/en.md",
                "[At least nine floods hit The Valley in March 2025][floods]. In 12 days.\n");
        waitFor("floods  does not hold: 1 not shown, 1 error in the sheet or not bound\n");
        served.interrupt();
        served.join(PATIENCE);
        assertThat(served.isAlive()).isFalse();
    }
}
