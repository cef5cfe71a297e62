package org.plumbline.evidence.redaction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.language.Phrase;

/** What came of redacting a file. */
public sealed interface Redaction {
    /**
     * The file made anew. It has been searched for the words and holds none.
     *
     * @param places how many places each of the words was removed from, in the order given; 0 where the words were not found
     * @param dropped what else was left out, and how often
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Redacted(byte[] bytes, String mediaType, List<Integer> places, Map<Dropped, Integer> dropped)
            implements Redaction {
        public Redacted {
            places = List.copyOf(places);
            Map<Dropped, Integer> sorted = new EnumMap<>(Dropped.class);
            sorted.putAll(dropped);
            dropped = Collections.unmodifiableMap(sorted);
        }
    }

    /** Nothing was made. */
    record Refused(Reason why) implements Redaction {}

    /** Why a file is not redacted. */
    enum Reason {
        /** A kind of file that cannot be handled. */
        KIND("E150"),
        /** The words are still in what was made. */
        STILL_FOUND("E151"),
        /** The file is broken, locked or too large, or has no text. */
        UNREADABLE("E152"),
        /** None of the words were found, so that a copy would only look redacted. */
        NOTHING_FOUND("E153"),
        /** There are pictures, or letters that no program can tell, and nobody has looked at them. */
        PICTURES("E154");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** For {@code explain}. */
        public String code() {
            return code;
        }

        /** What was found. */
        public Phrase phrase() {
            return Phrase.of("redaction." + code);
        }

        /** What to do. */
        public Phrase advice() {
            return Phrase.of("redaction." + code + ".help");
        }
    }
}
