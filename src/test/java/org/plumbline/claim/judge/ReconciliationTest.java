package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.judge.Reconciliation.Outcome;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.ReconcileReport;
import org.plumbline.language.Language;

/** Which stated totals the incidents of a case explain, exceed or fall short of. */
class ReconciliationTest {
    private static final String INCIDENTS = """
            - Report: x1
              kind: air-attack
              actor: army
              date: 2025-04-05
              place: village-1
              civilians-killed: 3
              source: a1
            - Report: x2
              kind: air-attack
              actor: army
              date: 2025-04-06
              place: village-2
              civilians-killed: 2
              source: b1
            - Report: x3
              kind: air-attack
              actor: army
              date: "[2025-04-09..2025-04-11]"
              place: village-2
              occurrences: 2
              source: b1
            """;

    private static String tally(String id, String measure, String total, String more) {
        return """
                - Tally: %s
                  measure: %s
                  kind: air-attack
                  actor: army
                  place: country
                  from: 2025-04-01
                  to: 2025-04-10
                  total: %s
                  basis: its own count
                  source: c1
                %s
                """.formatted(id, measure, total, more);
    }

    private static List<Reconciliation> reconciled(String... records) {
        return Reconciliation.all(
                CaseText.given(records).evidence(),
                Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24));
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Explained ignored -> "explained";
            case Outcome.Open(var window, var found, BigDecimal missing) -> "open, " + missing + " not certain";
            case Outcome.FallsShort(var window, var found, BigDecimal missing) -> "falls short by " + missing;
            case Outcome.Exceeds(var window, var found, BigDecimal above) -> "exceeds by " + above;
            case Outcome.NotComparable(var why) -> why.key();
        };
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1     | incidents        | exceeds by 1
            2     | incidents        | explained
            "2+"  | incidents        | explained
            3     | incidents        | open, 1 not certain
            "4+"  | incidents        | open, 2 not certain
            5     | incidents        | falls short by 1
            ">5"  | incidents        | falls short by 1
            "<2"  | incidents        | exceeds by 0
            "<=2" | incidents        | open, 0 not certain
            "<=4" | incidents        | explained
            "<3"  | incidents        | open, 0 not certain
            "~4"  | incidents        | open, 2 not certain
            "~20" | incidents        | falls short by 14
            ">4"  | incidents        | falls short by 0
            ">2"  | incidents        | open, 0 not certain
            "?"   | incidents        | count.reconcile.no-total
            5     | civilians-killed | explained
            4     | civilians-killed | exceeds by 1
            9     | civilians-killed | open, 4 not certain
            9     | magnitude        | count.reconcile.no-incident
            """)
    void aTotalIsHeldAgainstTheIncidents(String total, String measure, String expected) {
        Reconciliation one =
                reconciled(INCIDENTS, tally("t", measure, total, "")).getFirst();
        assertThat(outcome(one.outcome())).isEqualTo(expected);
    }

    @Test
    void aTotalWithoutDaysIsNotCompared() {
        Reconciliation one = reconciled(
                        INCIDENTS, tally("t", "incidents", "2", "").replace("  from: 2025-04-01\n", ""))
                .getFirst();
        assertThat(outcome(one.outcome())).isEqualTo("count.reconcile.no-window");
    }

    @Test
    void whatEachVoiceStatesIsHeldByItself() {
        String two = tally("t", "incidents", "[{value: 1, source: c1}, {value: 50, source: a1}]", "");
        assertThat(reconciled(INCIDENTS, two))
                .extracting(one -> outcome(one.outcome()))
                .containsExactly("exceeds by 1", "falls short by 46");
    }

    @Test
    void whatLiesOnlyInTheDaysThatAVoiceMayHaveCountedIsPossible() {
        String until = tally("t", "incidents", "1", "").replace("to: 2025-04-10", "to: \"[2025-04-05..2025-04-10]\"");
        assertThat(reconciled(INCIDENTS, until))
                .as("the second incident is of 6 April")
                .extracting(one -> outcome(one.outcome()))
                .containsExactly("explained");
    }

    @Test
    void aTotalOfAMonthIsOneOfAllItsDays() {
        String april = tally("t", "incidents", "1", "")
                .replace("2025-04-01", "2025-04")
                .replace("2025-04-10", "2025-04");
        assertThat(outcome(reconciled(INCIDENTS, april).getFirst().outcome())).startsWith("exceeds");
    }

    @Test
    void theOriginalsOwnTotalStandsAgainstItsRetelling() {
        String retold = tally(
                "t", "incidents", "[{value: 100, source: a1}, {value: 2, source: paper, according to: agency-a}]", "");
        assertThat(outcome(reconciled(INCIDENTS, retold).getFirst().outcome())).startsWith("falls short");
    }

    @Test
    void anotherTotalDoesNotBearOutATotal() {
        List<Reconciliation> both =
                reconciled(INCIDENTS, tally("t", "incidents", "90", ""), tally("u", "incidents", "80+", ""));
        assertThat(both).extracting(one -> outcome(one.outcome())).allMatch(text -> text.startsWith("falls short"));
    }

    @Test
    void whatCanBeComparedComesFirstAndTheRestIsAShortListWithItsReason() {
        String records = INCIDENTS
                + tally("unknown", "incidents", "\"?\"", "")
                + tally("more", "magnitude", "9", "")
                + tally("short", "incidents", "5", "")
                + tally("less", "incidents", "1", "");
        CaseEvidence evidence = CaseText.given(records).evidence();
        List<Reconciliation> all = Reconciliation.all(
                evidence, Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24));
        for (Language language : Language.values()) {
            String report = ReconcileReport.text(
                    all,
                    evidence::name,
                    id -> evidence.incidents().incident(id).isPresent(),
                    false,
                    language,
                    Ink.PLAIN);
            assertThat(report.lines()).allMatch(line -> Columns.width(line) <= 80);
            assertThat(report.indexOf("(less)")).isPositive().isLessThan(report.indexOf("(short)"));
            assertThat(report.indexOf("(short)")).isLessThan(report.indexOf("unknown ("));
            assertThat(report.lines().filter(line -> line.contains("more ("))).hasSize(1);
        }
    }

    @Test
    void anOpenEndOfATotalIsNeverToldAsADifferenceOfZero() {
        String records = INCIDENTS + tally("t", "incidents", "\"<2\"", "") + tally("u", "incidents", "\">4\"", "");
        CaseEvidence evidence = CaseText.given(records).evidence();
        List<Reconciliation> all = Reconciliation.all(
                evidence, Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24));
        String report = ReconcileReport.text(
                all,
                evidence::name,
                id -> evidence.incidents().incident(id).isPresent(),
                false,
                Language.ENGLISH,
                Ink.PLAIN);
        assertThat(report).contains("1 exceeded", "1 falls short").doesNotContain("at least 0");
    }

    private static String told(String records) {
        CaseEvidence evidence = CaseText.given(records).evidence();
        List<Reconciliation> all = Reconciliation.all(
                evidence, Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24));
        return ReconcileReport.text(
                        all,
                        evidence::name,
                        id -> evidence.incidents().incident(id).isPresent(),
                        false,
                        Language.ENGLISH,
                        Ink.PLAIN)
                .replaceAll("\\s+", " ");
    }

    @Test
    void aTotalThatIsDeniedAnnouncedOrWorkedOutIsNotCompared() {
        for (String manner : List.of("denied", "announced", "derived")) {
            String tally = tally("t", "incidents", "{value: 1, modality: " + manner + "}", "");
            assertThat(outcome(reconciled(INCIDENTS, tally).getFirst().outcome()))
                    .isEqualTo("judge.refused." + manner);
        }
        assertThat(told(INCIDENTS + tally("t", "incidents", "{value: 1, modality: denied}", "")))
                .contains("1 not compared", "a denial: t")
                .doesNotContain("stated: exactly 1", "at least 1 more than is stated");
        String admitted = tally("t", "incidents", "{value: 1, modality: admitted}", "");
        assertThat(outcome(reconciled(INCIDENTS, admitted).getFirst().outcome()))
                .isEqualTo("exceeds by 1");
    }

    @Test
    void aDenialBesideAStatedTotalIsShownAsADenial() {
        String both = tally("t", "incidents", "[3, {value: 1, modality: denied, source: b1}]", "");
        assertThat(outcome(reconciled(INCIDENTS, both).getFirst().outcome())).isEqualTo("open, 1 not certain");
        assertThat(told(INCIDENTS + both))
                .contains("stated: exactly 3, by Agency C", "not compared: exactly 1, by Agency B (a denial)");
    }

    @Test
    void anApproximateTotalIsToldAsApproximate() {
        assertThat(told(INCIDENTS + tally("t", "incidents", "~20", "") + tally("u", "incidents", "~20..30", "")))
                .contains("stated: about 20, by Agency C", "stated: about 20–30, by Agency C")
                .doesNotContain("exactly 20", "18 to 22");
    }
}
