package org.plumbline.claim.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferingTest {
    @Test
    void aChangedFigureIsShownAsAWholeWord() {
        assertThat(Differing.between("at least 37 civilians", "at least 38 civilians"))
                .isEqualTo(new Differing("37", "38"));
    }

    @Test
    void anAddedWordIsShownWithItsNeighbour() {
        assertThat(Differing.between("37 civilians", "about 37 civilians")).isEqualTo(new Differing("37", "about 37"));
    }

    @Test
    void aWordAddedAtTheEndIsShown() {
        assertThat(Differing.between("members of ASEAN", "members of ASEAN plus")
                        .now())
                .contains("plus");
    }

    @Test
    void equalTextsDifferInNothing() {
        assertThat(Differing.between("the same", "the same").was())
                .isEqualTo(Differing.between("the same", "the same").now());
    }
}
