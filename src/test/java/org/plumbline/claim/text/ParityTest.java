package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.language.Hedge;
import org.plumbline.language.Language;
import org.plumbline.language.Span;

class ParityTest {
    private static final List<Hedge> HEDGES = List.of(Hedge.EXACT, Hedge.AT_LEAST, Hedge.MORE_THAN);
    private static final String CLAIM = "claim a: count of incidents\n";

    private static List<String> codes(Publication publication) {
        return Texts.problems(publication);
    }

    @Test
    void equalFiguresInOtherDigitsAgree() {
        assertThat(codes(Texts.both(CLAIM, "[at least 280 attacks][a]\n", "[အနည်းဆုံး တိုက်ခိုက်မှု ၂၈၀][a]\n")))
                .isEmpty();
    }

    @Test
    void equalDigitsUnderAnotherHedgeAreAnErrorThatCanBeWaived() {
        String english = "[at least 280 attacks][a]\n";
        String burmese = "[တိုက်ခိုက်မှု ၂၈၀ ကျော်][a]\n";
        assertThat(codes(Texts.both(CLAIM, english, burmese)))
                .singleElement()
                .asString()
                .startsWith("P003 my.md:1");
        assertThat(codes(Texts.both(CLAIM + "waive parity a because \"as in use\" by AB\n", english, burmese)))
                .isEmpty();
    }

    @Test
    void anotherFigureIsAnErrorInBothEditions() {
        assertThat(codes(Texts.both(CLAIM, "[36 civilians][a]\n", "[အရပ်သား ၃၇ ဦး][a]\n")))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("P002 en.md:1:2"),
                        other -> assertThat(other).startsWith("P002 my.md:1"));
    }

    @Test
    void aClaimBoundInOneEditionOnlyIsAnError() {
        assertThat(codes(Texts.both(CLAIM, "[5 attacks][a]\n", "စာသား\n"))).containsExactly("P001 en.md:1:2");
    }

    @Test
    void anotherNameOrDayIsAnError() {
        assertThat(codes(Texts.both(CLAIM, "[Russia on 17 April 2025][a]\n", "[၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက်][a]\n")))
                .extracting(code -> code.substring(0, 4))
                .containsExactlyInAnyOrder("P004", "P005", "P005");
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(codes(Texts.both(CLAIM, "[5 attacks and 7 dead][a]\n", "[၇ ဦး သေဆုံး တိုက်ခိုက်မှု ၅ ကြိမ်][a]\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void swappingTheEditionsSwapsTheDifferences(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Said one = random(random);
            Said other = random(random);
            assertThat(signature(Difference.between(one, other), false))
                    .isEqualTo(signature(Difference.between(other, one), true));
            assertThat(Difference.between(one, one)).isEmpty();
        }
    }

    private static Said random(Random random) {
        Edition edition = new Edition(Language.ENGLISH, PlainText.of("x", ""), List.of(), List.of(), List.of());
        ReadBlock block = new ReadBlock(
                new Block(Block.Kind.PARAGRAPH, "", new int[0], List.of(), List.of(), java.util.Optional.empty()),
                List.of(),
                List.of(),
                List.of());
        Said.Source source = new Said.Source(edition, block, new Span(0, 0));
        List<Said.Figure> figures = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(3));
            Hedge hedge = HEDGES.get(random.nextInt(HEDGES.size()));
            figures.add(new Said.Figure(value, value, random.nextBoolean() ? "person" : "day", hedge, source));
        }
        Set<String> names = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            names.add("n" + random.nextInt(3));
        }
        return new Said(
                figures, List.of(), List.of(new Said.Rank(random.nextInt(2), Hedge.EXACT)), names, random.nextInt(2));
    }

    private static List<String> signature(List<Difference> differences, boolean swapped) {
        return differences.stream()
                .map(difference -> switch (difference) {
                    case Difference.OtherHedge(var one, var other) ->
                        "hedge " + one.low() + " " + (swapped ? other.hedge() : one.hedge()) + " "
                                + (swapped ? one.hedge() : other.hedge());
                    case Difference.OnlyFigure(var figure, var first) ->
                        "figure " + figure.low() + figure.unit() + figure.hedge() + (first != swapped);
                    case Difference.OnlyDay(var day, var first) -> "day " + day.from() + (first != swapped);
                    case Difference.OnlyName(var entity, var first) -> "name " + entity + (first != swapped);
                    case Difference.OtherOrdinals(var one, var other) -> "ordinals " + (swapped ? other : one);
                    case Difference.OtherQuotations(var one, var other) -> "quotations " + (swapped ? other : one);
                })
                .sorted()
                .toList();
    }
}
