package org.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HierarchyTest {
    @Test
    void everythingIsAPartOfItselfEvenIfNothingElseIsSaidOfIt() {
        Hierarchy hierarchy = Hierarchy.of(Ledger.of(List.of(Statement.own("town", "Place", "part of", "land"))));
        assertThat(hierarchy.partsOf("land")).containsExactlyInAnyOrder("land", "town");
        assertThat(hierarchy.wholesOf("land")).containsExactly("land");
        assertThat(hierarchy.partsOf("sea")).containsExactly("sea");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsAndWholesSayTheSameAndReachThroughEverything(long seed) {
        Random random = new Random(seed);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            statements.add(Statement.own("p" + random.nextInt(30), "Place", "part of", "p" + random.nextInt(40)));
        }
        Hierarchy hierarchy = Hierarchy.of(Ledger.of(statements));
        for (int i = 0; i < 40; i++) {
            String part = "p" + i;
            assertThat(hierarchy.isPartOf(part, part)).isTrue();
            for (int j = 0; j < 40; j++) {
                String whole = "p" + j;
                boolean within = hierarchy.isPartOf(part, whole);
                assertThat(hierarchy.partsOf(whole).contains(part)).isEqualTo(within);
                assertThat(hierarchy.wholesOf(part).contains(whole)).isEqualTo(within);
                if (within) {
                    assertThat(hierarchy.wholesOf(part)).containsAll(hierarchy.wholesOf(whole));
                }
            }
        }
    }
}
