package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** {@code plumbline reconcile} on the example. */
final class ReconcileCommandTest {
    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void everyStatedTotalIsAccountedFor(String code) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(terminal.run(language, "reconcile", Terminal.EXAMPLE)).isZero();
        terminal.isAsIn("reconcile-all." + code + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void aStatedTotalThatTheIncidentsExceedIsNamed(String code) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(terminal.run(language, "reconcile", Terminal.EXAMPLE, "--tally", "thabeikkyin-jfm"))
                .isZero();
        terminal.isAsIn("reconcile." + code + ".txt");
    }

    @Test
    void theSameIsDataForOtherProgramsAndAnUnknownTotalIsNamed() {
        assertThat(terminal.run("reconcile", Terminal.EXAMPLE, "--format", "json"))
                .isZero();
        assertThat(terminal.out())
                .contains(
                        "\"result\" : \"exceeds\"",
                        "\"aboveByAtLeast\" : 1",
                        "\"because\" : \"count.reconcile.no-total\"");
        assertThat(terminal.run("reconcile", Terminal.EXAMPLE, "--tally", "ohchr-404"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Did you mean ohchr-0404?");
    }
}
