package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.FigureNotation.Fault;
import org.plumbline.ledger.record.FigureNotation.Result;

class FigureNotationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24|24|EXACT", "24+|24|AT_LEAST", ">=24|24|AT_LEAST", ">120|120|OVER", "~700|700|ABOUT",
                "20..38|20..38|EXACT", "~20..38|20..38|ABOUT", "<=5|5|AT_MOST", "<5|5|UNDER", "?|?|EXACT",
                "1,200|1200|EXACT", "1,200,300|1200300|EXACT", "၂၄|24|EXACT", "၁,၂၀၀+|1200|AT_LEAST", "7.7|7.7|EXACT",
                "007|7|EXACT", "0|0|EXACT", "0.5|0.5|EXACT", " ~ 3 |3|ABOUT"
            })
    void figuresAreReadWithTheirBounds(String text, String value, Bound bound) {
        assertThat(FigureNotation.read(text)).isEqualTo(new Result.Read(value, bound));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "many",
                "12,34",
                "1,2",
                "1e9",
                "2၄",
                "..",
                "1..",
                "..3",
                ">3..4",
                "3.",
                ".5",
                "--3",
                "1.2.3",
                "+5",
                "24 people",
                "٣",
                "１２",
                "½",
                "0x10",
                "NaN",
                "Infinity",
                "1,234,56",
                ",5",
                "~",
                "<>5"
            })
    void whatIsNoFigureIsNotGuessed(String text) {
        assertThat(FigureNotation.read(text)).isInstanceOf(Result.Bad.class);
    }

    @Test
    void faultsSayHowToWriteIt() {
        assertThat(FigureNotation.read("38..20")).isEqualTo(new Result.Bad(Fault.LOW_ABOVE_HIGH, "20..38"));
        assertThat(FigureNotation.read("-3")).isEqualTo(new Result.Bad(Fault.NEGATIVE, ""));
        assertThat(FigureNotation.read("20-38")).isEqualTo(new Result.Bad(Fault.UNREADABLE, "20..38"));
        assertThat(FigureNotation.read("20 to 38")).isEqualTo(new Result.Bad(Fault.UNREADABLE, "20..38"));
        assertThat(FigureNotation.read("၂၈ဝ")).isEqualTo(new Result.Bad(Fault.WRONG_LETTER, "280"));
    }

    @Test
    void aFigureOfAMillionDigitsIsRefusedAtOnce() {
        assertThat(FigureNotation.read("9".repeat(1_000_000))).isInstanceOf(Result.Bad.class);
    }

    /** Whatever the notation reads, a statement takes as a figure, and reading its value again gives the same. */
    @Test
    void whatIsReadIsAFigureAndStaysTheSame() {
        Random random = new Random(20250418);
        String signs = "0123456789၀၂၈+~<>=.,-? ဝ";
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (FigureNotation.read(text.toString()) instanceof Result.Read(String value, Bound bound)) {
                read++;
                Statement statement =
                        new Statement("r", "Report", "killed", value, "", "s", "", "", "", "", bound, Modality.STATED);
                assertThat(statement.figure()).as("%s", text).isPresent();
                assertThat(FigureNotation.read(value)).isEqualTo(new Result.Read(value, Bound.EXACT));
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }
}
