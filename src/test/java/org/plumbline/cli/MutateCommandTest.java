package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

class MutateCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void startACase() {
        run(Language.ENGLISH, "new", folder.resolve("mine").toString());
        out.reset();
    }

    private int run(Language language, String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                language,
                Optional.empty(),
                Clock.systemUTC());
        return Main.run(arguments, console);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theOnlyPublicationNeedsNoName() {
        assertThat(run(Language.ENGLISH, "mutate", folder.resolve("mine").toString()))
                .isZero();
        assertThat(said()).contains("bridge:").contains("Nothing was missed");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (Language language : Language.values()) {
            run(language, "mutate", folder.resolve("mine").toString());
        }
        assertThat(said().lines().filter(line -> org.plumbline.claim.report.Columns.width(line) > 80))
                .isEmpty();
        assertThat(said()).doesNotContain("⟦mutate.");
    }

    @Test
    void programsGetJson() {
        assertThat(run(Language.ENGLISH, "mutate", folder.resolve("mine").toString(), "bridge", "--format", "json"))
                .isZero();
        assertThat(said()).startsWith("{").contains("\"holds\" : true").contains("\"fate\"");
    }

    @Test
    void aSheetWithErrorsIsNotMutated() throws IOException {
        Path sheet = folder.resolve("mine/publications/bridge/sheet.claims");
        Files.writeString(sheet, Files.readString(sheet) + "\nclaim broken: sum off nothing\n");
        assertThat(run(Language.ENGLISH, "mutate", folder.resolve("mine").toString(), "bridge"))
                .isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./plumbline check");
    }

    @Test
    void anUnknownPublicationIsNamed() {
        assertThat(run(Language.ENGLISH, "mutate", folder.resolve("mine").toString(), "brigde"))
                .isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("brigde");
    }
}
