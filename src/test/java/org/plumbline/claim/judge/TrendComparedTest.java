package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TrendChart;
import org.plumbline.claim.report.TrendReport;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Language;

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

    private static Trend ask(String... records) {
        return new Judge(
                        CaseText.given(records).evidence(),
                        Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24))
                .trend(Question.parse("question", QUESTION).claim().orElseThrow());
    }

    private static String told(Trend trend, Optional<LocalDate> fixed, Optional<LocalDate> loaded) {
        return TrendReport.text(QUESTION, trend, fixed, loaded, Language.ENGLISH, Ink.PLAIN);
    }

    @Test
    void incidentsThatWereMerelyCollectedShowNoTrend() {
        Trend trend = ask(SUMMIT, attacks());
        assertThat(trend).isInstanceOf(Trend.NotComparable.class);
        assertThat(told(trend, Optional.empty(), Optional.empty()))
                .contains("merely collected")
                .doesNotContain("times");
    }

    @Test
    void aCompleteListGivesDaysOtherWindowsAndPlaceboDates() {
        Trend.Compared trend = (Trend.Compared) ask(SUMMIT, attacks(), COMPLETE);
        Trend.Pair pair = trend.pairs().getFirst();
        assertThat(pair.before()).isEqualTo(new Trend.Span(25, 25, 10));
        assertThat(pair.after()).isEqualTo(new Trend.Span(65, 65, 10));
        Trend.Series series = pair.series().orElseThrow();
        assertThat(series.first()).isEqualTo("2025-01-09");
        assertThat(series.split()).isEqualTo(70);
        assertThat(series.daily().placebo(10).asLarge()).isZero();
        assertThat(told(trend, Optional.empty(), Optional.empty()))
                .contains(
                        "2.6 times the rate before",
                        "The rate was higher in the second window",
                        "Placebo dates: at 0 of 51")
                .contains("It does not say why.");
    }

    @Test
    void aWindowThatWasChosenLateOrNobodyKnowsWhenIsLabelled() {
        Trend trend = ask(SUMMIT, attacks(), COMPLETE);
        LocalDate loaded = LocalDate.of(2025, 4, 20);
        assertThat(told(trend, Optional.of(LocalDate.of(2025, 4, 1)), Optional.of(loaded)))
                .contains("before the data were loaded");
        assertThat(told(trend, Optional.of(loaded), Optional.of(loaded)))
                .contains("Window chosen after the data were loaded");
        assertThat(told(trend, Optional.empty(), Optional.of(loaded))).contains("nobody says when");
    }

    @Test
    void nothingAgainstNothingIsNotEstimable() {
        assertThat(told(ask(SUMMIT, COMPLETE), Optional.empty(), Optional.empty()))
                .contains("not estimable");
    }

    @Test
    void theChartHasATextAlternativeAndExecutesNothing() {
        Trend.Compared trend = (Trend.Compared) ask(SUMMIT, attacks(), COMPLETE);
        String svg = TrendChart.svg("<script>alert(1)</script>", trend, Language.BURMESE);
        assertThat(svg)
                .contains("<title>&lt;script&gt;", "<desc>", "၆၅")
                .doesNotContain("<script", "href")
                .hasLineCount(3 + 81 + 7);
    }
}
