package org.plumbline.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.Schema;
import org.plumbline.ledger.record.Schemata;

/**
 * What of a ledger a reader may be shown. Nothing stays that a withheld source says, of what only such sources know, that names one
 * of these, or that they are said to have said first; and no judgement of our own that two reports are one where one of them is hidden.
 */
public final class OpenLedger {
    private final Set<String> hidden;

    private OpenLedger(Set<String> withheld) {
        this.hidden = new HashSet<>(withheld);
    }

    /**
     * The open part.
     *
     * @param withheld ids of sources
     */
    public static Ledger of(Ledger all, Set<String> withheld) {
        if (withheld.isEmpty()) {
            return all;
        }
        OpenLedger open = new OpenLedger(withheld);
        for (boolean more = true; more; ) {
            List<String> found = all.entities().stream()
                    .filter(entity -> !open.hidden.contains(entity.id()) && open.isHidden(entity))
                    .map(Entity::id)
                    .toList();
            more = open.hidden.addAll(found);
        }
        return Ledger.of(all.entities().stream()
                .flatMap(entity -> entity.statements().stream())
                .filter(open::isOpen)
                .map(open::withoutHiddenPassage)
                .toList());
    }

    private boolean isHidden(Entity entity) {
        if (entity.schema().equals("Link")) {
            return entity.values("reports").stream().anyMatch(hidden::contains);
        }
        boolean own = Schemata.known().schema(entity.schema()).map(Schema::own).orElse(false);
        return own
                ? entity.statements().stream().noneMatch(this::isOpen)
                : entity.statements().stream().anyMatch(one -> !one.source().isEmpty())
                        && entity.statements().stream()
                                .noneMatch(one -> !one.source().isEmpty() && isOpen(one));
    }

    private boolean isOpen(Statement statement) {
        return !hidden.contains(statement.entity())
                && !hidden.contains(statement.source())
                && !hidden.contains(statement.originator())
                && !hidden.contains(statement.value());
    }

    private Statement withoutHiddenPassage(Statement statement) {
        return hidden.contains(statement.passage()) ? statement.withPassage("") : statement;
    }
}
