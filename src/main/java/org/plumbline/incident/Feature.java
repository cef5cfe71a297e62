package org.plumbline.incident;

import java.util.List;
import org.plumbline.ledger.Said;

/** What is said of an incident beside its days and figures. */
public enum Feature {
    PLACE,
    KIND,
    ACTOR,
    TARGET;

    /** What a report says of it. */
    public List<Said<List<String>>> of(Report report) {
        return switch (this) {
            case PLACE -> report.places();
            case KIND -> report.kinds();
            case ACTOR -> report.actors();
            case TARGET -> report.targets();
        };
    }
}
