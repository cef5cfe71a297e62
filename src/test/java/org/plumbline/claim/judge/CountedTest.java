package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.Breakdown.By;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Question;
import org.plumbline.quantity.Interval;

/** Questions without a wording: what was counted, how it lies in time and place, and how it stands to stated totals. */
class CountedTest {
    private static final String RAIDS = """
            - Report: x1
              kind: air-attack
              actor: army
              date: 2025-04-10
              place: village-1
              civilians-killed: 13
              source: a1
            - Report: x2
              kind: air-attack
              actor: army
              date: 2025-04-12
              place: village-2
              civilians-killed: 4+
              source: a1
            - Report: x3
              kind: artillery
              actor: army
              date: "[2025-04-13..2025-04-14]"
              place: township
              civilians-killed: 2
              source: b1
            - Report: x4
              kind: attack
              actor: army
              date: 2025-04-12
              place: region
              source: b1
            """;

    private static Counted ask(CaseText given, String question) {
        Question read = Question.parse("question", question);
        assertThat(read.problems()).isEmpty();
        return new Judge(given.evidence(), perspective()).count(read.claim().orElseThrow());
    }

    private static Counted.Found found(CaseText given, String question) {
        return (Counted.Found) ask(given, question);
    }

    private static Breakdown parted(CaseText given, String question, By by) {
        Claim claim = Question.parse("question", question).claim().orElseThrow();
        return new Judge(given.evidence(), perspective()).breakdown(claim, by).orElseThrow();
    }

    private static Perspective perspective() {
        return Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24);
    }

    @Test
    void certainAndPossibleIncidentsAreToldApart() {
        Counted.Found found = found(CaseText.given(RAIDS), "count of incidents by army, in township, until 2025-04-20");
        assertThat(found.incidents()).isEqualTo(Interval.between(3, 4));
        assertThat(found.certain()).isEqualTo(3);
        assertThat(found.possible()).as("known only to the region").isEqualTo(1);
        assertThat(found.evidence().complete()).isFalse();
    }

    @Test
    void aSumHasNoUpperEndWhileATollIsUnknown() {
        CaseText told = CaseText.given(RAIDS.substring(0, RAIDS.indexOf("- Report: x4")));
        CaseText given = CaseText.given(RAIDS);
        assertThat(found(told, "sum of civilians-killed by army, kind artillery, until 2025-04-20")
                        .incidents())
                .isEqualTo(Interval.exactly(2));
        assertThat(found(given, "sum of civilians-killed by army, until 2025-04-20")
                        .incidents())
                .isEqualTo(Interval.atLeast(19));
    }

    @Test
    void aDateToBeReadFromATextIsUnclear() {
        assertThat(ask(CaseText.given(RAIDS), "count of incidents by army, since ?"))
                .isInstanceOf(Counted.Unclear.class);
    }

    @Test
    void anIncidentThatMayFallOnTwoDaysIsPossibleOnBoth() {
        CaseText given = CaseText.given(RAIDS);
        String question = "count of incidents by army, until 2025-04-20";
        Breakdown days = parted(given, question, By.DAY);
        assertThat(days.rows())
                .extracting(Breakdown.Row::key)
                .containsExactly("2025-04-10", "2025-04-12", "2025-04-13", "2025-04-14");
        assertThat(days.rows()).extracting(Breakdown.Row::incidents).containsExactly(1L, 2L, 0L, 0L);
        assertThat(days.rows()).extracting(Breakdown.Row::possibly).containsExactly(0L, 0L, 1L, 1L);
        assertThat(days.inSeveral()).isEqualTo(1);
        assertThat(parted(given, question, By.WEEK).rows())
                .as("the thirteenth is a Sunday, the fourteenth a Monday (ISO 8601)")
                .extracting(Breakdown.Row::key)
                .containsExactly("2025-W15", "2025-W16");
        assertThat(parted(given, question, By.KIND).rows().getFirst())
                .isEqualTo(new Breakdown.Row("air-attack", 2, Interval.exactly(2), 0, 0, Interval.exactly(2)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyIncidentOfTheAnswerStandsInARow(long seed) {
        Random random = new Random(seed);
        List<String> places = List.of("village-1", "village-2", "township", "region", "elsewhere");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            int day = 1 + random.nextInt(18);
            String date = random.nextInt(4) == 0
                    ? "\"[2025-04-%02d..2025-04-%02d]\"".formatted(day, day + 2)
                    : "2025-04-%02d".formatted(day);
            records.append("""
                    - Report: x%d
                      kind: attack
                      actor: army
                      date: %s
                      place: %s
                      source: %s
                    """.formatted(i, date, places.get(random.nextInt(5)), random.nextBoolean() ? "a1" : "b1"));
        }
        CaseText given = CaseText.given(records.toString());
        String question = "count of incidents by army, in region, from 2025-04-03 to 2025-04-17";
        Counted.Found found = found(given, question);
        for (By by : By.values()) {
            Breakdown parted = parted(given, question, by);
            long certain =
                    parted.rows().stream().mapToLong(Breakdown.Row::incidents).sum();
            long possible =
                    parted.rows().stream().mapToLong(Breakdown.Row::possibly).sum();
            assertThat(certain).isLessThanOrEqualTo(found.certain());
            assertThat(certain + possible).isGreaterThanOrEqualTo(found.certain() + found.possible());
            if (parted.inSeveral() == 0) {
                assertThat(certain).isEqualTo(found.certain());
                assertThat(possible).isEqualTo(found.possible());
            }
        }
    }

    @Test
    void aClashIsCertainInTheRowsOfBothItsSides() {
        CaseText given = CaseText.given("""
                - Report: clash
                  kind: attack
                  actor: [army, resistance]
                  date: 2025-04-10
                  place: village-1
                  civilians-killed: 7
                  source: a1
                """);
        for (String asked : List.of("count of incidents", "sum of civilians-killed")) {
            for (Breakdown.Row row :
                    parted(given, asked + ", until 2025-04-20", By.ACTOR).rows()) {
                assertThat(row.incidents()).isEqualTo(1);
                assertThat(row.all())
                        .isEqualTo(found(given, asked + " by " + row.key() + ", until 2025-04-20")
                                .incidents());
            }
        }
    }

    @Test
    void aPlaceThatOnlyARetellingNamesHasNoRow() {
        CaseText given = CaseText.given("""
                - Report: x1
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  source: a1
                - Report: x2
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: elsewhere
                  source: paper
                  according to: agency-a
                - Link: same
                  reports: [x1, x2]
                  certainty: surely
                """);
        assertThat(parted(given, "count of incidents by army, until 2025-04-20", By.PLACE)
                        .rows())
                .containsExactly(new Breakdown.Row("village-1", 1, Interval.exactly(1), 0, 0, Interval.exactly(1)));
    }

    @Test
    void incidentsThatMayBeOneAreCountedOnceInARow() {
        CaseText given = CaseText.given(RAIDS, """
                - Link: same-raid
                  reports: [x1, x2]
                  certainty: possibly
                """);
        String killed = "sum of civilians-killed by army, kind air-attack, until 2025-04-20";
        Breakdown.Row row = parted(given, killed, By.KIND).rows().getFirst();
        assertThat(row.certain()).isEqualTo(found(given, killed).incidents());
        assertThat(row.certain().low()).as("not 17").isLessThanOrEqualTo(new BigDecimal("13"));
        assertThat(row.mayBeAnother()).isEqualTo(2);
        assertThat(found(given, killed).extent().certain().mayBeAnother()).isEqualTo(2);
        assertThat(parted(given, killed, By.DAY).rows())
                .as("as one incident nobody knows on which of the two days it was")
                .allSatisfy(day -> assertThat(day.certain().low()).isEqualByComparingTo("0"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRowOfADayIsWhatAQuestionForThatDayFinds(long seed) {
        Random random = new Random(seed);
        List<String> places = List.of("village-1", "village-2", "township", "region");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            int day = 1 + random.nextInt(5);
            records.append("""
                    - Report: x%d
                      kind: attack
                      actor: army
                      date: %s
                      place: %s
                      civilians-killed: "%s"
                      source: %s
                    """.formatted(
                            i,
                            random.nextInt(4) == 0
                                    ? "\"[2025-04-%02d..2025-04-%02d]\"".formatted(day, day + 1)
                                    : "2025-04-%02d".formatted(day),
                            places.get(random.nextInt(4)),
                            List.of("3", "4+", "?", "2..6", ">5", "<4").get(random.nextInt(6)),
                            random.nextBoolean() ? "a1" : "b1"));
        }
        for (int i = 0; i < 7; i++) {
            int one = 2 * i + random.nextInt(2);
            records.append("""
                    - Link: l%d
                      reports: [x%d, x%d]
                      certainty: %s
                    """.formatted(i, one, one + 1, random.nextInt(3) == 0 ? "surely" : "possibly"));
        }
        CaseText given = CaseText.given(records.toString());
        for (String asked : List.of("count of incidents", "sum of civilians-killed")) {
            String question = asked + " by army, in township";
            for (Breakdown.Row row :
                    parted(given, question + ", during 2025-04", By.DAY).rows()) {
                assertThat(row.all())
                        .as("%s on %s", question, row.key())
                        .isEqualTo(found(given, question + ", on " + row.key()).incidents());
            }
        }
    }

    @ParameterizedTest(name = "stated {0}: {1}")
    @CsvSource({
        "19,      Explained, ",
        "15+,     Explained, ",
        "25+,     Open,      6",
        "40,      Open,      21",
        "18,      Exceeds,   1",
        "'\"<=10\"', Exceeds,   9",
    })
    void aStatedTotalIsHeldAgainstTheIncidents(String stated, String outcome, String difference) {
        Reconciliation one = reconcile("sum", stated, "civilians-killed");
        assertThat(one.outcome().getClass().getSimpleName()).isEqualTo(outcome);
        Object by = switch (one.outcome()) {
            case Reconciliation.Outcome.Open open -> open.missing();
            case Reconciliation.Outcome.Exceeds exceeds -> exceeds.above();
            default -> null;
        };
        assertThat(by == null ? null : by.toString()).isEqualTo(difference);
    }

    @Test
    void aTotalThatIsHigherFallsShortOnlyIfNothingUnknownCanFillTheGap() {
        Reconciliation one = reconcile("count", "9", "incidents");
        assertThat(one.outcome())
                .isInstanceOfSatisfying(
                        Reconciliation.Outcome.FallsShort.class,
                        short9 -> assertThat(short9.missing()).isEqualByComparingTo("5"));
    }

    @Test
    void aTotalOfWhatNoIncidentCarriesIsNotCompared() {
        assertThat(reconcile("other", "9", "magnitude").outcome())
                .isInstanceOf(Reconciliation.Outcome.NotComparable.class);
    }

    private static Reconciliation reconcile(String id, String total, String measure) {
        CaseText given = CaseText.given(RAIDS, """
                - Tally: %s
                  measure: %s
                  actor: army
                  from: 2025-04-01
                  to: 2025-04-20
                  total: %s
                  source: c1
                  basis: counted by hand
                """.formatted(id, measure, total));
        return Reconciliation.all(given.evidence(), perspective()).getFirst();
    }
}
