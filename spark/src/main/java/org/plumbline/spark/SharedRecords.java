package org.plumbline.spark;

import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;

/** The records of a case as they travel to where the work is done: read there once for all tasks of a machine. */
final class SharedRecords implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<Statement> statements;
    private transient @Nullable Known known;

    /** What the records come to. */
    record Known(Ledger ledger, Sources sources, Hierarchy hierarchy) {}

    SharedRecords(Ledger ledger) {
        this.statements = new ArrayList<>(RecordTable.statements(ledger));
    }

    /** What the records come to; the same for every caller. */
    synchronized Known known() {
        Known read = known;
        if (read == null) {
            Ledger ledger = Ledger.of(statements);
            read = new Known(ledger, SourceRecords.read(ledger), Hierarchy.of(ledger));
            known = read;
        }
        return read;
    }
}
