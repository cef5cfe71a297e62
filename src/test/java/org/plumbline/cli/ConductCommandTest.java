package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.language.Language;

/** {@code plumbline conduct} on the example: the peace plan and the pauses of 2025, each party by its own acts. */
final class ConductCommandTest {
    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @CsvSource({
        "en,five-point-consensus", "my,five-point-consensus",
        "en,ceasefire-2025", "my,ceasefire-2025",
        "en,nug-pause-2025", "my,nug-pause-2025",
        "en,alliance-pause-2025", "my,alliance-pause-2025",
        "en,ewg-chair-rule", "my,ewg-chair-rule"
    })
    void conductIsListedBesideThePromise(String code, String commitment) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(terminal.run(language, "conduct", Terminal.EXAMPLE, commitment))
                .isZero();
        terminal.isAsIn("conduct-" + commitment + "." + code + ".txt");
        assertThat(terminal.out())
                .doesNotContain("⟦")
                .doesNotContainIgnoringCase("breached", "because of", "led to", "violated", "despite");
    }

    @Test
    void conductIsDataForOtherProgramsAndAnUnknownPromiseIsNamed() {
        assertThat(terminal.run("conduct", Terminal.EXAMPLE, "ceasefire-2025", "--format", "json"))
                .isZero();
        assertThat(terminal.out()).contains("\"answeredBy\" : [ ]", "\"inForce\" : \"open\"", "\"disputed\" : true");
        assertThat(terminal.run("conduct", Terminal.EXAMPLE, "ceasefire-2024")).isEqualTo(2);
        assertThat(terminal.err()).contains("Did you mean ceasefire-2025?");
        assertThat(terminal.run("conduct", Terminal.EXAMPLE)).isEqualTo(2);
        assertThat(terminal.err()).contains("Name one commitment");
    }

    @Test
    void everyIncidentIsListedIfAskedFor() {
        assertThat(terminal.run("conduct", Terminal.EXAMPLE, "ceasefire-2025", "--rows"))
                .isZero();
        assertThat(terminal.words())
                .contains("18 April Leik Kya 1", "19 April Yae Htwet 1")
                .doesNotContain("more; --rows");
    }
}
