package org.plumbline.evidence.capture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.language.Phrase;

/**
 * Bytes that were obtained, and what is known of them.
 *
 * @param bytes where they lie: a draft in {@link Incoming}, there until that is closed, or the file that was handed in, which is
 *     nobody's to remove and may change. Two items may share one file. Whoever keeps them compares the digest
 * @param custody what the Berkeley Protocol asks for
 * @param confidential how they came over the network; only ever to be kept sealed
 * @param notes what a person should know, e.g. that a redirect led from https to http
 */
public record Taken(Phrase item, Path bytes, Custody custody, Optional<Exchange> confidential, List<Phrase> notes)
        implements Outcome {
    public Taken {
        notes = List.copyOf(notes);
    }

    /** Names no path: a path can name a person. */
    @Override
    public String toString() {
        return "Taken[" + custody.sha256() + "]";
    }
}
