package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Language;

/**
 * Runs commands as a person does and keeps what they print. {@code -Dgolden.update=true} writes the expected outputs anew: read the
 * diff.
 */
final class Terminal {
    static final String EXAMPLE = "examples/asean-counter-terrorism";

    /** The day on which the golden outputs are asked for. */
    static final Instant GOLDEN_DAY = Instant.parse("2026-01-15T12:00:00Z");

    private static final Path GOLDEN = Path.of("src/test/resources/org/plumbline/cli/golden");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment;
    private Instant now = GOLDEN_DAY;

    /** Without an environment, so that nobody's keys are touched. */
    Terminal() {
        this(Map.of());
    }

    Terminal(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What the clock shows from now on. */
    void at(String time) {
        now = Instant.parse(time);
    }

    int run(Language language, String... arguments) {
        out.reset();
        err.reset();
        return Main.run(
                arguments,
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        language,
                        Optional.empty(),
                        Clock.fixed(now, ZoneOffset.UTC),
                        environment));
    }

    /** In English. */
    int run(String... arguments) {
        return run(Language.ENGLISH, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was printed, with every line break and indentation as one space. */
    String words() {
        return out().replaceAll("\\s+", " ");
    }

    /** The same of what went wrong. */
    String errWords() {
        return err().replaceAll("\\s+", " ");
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What was printed is as in the golden file, and no line of it is wider than a terminal. */
    void isAsIn(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, out());
        }
        assertThat(out().lines()).allMatch(line -> Columns.width(line) <= 80);
        assertThat(out()).isEqualTo(Files.readString(golden));
    }

    /** A console at a time that nobody reads. */
    static Console quiet(Instant time) {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(
                nowhere, nowhere, false, Language.ENGLISH, Optional.empty(), Clock.fixed(time, ZoneOffset.UTC));
    }
}
