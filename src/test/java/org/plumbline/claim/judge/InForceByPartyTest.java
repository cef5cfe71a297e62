package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;
import org.plumbline.conduct.Spell;

/** Each party is held to its own declarations, and nothing that it did is called a breach. */
class InForceByPartyTest {
    private static final String TRUCE = """
            - Kind: truce
              name: truce
            - Commitment: spring-truce
              kind: truce
              parties: [army, resistance]
              date: 2025-04-01
              source: a1
            - Clause: no-attacks
              commitment: spring-truce
              number: 1
              wording: no attacks
              conduct against: attack
              source: a1
            - Clause: good-will
              commitment: spring-truce
              number: 2
              wording: both show good will
              not ratable because: it names no acts
              source: a1
            - Clause: silent
              commitment: spring-truce
              wording: it is not said what counts
              source: a1
            - Instrument: army-declares
              commitment: spring-truce
              act: declares
              by: army
              from: 2025-04-02
              to: 2025-04-10
              source: a1
            - Instrument: army-extends
              commitment: spring-truce
              act: extends
              by: army
              from: 2025-04-14
              to: 2025-04-20
              source: a1
            - Exception: self-defence
              commitment: spring-truce
              wording: defence is excepted
              source: a1
            - Report: x1
              kind: air-attack
              actor: battalion-5
              date: 2025-04-05
              place: village-1
              source: a1
            - Report: x2
              kind: air-attack
              actor: army
              date: 2025-04-12
              place: village-1
              source: a1
            - Report: x3
              kind: attack
              actor: resistance
              date: 2025-04-05
              place: village-1
              source: a1
            - Engagement: talks
              kind: meeting
              start: 2025-04-15
              status: held
              present: army
              invited: resistance
              source: a1
            - Engagement: earlier-talks
              kind: meeting
              start: 2025-03-15
              present: army
              source: a1
            """;

    private static Conduct conduct() {
        return Conduct.of(
                CaseText.given(TRUCE).evidence(),
                Perspective.of(LocalDate.of(2025, 4, 30), Optional.empty(), new BigDecimal("0.10"), 24),
                "spring-truce");
    }

    private static ClauseConduct clause(String id, String party) {
        return conduct().clauses().stream()
                .filter(one -> one.clause().id().equals(id) && one.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePromiseOfOnePartyHasItsTermsAndItsGap() {
        assertThat(conduct().spells().get("army"))
                .containsExactly(
                        new Spell(LocalDate.of(2025, 4, 2), LocalDate.of(2025, 4, 10), YesNo.YES, false),
                        new Spell(LocalDate.of(2025, 4, 11), LocalDate.of(2025, 4, 13), YesNo.NO, false),
                        new Spell(LocalDate.of(2025, 4, 14), LocalDate.of(2025, 4, 20), YesNo.YES, false));
        assertThat(conduct().spells().get("resistance"))
                .as("it declared nothing")
                .isEmpty();
    }

    @Test
    void whatWasDoneInTheGapIsCountedApart() {
        Rating.Rated rated = (Rating.Rated) clause("no-attacks", "army").rating();
        assertThat(rated.during())
                .extracting(during -> ((Counted.Found) during.counted()).certain())
                .containsExactly(1L, 1L, 0L);
        assertThat(rated.exceptions())
                .extracting(exception -> exception.wording())
                .containsExactly("defence is excepted");
    }

    @Test
    void aPartyThatDeclaredNothingIsNotRated() {
        assertThat(clause("no-attacks", "resistance").rating())
                .isInstanceOfSatisfying(
                        Rating.NotRated.class,
                        not -> assertThat(not.why().key()).isEqualTo("conduct.no-instrument"));
    }

    @Test
    void aClauseThatCannotBeRatedSaysWhy() {
        assertThat(clause("good-will", "army").rating())
                .isInstanceOfSatisfying(
                        Rating.NotRated.class,
                        not -> assertThat(not.why().arguments()).containsExactly("it names no acts"));
        assertThat(clause("silent", "army").rating())
                .isInstanceOfSatisfying(
                        Rating.NotRated.class,
                        not -> assertThat(not.why().key()).isEqualTo("conduct.no-kinds"));
    }

    @Test
    void engagementStandsBesideOnlyIfThePartyTookPartWhileBound() {
        assertThat(conduct().beside().get("army")).extracting(one -> one.id()).containsExactly("talks");
        assertThat(conduct().beside().get("resistance"))
                .as("invited is not present")
                .isEmpty();
    }
}
