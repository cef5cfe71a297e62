package org.plumbline.claim.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be checked.
 *
 * @param folder the case folder
 * @param publication the one publication to check; empty for all
 * @param asOf only what was recorded up to then counts; empty for everything, the text records on disk included
 * @param today the day for which today's state is told beside the frozen verdict (law 13); empty: it is not told
 * @param day the day of the check, local to whoever checks: consent and embargo are held against it
 * @param sealed what was unsealed for this check
 * @param inDepth whether every claim is looked into in depth, not only those that fail
 */
public record CheckRequest(
        Path folder,
        Optional<String> publication,
        Optional<Instant> asOf,
        Optional<LocalDate> today,
        LocalDate day,
        Optional<SealedEvidence> sealed,
        boolean inDepth) {
    /** The same as everything was recorded up to a time. */
    public CheckRequest asOf(Instant time) {
        return new CheckRequest(folder, publication, Optional.of(time), today, day, sealed, inDepth);
    }

    /** The same with what was unsealed for it. */
    public CheckRequest with(SealedEvidence unsealed) {
        return new CheckRequest(folder, publication, asOf, today, day, Optional.of(unsealed), inDepth);
    }
}
