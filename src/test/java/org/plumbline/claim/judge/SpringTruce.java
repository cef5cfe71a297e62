package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;

/** A truce between an army and a resistance, for tests of what was promised. */
final class SpringTruce {
    static final String TRUCE = """
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

    private SpringTruce() {}

    static CaseEvidence evidence(String... records) {
        return CaseText.given(records).evidence();
    }

    static Conduct conduct(CaseEvidence evidence, String commitment) {
        return Conduct.of(
                evidence,
                Perspective.of(LocalDate.of(2025, 4, 30), Optional.empty(), new BigDecimal("0.10"), 24),
                commitment);
    }

    static Conduct conduct(String... more) {
        String[] records = java.util.Arrays.copyOf(more, more.length + 1);
        records[more.length] = TRUCE;
        return conduct(evidence(records), "spring-truce");
    }

    static ClauseConduct clause(Conduct conduct, String id, String party) {
        return conduct.clauses().stream()
                .filter(one -> one.clause().id().equals(id) && one.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    static Rating.Rated rated(Conduct conduct, String id, String party) {
        return (Rating.Rated) clause(conduct, id, party).rating();
    }

    static List<String> spells(Conduct conduct, String party) {
        return conduct.party(party).orElseThrow().spells().stream()
                .map(spell -> spell.from() + " " + spell.until() + " " + spell.inForce()
                        + (spell.disputed() ? " disputed" : "") + (spell.isOpenEnded() ? " no end" : ""))
                .toList();
    }
}
