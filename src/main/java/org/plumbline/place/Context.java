package org.plumbline.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.LevelWords;
import org.plumbline.ledger.record.TableRow;

/**
 * What stands beside a word for a place.
 *
 * @param within coarser places named beside it, by id; each set is one place of which several are possible
 * @param point the spot itself, if it is known
 * @param rank of which level the place must be, as {@link LevelWords#level} calls it; empty for any
 */
public record Context(List<Set<String>> within, Optional<TableRow.Point> point, String rank) {
    /** Nothing. */
    public static final Context NONE = new Context(List.of(), Optional.empty(), "");

    public Context {
        within = within.stream().map(Set::copyOf).toList();
    }

    /** Beside these coarser places. */
    public static Context in(String... ids) {
        return new Context(List.of(ids).stream().map(Set::of).toList(), Optional.empty(), "");
    }

    /** With the spot as well. */
    public Context at(TableRow.Point spot) {
        return new Context(within, Optional.of(spot), rank);
    }
}
