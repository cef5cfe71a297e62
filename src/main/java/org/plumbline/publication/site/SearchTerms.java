package org.plumbline.publication.site;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The terms by which a text is found: words in small letters, and Burmese syllable by syllable, since Burmese writes no words apart.
 * The page's script cuts what a reader types by the same pattern, which stands in the page.
 */
final class SearchTerms {
    /** One term; written so that Java and JavaScript read it alike. */
    static final String PATTERN = Frame.resource("search-terms.txt").strip();

    private static final Pattern TERM = Pattern.compile(PATTERN);
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private SearchTerms() {}

    /** The terms of a text, in order. */
    static List<String> of(String text) {
        return TERM.matcher(folded(text)).results().map(MatchResult::group).toList();
    }

    /** NFC, small letters, Burmese digits as 0 to 9, nothing that cannot be seen. */
    private static String folded(String text) {
        String small = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(small.length());
        small.chars()
                .map(sign -> sign >= 0x1040 && sign <= 0x1049 ? '0' + sign - 0x1040 : sign)
                .forEach(sign -> folded.append((char) sign));
        return folded.toString();
    }
}
