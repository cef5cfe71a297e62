package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class NaughtyEditionTest {
    private static final Path NAUGHTY = Path.of("../shared/data/text/naughty-strings.txt");

    @Test
    void everyNaughtyStringIsReadAsAnEdition() throws IOException {
        Assumptions.assumeTrue(Files.exists(NAUGHTY), "the list of naughty strings is not here");
        List<String> lines = Files.readAllLines(NAUGHTY);
        for (String line : lines) {
            Publication publication =
                    Texts.english("claim a: count of incidents\n", line + " [5 attacks][a]\n\n[" + line + "][a]\n");
            assertThat(publication.editions()).hasSize(1);
            assertThat(publication.problems())
                    .allMatch(problem -> problem.place().line() > 0);
        }
    }

    @Test
    void allNaughtyStringsTogetherAreReadAsOneEdition() throws IOException {
        Assumptions.assumeTrue(Files.exists(NAUGHTY), "the list of naughty strings is not here");
        assertThat(Texts.english("", Files.readString(NAUGHTY)).editions()).hasSize(1);
    }
}
