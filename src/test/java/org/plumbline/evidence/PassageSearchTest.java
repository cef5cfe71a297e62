package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.evidence.PassageSearch.Result;

/** Law 10 for passages: exact after folding, and never moved. */
final class PassageSearchTest {
    private static final String TEXT = "The mill burned.\nAda said: “We saw  the mill burn.” 36 people, 136 dogs.";

    private static Passage passage(String quote) {
        return new Passage("p", "s", "", quote, "", "", Optional.empty(), Optional.empty());
    }

    private static Passage at(String quote, long start, long end) {
        return new Passage("p", "s", "", quote, "", "", Optional.of(new Offsets(start, end)), Optional.empty());
    }

    private static Passage around(String prefix, String quote, String suffix) {
        return new Passage("p", "s", "", quote, prefix, suffix, Optional.empty(), Optional.empty());
    }

    private static Result find(String text, Passage passage) {
        return new PassageSearch(text).find(passage);
    }

    @Test
    void whiteSpaceAndQuotationMarksAreFoldedAndTheSpanIsThatOfTheText() {
        assertThat(find(TEXT, passage("\"We saw the mill burn.\""))).isEqualTo(new Result.Found(new Offsets(27, 51)));
        assertThat(new PassageSearch(TEXT).words(new Offsets(27, 51))).isEqualTo("“We saw  the mill burn.”");
    }

    @Test
    void capitalsAndPunctuationAreNotFolded() {
        assertThat(find(TEXT, passage("the mill burned"))).isInstanceOf(Result.Missing.class);
        assertThat(find(TEXT, passage("The mill burned,"))).isInstanceOf(Result.Missing.class);
    }

    @Test
    void aPassageNeitherBeginsNorEndsWithinAWordOrANumber() {
        assertThat(find(TEXT, passage("36"))).isInstanceOf(Result.Found.class);
        assertThat(find("136 dogs", passage("36 dogs"))).isInstanceOf(Result.Missing.class);
        assertThat(find("1,036 dogs", passage("036 dogs"))).isInstanceOf(Result.Missing.class);
        assertThat(find("0.5 dogs", passage("5 dogs"))).isInstanceOf(Result.Missing.class);
        assertThat(find("the party", passage("art"))).isInstanceOf(Result.Missing.class);
        assertThat(find("၁၃၆ ဦး", passage("၃၆ ဦး"))).isInstanceOf(Result.Missing.class);
    }

    @Test
    void stackedBurmeseLettersAreNotTornApart() {
        assertThat(find("သတ္တဝါ", passage("သတ"))).isInstanceOf(Result.Missing.class);
        assertThat(find("ကျောင်း", passage("က"))).isInstanceOf(Result.Missing.class);
        assertThat(find("ရန်ကုန်မြို့", passage("ကုန်"))).isInstanceOf(Result.Found.class);
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "\uD83D\uDD25\uD83D\uDD25 fire e\u0301te\u0301 end";
        assertThat(find(text, passage("fire"))).isEqualTo(new Result.Found(new Offsets(3, 7)));
        assertThat(find(text, passage("\u00E9t\u00E9"))).isEqualTo(new Result.Found(new Offsets(8, 13)));
        assertThat(find(text, passage("end"))).isEqualTo(new Result.Found(new Offsets(14, 17)));
    }

    @Test
    void oneOfSeveralIsToldByTheWordsAroundItOrByOffsets() {
        String text = "we met. They left, we met again, and we met once more";
        assertThat(find(text, passage("we met")))
                .isInstanceOfSatisfying(
                        Result.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.count()).isEqualTo(3));
        assertThat(find(text, around("They left,", "we met", ""))).isEqualTo(new Result.Found(new Offsets(19, 25)));
        assertThat(find(text, around("", "we met", "once more"))).isEqualTo(new Result.Found(new Offsets(37, 43)));
        assertThat(find(text, at("we met", 37, 43))).isEqualTo(new Result.Found(new Offsets(37, 43)));
    }

    @Test
    void wordsInAnotherPlaceOrAmongOtherWordsAreToldAndNotTaken() {
        assertThat(find(TEXT, at("36 people", 0, 9))).isInstanceOf(Result.Elsewhere.class);
        assertThat(find(TEXT, around("nothing of the kind", "36 people", ""))).isInstanceOf(Result.Elsewhere.class);
        assertThat(find(TEXT, at("36 people", 0, 1_000_000_000_000L))).isInstanceOf(Result.Elsewhere.class);
    }

    /** Made from a span it is found there; behind other words it is elsewhere; with one letter changed it is missing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLawsOfASpan(long seed) {
        Random random = new Random(seed);
        String[] words = {
            "the", "river", "rose", "“and”", "ရန်ကုန်", "e\u0301te\u0301", "\uD83D\uDD25", "1,200", "x\u00A0y", "သတ္တဝါ"
        };
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            made.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "\n\n" : " ");
        }
        String text = made.toString();
        PassageSearch search = new PassageSearch(text);
        for (int i = 0; i < 40; i++) {
            int from = text.indexOf(' ', random.nextInt(text.length() / 2)) + 1;
            int to = text.indexOf(' ', from + 20 + random.nextInt(60));
            String quote = text.substring(from, to).strip();
            int start = text.codePointCount(0, text.indexOf(quote, from));
            Offsets at = new Offsets(start, start + quote.codePointCount(0, quote.length()));
            Passage passage = search.passage("p", "s", "", at, Optional.empty());
            assertThat(search.find(passage)).isEqualTo(new Result.Found(at));
            assertThat(search.words(at)).isEqualTo(quote);
            assertThat(find("More. " + text, passage)).isInstanceOf(Result.Elsewhere.class);
            String without = text.substring(0, from) + text.substring(to);
            assertThat(find(without, passage)).isNotInstanceOf(Result.Found.class);
        }
    }

    @Test
    void oneChangedLetterMakesItMissingWithTheLookAlike() {
        String text = "On Monday the river rose above the old bridge, and nobody crossed it.";
        Passage passage = new PassageSearch(text).passage("p", "s", "", new Offsets(10, 45), Optional.empty());
        assertThat(find(text, passage)).isInstanceOf(Result.Found.class);
        for (int i = 10; i < 45; i++) {
            String changed = text.substring(0, i) + 'q' + text.substring(i + 1);
            assertThat(find(changed, passage))
                    .as(changed)
                    .isInstanceOfSatisfying(
                            Result.Missing.class,
                            missing -> assertThat(missing.lookAlike()).isPresent());
        }
    }
}
