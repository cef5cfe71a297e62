package org.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How much a comparison hangs on its windows. */
class DailyTest {
    private static final int[] STEADY_THEN_DOUBLE = new int[60];

    static {
        for (int day = 0; day < 60; day++) {
            STEADY_THEN_DOUBLE[day] = day < 40 ? 2 + day % 2 : 5 + day % 2;
        }
    }

    @Test
    void evenCountsDoNotScatterAndBurstsDo() {
        assertThat(Dispersion.of(new int[] {3, 3, 3, 3})).isZero();
        assertThat(Dispersion.of(new int[] {0, 0, 0, 12})).isCloseTo(12, within(1e-12));
        assertThat(Dispersion.of(new int[] {5})).isEqualTo(1);
        assertThat(Dispersion.of(new int[4])).isEqualTo(1);
    }

    @Test
    void otherWindowsLieWithinTheSpan() {
        Daily daily = new Daily(STEADY_THEN_DOUBLE, 40);
        assertThat(daily.sensitivity(20)).hasSize(10).allSatisfy(variant -> {
            assertThat(variant.countBefore()).isPositive();
            assertThat(variant.ratio().orElseThrow().ratio()).isGreaterThan(1.5);
        });
        assertThat(daily.sensitivity(20)).extracting(Daily.Variant::before).contains(5, 10, 15, 20, 17);
        assertThat(new Daily(Arrays.copyOfRange(STEADY_THEN_DOUBLE, 30, 50), 10).sensitivity(10))
                .extracting(Daily.Variant::shift)
                .contains(0, -3, 3);
    }

    @Test
    void aRealChangeStandsOutAmongPlaceboDates() {
        Daily.Placebo placebo = new Daily(STEADY_THEN_DOUBLE, 40).placebo(10);
        assertThat(placebo.dates()).isEqualTo(21);
        assertThat(placebo.asLarge()).isZero();
    }

    @Test
    void ofASteadySeriesEveryDateIsAsGood() {
        int[] steady = new int[60];
        Arrays.fill(steady, 3);
        Daily.Placebo placebo = new Daily(steady, 40).placebo(10);
        assertThat(placebo.asLarge()).isEqualTo(placebo.dates());
    }

    @Test
    void withoutRoomBeforeTheEventThereAreNoPlaceboDates() {
        assertThat(new Daily(new int[] {1, 2, 3, 4}, 2).placebo(2)).isEqualTo(new Daily.Placebo(0, 0));
    }
}
