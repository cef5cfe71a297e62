package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Language;

/** A command as it was run, without colours, on 15 January 2026. */
record Ran(int status, String out, String err) {
    static Ran command(Language language, String... arguments) {
        return command(language, Map.of(), Instant.parse("2026-01-15T12:00:00Z"), arguments);
    }

    /** The same with some variables of the environment, at another time. */
    static Ran command(Language language, Map<String, String> environment, Instant now, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        language,
                        Optional.empty(),
                        Clock.fixed(now, ZoneOffset.UTC),
                        environment));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
