package org.plumbline.language;

import java.math.BigDecimal;
import org.plumbline.quantity.ImpreciseDate;

/** Something in a text that asserts a value. Spans lie in the text that was read. */
public sealed interface Reading {
    /** The whole stretch, hedge and unit included. */
    Span span();

    /**
     * A figure with its hedge and unit.
     *
     * @param number the digits or number words alone
     * @param low the figure, or the lower one of a range
     * @param high equal to {@code low} but for a range
     * @param unit a key of the unit table ({@code person}, {@code day}, {@code percent}, {@code place}, …) or empty
     */
    record Figure(Span span, Span number, Hedge hedge, BigDecimal low, BigDecimal high, String unit)
            implements Reading {
        /** Brings numbers to their shortest form, so that 1.50 equals 1.5. */
        public Figure {
            low = shortest(low);
            high = shortest(high);
        }

        private static BigDecimal shortest(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /**
     * A day, month or year.
     *
     * @param date with {@code hasYear} false, in the year of {@link TextReader#read}'s reference day
     * @param hasYear whether the text itself names the year
     */
    record Date(Span span, ImpreciseDate date, boolean hasYear) implements Reading {}

    /** A span of years or days written as one ({@code 2021-2023}, {@code from 2 to 22 April}). */
    record DateRange(Span span, ImpreciseDate from, ImpreciseDate to, boolean hasYear) implements Reading {}

    /**
     * A rank or ordinal ({@code 14th}, {@code fourth}, {@code စတုတ္ထ}).
     *
     * @param hedge at least for "fourth at best", which is the fourth place or one further down; at most for "fourth at worst"
     */
    record Ordinal(Span span, int number, Hedge hedge) implements Reading {
        /** An ordinal that nothing limits. */
        public Ordinal(Span span, int number) {
            this(span, number, Hedge.EXACT);
        }
    }

    /**
     * Words between quotation marks.
     *
     * @param inner without the marks
     * @param words the words as written, without the marks
     */
    record Quotation(Span span, Span inner, String words) implements Reading {}
}
