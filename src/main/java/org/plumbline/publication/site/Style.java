package org.plumbline.publication.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.language.Language;

/**
 * The style of a page, which stands in it.
 *
 * @param digest by which the page's Content-Security-Policy names it
 */
record Style(String text, String digest) {
    private static final String SHEET = Frame.resource("page.css");

    private static final Pattern BODY = Pattern.compile("body \\{[^}]* font: [^ ]+ ([^;]+);");

    /** Of pages in the site's top folder. */
    static final Choice OF_TOP = Choice.withFontsIn("fonts");

    private static final Map<Language, Choice> OF_PUBLICATION = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    language -> language,
                    language -> Choice.withFontsIn("../fonts").and(RowHeads.style(language))));

    /** Of pages in a folder below that. */
    static final Choice BELOW_PUBLICATION = Choice.withFontsIn("../../fonts");

    /**
     * The styles of one folder. A page has either the small font of Myanmar or the whole one, for a syllable whose letters come from two
     * fonts is not drawn as one; and those of other scripts of which it has a letter.
     *
     * @param burmese for pages whose letters of Myanmar are all Burmese
     * @param all for all others
     * @param seldom the rules for the fonts of another script
     */
    record Choice(Style burmese, Style all, Function<SeldomFont, String> seldom) {
        /** @param fonts the way from the page to the folder of the fonts */
        static Choice withFontsIn(String fonts) {
            return new Choice(
                    Style.of(sheet(fonts, "burmese")), Style.of(sheet(fonts, "myanmar")), font -> font.style(fonts));
        }

        private Choice and(String more) {
            return new Choice(Style.of(burmese.text() + more), Style.of(all.text() + more), seldom);
        }

        Style forPage(String page) {
            Style style = page.chars().anyMatch(Choice::isOther) ? all : burmese;
            List<SeldomFont> fonts = SeldomFont.in(page);
            return fonts.isEmpty()
                    ? style
                    : Style.of(style.text() + fonts.stream().map(seldom).collect(Collectors.joining()));
        }

        /** A letter of Myanmar that Burmese does not use: those of Shan, Mon, Karen and others. */
        private static boolean isOther(int letter) {
            return letter >= 0x1022
                    && ((letter >= 0x1050 && letter <= 0x109F)
                            || letter == 0x1022
                            || letter == 0x1028
                            || (letter >= 0x1033 && letter <= 0x1035)
                            || letter == 0xA92E
                            || (letter >= 0xA9E0 && letter <= 0xA9FF)
                            || (letter >= 0xAA60 && letter <= 0xAA7F));
        }
    }

    /** Of pages in a publication's folder. */
    static Choice ofPublication(Language language) {
        return Objects.requireNonNull(OF_PUBLICATION.get(language));
    }

    /** The families of fonts of every page, from first to last. */
    static String families() {
        Matcher body = BODY.matcher(SHEET);
        if (!body.find()) {
            throw new IllegalStateException("the style sheet names no fonts for all that a page says");
        }
        return body.group(1);
    }

    static Style of(String text) {
        return new Style(text, Frame.digest(text));
    }

    /**
     * The style sheet.
     *
     * @param letters {@code burmese} or {@code myanmar}: which of the fonts
     */
    static String sheet(String fonts, String letters) {
        return SHEET.replace("FONTS", fonts).replace("LETTERS", letters);
    }
}
