package org.plumbline.claim.text;

import java.util.List;
import org.plumbline.language.Language;
import org.plumbline.language.Place;
import org.plumbline.language.Reading;

/**
 * A span of one edition that is bound to a claim.
 *
 * @param label of the claim
 * @param text the span's plain text, markup taken out
 * @param readings what the span asserts; spans lie in {@code text}
 * @param line the whole line of the file that the span begins in, for display
 */
public record Binding(
        String label, Language language, String text, List<Reading> readings, Place place, Place end, String line) {
    public Binding {
        readings = List.copyOf(readings);
    }
}
