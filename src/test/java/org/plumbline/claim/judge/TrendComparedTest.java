package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TrendChart;
import org.plumbline.claim.report.TrendData;
import org.plumbline.claim.report.TrendReport;
import org.plumbline.claim.report.WindowChoice;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/** Two windows side by side: single days where a list is complete, and nothing at all where incidents were merely collected. */
class TrendComparedTest {
    private static final String SUMMIT = """
            - Engagement: summit
              kind: meeting
              start: 2025-03-20
              source: a1
            """;
    private static final String QUESTION =
            "trend of incidents by army, kind air-attack, in country, 10 days before and 10 days after summit, up";

    /** Three attacks a day from 1 January, six a day from the summit's day on. */
    private static String attacks() {
        StringBuilder records = new StringBuilder();
        LocalDate day = LocalDate.of(2025, 1, 1);
        for (int i = 0; i < 100; i++, day = day.plusDays(1)) {
            int many = day.isBefore(LocalDate.of(2025, 3, 20)) ? 3 - i % 2 : 6 + i % 2;
            records.append("""
                    - Report: x%d
                      kind: air-attack
                      actor: army
                      date: %s
                      place: village-1
                      occurrences: 1
                      source: a1
                    """.formatted(i * 10, day));
            for (int more = 1; more < many; more++) {
                records.append("""
                        - Report: x%d
                          kind: air-attack
                          actor: army
                          date: %s
                          place: village-1
                          source: a1
                        """.formatted(i * 10 + more, day));
            }
        }
        return records.toString();
    }

    private static final String COMPLETE = """
            - Coverage: all-of-it
              of: air-attack
              kind: air-attack
              actor: army
              place: country
              from: 2025-01-01
              to: 2025-04-10
              statement: every air attack is listed
              source: a1
            """;

    private static Trend ask(String question, List<String> records) {
        return new Judge(
                        CaseText.given(records.toArray(String[]::new)).evidence(),
                        Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24))
                .trend(Question.parse("question", question).claim().orElseThrow());
    }

    private static Trend ask(String... records) {
        return ask(QUESTION, List.of(records));
    }

    private static Trend.Pair pair(Trend trend) {
        return ((Trend.Compared) trend).pairs().getFirst();
    }

    private static final WindowChoice NEVER = new WindowChoice.NotRecorded(Optional.empty(), Optional.empty());

    private static String told(Trend trend, Language language) {
        return TrendReport.text(QUESTION, trend, NEVER, id -> new Phrase.Name(id, id), language, Ink.PLAIN);
    }

    private static String told(Trend trend) {
        return told(trend, Language.ENGLISH);
    }

    @Test
    void incidentsThatWereMerelyCollectedShowNoTrend() {
        Trend trend = ask(SUMMIT, attacks());
        assertThat(trend).isInstanceOf(Trend.NotComparable.class);
        assertThat(told(trend).replaceAll("\\s+", " "))
                .contains("a sample cannot show a rise or a fall")
                .doesNotContain("times the rate");
    }

    @Test
    void aCompleteListGivesDaysOtherWindowsAndPlaceboDates() {
        Trend trend = ask(SUMMIT, attacks(), COMPLETE);
        Trend.Pair pair = pair(trend);
        assertThat(pair.before().least()).isEqualTo(25);
        assertThat(pair.before().most()).isEqualTo(25);
        assertThat(pair.before().days()).isEqualTo(10);
        assertThat(pair.after().least()).isEqualTo(65);
        assertThat(pair.result()).isEqualTo(Trend.Result.HIGHER);
        Trend.Series series = pair.series().orElseThrow();
        assertThat(series.first()).isEqualTo("2025-01-09");
        assertThat(series.event()).isEqualTo(70);
        assertThat(series.eventDays()).isEqualTo(1);
        assertThat(series.placebo().asLarge()).isZero();
        assertThat(told(trend))
                .contains(
                        "2.6 times the rate before",
                        "The rate was higher in the second window",
                        "Placebo dates: at 0 of 50")
                .contains("It does not say why.");
    }

    @Test
    void theFirstOfTheOtherWindowsIsTheComparisonItself() {
        Trend.Pair pair = pair(ask(SUMMIT, attacks(), COMPLETE));
        var first = pair.series().orElseThrow().sensitivity().getFirst();
        assertThat(first.countBefore()).isEqualTo(pair.before().least());
        assertThat(first.countAfter()).isEqualTo(pair.after().least());
        assertThat(first.ratio()).isEqualTo(pair.lowest(true));
    }

    @Test
    void noLineOfTheReportIsWiderThanATerminalAndNoneNamesACause() {
        for (Language language : Language.values()) {
            String report = told(ask(SUMMIT, attacks(), COMPLETE), language);
            assertThat(report.lines()).allMatch(line -> Columns.width(line) <= 80);
            assertThat(report).doesNotContainIgnoringCase("because of", "due to", "led to", "caused", "as a result");
        }
    }

    @Test
    void severalRaidsInOneReportCountOnTheirDay() {
        String raids = attacks()
                .replace(
                        "- Report: x790\n  kind: air-attack\n  actor: army\n  date: 2025-03-21\n"
                                + "  place: village-1\n  occurrences: 1",
                        "- Report: x790\n  kind: air-attack\n  actor: army\n"
                                + "  date: 2025-03-21\n  place: village-1\n  occurrences: 9");
        Trend.Pair pair = pair(ask(SUMMIT, raids, COMPLETE));
        assertThat(pair.after().least()).isEqualTo(73);
        assertThat(pair.series().orElseThrow().perDay().stream()
                        .mapToInt(Integer::intValue)
                        .skip(71)
                        .sum())
                .isEqualTo(73);
        assertThat(pair.dispersion()).isGreaterThan(1);
    }

    @Test
    void possibleIncidentsAreTakenBothWaysAndTheWorseCounts() {
        String undated = """
                - Report: some-day
                  kind: air-attack
                  actor: army
                  date: "[2025-03-19..2025-03-22]"
                  place: village-1
                  occurrences: 90
                  source: a1
                """;
        Trend.Pair pair = pair(ask(SUMMIT, attacks(), undated, COMPLETE));
        assertThat(pair.before().least()).isEqualTo(25);
        assertThat(pair.before().most()).isEqualTo(115);
        assertThat(pair.result()).isEqualTo(Trend.Result.OPEN);
        assertThat(pair.chance()).as("the rates may be equal").isEqualTo(1);
        assertThat(told(ask(SUMMIT, attacks(), undated, COMPLETE))).contains("25 to 115 in 10 days");
    }

    @Test
    void anUnknownTollLeavesATotalWithoutAnUpperEnd() {
        String question = "trend of civilians-killed by army, in country, 10 days before and 10 days after summit, up";
        String coverage = COMPLETE.replace("of: air-attack", "of: attack").replace("kind: air-attack", "kind: attack");
        String toll = """
                - Report: toll
                  kind: air-attack
                  actor: army
                  date: 2025-03-22
                  place: village-1
                  civilians-killed: "?"
                  source: a1
                """;
        assertThat(ask(question, List.of(SUMMIT, toll, coverage)))
                .isInstanceOfSatisfying(
                        Trend.NotComparable.class,
                        trend -> assertThat(trend.why().key()).isEqualTo("judge.missing.trend"));
        String ofAll =
                COMPLETE.replace("of: air-attack\n", "of: civilians-killed\n").replace("  kind: air-attack\n", "");
        assertThat(ask(question, List.of(SUMMIT, toll, ofAll)))
                .isInstanceOfSatisfying(
                        Trend.NotComparable.class,
                        trend -> assertThat(trend.why().key()).isEqualTo("judge.missing.trend-unknown-tolls"));
    }

    @Test
    void howLateThingsAreToldIsNamed() {
        Trend.Pair pair = pair(ask(SUMMIT, attacks(), COMPLETE));
        assertThat(pair.lag()).isInstanceOfSatisfying(Trend.Lag.OfReports.class, lag -> {
            assertThat(lag.list()).as("published 20 April, window to 30 March").contains(21L);
            assertThat(lag.incidents()).isEqualTo(90);
            assertThat(lag.half()).isBetween(21L, 41L);
        });
        assertThat(told(ask(SUMMIT, attacks(), COMPLETE)))
                .contains("its last days may still be")
                .contains("filling up");
    }

    @Test
    void nothingAgainstNothingIsNotEstimable() {
        assertThat(told(ask(SUMMIT, COMPLETE))).contains("not estimable");
    }

    @Test
    void theChartHasATextAlternativeAndExecutesNothing() {
        Trend.Compared trend = (Trend.Compared) ask(SUMMIT, attacks(), COMPLETE);
        String svg = TrendChart.svg("<script>alert(1)</script>", trend, "a & b \u0007", Language.BURMESE);
        assertThat(svg)
                .contains("<title>&lt;script&gt;", "<desc>", "၆၅", "a &amp; b ")
                .doesNotContain("<script", "href", "\u0007");
        assertThat(svg.lines().filter(line -> line.startsWith("<rect x=")))
                .as("a bar for each day and four squares of the key")
                .hasSize(81 + 4);
    }

    @Test
    void theDataSayTheSameAsTheReport() {
        String json = TrendData.json(QUESTION, ask(SUMMIT, attacks(), COMPLETE), NEVER);
        assertThat(json).contains("\"result\" : \"higher\"", "\"windowsChosen\" : \"not-recorded\"", "\"asLarge\" : 0");
        assertThat(TrendData.json(QUESTION, ask(SUMMIT, attacks()), NEVER))
                .contains("\"comparable\" : false", "\"because\" : \"judge.missing.trend\"");
    }

    @Test
    void aClaimOfASheetAndAQuestionAreAnsweredByTheSameComparison() {
        for (List<String> records :
                List.of(List.of(SUMMIT, attacks(), COMPLETE), List.of(SUMMIT, attacks()), List.of(SUMMIT, COMPLETE))) {
            String verdict = CaseText.given(records.toArray(String[]::new))
                    .says("rose", QUESTION)
                    .verdict();
            String expected = ask(QUESTION, records) instanceof Trend.Compared compared
                            && compared.pairs().getFirst().result() == Trend.Result.HIGHER
                    ? "supported"
                    : "not shown";
            assertThat(verdict).isEqualTo(expected);
        }
    }

    @Test
    void twoListsThatPointApartAreShownApartAndTogetherShowNothing() {
        String other = COMPLETE.replace("all-of-it", "all-of-b").replace("source: a1", "source: b1");
        String report = told(ask(SUMMIT, attacks(), COMPLETE, other)).replaceAll("\\s+", " ");
        assertThat(report)
                .contains("agency-a declares", "agency-b declares", "together they show neither a rise nor a fall");
        assertThat(told(ask(SUMMIT, attacks(), COMPLETE))).doesNotContain("together they show");
    }
}
