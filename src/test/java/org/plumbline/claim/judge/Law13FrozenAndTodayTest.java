package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.quantity.Interval;

/** Law 13: the frozen verdict never changes; today's state is told beside it, the first that applies. */
final class Law13FrozenAndTodayTest {
    private static final LocalDate PUBLISHED = LocalDate.parse(CaseText.DATED);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String COUNT = "count of incidents, kind attack, in country, from 2025-01-01 to 2025-12-31";
    private static final String MAGNITUDE = "value of magnitude of quake";

    private static final String QUAKE = """
            - Happening: quake
              kind: attack
              start: 2025-03-28
              magnitude: 7.7
              source: a1
            """;

    /** The same magnitude corrected by the same voice, in a source dated after the publication, about a day before it. */
    private static final String CORRECTED = """
            - Source: a-later
              publisher: Agency A
              published: 2025-09-01
            - Happening: quake
              continues: yes
              kind: attack
              magnitude: 7.9
              source: a-later
            """;

    private static final String RETRACTED = """
            - Happening: quake
              kind: attack
              start: 2025-03-28
              source: a1
            """;

    private static final String TWO_ATTACKS = """
            - Report: r1
              kind: attack
              actor: army
              date: 2025-04-18
              place: village-1
              source: a1
            - Report: r2
              kind: attack
              actor: army
              date: 2025-04-19
              place: village-2
              source: a1
            """;

    private static final String A_LATER_REPORT = """
            - Report: r3
              kind: attack
              actor: army
              date: 2025-04-17
              place: village-2
              source: late
            """;

    private static final String A_LATER_ATTACK = """
            - Report: r4
              kind: attack
              actor: army
              date: 2025-06-01
              place: village-2
              source: late
            """;

    private static Today state(CaseText then, CaseText now, String words, String claim) {
        Judgement was = then.says(words, claim).judgement();
        Perspective own = Perspective.of(PUBLISHED, Optional.of("author-desk"), new BigDecimal("0.10"), 24);
        return Today.of(
                Today.Was.of(was),
                again(now, was, own.seenFrom(TODAY, PUBLISHED)),
                again(now, was, own.seenFrom(TODAY, TODAY)));
    }

    private static Judgement again(CaseText now, Judgement was, Perspective perspective) {
        Judge.Outcome outcome =
                new Judge(now.evidence(), perspective).judge(was.claim(), was.binding(), Judge.Depth.VERDICT);
        return ((Judge.Outcome.Judged) outcome).judgement();
    }

    @Test
    void nothingNewLeavesAVerdictUnchanged() {
        CaseText same = CaseText.given(TWO_ATTACKS);
        assertThat(state(same, same, "at least two attacks", COUNT)).isEqualTo(Today.UNCHANGED);
    }

    @Test
    void moreReportsOfTheSameTimeMakeASupportedCountUnderstated() {
        assertThat(state(
                        CaseText.given(TWO_ATTACKS),
                        CaseText.given(TWO_ATTACKS, A_LATER_REPORT),
                        "at least two attacks",
                        COUNT))
                .isEqualTo(Today.UNDERSTATED);
    }

    @Test
    void aClaimThatWasNotShownAndIsNowBorneOutIsNowShown() {
        assertThat(state(
                        CaseText.given(TWO_ATTACKS),
                        CaseText.given(TWO_ATTACKS, A_LATER_REPORT),
                        "at least three attacks",
                        COUNT))
                .isEqualTo(Today.NOW_SHOWN);
    }

    @Test
    void aFactFromBeforeThePublicationThatContradictsItNowOverturnsIt() {
        assertThat(state(
                        CaseText.given(TWO_ATTACKS), CaseText.given(TWO_ATTACKS, A_LATER_REPORT), "two attacks", COUNT))
                .isEqualTo(Today.OVERTURNED);
    }

    @Test
    void aLaterFactSupersedesWhatWasRightWhenWritten() {
        Judgement right =
                CaseText.given(TWO_ATTACKS).says("at least two attacks", COUNT).judgement();
        Judgement wrong = CaseText.given(TWO_ATTACKS).says("one attack", COUNT).judgement();
        assertThat(Today.of(Today.Was.of(right), right, wrong)).isEqualTo(Today.SUPERSEDED);
        assertThat(Today.of(Today.Was.of(right), wrong, wrong)).isEqualTo(Today.OVERTURNED);
    }

    @Test
    void anAttackAfterThePublicationIsNoFactFromBeforeIt() {
        CaseText now = CaseText.given(TWO_ATTACKS, A_LATER_ATTACK);
        Judgement was =
                CaseText.given(TWO_ATTACKS).says("at least two attacks", COUNT).judgement();
        Perspective own = Perspective.of(PUBLISHED, Optional.of("author-desk"), new BigDecimal("0.10"), 24);
        Evidence old = again(now, was, own.seenFrom(TODAY, PUBLISHED)).evidence();
        Evidence present = again(now, was, own.seenFrom(TODAY, TODAY)).evidence();
        assertThat(old.finding()).isEqualTo(new Evidence.Finding.Numbers(Interval.atLeast(2)));
        assertThat(present.finding()).isEqualTo(new Evidence.Finding.Numbers(Interval.atLeast(3)));
    }

    @Test
    void aValueThatNobodyGivesAnyMoreIsWeakened() {
        assertThat(state(CaseText.given(QUAKE), CaseText.given(RETRACTED), "a magnitude of 7.7", MAGNITUDE))
                .isEqualTo(Today.WEAKENED);
    }

    @Test
    void aLaterValueOfTheSameVoiceBesideTheOldOneLeavesBothPossible() {
        assertThat(state(CaseText.given(QUAKE), CaseText.given(QUAKE, CORRECTED), "a magnitude of 7.7", MAGNITUDE))
                .isEqualTo(Today.WEAKENED);
    }

    @Test
    void whatSourcesSayAfterThePublicationNeverChangesTheVerdictOfItsOwnDay() {
        Held before = CaseText.given(TWO_ATTACKS).says("at least two attacks", COUNT);
        Held after = CaseText.given(TWO_ATTACKS, A_LATER_REPORT, A_LATER_ATTACK).says("at least two attacks", COUNT);
        assertThat(after.verdict()).isEqualTo(before.verdict()).isEqualTo("supported");
        assertThat(after.range()).isEqualTo(before.range());
    }

    @Test
    void aFrozenRangeStandsForWhatTheEvidenceGaveThen() {
        Judgement now =
                CaseText.given(TWO_ATTACKS).says("at least two attacks", COUNT).judgement();
        Today.Was was = new Today.Was(Today.Kind.SUPPORTED, Optional.of(Interval.atLeast(1)));
        assertThat(Today.of(was, now, now)).isEqualTo(Today.UNCHANGED);
    }
}
