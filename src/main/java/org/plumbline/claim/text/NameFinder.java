package org.plumbline.claim.text;

import java.util.List;
import org.plumbline.language.Language;

/** Finds in a text the names that the case knows, longest first, not overlapping, in the order of the text. */
@FunctionalInterface
public interface NameFinder {
    /** For a text that belongs to no case. */
    NameFinder NONE = (language, text) -> List.of();

    List<Binding.Named> find(Language language, String text);
}
