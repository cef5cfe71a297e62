package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void aMarkAboveOrBelowALetterTakesNoColumn() {
        assertThat(Columns.width("၃၇ ဦး")).isEqualTo(5);
        assertThat(Columns.width("é")).isEqualTo(1);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(Columns.wrapped("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        assertThat(Columns.wrapped("a https://example.org/long b", 6))
                .containsExactly("a", "https://example.org/long", "b");
    }

    @Test
    void burmeseBreaksBeforeASyllableAndNeverWithinOne() {
        String text = "သက်သေအထောက်အထားက";
        assertThat(Columns.wrapped(text, 4)).allSatisfy(line -> {
            assertThat(Character.getType(line.charAt(0))).isEqualTo(Character.OTHER_LETTER);
            assertThat(line.length() > 1 && line.charAt(1) == '\u103A').isFalse();
        });
        assertThat(String.join("", Columns.wrapped(text, 4))).isEqualTo(text);
    }

    @Test
    void aShortBurmesePhraseStaysWhole() {
        String text = "၂၀၂၅ ခုနှစ် ဒီဇင်ဘာလ ၁၈ ရက် သို့မဟုတ် နောက်ပိုင်း";
        for (int width = 24; width < 50; width++) {
            assertThat(Columns.wrapped(text, width))
                    .as("in %d columns", width)
                    .flatExtracting(line -> List.of(line.split(" ", -1)))
                    .containsExactly(text.split(" ", -1));
        }
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(Columns.wrapped("", 10)).containsExactly("");
    }

    @Test
    void whatSurroundsASpanIsCutAtWords() {
        assertThat(Columns.lastOf("In the two days after", 12)).isEqualTo("…days after");
        assertThat(Columns.firstOf("including children, in two", 12)).isEqualTo("including…");
    }

    @Test
    void aLongPathWithoutABreakKeepsItsEnd() {
        assertThat(Columns.lastOf("examples/a-case/publications/first-draft/en.md", 20))
                .isEqualTo("…s/first-draft/en.md");
    }
}
