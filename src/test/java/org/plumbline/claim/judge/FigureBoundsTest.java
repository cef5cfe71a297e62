package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.quantity.Interval;

/** What a figure means at least and at most. */
class FigureBoundsTest {
    private static Interval interval(String low, String lowOpen, String high, String highOpen) {
        return new Interval(
                low == null ? null : new BigDecimal(low),
                low == null || "open".equals(lowOpen),
                high == null ? null : new BigDecimal(high),
                high == null || "open".equals(highOpen));
    }

    @ParameterizedTest(name = "whole {0}: {1} {2} {3} {4} is {5}")
    @CsvSource({
        "true,  20,  open,   ,    ,     '[21, inf)'",
        "true,  20,  closed, ,    ,     '[20, inf)'",
        "true,  ,    ,       5,   open, '[0, 4]'",
        "true,  ,    ,       5,   shut, '[0, 5]'",
        "true,  ,    ,       ,    ,     '[0, inf)'",
        "true,  -3,  closed, 5,   shut, '[0, 5]'",
        "true,  2,   open,   5,   open, '[3, 4]'",
        "false, 2,   open,   5,   open, '(2, 5)'",
        "true,  2.5, open,   5,   shut, '(2.5, 5]'",
    })
    void whatComesInWholeNumbersHasALeastAndAMostNumber(
            boolean whole, String low, String lowOpen, String high, String highOpen, String closed) {
        assertThat(new FigureBounds(whole)
                        .closed(interval(low, lowOpen, high, highOpen))
                        .toString())
                .isEqualTo(closed);
    }
}
