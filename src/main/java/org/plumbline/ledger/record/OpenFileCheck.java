package org.plumbline.ledger.record;

import java.util.List;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.CaseCheck.Findings;

/** Keeps what is marked as confidential or under embargo out of the open record files, from where it would go into the history. */
final class OpenFileCheck {

    private OpenFileCheck() {}

    static void check(List<RecordFile> files, Findings findings) {
        for (RecordFile file : files) {
            if (file.path().startsWith("records/")) {
                file.statements().stream()
                        .filter(placed -> isRestricted(placed.statement()))
                        .forEach(placed -> findings.error("E158", placed.place(), Problems.help("seal")));
            }
        }
    }

    private static boolean isRestricted(Statement statement) {
        return switch (statement.property()) {
            case "confidential" -> statement.value().equals("yes");
            case "embargo" -> true;
            default -> false;
        };
    }
}
