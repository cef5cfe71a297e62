package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.judge.Breakdown;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** Tables for spreadsheets: no cell is a formula. */
class CsvTableTest {
    @Test
    void whatBeginsLikeAFormulaIsText() {
        assertThat(CsvTable.of(List.of("a", "b"), List.of(List.of("=HYPERLINK(1)", "+1"), List.of("@x", "a=b"))))
                .isEqualTo("a,b\r\n'=HYPERLINK(1),'+1\r\n'@x,a=b\r\n");
    }

    @Test
    void theIncidentsOfAnAnswerAndItsPartsAreWrittenSo() {
        Item item = new Item(
                "=HYPERLINK(1)",
                new Phrase.Name("x", ""),
                Optional.empty(),
                Optional.of(Interval.exactly(2)),
                List.of("-voice"),
                Standing.CERTAIN,
                Optional.empty());
        assertThat(CountRows.csv(List.of(item), id -> Optional.of(BigDecimal.TWO), Messages.in(Language.ENGLISH)))
                .contains("\r\n'=HYPERLINK(1),certain,,2,2,2,'-voice,\r\n");
        Breakdown.Row row = new Breakdown.Row("@place", 1, Interval.exactly(1), 2, 0, Interval.atLeast(1));
        assertThat(CountRows.csv(new Breakdown(Breakdown.By.PLACE, List.of(row), 0)))
                .startsWith("place,incidents,certain low,")
                .endsWith("\r\n'@place,1,1,1,2,0,\r\n");
    }
}
