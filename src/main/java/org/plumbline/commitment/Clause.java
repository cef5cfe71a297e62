package org.plumbline.commitment;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/**
 * One point of a promise, and what of the conduct of those whom it binds can be held against it.
 *
 * @param wording what it says, in the words of the case
 * @param sources in which it was read
 * @param binds whom it binds; empty for all parties to the commitment
 * @param against kinds of incidents that go against it
 * @param keeping kinds of engagements and happenings that keep it
 * @param places where it binds; empty for everywhere
 * @param forbidden kinds of engagement that it forbids; all other engagement stands beside it and is not scored
 * @param notRatable why conduct cannot be held against it, if it cannot
 */
public record Clause(
        String id,
        String commitment,
        String number,
        Phrase.Name wording,
        List<String> sources,
        List<String> binds,
        List<String> against,
        List<String> keeping,
        List<String> places,
        List<String> forbidden,
        Optional<Phrase.Name> notRatable) {
    /** The clauses of a commitment, in the order of their records. */
    public static List<Clause> of(Ledger ledger, String commitment) {
        return ledger.ofSchema("Clause").stream()
                .filter(entity -> entity.values("commitment").contains(commitment))
                .map(entity -> read(entity, commitment))
                .toList();
    }

    private static Clause read(Entity entity, String commitment) {
        return new Clause(
                entity.id(),
                commitment,
                entity.value("number").orElse(""),
                Wording.of(entity, "wording").orElse(new Phrase.Name(entity.id(), "")),
                Wording.sources(entity, "wording"),
                entity.values("binds"),
                entity.values("conduct against"),
                entity.values("conduct for"),
                entity.values("place"),
                entity.values("engagement against"),
                Wording.of(entity, "not ratable because"));
    }

    /** Whether it says which conduct goes against it, keeps it or is forbidden by it. */
    public boolean namesConduct() {
        return !against.isEmpty() || !keeping.isEmpty() || !forbidden.isEmpty();
    }
}
