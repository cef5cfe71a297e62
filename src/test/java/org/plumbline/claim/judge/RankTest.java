package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 8 of ranks: without coverage [1 + those certainly above, inf). */
class RankTest {
    private static final String CLAIM =
            "rank of northland among suppliers of arms to army, by value-usd, during 2021-02-01..2022-12-31";
    private static final String WORLD =
            """
            - Kind: arms
              name: arms
            - Kind: goods
              name: goods
            - Measure: value-usd
              name: value
              unit: usd
            - Kind: parts
              name: spare parts
              part of: arms
            """.replace("- Kind: arms\n  name: arms\n", "- Kind: arms\n  name: arms\n  part of: goods\n");

    private static String transfer(String id, String supplier, String goods, String from, String to, String value) {
        return """
                - Transfer: %s
                  supplier: %s
                  recipient: army
                  goods: %s
                  from: %s
                  to: %s
                  value-usd: %s
                  source: a1
                """.formatted(id, supplier, goods, from, to, value);
    }

    private static String total(String supplier, String value) {
        return transfer("t-" + supplier, supplier, "arms", "2021-02-01", "2022-12-31", value);
    }

    private static Held held(String words, String... records) {
        String[] all = java.util.Arrays.copyOf(records, records.length + 1);
        all[records.length] = WORLD;
        return CaseText.given(all).says(words, CLAIM);
    }

    @Test
    void thoseCertainlyAboveGiveTheBestRankPossible() {
        Held held = held("second", total("northland", "50"), total("southland", "400"), total("westland", "20"));
        assertThat(held.range()).isEqualTo("[2, inf)");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held("first", total("northland", "50"), total("southland", "400"))
                        .verdict())
                .isEqualTo("contradicted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "second at best, supported",
        "no higher than second, supported",
        "first at best, supported",
        "third at best, not shown",
        "second at worst, not shown",
        "first, contradicted",
        "second, not shown"
    })
    void aRankThatTheWordsLimitIsHeldAgainstThoseCertainlyAbove(String words, String verdict) {
        assertThat(held(words, total("northland", "50"), total("southland", "400"), total("westland", "20"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void withADeclarationThatAllDeliveriesAreListedTheRankIsKnown() {
        String coverage = """
                - Coverage: all-arms
                  of: arms
                  from: 2021-02-01
                  to: 2022-12-31
                  source: a1
                  statement: All deliveries of these years are listed.
                """;
        assertThat(held(
                                "second",
                                coverage,
                                total("northland", "50"),
                                total("southland", "400"),
                                total("westland", "20"))
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void aPartOfTheDeliveriesIsOnlyALowerBoundSoThatNobodyIsCertainlyAbove() {
        assertThat(held(
                                "first",
                                transfer("n", "northland", "arms", "2021-05-01", "2021-05-31", "50"),
                                total("southland", "400"))
                        .range())
                .isEqualTo("[1, inf)");
    }

    @Test
    void aDeliveryWithinATotalIsNotCountedBesideIt() {
        assertThat(held(
                                "first",
                                total("northland", "50"),
                                total("southland", "40"),
                                transfer("s", "southland", "arms", "2021-05-01", "2021-05-31", "30"))
                        .range())
                .isEqualTo("[1, inf)");
    }

    @Test
    void goodsOfAWiderKindAreNotAllArms() {
        assertThat(held(
                                "first",
                                total("northland", "50"),
                                transfer("s", "southland", "goods", "2021-02-01", "2022-12-31", "400"))
                        .range())
                .isEqualTo("[1, inf)");
    }

    @Test
    void aRankNamesWhoseAmountsItRestsOnAndShowsWhomItDidNotAccept() {
        String ofTheParty = total("league", "900").replace("source: a1", "source: army-1");
        String another = total("westland", "20").replace("source: a1", "source: b1");
        Held held = held("second at best", total("northland", "50"), total("southland", "400"), another, ofTheParty);
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.acceptedVoices()).containsExactly("agency-a", "agency-b");
        assertThat(held.restsOn()).containsExactly("agency-a");
        assertThat(held.refused("army")).isEqualTo("judge.refused.party");
        assertThat(held.leftOut()).as("certainly below").containsExactly("westland");
        assertThat(held.evidence().items())
                .filteredOn(item -> item.id().equals("westland"))
                .flatExtracting(Evidence.Item::voices)
                .containsExactly("agency-b");
    }
}
