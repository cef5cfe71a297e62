package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * What is known for one claim, gathered before any wording is held against it.
 *
 * @param window the window that the claim's time clauses mean, if it has any
 * @param items what was found, certain, possible or left out, each with its reason
 * @param unlisted how many more items were found than are listed
 * @param voices what each voice says, accepted or not
 * @param disputed accepted voices do not agree on the property asked for (law 5)
 * @param complete declared complete for this scope and window
 * @param derivation how the finding was reached; empty unless {@link Judge.Depth#DERIVATION} asked for it
 */
public record Evidence(
        Finding finding,
        Optional<Window> window,
        List<Item> items,
        long unlisted,
        List<Voice> voices,
        boolean disputed,
        boolean complete,
        Optional<Derivation> derivation) {
    /** With nothing said of how the finding was reached. */
    public Evidence(
            Finding finding,
            Optional<Window> window,
            List<Item> items,
            long unlisted,
            List<Voice> voices,
            boolean disputed,
            boolean complete) {
        this(finding, window, items, unlisted, voices, disputed, complete, Optional.empty());
    }

    /** With every item listed. */
    public Evidence(
            Finding finding,
            Optional<Window> window,
            List<Item> items,
            List<Voice> voices,
            boolean disputed,
            boolean complete) {
        this(finding, window, items, 0, voices, disputed, complete);
    }

    public Evidence {
        items = List.copyOf(items);
        voices = List.copyOf(voices);
    }

    Evidence derivedBy(Optional<Derivation> how) {
        return new Evidence(finding, window, items, unlisted, voices, disputed, complete, how);
    }

    /** What the evidence adds up to. */
    public sealed interface Finding {
        /** E as a range of numbers. */
        record Numbers(Interval range) implements Finding {}

        /** E of a yes/no kind (law 8). */
        record Answer(YesNo answer) implements Finding {}

        /** The days that the evidence allows. */
        record Days(ImpreciseDate from, ImpreciseDate to) implements Finding {}

        /** The words that are on record. */
        record Words(List<String> recorded) implements Finding {
            public Words {
                recorded = List.copyOf(recorded);
            }
        }

        /** Sealed evidence had a part in it, so it is not shown. */
        record Withheld() implements Finding {}
    }

    public enum YesNo {
        YES,
        NO,
        UNKNOWN
    }

    /** An incident, engagement, tally or other record that was looked at. */
    public record Item(
            String id,
            Phrase.Name title,
            Optional<ImpreciseDate> date,
            Optional<Interval> amount,
            List<String> voices,
            Standing standing,
            Optional<Phrase> reason) {
        public Item {
            voices = List.copyOf(voices);
        }
    }

    public enum Standing {
        CERTAIN,
        POSSIBLE,
        LEFT_OUT
    }

    /**
     * What one originator says.
     *
     * @param id of the originator
     * @param value as said, e.g. {@code at least 24}
     * @param sources ids of the sources in which it was read
     * @param refused why it was not accepted; empty if it was
     * @param wouldChange what accepting it would do; only for a voice not accepted
     */
    public record Voice(
            String id,
            Phrase.Name name,
            Phrase value,
            List<String> sources,
            Optional<Phrase> refused,
            Optional<Phrase> wouldChange) {
        public Voice {
            sources = List.copyOf(sources);
        }
    }
}
