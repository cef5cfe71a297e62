package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.claim.judge.SpringTruce.TRUCE;
import static org.plumbline.claim.judge.SpringTruce.clause;
import static org.plumbline.claim.judge.SpringTruce.conduct;
import static org.plumbline.claim.judge.SpringTruce.evidence;
import static org.plumbline.claim.judge.SpringTruce.rated;
import static org.plumbline.claim.judge.SpringTruce.spells;

import org.junit.jupiter.api.Test;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.ConductData;
import org.plumbline.claim.report.ConductReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/** DESIGN section 11: what was done is counted clause by clause and party by party, and nothing is called a breach. */
class Section11ConductTest {
    private static String report(Conduct conduct, CaseEvidence evidence, Language language) {
        return ConductReport.text(conduct, evidence, false, language, Ink.PLAIN);
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
    void whatIsTooLongToBeListedIsCountedAllTheSameAndSaidToBeUnlisted() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_010; i++) {
            many.append("""
                    - Report: m%d
                      kind: air-attack
                      actor: army
                      date: 2025-04-15
                      place: village-1
                      source: a1
                    """.formatted(i));
        }
        CaseEvidence evidence = evidence(TRUCE, many.toString());
        String report = report(conduct(evidence, "spring-truce"), evidence, Language.ENGLISH);
        assertThat(report).contains("20,010, in 20,010 incidents").contains("not listed");
    }

    private static String told(String... records) {
        return report(conduct(records), evidence(TRUCE + String.join("", records)), Language.ENGLISH)
                .replaceAll("\\s+", " ");
    }

    private static String act(String id, String act, String source, String from, String more) {
        return """
                - Instrument: %s
                  commitment: spring-truce
                  act: %s
                  by: army
                  from: %s
                  source: %s
                %s""".formatted(id, act, from, source, more);
    }

    @Test
    void nobodyIsSaidToHaveStatedAGapThatNobodyStated() {
        assertThat(told())
                .contains("11 April 2025 to 13 April 2025: not in force: a gap between two terms "
                        + "No source tells of a term that holds these days.")
                .doesNotContain("Agency A: no", "Agency A: gives days that leave these out");
        assertThat(ConductData.json(conduct())).doesNotContain("\"says\" : \"no\"");
    }

    @Test
    void whoTellsOfALapseInTheGapIsNamedAsTellingOfIt() {
        assertThat(told(act("over", "lapses", "b1", "2025-04-11", "  to: 2025-04-13\n")))
                .contains("a gap between two terms Agency B: tells that it had ended or lapsed [b1]")
                .doesNotContain("Agency A: tells that it had ended");
    }

    @Test
    void whoTellsOfOtherDaysIsNotSaidToDeny() {
        String begun = act("other", "renews", "a1", "[2025-05-03, {value: 2025-05-01, source: b1}]", "");
        assertThat(told(begun + "  to: 2025-05-05\n"))
                .contains("Agency B: gives days that hold these [b1]")
                .contains("Agency A: gives days that leave these out [a1]");
    }

    @Test
    void anActThatASourceDeniesIsToldAsDenied() {
        String denied = act("rumour", "{value: extends, modality: denied}", "b1", "2025-04-21", "")
                .replace("from: 2025-04-21", "from: {value: 2025-04-21, modality: denied}");
        assertThat(told(denied))
                .contains("extended by Northland Army [b1] (a denial)", "from 21 April 2025 (a denial)");
    }

    @Test
    void anApproximateTotalOfOthersIsToldAsApproximate() {
        String tally = """
                - Tally: about
                  measure: incidents
                  kind: attack
                  actor: army
                  from: 2025-04-03
                  to: 2025-04-08
                  total: ~80
                  basis: its own count
                  source: b1
                """;
        assertThat(told(tally)).contains("Agency B: about 80, 3 April 2025 to 8 April 2025 [b1]");
    }
}
