package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Phrase;

/** Law 9: a trend needs windows that can be compared, and an interval that lies wholly on one side. */
class Law09TrendTest {
    private static final String CLAIM =
            "trend of incidents by army, kind air-attack, in country, 20 days before and 20 days after summit, ";
    private static final String SUMMIT = """
            - Engagement: summit
              kind: meeting
              start: 2025-03-20
              status: held
              source: b1
            """;

    private static String tally(String id, String source, String from, String to, String total, String more) {
        return """
                - Tally: %s
                  measure: incidents
                  kind: air-attack
                  actor: army
                  place: country
                  from: %s
                  to: %s
                  total: %s
                  basis: Its own monitoring.
                  method: Reports with pictures.
                  source: %s
                %s
                """.formatted(id, from, to, total, source, more);
    }

    private static String before(String total) {
        return tally("before", "a1", "2025-02-28", "2025-03-19", total, "");
    }

    private static String after(String total) {
        return tally("after", "a1", "2025-03-21", "2025-04-09", total, "");
    }

    private static Held rose(String... records) {
        String[] all = java.util.Arrays.copyOf(records, records.length + 1);
        all[records.length] = SUMMIT;
        return CaseText.given(all).says("rose", CLAIM + "up");
    }

    @Test
    void oneOriginatorsTalliesWithOneMethodShowARiseThatIsLargeEnough() {
        assertThat(rose(before("50"), after("100")).verdict()).isEqualTo("supported");
    }

    @Test
    void sixtySevenAgainstFiftyIsNotShown() {
        Held held = rose(before("50"), after("67"));
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.range()).isEqualTo("[0.92, 1.97]");
    }

    @Test
    void aFallThatIsCalledARiseIsContradicted() {
        assertThat(rose(before("100"), after("40")).verdict()).isEqualTo("contradicted");
    }

    @Test
    void zeroAgainstZeroCannotBeEstimated() {
        Held held = rose(before("0"), after("0"));
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.missing()).isEqualTo("judge.missing.zero-against-zero");
    }

    @Test
    void theEventsOwnDayMayBeCountedToEitherSide() {
        assertThat(rose(before("50"), tally("after", "a1", "2025-03-20", "2025-04-08", "100", ""))
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void aPeriodThatIsNotOverWhenTheTextIsDatedShowsNothing() {
        String late = SUMMIT.replace("2025-03-20", "2025-04-10");
        String first = tally("before", "a1", "2025-03-21", "2025-04-09", "50", "");
        String second = tally("after", "a1", "2025-04-11", "2025-04-30", "100", "");
        assertThat(CaseText.given(late, first, second)
                        .says("rose", CLAIM + "up")
                        .missing())
                .isEqualTo("judge.missing.trend-not-over");
    }

    @Test
    void aTrendAroundADayThatIsNotKnownIsNotRead() {
        assertThat(CaseText.given(before("50"), after("100"))
                        .says("rose", CLAIM.replace("summit", "2025-03-20~") + "up")
                        .verdict())
                .isEqualTo("S001");
    }

    @Test
    void aTrendHasNoOtherLimitInTime() {
        assertThat(Question.parse(
                                "q",
                                "trend of incidents by army, since 2025-04-01, 20 days before and 20 days after summit, up")
                        .problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("sheet.trend-two-windows");
    }

    @Test
    void twoOriginatorsTwoMethodsOrOtherWindowsDoNotCompare() {
        assertThat(rose(before("50"), tally("after", "b1", "2025-03-21", "2025-04-09", "100", ""))
                        .missing())
                .isEqualTo("judge.missing.trend");
        assertThat(rose(before("50"), after("100").replace("with pictures", "by telephone"))
                        .missing())
                .isEqualTo("judge.missing.trend");
        assertThat(rose(before("50"), tally("after", "a1", "2025-03-21", "2025-04-20", "100", ""))
                        .missing())
                .isEqualTo("judge.missing.trend");
        assertThat(rose(tally("day", "a1", "2025-03-20", "2025-03-20", "9", "")).missing())
                .isEqualTo("judge.missing.trend");
    }

    @Test
    void aTallyOfOneKindShowsNoTrendOfAll() {
        assertThat(CaseText.given(SUMMIT, before("50"), after("100"))
                        .says(
                                "rose",
                                "trend of incidents by army, in country, 20 days before and 20 days after summit, up")
                        .missing())
                .isEqualTo("judge.missing.trend");
    }

    @Test
    void lowerBoundsMakeNoRate() {
        assertThat(rose(before("50"), after("100+")).missing()).isEqualTo("judge.missing.trend");
    }

    @Test
    void aTotalThatNobodyExplainsOrThatAPartyGivesDoesNotCount() {
        assertThat(rose(before("50"), after("100").replace("  basis: Its own monitoring.\n", ""))
                        .missing())
                .isEqualTo("judge.missing.trend");
        assertThat(rose(before("50").replace("a1", "army-1"), after("100").replace("a1", "army-1"))
                        .missing())
                .isEqualTo("judge.missing.trend");
    }

    @Test
    void voicesWhoseTalliesPointApartShowNothing() {
        assertThat(rose(
                                before("50"),
                                after("100"),
                                tally("b-before", "b1", "2025-02-28", "2025-03-19", "100", ""),
                                tally("b-after", "b1", "2025-03-21", "2025-04-09", "50", ""))
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void retellingsOfTheSameTalliesAreOneVoiceAndMakeNoDispute() {
        String retold =
                after("100").replace("total: 100", "total: [100, {value: 55, source: paper, according to: agency-a}]");
        assertThat(rose(before("50"), retold).verdict())
                .as("the original was read, so what the paper makes of it does not count")
                .isEqualTo("supported");
    }

    @Test
    void whereOnlyRetellingsWereReadAllThatTheySayIsTaken() {
        String first = tally("before", "paper", "2025-02-28", "2025-03-19", "50", "  according to: agency-a");
        String second = tally("after", "paper", "2025-03-21", "2025-04-09", "100", "  according to: agency-a");
        assertThat(rose(first, second).verdict()).isEqualTo("supported");
        String other =
                second.replace("  total: 100", "  total: [100, {value: 55, source: c1, according to: agency-a}]");
        assertThat(rose(first, other).verdict()).isEqualTo("not shown");
    }

    @Test
    void aLaterTallyOfTheSameWindowReplacesAnEarlierOne() {
        String revised = tally("revised", "a2", "2025-03-21", "2025-04-09", "52", "");
        assertThat(rose(before("50"), after("100"), revised).verdict()).isEqualTo("not shown");
        assertThat(rose(before("50"), after("52"), revised.replace("total: 52", "total: 100"))
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void totalsOfPeopleShowNoTrendForOneEventMayHarmMany() {
        String ofPeople = "trend of civilians-killed by army, kind air-attack, in country, "
                + "20 days before and 20 days after summit, up";
        Held held = CaseText.given(
                        SUMMIT,
                        before("50").replace("measure: incidents", "measure: civilians-killed"),
                        after("500").replace("measure: incidents", "measure: civilians-killed"))
                .says("rose", ofPeople);
        assertThat(held.missing()).isEqualTo("judge.missing.trend-totals");
    }

    @Test
    void aTrendRestsOnWhoCountedAndShowsWhomItDidNotAccept() {
        Held held =
                rose(before("50"), after("100"), tally("army-before", "army-1", "2025-02-28", "2025-03-19", "500", ""));
        assertThat(held.judgement().restsOn()).containsExactly("agency-a");
        assertThat(held.evidence().voices())
                .filteredOn(voice -> voice.refused().isPresent())
                .extracting(
                        Evidence.Voice::id,
                        voice -> voice.refused().orElseThrow().key())
                .containsExactly(tuple("army", "judge.refused.party"));
    }

    @Test
    void aContradictionIsConclusiveOnlyIfTheListIsComplete() {
        assertThat(rose(before("100"), after("40")).basis()).isEqualTo("seen 1");
        StringBuilder incidents = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            incidents.append("""
                    - Report: x%d
                      kind: air-attack
                      actor: army
                      date: 2025-03-%02d
                      place: village-1
                      source: a1
                    """.formatted(i, 1 + i % 18));
        }
        assertThat(rose(incidents.toString(), """
                        - Coverage: all-attacks
                          of: air-attack
                          from: 2025-01-01
                          to: 2025-04-15
                          source: a1
                          statement: Every air attack of these months is listed.
                        """).basis()).isEqualTo("judge.basis.complete");
    }

    @Test
    void aRateThatBeginsAtNothingHasNoUpperEnd() {
        Held held = rose(before("0"), after("9"));
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.range()).isEqualTo("[1.97, inf)");
        assertThat(held.judgement().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Supported.class,
                        supported ->
                                assertThat(supported.margin().arguments()).contains(Phrase.of("statistics.no-end")));
    }

    @Test
    void howDeepOneLooksDoesNotChangeTheVerdict() {
        StringBuilder incidents = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            incidents.append("""
                    - Report: x%d
                      kind: air-attack
                      actor: army
                      date: 2025-%s
                      place: village-1
                      source: a1
                    """.formatted(i, i < 20 ? "03-%02d".formatted(1 + i % 18) : "03-25"));
        }
        String complete = """
                - Coverage: all-attacks
                  of: air-attack
                  from: 2025-01-01
                  to: 2025-04-15
                  source: a1
                  statement: Every air attack of these months is listed.
                """;
        CaseText text = CaseText.given(incidents.toString(), complete, SUMMIT);
        for (Judge.Depth depth : Judge.Depth.values()) {
            assertThat(text.says("rose", Map.of("it", CLAIM + "up"), "it", depth)
                            .verdict())
                    .as("all forty on one day: the days scatter too much")
                    .isEqualTo("not shown");
        }
    }

    @Test
    void aSampleOfIncidentsAloneShowsNoTrend() {
        StringBuilder incidents = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            incidents.append("""
                    - Report: x%d
                      kind: air-attack
                      actor: army
                      date: 2025-03-%d
                      place: village-1
                      source: a1
                    """.formatted(i, 22 + i % 9));
        }
        assertThat(rose(incidents.toString()).missing()).isEqualTo("judge.missing.trend");
        assertThat(rose(incidents.toString(), """
                        - Coverage: all-attacks
                          of: air-attack
                          from: 2025-01-01
                          to: 2025-04-15
                          source: a1
                          statement: Every air attack of these months is listed.
                        """).verdict()).isEqualTo("supported");
    }

    /** So many air attacks on different days of March 2025, from {@code first} on. */
    private static String attacks(String id, String source, int many, int first) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < many; i++) {
            records.append("""
                    - Report: %s%d
                      kind: air-attack
                      actor: army
                      date: 2025-03-%02d
                      place: village-1
                      source: %s
                    """.formatted(id, i, first + i % 9, source));
        }
        return records.toString();
    }

    private static String linked(String id, String reports, String certainty) {
        return """
                - Link: %s
                  reports: [%s]
                  certainty: %s
                  because: told alike
                """.formatted(id, reports, certainty);
    }

    private static String complete(String id, String source) {
        return """
                - Coverage: %s
                  of: air-attack
                  from: 2025-01-01
                  to: 2025-04-15
                  source: %s
                  statement: Every air attack of these months is listed.
                """.formatted(id, source);
    }

    private static List<String> counts(String... records) {
        String[] all = java.util.Arrays.copyOf(records, records.length + 1);
        all[records.length] = SUMMIT;
        Trend trend = new Judge(
                        CaseText.given(all).evidence(),
                        Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24))
                .trend(Question.parse("question", CLAIM + "up").claim().orElseThrow());
        return trend instanceof Trend.Compared compared
                ? compared.pairs().stream()
                        .map(pair -> "%s %d..%d -> %d..%d"
                                .formatted(
                                        pair.ground().voice(),
                                        pair.before().least(),
                                        pair.before().most(),
                                        pair.after().least(),
                                        pair.after().most()))
                        .toList()
                : List.of();
    }

    @Test
    void whatOthersMerelyCollectedIsNoPartOfACompleteList() {
        String[] records = {
            attacks("old", "a1", 10, 5),
            attacks("new", "a1", 10, 22),
            complete("all", "a1"),
            attacks("other", "b1", 32, 22)
        };
        assertThat(counts(records)).containsExactly("agency-a 10..10 -> 10..10");
        assertThat(rose(records).verdict()).isEqualTo("not shown");
    }

    @Test
    void whatThePressRetellsOfAListIsNoPartOfTheList() {
        String retold =
                attacks("paper", "paper", 32, 22).replace("source: paper", "source: paper\n  according to: agency-a");
        assertThat(counts(attacks("old", "a1", 10, 5), attacks("new", "a2", 10, 22), complete("all", "a1"), retold))
                .as("two volumes of one list, and a paper")
                .containsExactly("agency-a 10..10 -> 10..10");
    }

    @Test
    void whatTheListItselfHasFromOthersIsPartOfIt() {
        String fromOthers = attacks("new", "a1", 10, 22).replace("source: a1", "source: a1\n  according to: agency-b");
        assertThat(counts(attacks("old", "a1", 10, 5), fromOthers, complete("all", "a1")))
                .containsExactly("agency-a 10..10 -> 10..10");
    }

    @Test
    void aRetoldDeclarationDoesNotMakeThePaperThatRetellsItAList() {
        String told = complete("all", "paper") + "  according to: agency-a\n";
        assertThat(counts(
                        attacks("old", "a1", 10, 5), attacks("new", "a1", 10, 22), told, attacks("p", "paper", 9, 22)))
                .containsExactly("agency-a 10..10 -> 10..10");
    }

    @Test
    void aLinkWithSomebodyElsesReportChangesNothingInAList() {
        String other = attacks("other", "b1", 1, 22).replace("2025-03-22", "2025-03-12");
        String sure = linked("same", "new0, other0", "surely");
        assertThat(counts(
                        attacks("old", "a1", 10, 5), attacks("new", "a1", 10, 22), complete("all", "a1"), other, sure))
                .as("by the list's own word it was on the 22nd")
                .containsExactly("agency-a 10..10 -> 10..10");
        String possible = linked("one", "new0, other0", "possibly")
                + linked("two", "old0, other0", "possibly")
                + linked("three", "new1, other0", "possibly");
        assertThat(counts(
                        attacks("old", "a1", 10, 5),
                        attacks("new", "a1", 10, 22),
                        complete("all", "a1"),
                        attacks("other", "b1", 1, 22),
                        possible))
                .as("two entries of the list that a third report may be of are still two entries")
                .containsExactly("agency-a 10..10 -> 10..10");
        String doubtful = linked("one", "new0, new1", "possibly");
        assertThat(counts(attacks("old", "a1", 10, 5), attacks("new", "a1", 10, 22), complete("all", "a1"), doubtful))
                .as("the list itself may have one twice")
                .containsExactly("agency-a 10..10 -> 9..10");
    }

    @Test
    void twoCompleteListsAreTwoComparisonsAndNeverOne() {
        String one = attacks("old", "a1", 10, 5) + attacks("new", "a1", 10, 22) + complete("all-a", "a1");
        String rising = attacks("b-old", "b1", 10, 5) + attacks("b-new", "b1", 40, 22) + complete("all-b", "b1");
        assertThat(counts(one, rising)).containsExactly("agency-a 10..10 -> 10..10", "agency-b 10..10 -> 40..40");
        Held held = rose(one, rising);
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.missing()).isEqualTo("judge.missing.disputed");
        assertThat(rose(rising).verdict()).isEqualTo("supported");
        String secondPart = complete("all-b-too", "b1").replace("of: air-attack", "of: attack");
        assertThat(counts(rising, secondPart))
                .as("one list declared twice")
                .containsExactly("agency-b 10..10 -> 40..40");
    }

    @Test
    void oneListAloneDoesNotSatisfyTheStandardOfTwo() {
        String rising = attacks("old", "a1", 10, 5) + attacks("new", "a1", 40, 22) + complete("all-a", "a1");
        String other = attacks("b-old", "b1", 10, 5) + attacks("b-new", "b1", 40, 22) + complete("all-b", "b1");
        CaseText alone = CaseText.given(rising, SUMMIT);
        assertThat(alone.says("rose", CLAIM + "up").verdict()).isEqualTo("supported");
        Held held = alone.says("rose", CLAIM + "up, standard two independent");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.missing()).isEqualTo("judge.missing.trend-one-voice");
        assertThat(CaseText.given(rising, other, SUMMIT)
                        .says("rose", CLAIM + "up, standard two independent")
                        .verdict())
                .isEqualTo("supported");
        assertThat(CaseText.given(before("50"), after("100"), SUMMIT)
                        .says("rose", CLAIM + "up, standard two independent")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void thePreferredVoiceAloneShowsATrendIfItShowsOne() {
        String flat = attacks("old", "a1", 10, 5) + attacks("new", "a1", 10, 22) + complete("all-a", "a1");
        String rising = attacks("b-old", "b1", 10, 5) + attacks("b-new", "b1", 40, 22) + complete("all-b", "b1");
        CaseText both = CaseText.given(flat, rising, SUMMIT);
        assertThat(both.says("rose", CLAIM + "up, sources prefer agency-b").verdict())
                .isEqualTo("supported");
        assertThat(both.says("rose", CLAIM + "up, sources prefer agency-a").verdict())
                .isEqualTo("not shown");
    }

    @Test
    void aListThatItsMakersOwnTotalExceedsIsNotComplete() {
        String list = attacks("old", "a1", 10, 5) + attacks("new", "a1", 40, 22) + complete("all-a", "a1");
        assertThat(rose(list, after("40").replace("a1", "a2")).verdict()).isEqualTo("supported");
        assertThat(rose(list, after("55+").replace("a1", "a2")).missing()).isEqualTo("judge.missing.trend-own-total");
        assertThat(rose(list, after("55+").replace("a1", "b1")).verdict())
                .as("what another counted is not held against the list")
                .isEqualTo("supported");
    }
}
