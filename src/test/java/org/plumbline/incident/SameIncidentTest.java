package org.plumbline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/** Links that share a report make one incident. */
final class SameIncidentTest {
    @Test
    void linksThatShareAReportMakeOneIncidentUnderTheFirst() {
        SameIncident same =
                SameIncident.of(links("one surely a b", "two surely b c", "three surely d e", "four possibly a d"));
        assertThat(List.of("a", "b", "c", "two"))
                .allMatch(id -> same.incidentOf(id).equals("one"));
        assertThat(same.incidentOf("e")).isEqualTo("three");
        assertThat(same.incidentOf("f")).isEqualTo("f");
        assertThat(same.because("one")).isEqualTo("because of one; because of two");
    }

    @Test
    void aLinkThatNamesALinkJoinsAllItsReports() {
        SameIncident same = SameIncident.of(links("one surely a b", "two surely c d", "three surely two one"));
        assertThat(List.of("a", "b", "c", "d"))
                .allMatch(id -> same.incidentOf(id).equals("one"));
        SameIncident early = SameIncident.of(links("three surely two one", "one surely a b", "two surely c d"));
        assertThat(List.of("a", "b", "c", "d"))
                .allMatch(id -> early.incidentOf(id).equals("three"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoReportsAreOneExactlyIfAChainOfLinksLeadsFromOneToTheOther(long seed) {
        Random random = new Random(seed);
        boolean[][] joined = new boolean[30][30];
        List<String> links = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            joined[i][i] = true;
        }
        for (int i = 0; i < 18; i++) {
            int one = random.nextInt(30);
            int other = random.nextInt(30);
            links.add("link-%d surely r%d r%d".formatted(i, one, other));
            joined[one][other] = true;
            joined[other][one] = true;
        }
        for (int by = 0; by < 30; by++) {
            for (int from = 0; from < 30; from++) {
                for (int to = 0; to < 30; to++) {
                    joined[from][to] |= joined[from][by] && joined[by][to];
                }
            }
        }
        SameIncident same = SameIncident.of(links(links.toArray(String[]::new)));
        for (int from = 0; from < 30; from++) {
            for (int to = 0; to < 30; to++) {
                assertThat(same.incidentOf("r" + from).equals(same.incidentOf("r" + to)))
                        .isEqualTo(joined[from][to]);
            }
        }
    }

    private static List<Entity> links(String... lines) {
        List<Statement> statements = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            statements.add(Statement.own(words[0], "Link", "certainty", words[1]));
            statements.add(Statement.own(words[0], "Link", "because", "because of " + words[0]));
            for (int i = 2; i < words.length; i++) {
                statements.add(Statement.own(words[0], "Link", "reports", words[i]));
            }
        }
        return Ledger.of(statements).ofSchema("Link");
    }
}
