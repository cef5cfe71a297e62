package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aRowWithTooFewCellsIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> Table.parse("units_my.tsv", "# what\nဦး\tperson\nယောက်\n", 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("units_my.tsv:3: ");
    }

    @Test
    void aRowWithAnEmptyCellIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> Table.parse("t.tsv", "a\t \n", 2)).hasMessageStartingWith("t.tsv:1: ");
    }

    @Test
    void aValueThatIsNoNumberIsAnErrorWithItsLine() {
        Table.Row row = Table.parse("t.tsv", "one\teins\n", 2).getFirst();
        assertThatThrownBy(() -> row.number(1)).hasMessage("t.tsv:1: 'eins' is not a number; write digits only");
    }

    @Test
    void aWordThatIsNoneOfTheChoicesIsAnErrorThatNamesThem() {
        Table.Row row = Table.parse("t.tsv", "over\tmoor-than\n", 2).getFirst();
        assertThatThrownBy(() -> row.choice(1, Hedge.class))
                .hasMessageStartingWith("t.tsv:1: 'moor-than' is not one of")
                .hasMessageContaining("MORE_THAN");
    }

    @Test
    void aTableThatIsMissingIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Table.read("nowhere.tsv", 2)).hasMessageContaining("nowhere.tsv");
    }

    @Test
    void theFirstRowOfEachHedgeIsTheOneThatIsWritten() {
        assertThat(EnglishWords.WRITTEN.get(Hedge.AT_LEAST)).isEqualTo(new Rewording.Words("at least", true));
        assertThat(BurmeseWords.WRITTEN.get(Hedge.MORE_THAN)).isEqualTo(new Rewording.Words("ကျော်", false));
        assertThat(List.of(
                        Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.FEWER_THAN, Hedge.NEARLY, Hedge.AROUND))
                .allMatch(BurmeseWords.WRITTEN::containsKey)
                .allMatch(EnglishWords.WRITTEN::containsKey);
    }
}
