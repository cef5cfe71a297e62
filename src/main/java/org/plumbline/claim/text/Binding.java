package org.plumbline.claim.text;

import java.util.List;
import org.plumbline.language.Language;
import org.plumbline.language.Place;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;

/**
 * A span of one edition that is bound to a claim.
 *
 * @param label of the claim
 * @param text the span's plain text, markup taken out
 * @param readings what the span asserts; spans lie in {@code text}
 * @param names the case's entities named in the span, in order
 * @param line the whole line of the file that the span begins in, for display
 */
public record Binding(
        String label,
        Language language,
        String text,
        List<Reading> readings,
        List<Named> names,
        Place place,
        Place end,
        String line) {
    public Binding {
        readings = List.copyOf(readings);
        names = List.copyOf(names);
    }

    /** An entity named in the text. */
    public record Named(Span span, String id) {}
}
