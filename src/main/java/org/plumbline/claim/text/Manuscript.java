package org.plumbline.claim.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.language.Place;

/**
 * An edition as it is to be set: its parts in order, with the stretches that are bound to claims. Raw HTML is words like any other,
 * so nothing in it can execute.
 *
 * @param notes the author's own footnotes, by the number under which the text refers to them, from 1
 */
public record Manuscript(List<Part> parts, List<List<Part>> notes) {
    public Manuscript {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Something that stands on its own lines. */
    public sealed interface Part {
        /**
         * A heading.
         *
         * @param level from 1 to 6
         */
        record Heading(int level, List<Run> runs) implements Part {}

        record Paragraph(List<Run> runs) implements Part {}

        record Quote(List<Part> parts) implements Part {}

        /**
         * A list.
         *
         * @param first the number of the first item; empty for a list without numbers
         */
        record Items(Optional<Integer> first, List<List<Part>> items) implements Part {}

        /** A head row, and the rows below it, cell by cell. */
        record Table(List<List<Run>> head, List<List<List<Run>>> rows) implements Part {}

        /** Text kept as it stands, line breaks too. */
        record Verbatim(String text) implements Part {}

        record Rule() implements Part {}

        /** A picture that has a paragraph to itself. */
        record Figure(Run.Picture picture) implements Part {}
    }

    /** Something within a line. */
    public sealed interface Run {
        record Words(String text) implements Run {}

        record Emphasis(List<Run> runs) implements Run {}

        record Strong(List<Run> runs) implements Run {}

        record Code(String text) implements Run {}

        record LineBreak() implements Run {}

        /**
         * A link.
         *
         * @param address as written; whether it may be followed is for whoever sets it to decide
         */
        record Link(String address, List<Run> runs) implements Run {}

        /**
         * An image: {@code ![alternative](address "caption")}.
         *
         * @param address as written
         * @param alternative its words for those who do not see it
         * @param caption what stands between quotation marks behind the address, or nothing
         * @param place where it begins in the file
         */
        record Picture(String address, String alternative, String caption, Place place) implements Run {
            private static final String ORNAMENT = "decorative";

            /** Whether its author says that it tells nothing: {@code ![](address "decorative")}. */
            public boolean isDecorative() {
                return alternative.isBlank() && caption.strip().equals(ORNAMENT);
            }
        }

        /**
         * A stretch that is bound to a claim.
         *
         * @param key of the verdict: {@code label/language}, from the second stretch of a label on with its number, as in a frozen file
         */
        record Bound(String key, String label, List<Run> runs) implements Run {}

        /** Refers to the author's footnote of that number, from 1. */
        record NoteMark(int number) implements Run {}
    }

    /** All pictures, in the order of the text, its notes last. */
    public List<Run.Picture> pictures() {
        return PictureWalk.of(this);
    }

    /**
     * Reads a text of one's own (layout A).
     *
     * @param language code of the edition, for the keys
     * @param labels of the claims
     */
    public static Manuscript read(PlainText source, String language, Set<String> labels) {
        return ManuscriptReader.read(source, language, labels);
    }
}
