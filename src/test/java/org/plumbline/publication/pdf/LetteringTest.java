package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    /** Fonts of one family are not the same font: that of "L" has no "Ł". */
    @Test
    void everyLetterIsInAFontThatHasIt() {
        List<Lettering.Stretch> stretches = Lettering.stretches(Made.SCRIPTS);
        assertThat(stretches)
                .hasSizeGreaterThan(10)
                .allSatisfy(stretch -> assertThat(
                                stretch.font().canDisplayUpTo(Made.SCRIPTS.substring(stretch.start(), stretch.end())))
                        .as(Made.SCRIPTS.substring(stretch.start(), stretch.end()))
                        .isEqualTo(-1));
        int at = 0;
        for (Lettering.Stretch stretch : stretches) {
            assertThat(stretch.start()).isEqualTo(at);
            at = stretch.end();
        }
        assertThat(at).isEqualTo(Made.SCRIPTS.length());
    }

    @Test
    void emojiAreFoundEachOnceAndWholeAndSignsOfLettersFontsAreNone() {
        assertThat(Lettering.emoji("<p>" + Made.EMOJI + " 😀 \u20E3 1\u20E3</p>"))
                .containsExactly(
                        "😀",
                        "👨‍👩‍👧‍👦",
                        "🇲🇲",
                        "🇹🇭",
                        "1️⃣",
                        "2⃣",
                        "#️⃣",
                        "👍🏽",
                        "👍",
                        "❤️",
                        "❤",
                        "❤︎",
                        "👩🏽‍🚒",
                        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                        "👩🏽‍❤️‍💋‍👨🏽",
                        "👨‍👨",
                        "🇲",
                        "‼️",
                        "↔",
                        "🏳️‍🌈",
                        "1\u20E3");
        assertThat(Lettering.emoji("© ® ™ 1 # * 12 မြန်မာ ไทย “a” – …")).isEmpty();
        assertThat(Lettering.emoji(Made.EMOJI).stream().map(Lettering::width))
                .allSatisfy(width -> assertThat(width).isBetween(1.0, 2.6));
    }

    @Test
    void aLetterThatNoFontHasCountsAsWideAsHigh() {
        assertThat(Lettering.width("中中")).isEqualTo(2.0);
        assertThat(Lettering.stretches("中")).hasSize(1);
        assertThat(Lettering.width("ไทย")).isBetween(1.0, 2.5);
    }
}
