package org.plumbline.claim.text;

import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.language.Span;

/** Finds web addresses, whose digits and names assert nothing. */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"\u201d]+");

    private Addresses() {}

    static List<Span> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }
}
