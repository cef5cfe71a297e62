package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.record.TableFiles;

class NewCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Language.ENGLISH,
                Optional.empty(),
                Clock.systemUTC());
        return Parsing.run(new NewCommand(), "new", List.of(arguments), console, Messages.in(Language.ENGLISH));
    }

    @Test
    void aNewCaseIsReadWithoutProblems() {
        Path made = folder.resolve("mine");
        assertThat(run(made.toString())).isZero();
        assertThat(CaseSettings.read(made).problems()).isEmpty();
        assertThat(CaseCheck.check(RecordFiles.readAll(made, "en"), TableFiles.readAll(made)))
                .isEmpty();
    }

    @Test
    void theNextStepIsPrintedAndCanBeCopied() {
        run(folder.resolve("my case").toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("Next: ./plumbline check \"" + folder.resolve("my case") + "\"" + System.lineSeparator());
    }

    @Test
    void everyFileOfANewCaseSaysThatItIsMadeUpOrExplainsItself() throws IOException {
        Path made = folder.resolve("mine");
        run(made.toString());
        assertThat(made.resolve("case.yaml")).content().contains("MADE UP");
        assertThat(made.resolve("publications/bridge/en.md")).content().contains("made up");
        assertThat(made.resolve("publications/bridge/my.md")).content().contains("ဖန်တီးထား");
    }

    @Test
    void anExistingFolderWithFilesIsLeftAsItIs() throws IOException {
        Path mine = folder.resolve("mine");
        Files.createDirectories(mine);
        Files.writeString(mine.resolve("notes.txt"), "mine");
        assertThat(run(mine.toString())).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("notes.txt").contains("Nothing was written");
        try (var left = Files.list(mine)) {
            assertThat(left).containsExactly(mine.resolve("notes.txt"));
        }
    }

    @Test
    void aFileInTheWayIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "text");
        assertThat(run(file.toString())).isEqualTo(Main.UNREADABLE);
        assertThat(file).hasContent("text");
    }

    @Test
    void withoutAFolderTheCommandSaysWhatIsMissing() {
        assertThat(run()).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CASE");
    }
}
