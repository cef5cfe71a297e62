package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

final class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertThat(run()).isZero();
        assertThat(out()).contains("check", "explain");
        assertThat(err()).isEmpty();
    }

    @Test
    void everyCommandIsListedAndEveryListedCommandIsThere() {
        assertThat(Messages.in(Language.ENGLISH).keys("cli.command."))
                .containsExactlyInAnyOrderElementsOf(
                        Commands.NAMES.stream().map("cli.command."::concat).toList());
        assertThat(Commands.NAMES).allMatch(name -> Commands.named(name).isPresent());
        assertThat(run("help")).isZero();
        assertThat(out())
                .contains(Commands.NAMES.stream()
                        .map(name -> "\n  " + name + "  ")
                        .toList());
    }

    @Test
    void theListOfCommandsIsNoWiderThanATerminal() {
        for (Language language : Language.values()) {
            out.reset();
            run("help", "--lang", language.code());
            assertThat(out().lines()).allMatch(line -> Columns.width(line) <= 80);
        }
    }

    @Test
    void everyCommandHasAHelpInBothLanguages() {
        for (String command : Commands.NAMES) {
            for (Language language : Language.values()) {
                out.reset();
                assertThat(run("help", command, "--lang", language.code()))
                        .as(command)
                        .isZero();
                assertThat(out()).contains("./plumbline " + command).doesNotContain("⟦");
            }
        }
    }

    @Test
    void aMistypedCommandIsAnErrorWithASuggestion() {
        assertThat(run("chekc", "here")).isEqualTo(2);
        assertThat(err()).contains("\"chekc\"").contains("\"check\"");
    }

    @Test
    void aMistypedOptionIsAnErrorWithASuggestion() {
        assertThat(run("check", "--fromat", "json")).isEqualTo(2);
        assertThat(err()).contains("--fromat").contains("--format").contains("./plumbline help check");
    }

    @Test
    void anUnknownLanguageIsAnError() {
        assertThat(run("explain", "K101", "--lang", "fr")).isEqualTo(2);
        assertThat(err()).contains("\"fr\"");
    }

    @Test
    void anUnknownFormatNamesThoseThatThereAre() {
        assertThat(run("check", "--format", "xml")).isEqualTo(2);
        assertThat(err()).contains("xml").contains("text, json, sarif, html");
    }

    @Test
    void aFolderThatIsNoCaseSaysWhatIsMissing(@TempDir Path folder) {
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(err()).contains("case.yaml");
    }

    @Test
    void aCodeIsExplainedInTheReadersLanguage() {
        assertThat(run("explain", "k101")).isZero();
        assertThat(out()).startsWith("K101  the evidence says otherwise").contains("36");
        out.reset();
        assertThat(run("explain", "K101", "--lang=my")).isZero();
        assertThat(out()).contains("၃၆");
    }

    @Test
    void anUnknownCodeNamesTheNearest() {
        assertThat(run("explain", "K1010")).isEqualTo(2);
        assertThat(err()).contains("K101");
    }

    @Test
    void everyCodeIsExplainedInBothLanguages() {
        List<String> english = Messages.in(Language.ENGLISH).keys("explain.");
        assertThat(Messages.in(Language.BURMESE).keys("explain.")).isEqualTo(english);
        assertThat(english.stream().filter(key -> key.endsWith(".title")))
                .allSatisfy(key -> assertThat(english).contains(key.replace(".title", ".text")));
    }

    @Test
    void theLanguageIsTheOneAskedForThenTheEnvironments() {
        assertThat(GlobalOptions.language(new String[] {"--lang", "my"}, Map.of("LANG", "en_GB.UTF-8")))
                .isEqualTo(Language.BURMESE);
        assertThat(GlobalOptions.language(new String[0], Map.of("LANG", "my_MM.UTF-8")))
                .isEqualTo(Language.BURMESE);
        assertThat(GlobalOptions.language(new String[0], Map.of("LANG", "my_MM.UTF-8", "PLUMBLINE_LANG", "en")))
                .isEqualTo(Language.ENGLISH);
        assertThat(GlobalOptions.language(new String[0], Map.of())).isEqualTo(Language.ENGLISH);
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                GlobalOptions.language(arguments, Map.of()),
                GlobalOptions.asked(arguments),
                Clock.fixed(Instant.parse("2025-04-23T12:00:00Z"), ZoneOffset.UTC));
        return Main.run(arguments, console);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
