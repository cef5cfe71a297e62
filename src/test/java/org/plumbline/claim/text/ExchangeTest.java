package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.language.Span;

class ExchangeTest {
    private static final String TEXT = "There 36 died here";

    private static Exchange exchange(String words) {
        return Exchange.of(new Span(6, 13), TEXT, words);
    }

    @Test
    void onlyWhatDiffersIsExchanged() {
        assertThat(exchange("37 died").old()).isEqualTo(new Span(7, 8));
        assertThat(exchange("37 died").in(TEXT)).isEqualTo("There 37 died here");
    }

    @Test
    void aStretchGrowsByTheWordsAddedAtItsStart() {
        Exchange exchange = exchange("at least 36 died");
        assertThat(exchange.moved(new Span(6, 13)).of(exchange.in(TEXT))).isEqualTo("at least 36 died");
    }

    @Test
    void aStretchGrowsByTheWordsAddedAtItsEnd() {
        Exchange exchange = exchange("36 died or more");
        assertThat(exchange.moved(new Span(6, 13)).of(exchange.in(TEXT))).isEqualTo("36 died or more");
    }

    @Test
    void whatStandsBeforeStaysAndWhatStandsBehindMoves() {
        Exchange exchange = exchange("at least 36 died");
        assertThat(exchange.moved(new Span(0, 5)).of(exchange.in(TEXT))).isEqualTo("There");
        assertThat(exchange.moved(new Span(14, 18)).of(exchange.in(TEXT))).isEqualTo("here");
    }

    @Test
    void everyPlaceOfTheNewTextComesFromAPlaceOfTheOldOne() {
        Exchange exchange = exchange("at least 36 died");
        String now = exchange.in(TEXT);
        for (int i = 0; i < now.length(); i++) {
            assertThat(exchange.before(i)).isBetween(0, TEXT.length());
        }
        assertThat(exchange.before(now.indexOf("here"))).isEqualTo(TEXT.indexOf("here"));
    }
}
