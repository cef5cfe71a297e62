package org.plumbline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/** What a search found stands until a person decides. */
final class LinksTest {
    private static final List<Links.Found> FOUND =
            List.of(new Links.Found("f1", "a", "b"), new Links.Found("f2", "c", "b"), new Links.Found("f3", "d", "e"));

    @Test
    void whatWasFoundMayBeOneUntilAPersonDecides() {
        Links links = Links.of(ledger(), FOUND);
        assertThat(links.open()).isEqualTo(FOUND);
        assertThat(links.linked()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(links.possiblySame(Set.of("a", "b", "c", "d", "e"), List.of()))
                .containsEntry("b", Set.of("a", "c"))
                .containsEntry("d", Set.of("e"));
    }

    @Test
    void aPersonsWordStandsAgainstWhatWasFoundWhicheverWayRound() {
        assertThat(open(ledger("l1 not b a"))).containsExactly("f2", "f3");
        assertThat(open(ledger("l1 possibly b a"))).containsExactly("f2", "f3");
        assertThat(open(ledger("l1 surely b a"))).containsExactly("f2", "f3");
    }

    @Test
    void aWordOnAnIncidentIsAWordOnEachOfItsReports() {
        assertThat(open(ledger("l1 surely b x", "l2 not l1 a"))).containsExactly("f2", "f3");
        assertThat(open(ledger("l1 surely a x", "l2 surely b y", "l3 not l1 l2")))
                .containsExactly("f2", "f3");
    }

    @Test
    void reportsThatAreOneByWayOfAnotherNeedNoLink() {
        assertThat(open(ledger("l1 surely a x", "l2 surely x b"))).containsExactly("f2", "f3");
    }

    @Test
    void aReportThatIsNotInTheCaseLinksNothing() {
        Links links = Links.of(ledger("l1 possibly a gone"), List.of());
        assertThat(links.possiblySame(Set.of("a"), List.of())).isEmpty();
    }

    private static List<String> open(Ledger ledger) {
        return Links.of(ledger, FOUND).open().stream().map(Links.Found::id).toList();
    }

    private static Ledger ledger(String... lines) {
        List<Statement> statements = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            statements.add(Statement.own(words[0], "Link", "certainty", words[1]));
            for (int i = 2; i < words.length; i++) {
                statements.add(Statement.own(words[0], "Link", "reports", words[i]));
            }
        }
        return Ledger.of(statements);
    }
}
