package org.plumbline.ledger.record;

import java.util.Optional;

/** What a case knows beside its text records: rows of tables, and things that imported tables name. */
public interface Elsewhere {
    /** Nothing. */
    Elsewhere NOTHING = id -> Optional.empty();

    /** The schema of what has this id, if anything has. */
    Optional<String> schemaOf(String id);

    /** Whether the links in a record file may name reports that a later version of a table does not have any more. */
    default boolean mayNameWhatIsGone(String path) {
        return false;
    }

    /** Whether an imported table brought what has this id, so that a record may continue it. */
    default boolean isFromTable(String id) {
        return false;
    }
}
