package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.language.Language;
import org.plumbline.language.Span;

/**
 * Stretches of a text that are not in the language of their page, told by their letters, so that a voice reads them as what they are (WCAG 2.2,
 * success criterion 3.1.2). Names of one or two words are part of the language around them. A script is taken for the language that most who write
 * it write.
 *
 * @param language its code (BCP 47)
 */
record OtherLanguage(Span span, String language) {
    private static final String ENGLISH = Language.ENGLISH.code();
    private static final String BURMESE = Language.BURMESE.code();
    private static final int SOME_WORDS = 3;

    /** A language that is not written in Latin, and its letters. */
    private record Script(String language, String letters) {
        /** From its first letter to its last before Latin or another of the scripts goes on. */
        String run() {
            String others = SCRIPTS.stream()
                    .filter(script -> !script.equals(this))
                    .map(Script::letters)
                    .collect(Collectors.joining());
            return "(?<" + language + ">[" + letters + "](?:(?:(?![\\p{IsLatin}" + others + "])[^\\n])*[" + letters
                    + "])?)";
        }
    }

    private static final List<Script> SCRIPTS = List.of(
            new Script(BURMESE, "\\u1000-\\u109F\\uA9E0-\\uA9FF\\uAA60-\\uAA7F"),
            new Script("hi", "\\u0900-\\u0963\\u0966-\\u097F"),
            new Script("bn", "\\u0980-\\u09FE"),
            new Script("th", "\\u0E01-\\u0E5B"),
            new Script("lo", "\\u0E81-\\u0EDF"),
            new Script("km", "\\u1780-\\u17FF\\u19E0-\\u19FF"));

    /** No letter before this is of one of them. */
    private static final int FIRST = 0x0900;

    private static final Pattern ON_ENGLISH =
            Pattern.compile(SCRIPTS.stream().map(Script::run).collect(Collectors.joining("|")));

    /** Latin from its first letter to its last before another script goes on, and the others. */
    private static final Pattern ON_BURMESE = Pattern.compile("(?<" + ENGLISH + ">\\p{IsLatin}(?:(?:(?!["
            + SCRIPTS.stream().map(Script::letters).collect(Collectors.joining())
            + "])[^\\n])*[\\p{IsLatin}0-9])?)|"
            + SCRIPTS.stream().skip(1).map(Script::run).collect(Collectors.joining("|")));

    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");
    private static final Pattern ANY_BURMESE =
            Pattern.compile("[" + SCRIPTS.getFirst().letters() + "]");
    private static final Pattern ANY_LATIN = Pattern.compile("\\p{IsLatin}");

    /** Those of a text, in order; none where the language around is none of ours. */
    static List<OtherLanguage> in(String text, String page) {
        boolean burmese = page.equals(BURMESE);
        if (!burmese && (!page.equals(ENGLISH) || text.chars().noneMatch(letter -> letter >= FIRST))) {
            return List.of();
        }
        Pattern pattern = burmese ? ON_BURMESE : ON_ENGLISH;
        List<String> languages =
                pattern.namedGroups().keySet().stream().sorted().toList();
        List<OtherLanguage> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String language = languages.stream()
                    .filter(one -> matcher.group(one) != null)
                    .findFirst()
                    .orElseThrow();
            if (!language.equals(ENGLISH) || isSentence(matcher.group())) {
                found.add(new OtherLanguage(new Span(matcher.start(), matcher.end()), language));
            }
        }
        return found;
    }

    private static boolean isSentence(String run) {
        return LATIN_WORD.matcher(run).results().limit(SOME_WORDS).count() == SOME_WORDS;
    }

    /** The language of all of a text that has no letter in that of its page; empty if it has one, or is in two others. */
    static Optional<String> ofAll(String text, String page) {
        List<String> languages = in(text, page).stream()
                .map(OtherLanguage::language)
                .distinct()
                .limit(2)
                .toList();
        Pattern own = page.equals(BURMESE) ? ANY_BURMESE : ANY_LATIN;
        return languages.size() == 1 && !own.matcher(text).find()
                ? Optional.of(languages.getFirst())
                : Optional.empty();
    }
}
