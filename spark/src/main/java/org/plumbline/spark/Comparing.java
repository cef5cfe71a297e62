package org.plumbline.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.plumbline.incident.Links;
import org.plumbline.incident.link.Blocks;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.Side;
import org.plumbline.incident.link.Weights;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;

/** What reports are compared by, as it travels to where the work is done; made there once for all tasks of a machine. */
final class Comparing implements Serializable {
    private static final long serialVersionUID = 1;

    private final SharedRecords records;
    private final ArrayList<Statement> decisions;
    private final HashMap<String, TableRow.Point> points;
    private final Weights weights;
    private transient @Nullable Likeness likeness;

    Comparing(Ledger records, Ledger decisions, Map<String, TableRow.Point> points, Weights weights) {
        this.records = new SharedRecords(records);
        this.decisions = new ArrayList<>(RecordTable.statements(decisions));
        this.points = new HashMap<>(points);
        this.weights = weights;
    }

    synchronized Likeness likeness() {
        Likeness made = likeness;
        if (made == null) {
            made = new Likeness(records.known().hierarchy(), points, weights);
            likeness = made;
        }
        return made;
    }

    /** What people decided; not for two tasks at a time. */
    Links decided() {
        return Links.of(Ledger.of(decisions), List.of());
    }

    Blocks blocks() {
        return new Blocks(records.known().hierarchy(), likeness());
    }

    /** What is compared of a report that is given by its rows; empty if nobody tells its day. */
    Optional<Side> side(List<Row> tellings) {
        return Side.of(Tellings.report(
                tellings.stream().map(IncidentTable::telling).toList(),
                records.known().sources()));
    }
}
