package org.plumbline.claim.text;

import java.util.List;
import org.plumbline.language.Language;
import org.plumbline.language.NameMatcher;

/** Finds in a text the names that the case knows, longest first, not overlapping, in the order of the text. */
@FunctionalInterface
public interface NameFinder {
    /** For a text that belongs to no case. */
    NameFinder NONE = (language, text) -> List.of();

    /** Finds the names that a matcher knows. */
    static NameFinder of(NameMatcher matcher) {
        return (language, text) -> matcher.find(text).stream()
                .map(match -> new Binding.Named(match.span(), match.entity()))
                .toList();
    }

    List<Binding.Named> find(Language language, String text);
}
