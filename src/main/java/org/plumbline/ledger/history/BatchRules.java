package org.plumbline.ledger.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/** What every complete batch has to keep, whatever its acts say. */
final class BatchRules {
    private BatchRules() {}

    /**
     * Looks at the frame of a batch: who begins it and when, and how many lines it should have.
     *
     * @param last when the batch before was recorded
     * @return what does not fit, or {@code null}
     */
    static @Nullable Phrase frame(List<Act> acts, String recorder, @Nullable Instant last) {
        if (!(acts.getFirst() instanceof Act.Begin begin)) {
            return Phrase.of("ledger.batch.no-begin");
        }
        if (last != null && begin.at().isBefore(last)) {
            return Phrase.of("ledger.batch.back-in-time", begin.at().toString(), last.toString());
        }
        if (!begin.by().equals(recorder)) {
            return Phrase.of("ledger.batch.other-recorder", begin.by(), recorder);
        }
        if (acts.stream().skip(1).anyMatch(Act.Begin.class::isInstance)) {
            return Phrase.of("ledger.batch.not-complete");
        }
        return acts.getLast() instanceof Act.Commit(int lines) && lines != acts.size()
                ? Phrase.of("ledger.batch.wrong-length", lines, acts.size())
                : null;
    }
}
