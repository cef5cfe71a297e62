package org.plumbline.ledger.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newer text has lost. */
final class RemovedTextTest {
    private static List<String> removed(String older, String newer) {
        return RemovedText.between(older, newer).stream()
                .map(line -> line.line() + " " + line.words())
                .toList();
    }

    @Test
    void aLineThatIsGoneIsNamedAndOneThatMovedIsNot() {
        assertThat(removed("a\nb\n\nc\n", "c\n a \nd")).containsExactly("2 b");
    }

    @Test
    void aLineThatStandsOnceLessWasRemovedOnce() {
        assertThat(removed("a\na\na", "a\n“b”\na")).containsExactly("3 a");
    }

    @Test
    void nothingIsLostInTheSameText() {
        assertThat(removed("“a”  b\fc", "\"a\" b\nc")).isEmpty();
        assertThat(removed("", "a")).isEmpty();
        assertThat(removed("a", "")).containsExactly("1 a");
    }
}
