package org.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theFirstVariantIsTheComparisonItselfAndLeavesTheEventsOwnDaysOut() {
        int[] counts = {1, 1, 1, 50, 2, 2, 2};
        Daily daily = new Daily(counts, 3, 1);
        assertThat(daily.sensitivity(3, 3).getFirst())
                .isEqualTo(new Daily.Variant(3, 3, 0, Daily.OwnDays.LEFT_OUT, 3, 6, RateRatio.of(3, 6, 3, 3, 1)));
    }

    @Test
    void theEventsOwnDaysAreTriedOnEitherSide() {
        Daily daily = new Daily(new int[] {1, 1, 1, 50, 2, 2, 2}, 3, 1);
        assertThat(daily.sensitivity(3, 3))
                .filteredOn(variant -> variant.ownDays() != Daily.OwnDays.LEFT_OUT)
                .extracting(
                        Daily.Variant::before,
                        Daily.Variant::after,
                        Daily.Variant::countBefore,
                        Daily.Variant::countAfter)
                .containsExactly(tuple(4, 3, 53L, 6L), tuple(3, 4, 3L, 56L));
    }

    @Test
    void otherWindowsLieWithinTheSpan() {
        Daily daily = new Daily(STEADY_THEN_DOUBLE, 40, 0);
        assertThat(daily.sensitivity(20, 20)).hasSize(10).allSatisfy(variant -> {
            assertThat(variant.countBefore()).isPositive();
            assertThat(variant.ratio().orElseThrow().ratio()).isGreaterThan(1.5);
        });
        assertThat(daily.sensitivity(20, 20)).extracting(Daily.Variant::before).contains(5, 10, 15, 20);
        assertThat(new Daily(Arrays.copyOfRange(STEADY_THEN_DOUBLE, 30, 50), 10, 0).sensitivity(10, 10))
                .extracting(Daily.Variant::shift, Daily.Variant::before, Daily.Variant::after)
                .contains(tuple(-3, 7, 10), tuple(3, 10, 7));
    }

    @Test
    void aRealChangeStandsOutAmongPlaceboDates() {
        Daily.Placebo placebo = new Daily(STEADY_THEN_DOUBLE, 40, 0).placebo(10, 10);
        assertThat(placebo.dates()).isEqualTo(21);
        assertThat(placebo.asLarge()).isZero();
    }

    @Test
    void ofASteadySeriesEveryDateIsAsGood() {
        int[] steady = new int[60];
        Arrays.fill(steady, 3);
        Daily.Placebo placebo = new Daily(steady, 40, 1).placebo(10, 15);
        assertThat(placebo.dates()).isEqualTo(15);
        assertThat(placebo.asLarge()).isEqualTo(placebo.dates());
    }

    @Test
    void windowsOfUnequalLengthAreComparedByTheirRates() {
        int[] counts = new int[100];
        Arrays.fill(counts, 4);
        assertThat(new Daily(counts, 60, 0)
                        .sensitivity(40, 20)
                        .getFirst()
                        .ratio()
                        .orElseThrow()
                        .ratio())
                .isEqualTo(1);
    }

    @Test
    void withoutRoomBeforeTheEventThereAreNoPlaceboDates() {
        assertThat(new Daily(new int[] {1, 2, 3, 4}, 2, 0).placebo(2, 2)).isEqualTo(new Daily.Placebo(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "3,1", "2,2", "2,-1"})
    void aSideWithoutADayIsNonsense(int event, int eventDays) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Daily(new int[] {1, 2, 3, 4}, event, eventDays));
    }
}
