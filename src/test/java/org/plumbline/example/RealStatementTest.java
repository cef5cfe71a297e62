package org.plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real statement of 23 April 2025, which is not part of the project: these tests run where it lies beside it. */
class RealStatementTest {
    private static JudgedExample statement;

    @BeforeAll
    static void isTheStatementHere() {
        assumeTrue(Files.exists(Path.of("../shared/seed/statement.txt")), "the statement is not beside the project");
        statement = JudgedExample.of(Path.of("src/test/resources/statement/sheet.claims"));
    }

    @Test
    void everyAnchorStandsInTheTextOnce() {
        assertThat(statement.errors()).isEmpty();
        assertThat(statement.verdicts()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void noClaimIsUnreadable() {
        assertThat(statement.with("unreadable")).isEmpty();
    }

    @Test
    void onlyTheTollDiffersFromTheEvidenceSeen() {
        assertThat(statement.with("contradicted")).containsExactly("en g52");
    }

    @Test
    void whatTheEvidenceDoesNotShowIsNotShown() {
        assertThat(statement.with("not shown"))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "en g17", // stands on an advance notice only
                        "en g22", // the beginning of the turn is disputed
                        "en g23", "en g28", // the end of the earlier turn is disputed
                        "en g29", "en g33", // no accepted total reaches it
                        "en g35", // seats and meetings that only the author names
                        "en g38", "en g39", "en g40", "en g41", "en g42",
                        "en g47", // who is meant by "its member states" is not recorded
                        "en g50", // said of two talks together
                        "en g51", // no two windows counted in one way
                        "en g53", // at least two villages
                        "en g55", "en g57", // the author's own word
                        "en g58"));
    }
}
