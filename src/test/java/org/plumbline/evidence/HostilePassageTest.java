package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.evidence.PassageSearch.Result;
import org.plumbline.language.FoldedText;
import org.plumbline.language.Folding;

/** Texts and passages made to break the search, or to make it slow. The limits of time are those of a trap, not of speed. */
final class HostilePassageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Passage passage(String prefix, String quote, String suffix) {
        return new Passage("p", "s", "", quote, prefix, suffix, Optional.empty(), Optional.empty());
    }

    private static Result inTime(String text, Passage passage) {
        return Assertions.assertTimeoutPreemptively(PATIENCE, () -> new PassageSearch(text).find(passage));
    }

    @Test
    void aTextOfOneSignIsNotSearchedBySquares() {
        String text = "a ".repeat(1_000_000) + "b";
        assertThat(inTime(text, passage("", "a ".repeat(9_000) + "c", ""))).isInstanceOf(Result.Missing.class);
        assertThat(inTime(text, passage("", "a ".repeat(5_000) + "b", ""))).isInstanceOf(Result.Found.class);
        assertThat(inTime(text, passage("a ".repeat(250) + "c", "a", "")))
                .isInstanceOfSatisfying(Result.Elsewhere.class, elsewhere -> {
                    assertThat(elsewhere.count()).isEqualTo(1_000_000);
                    assertThat(elsewhere.places()).hasSize(PassageSearch.MOST);
                });
    }

    @Test
    void aMillionMarksOnOneLetterAreNotSortedBySquares() {
        String text = "a" + "\u0301\u0327".repeat(500_000) + " end";
        assertThat(inTime(text, passage("", "end", ""))).isInstanceOf(Result.Found.class);
    }

    @Test
    void blanksAndInvisibleSignsAlone() {
        String text = " \u200B\u00A0\n".repeat(500_000);
        assertThat(inTime(text, passage("", "a", ""))).isInstanceOf(Result.Missing.class);
        assertThat(inTime(text, passage("", "\u200B \u200B", ""))).isInstanceOf(Result.Missing.class);
        assertThat(inTime("", passage("", "a", ""))).isInstanceOf(Result.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\uD800", "\uDC00\uD800", "\u0301", "\u1039", "\uFEFF", "\u202E", "\0"})
    void oddQuotationsAreNeverFoundWhereTheyAreNot(String odd) {
        for (String text : List.of("plain words", "", odd + "x", "\uD83D", "က္ခ", "a\u0301")) {
            Result result = inTime(text, passage(odd, odd, odd));
            assertThat(result).as("%s in %s", odd, text).isNotNull();
            if (!text.contains(odd)) {
                assertThat(result).isInstanceOf(Result.Missing.class);
            }
        }
    }

    @Test
    void aLoneSurrogateIsNotHalfOfAPair() {
        assertThat(inTime("\uD83D\uDD25", passage("", "\uD83D", ""))).isInstanceOf(Result.Missing.class);
        assertThat(inTime("\uD83D\uDD25", passage("", "\uDD25", ""))).isInstanceOf(Result.Missing.class);
    }

    @Test
    void aQuotationThatIsTooLongIsMissing() {
        assertThat(inTime("a".repeat(50_000), passage("", "a".repeat(50_000), "")))
                .isInstanceOf(Result.Missing.class);
    }

    @Test
    void offsetsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Offsets(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Offsets(3, 3));
        assertThat(new PassageSearch("short").words(new Offsets(2, 99))).isEmpty();
        assertThat(new PassageSearch("short").words(new Offsets(2, Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void naughtyStringsAreFoundAsTheyStandOrNotAtAll() throws IOException {
        Path naughty = Path.of("../shared/data/text/naughty-strings.txt");
        Assumptions.assumeTrue(Files.exists(naughty), "the list of naughty strings is not here");
        for (String line : Files.readAllLines(naughty)) {
            String text = "before \n" + line + "\n behind";
            PassageSearch search = new PassageSearch(text);
            if (search.find(passage("", line, "")) instanceof Result.Found(Offsets at)) {
                assertThat(search.words(at)).isNotEmpty();
                assertThat(search.find(search.passage("p", "s", "", at, Optional.empty())))
                        .isEqualTo(new Result.Found(at));
            }
        }
    }

    /** Whatever signs come, the folded text is that of the quotations, and every part of it came from somewhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomSignsFoldAsQuotationsDo(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder signs = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                int block = random.nextInt(6);
                signs.appendCodePoint(
                        switch (block) {
                            case 0 -> random.nextInt(0x80);
                            case 1 -> 0x1000 + random.nextInt(0xA0);
                            case 2 -> 0x300 + random.nextInt(0x70);
                            case 3 -> 0x2000 + random.nextInt(0x70);
                            case 4 -> random.nextInt(0xD800);
                            default -> 0x10000 + random.nextInt(0x20000);
                        });
            }
            String text = signs.toString();
            FoldedText folded = FoldedText.of(text);
            assertThat(folded.text()).isEqualTo(Folding.text(text));
            for (int at = 0; at < folded.length(); at++) {
                assertThat(folded.originalOf(new org.plumbline.language.Span(at, at + 1))
                                .of(text))
                        .isNotEmpty();
            }
        }
    }
}
