package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.table.Intake.Fate;
import org.plumbline.ledger.table.Intake.Remark;

/** Which rows met one fate, reason by reason in the order met. Rows of one reason that follow each other are written as a range. */
final class RowsByReason implements Consumer<Remark> {
    private static final int MOST_REASONS = 10_000;

    private final Fate fate;
    private final Map<Phrase, Lines> byReason = new LinkedHashMap<>();
    private long others;

    RowsByReason(Fate fate) {
        this.fate = fate;
    }

    /** The lines of rows, in the order of the table. */
    static final class Lines {
        private final StringBuilder written = new StringBuilder();
        private long count;
        private long first = -1;
        private long last = -1;

        private void add(long line) {
            count++;
            if (line != last + 1 || first < 0) {
                close();
                first = line;
            }
            last = line;
        }

        private void close() {
            if (first >= 0) {
                written.append(written.isEmpty() ? "" : ", ").append(first);
                written.append(first == last ? "" : "-" + last);
            }
            first = -1;
        }

        long count() {
            return count;
        }

        /** For instance {@code 2-18, 20}. */
        String written() {
            close();
            return written.toString();
        }
    }

    @Override
    public void accept(Remark remark) {
        if (remark.fate() != fate) {
            return;
        }
        if (byReason.size() < MOST_REASONS || byReason.containsKey(remark.reason())) {
            byReason.computeIfAbsent(remark.reason(), reason -> new Lines()).add(remark.line());
        } else {
            others++;
        }
    }

    /** The rows of each reason. */
    Map<Phrase, Lines> byReason() {
        return byReason;
    }

    /** Rows of yet other reasons, when there are too many to keep. */
    long others() {
        return others;
    }
}
