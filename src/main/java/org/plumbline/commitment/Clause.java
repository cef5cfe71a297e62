package org.plumbline.commitment;

import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/**
 * One point of a promise, and what of the conduct of those whom it binds can be held against it.
 *
 * @param wording what it says, in the words of the case
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
        String wording,
        List<String> binds,
        List<String> against,
        List<String> keeping,
        List<String> places,
        List<String> forbidden,
        Optional<String> notRatable) {
    /** The clauses of a commitment, in the order of their records. */
    public static List<Clause> of(Ledger ledger, String commitment) {
        return ledger.ofSchema("Clause").stream()
                .filter(entity -> entity.values("commitment").contains(commitment))
                .map(Clause::read)
                .toList();
    }

    private static Clause read(Entity entity) {
        return new Clause(
                entity.id(),
                entity.value("commitment").orElse(""),
                entity.value("number").orElse(""),
                entity.value("wording").orElse(""),
                entity.values("binds"),
                entity.values("conduct against"),
                entity.values("conduct for"),
                entity.values("place"),
                entity.values("engagement against"),
                entity.value("not ratable because"));
    }
}
