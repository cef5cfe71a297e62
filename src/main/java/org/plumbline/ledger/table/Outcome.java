package org.plumbline.ledger.table;

import java.util.List;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.TableRow;

/** What became of one row of a table. */
public sealed interface Outcome {
    /** It counts. With doubts, what they name is left open in the row, or given as the wider range. */
    record Imported(TableRow row, List<Phrase> doubts) implements Outcome {
        public Imported {
            doubts = List.copyOf(doubts);
        }
    }

    /** It does not count. */
    record Rejected(Phrase reason) implements Outcome {}
}
