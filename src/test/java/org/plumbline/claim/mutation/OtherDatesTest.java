package org.plumbline.claim.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.quantity.ImpreciseDate;

class OtherDatesTest {
    private static List<String> of(String date) {
        return OtherDates.of(ImpreciseDate.parse(date).orElseThrow()).stream()
                .map(ImpreciseDate::toString)
                .toList();
    }

    @Test
    void aDayMovesByADayAMonthAndAYear() {
        assertThat(of("2025-04-17"))
                .containsExactly("2025-04-16", "2025-04-18", "2025-03-17", "2025-05-17", "2024-04-17", "2026-04-17");
    }

    @Test
    void aMonthMovesByAMonthAndAYear() {
        assertThat(of("2023-08")).containsExactly("2023-07", "2023-09", "2022-08", "2024-08");
    }

    @Test
    void aYearMovesByAYear() {
        assertThat(of("2026")).containsExactly("2025", "2027");
    }

    @Test
    void theLastDayOfALongMonthMovesToADayThatExists() {
        assertThat(of("2025-03-31")).contains("2025-02-28", "2025-04-30");
    }

    @Test
    void aDateThatIsAStretchOfDaysStaysWhereItIs() {
        assertThat(of("[2025-04-13..2025-04-15]")).isEmpty();
    }
}
