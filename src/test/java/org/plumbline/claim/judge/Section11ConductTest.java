package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.ConductData;
import org.plumbline.claim.report.ConductReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.conduct.Beside;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/** DESIGN section 11: each party is held to its own declarations, and nothing that it did is called a breach. */
class Section11ConductTest {
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

    private static CaseEvidence evidence(String... records) {
        return CaseText.given(records).evidence();
    }

    private static Conduct conduct(CaseEvidence evidence, String commitment) {
        return Conduct.of(
                evidence,
                Perspective.of(LocalDate.of(2025, 4, 30), Optional.empty(), new BigDecimal("0.10"), 24),
                commitment);
    }

    private static Conduct conduct(String... more) {
        String[] records = java.util.Arrays.copyOf(more, more.length + 1);
        records[more.length] = TRUCE;
        return conduct(evidence(records), "spring-truce");
    }

    private static ClauseConduct clause(Conduct conduct, String id, String party) {
        return conduct.clauses().stream()
                .filter(one -> one.clause().id().equals(id) && one.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static Rating.Rated rated(Conduct conduct, String id, String party) {
        return (Rating.Rated) clause(conduct, id, party).rating();
    }

    private static List<String> spells(Conduct conduct, String party) {
        return conduct.party(party).orElseThrow().spells().stream()
                .map(spell -> spell.from() + " " + spell.until() + " " + spell.inForce()
                        + (spell.disputed() ? " disputed" : "") + (spell.isOpenEnded() ? " no end" : ""))
                .toList();
    }

    private static List<String> beside(Conduct conduct, String party) {
        return conduct.party(party).orElseThrow().beside().stream()
                .map(one -> one.id() + " " + one.manner())
                .toList();
    }

    private static String report(Conduct conduct, CaseEvidence evidence, Language language) {
        return ConductReport.text(conduct, evidence, false, language, Ink.PLAIN);
    }

    @Test
    void thePromiseOfOnePartyHasItsTermsAndItsGap() {
        assertThat(spells(conduct(), "army"))
                .containsExactly("2025-04-02 2025-04-10 YES", "2025-04-11 2025-04-13 NO", "2025-04-14 2025-04-20 YES");
        assertThat(spells(conduct(), "resistance")).as("it declared nothing").isEmpty();
    }

    @Test
    void aPromiseWithoutAStatedEndGoesOn() {
        assertThat(spells(conduct("""
                        - Instrument: resistance-declares
                          commitment: spring-truce
                          act: declares
                          by: resistance
                          from: 2025-04-05
                          source: a1
                        """), "resistance")).containsExactly("2025-04-05 2025-04-30 YES no end");
    }

    @Test
    void anEndThatLiesAheadIsNoOpenEnd() {
        assertThat(spells(conduct("""
                        - Instrument: resistance-declares
                          commitment: spring-truce
                          act: declares
                          by: resistance
                          from: 2025-04-05
                          to: 2025-06-30
                          source: a1
                        """), "resistance")).containsExactly("2025-04-05 2025-06-30 YES");
    }

    @Test
    void daysOnWhichSourcesDisagreeAreApartAndNameWhoSaysWhat() {
        Conduct conduct = conduct("""
                - Instrument: another-end
                  commitment: spring-truce
                  act: declares
                  by: army
                  from: 2025-04-02
                  to: 2025-04-12
                  source: b1
                - Instrument: lapse
                  commitment: spring-truce
                  act: lapses
                  by: army
                  from: 2025-04-11
                  to: 2025-04-13
                  source: c1
                """);
        assertThat(spells(conduct, "army"))
                .containsExactly(
                        "2025-04-02 2025-04-10 YES",
                        "2025-04-11 2025-04-12 UNKNOWN disputed",
                        "2025-04-13 2025-04-13 NO",
                        "2025-04-14 2025-04-20 YES");
        assertThat(conduct.party("army").orElseThrow().spells().get(1).voices())
                .extracting(Evidence.Voice::id, voice -> voice.value().key())
                .contains(tuple("agency-b", "judge.voice.yes"), tuple("agency-c", "judge.voice.no"));
    }

    @Test
    void whatWasDoneInTheGapIsCountedApart() {
        Rating.Rated rated = rated(conduct(), "no-attacks", "army");
        assertThat(rated.during())
                .extracting(during -> ((Counted.Found) during.counted()).certain())
                .map(Number::intValue)
                .containsExactly(1, 1, 0);
    }

    @Test
    void aPartyThatDeclaredNothingIsNotRated() {
        assertThat(clause(conduct(), "no-attacks", "resistance").rating())
                .isInstanceOfSatisfying(
                        Rating.NotRated.class,
                        not -> assertThat(not.why().key()).isEqualTo("conduct.no-instrument"));
    }

    @Test
    void aClauseThatCannotBeRatedSaysWhy() {
        assertThat(clause(conduct(), "good-will", "army").rating())
                .isInstanceOfSatisfying(
                        Rating.NotRated.class,
                        not -> assertThat(not.why().arguments())
                                .containsExactly(new Phrase.Name("it names no acts", "")));
        assertThat(clause(conduct(), "silent", "army").rating())
                .isInstanceOfSatisfying(
                        Rating.NotRated.class, not -> assertThat(not.code()).isEqualTo("C001"));
    }

    private static String declaredBy(String by) {
        return """
                - Instrument: someones-act
                  commitment: spring-truce
                  act: declares
                  by: %s
                  from: 2025-04-20
                  to: 2025-04-25
                  source: a1
                """.formatted(by);
    }

    @Test
    void theTruceOfOneUnitDoesNotBindItsArmyAndThatOfItsLeaderDoes() {
        String general = """
                - Person: general
                  name: General
                  part of: army
                """;
        assertThat(spells(conduct(declaredBy("battalion-5")), "army")).contains("2025-04-14 2025-04-20 YES");
        assertThat(spells(conduct(general, declaredBy("general")), "army")).contains("2025-04-14 2025-04-25 YES");
    }

    @Test
    void aBodySpeaksForItsPartsAndForThoseWhomItRepresents() {
        String bodies = """
                - Organization: government
                  name: Government in Exile
                  represents: resistance
                """;
        assertThat(spells(conduct(bodies, declaredBy("government")), "resistance"))
                .containsExactly("2025-04-20 2025-04-25 YES");
        assertThat(spells(
                        conduct(bodies.replace("represents: resistance", "alias: GE"), declaredBy("government")),
                        "resistance"))
                .isEmpty();
    }

    @Test
    void aClauseThatNamesNobodyBindsThoseWhoMadeThePromiseAndNobodyElse() {
        Conduct conduct = conduct("""
                - Clause: only-the-league
                  commitment: spring-truce
                  wording: the League watches
                  binds: league
                  conduct for: visit
                  source: a1
                """);
        assertThat(conduct.clauses())
                .filteredOn(one -> one.clause().id().equals("no-attacks"))
                .extracting(ClauseConduct::party)
                .containsExactly("army", "resistance");
    }

    @Test
    void engagementStandsBesideOnlyIfThePartyTookPartWhileBound() {
        assertThat(beside(conduct(), "army")).containsExactly("talks TOOK_PART");
        assertThat(beside(conduct(), "resistance")).as("invited is not present").isEmpty();
    }

    @Test
    void disputedAttendanceAndAPartysOwnWordAreMarkedAndAnnouncedIsNotListed() {
        Conduct conduct = conduct("""
                - Engagement: disputed-talks
                  kind: meeting
                  start: 2025-04-16
                  present: {value: army, source: b1}
                  stayed away: army
                  source: a1
                - Engagement: own-word-talks
                  kind: meeting
                  start: 2025-04-17
                  present: army
                  source: army-1
                - Engagement: announced-talks
                  kind: meeting
                  status: announced
                  start: 2025-04-18
                  present: {value: army, modality: announced}
                  source: a1
                """);
        assertThat(beside(conduct, "army"))
                .containsExactly("talks TOOK_PART", "disputed-talks DISPUTED", "own-word-talks NOT_ACCEPTED");
    }

    @Test
    void whatABodyOfThePartyHeldCountsAsItsOwnIfItTookPlace() {
        String league = """
                - PublicBody: office
                  name: Office of the League
                  part of: league
                - Clause: relief
                  commitment: spring-truce
                  wording: the League brings relief
                  binds: league
                  conduct for: visit
                  source: a1
                - Instrument: league-declares
                  commitment: spring-truce
                  act: declares
                  by: league
                  from: 2025-04-02
                  source: a1
                - Engagement: relief-visit
                  kind: visit
                  of: office
                  start: 2025-04-06
                  status: held
                  source: a1
                - Engagement: planned-visit
                  kind: visit
                  of: office
                  start: 2025-04-08
                  status: announced
                  source: a1
                """;
        assertThat(rated(conduct(league), "relief", "league").keeping())
                .extracting(Beside::id, Beside::manner)
                .containsExactly(tuple("relief-visit", Beside.Manner.HELD));
    }

    @Test
    void anEngagementIsHeldAgainstAClauseOnlyIfTheClauseForbidsIt() {
        Conduct conduct = conduct("""
                - Clause: no-meetings
                  commitment: spring-truce
                  wording: no meetings with others
                  binds: army
                  engagement against: meeting
                  source: a1
                """);
        assertThat(rated(conduct, "no-meetings", "army").forbidden())
                .extracting(Beside::id)
                .containsExactly("talks");
        assertThat(beside(conduct, "army")).as("it stands at its clause").isEmpty();
    }

    @Test
    void anExceptionIsAnsweredByAFindingAndNeverByAnAccusation() {
        String accusation = """
                - Accusation: they-began
                  by: army
                  against: resistance
                  wording: they attacked first
                  about: self-defence
                  source: army-1
                """;
        Conduct open = conduct(accusation);
        assertThat(open.answering(open.exceptions().getFirst())).isEmpty();
        assertThat(open.pronouncements()).extracting(one -> one.id()).containsExactly("they-began");
        String finding = """
                - Finding: nobody-attacked
                  by: league
                  wording: nobody had attacked
                  breach of: spring-truce
                  answers: self-defence
                  source: a1
                """;
        Conduct answered = conduct(accusation, finding);
        assertThat(answered.answering(answered.exceptions().getFirst()))
                .extracting(one -> one.id())
                .containsExactly("nobody-attacked");
    }

    @Test
    void noReportCallsAnythingABreachOrNamesACauseOrIsWiderThanATerminal() {
        CaseEvidence evidence = evidence(TRUCE);
        Conduct conduct = conduct(evidence, "spring-truce");
        assertThat(report(conduct, evidence, Language.ENGLISH))
                .contains("Nothing here is called a breach", "say why")
                .doesNotContainIgnoringCase(
                        "violat", "because of", "led to", "caused", "despite", "in spite", "guilty");
        for (Language language : Language.values()) {
            assertThat(report(conduct, evidence, language).lines()).allMatch(line -> Columns.width(line) <= 80);
        }
    }

    @Test
    void severalAttacksInOneRecordAreToldApartFromRecords() {
        CaseEvidence evidence = evidence(TRUCE, """
                - Report: many
                  kind: air-attack
                  actor: army
                  date: 2025-04-06
                  place: village-1
                  occurrences: 5
                  source: a1
                """);
        assertThat(report(conduct(evidence, "spring-truce"), evidence, Language.ENGLISH))
                .contains("exactly 6, in 2 incidents on record");
    }

    @Test
    void theDataCarryWhatTheReportSays() {
        assertThat(ConductData.json(conduct()))
                .contains(
                        "\"inForce\" : \"no\"",
                        "\"because\" : \"it names no acts\"",
                        "\"code\" : \"C001\"",
                        "\"certainIncidents\" : 1",
                        "\"answeredBy\" : [ ]");
    }

    @Test
    void aSourceThatTellsOnlyAnotherEndIsHeard() {
        String truce = """
                - Kind: truce
                  name: truce
                - Commitment: short-truce
                  kind: truce
                  parties: army
                  source: a1
                - Instrument: declared
                  commitment: short-truce
                  act: declares
                  by: army
                  from: 2025-04-02
                  to: [2025-04-10, {value: 2025-04-18, source: b1}]
                  source: a1
                - Instrument: lapsed
                  commitment: short-truce
                  act: lapses
                  by: army
                  from: 2025-04-11
                  source: a1
                """;
        Held inTerm = CaseText.given(truce).says("on 5 April 2025", "short-truce in force on ?");
        assertThat(inTerm.verdict()).isEqualTo("supported");
        Held between = CaseText.given(truce).says("on 15 April 2025", "short-truce in force on ?");
        assertThat(between.disputed()).isTrue();
        assertThat(between.verdict()).isEqualTo("not shown");
        Held after = CaseText.given(truce).says("on 20 April 2025", "short-truce in force on ?");
        assertThat(after.verdict()).isEqualTo("contradicted");
    }

    private static final String TWO_ENDS = """
            - Kind: truce
              name: truce
            - Commitment: two-ends
              kind: truce
              parties: army
              source: a1
            - Instrument: declared
              commitment: two-ends
              act: declares
              by: army
              from: [2025-04-02, {value: 2025-03-30, source: b1}]
              to: [2025-04-10, {value: 2025-04-18, source: b1}]
              source: a1
            """;

    private static String inForce(String day, String... records) {
        Held held = CaseText.given(records).says("on " + day, "two-ends in force on ?");
        return held.range() + (held.disputed() ? " disputed" : "");
    }

    @Test
    void whoGivesTheSameActAnotherBeginningOrEndDoesNotAgree() {
        assertThat(inForce("31 March 2025", TWO_ENDS)).isEqualTo("unknown disputed");
        assertThat(inForce("5 April 2025", TWO_ENDS)).isEqualTo("yes");
        assertThat(inForce("15 April 2025", TWO_ENDS)).isEqualTo("unknown disputed");
        assertThat(inForce("20 April 2025", TWO_ENDS)).isEqualTo("no");
    }

    @Test
    void whoKnowsOnlyAnEarlierActDoesNotDenyALaterOne() {
        String extended = """
                - Instrument: extended
                  commitment: two-ends
                  act: extends
                  by: army
                  from: 2025-04-11
                  to: 2025-04-20
                  source: c1
                """;
        assertThat(inForce("15 April 2025", TWO_ENDS, extended)).isEqualTo("yes");
    }

    @Test
    void anActWithoutAFirstDayIsShownAndDecidesNothing() {
        Held held = CaseText.given("""
                - Kind: truce
                  name: truce
                - Commitment: long-truce
                  kind: truce
                  parties: army
                  source: a1
                - Instrument: extended
                  commitment: long-truce
                  act: extends
                  by: army
                  to: 2025-04-18
                  source: a1
                """).says("on 5 April 2025", "long-truce in force on ?");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.leftOut()).containsExactly("extended");
        assertThat(held.reason("extended")).isEqualTo("judge.in-force.no-first-day");
    }
}
