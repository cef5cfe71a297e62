package org.plumbline.ledger.passage;

import java.util.List;
import org.plumbline.evidence.Passage;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.history.Deed;

/** Whether a passage stands in a captured text. */
public sealed interface Standing {
    /**
     * It stands there, word for word.
     *
     * @param kind which text of the capture
     * @param words as they stand in the text
     */
    record Holds(Capture capture, Deed.TextRead text, Passage.Text kind, Offsets at, String words) implements Standing {
        /** The digest of the text in which it stands. */
        public String sha256() {
            return kind == Passage.Text.UNICODE ? text.unicode() : text.sha256();
        }
    }

    /**
     * It does not, or nobody can tell.
     *
     * @param code E070, E071, E072, E073 or E077
     */
    record Broken(String code, Phrase message, List<Phrase> advice) implements Standing {
        public Broken {
            advice = List.copyOf(advice);
        }

        static Broken of(String code, Phrase message, Phrase... advice) {
            return new Broken(code, message, List.of(advice));
        }
    }
}
