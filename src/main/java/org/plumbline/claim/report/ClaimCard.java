package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;

/**
 * All that a reader is shown of one bound stretch, in the language of its edition.
 *
 * @param key of the verdict as in a frozen file, e.g. {@code killed/en}
 * @param number from 1, in the order of the edition
 * @param words the bound stretch, markup taken out
 * @param query the claim as the sheet has it
 * @param reads how Plumbline reads the claim (law 14)
 * @param verdict in words; only what is conclusive is called wrong (law 11)
 * @param says what the words were read to assert, and what the evidence comes to
 * @param found what the evidence comes to alone, as where the reading is shown beside it; also with what the words assert where that is a figure, a day or has parts
 * @param standard that the claim was held to
 * @param facts window, evidence, what was left out and why, what would change it
 * @param voices what each voice says, those that count first
 * @param records ids of what was counted or may count, in order; of nothing that was left out
 * @param sources ids of the sources of all voices, in order
 * @param today what has become of the frozen verdict, if that was asked for
 * @param marks what a second person says of what no machine can check (law 14)
 */
public record ClaimCard(
        String key,
        int number,
        String label,
        Language language,
        String words,
        String query,
        String reads,
        Standing standing,
        String verdict,
        String says,
        String found,
        Claim.Standard standard,
        List<Fact> facts,
        List<Voice> voices,
        Grounds.Kind grounds,
        Set<String> records,
        Set<String> sources,
        Optional<Today> today,
        List<Sheet.Mark> marks) {
    public ClaimCard {
        facts = List.copyOf(facts);
        voices = List.copyOf(voices);
        records = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(records));
        sources = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(sources));
        marks = List.copyOf(marks);
    }

    /** How the words stand to the evidence; the names stand in files and style sheets. */
    public enum Standing {
        SUPPORTED,
        NOT_SHOWN,
        /** Differs from what was seen, which does not make it wrong. */
        DIFFERS,
        WRONG;

        /** In files and style sheets: {@code not-shown}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** One labelled line, with its parts. */
    public record Fact(String key, String label, List<String> parts) {
        public Fact {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What one voice says.
     *
     * @param sources ids of the sources in which it was read
     * @param counts that it counts; or why not, and what it would change
     */
    public record Voice(String name, String value, List<String> sources, boolean accepted, String counts) {
        public Voice {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What has become of the frozen verdict.
     *
     * @param state a word for files, e.g. {@code overturned}
     * @param told in words
     */
    public record Today(String state, String told) {}
}
