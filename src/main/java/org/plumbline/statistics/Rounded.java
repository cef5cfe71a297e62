package org.plumbline.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as they are printed: two decimals, and of what is smaller than a tenth two digits. */
public final class Rounded {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private Rounded() {}

    /**
     * The figure to be printed.
     *
     * @throws NumberFormatException if the value is infinite or no number
     */
    public static BigDecimal of(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.abs().compareTo(TENTH) < 0 ? exact.round(TWO_DIGITS) : exact.setScale(2, RoundingMode.HALF_UP);
    }
}
