package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.language.Language;
import org.plumbline.language.Span;

/**
 * Stretches of a text that are not in the language of their page, told by their letters, so that a voice reads them as what they are (WCAG 2.2,
 * success criterion 3.1.2). Names of one or two words are part of the language around them.
 */
final class OtherLanguage {
    private static final String MYANMAR = "[\\u1000-\\u109F\\uA9E0-\\uA9FF\\uAA60-\\uAA7F]";
    private static final int SOME_WORDS = 3;

    /** From the first Latin letter to the last before Burmese goes on. */
    private static final Pattern LATIN =
            Pattern.compile("\\p{IsLatin}(?:(?:(?!" + MYANMAR + ")[^\\n])*[\\p{IsLatin}0-9])?");

    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");

    /** From the first Burmese letter to the last before Latin goes on. */
    private static final Pattern BURMESE = Pattern.compile(MYANMAR + "(?:(?:(?!\\p{IsLatin})[^\\n])*" + MYANMAR + ")?");

    private static final Pattern ANY_BURMESE = Pattern.compile(MYANMAR);
    private static final Pattern ANY_LATIN = Pattern.compile("\\p{IsLatin}");

    private OtherLanguage() {}

    /** The code of the language that such stretches are in; empty where the language around is none of ours. */
    static String on(String page) {
        return page.equals(Language.BURMESE.code())
                ? Language.ENGLISH.code()
                : page.equals(Language.ENGLISH.code()) ? Language.BURMESE.code() : "";
    }

    /** Where they stand, in order. */
    static List<Span> in(String text, String page) {
        boolean burmese = page.equals(Language.BURMESE.code());
        if (on(page).isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher matcher = (burmese ? LATIN : BURMESE).matcher(text);
        while (matcher.find()) {
            if (!burmese || isSentence(matcher.toMatchResult())) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static boolean isSentence(MatchResult run) {
        return LATIN_WORD.matcher(run.group()).results().limit(SOME_WORDS).count() == SOME_WORDS;
    }

    /** Whether no letter of a text is in the language of its page. */
    static boolean isAll(String text, String page) {
        return !in(text, page).isEmpty()
                && !(page.equals(Language.BURMESE.code()) ? ANY_BURMESE : ANY_LATIN)
                        .matcher(text)
                        .find();
    }
}
