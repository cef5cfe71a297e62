package org.plumbline.publication.site;

import java.util.regex.Pattern;

/**
 * The style of a page, which stands in it.
 *
 * @param digest by which the page's Content-Security-Policy names it
 */
record Style(String text, String digest) {
    private static final String SHEET = Frame.resource("page.css");

    /** Letters of Myanmar that Burmese does not use: those of Shan, Mon, Karen and others. */
    private static final Pattern OTHER_LETTERS =
            Pattern.compile("[\\u1022\\u1028\\u1033-\\u1035\\u1050-\\u109F\\uA92E\\uA9E0-\\uA9FF\\uAA60-\\uAA7F]");

    /** Of pages in the site's top folder. */
    static final Choice OF_TOP = Choice.withFontsIn("fonts");

    /** Of pages in a publication's folder. */
    static final Choice OF_PUBLICATION = Choice.withFontsIn("../fonts");

    /** Of pages in a folder below that. */
    static final Choice BELOW_PUBLICATION = Choice.withFontsIn("../../fonts");

    /**
     * The styles of one folder. A page has either the small font of Myanmar or the whole one, for a syllable whose letters come from two
     * fonts is not drawn as one.
     *
     * @param burmese for pages whose letters of Myanmar are all Burmese
     * @param all for every page
     */
    record Choice(Style burmese, Style all) {
        /** @param fonts the way from the page to the folder of the fonts */
        static Choice withFontsIn(String fonts) {
            return new Choice(Style.of(sheet(fonts, "burmese")), Style.of(sheet(fonts, "myanmar")));
        }

        /** The same for every page. */
        static Choice only(Style style) {
            return new Choice(style, style);
        }

        Style forPage(String page) {
            return OTHER_LETTERS.matcher(page).find() ? all : burmese;
        }
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
