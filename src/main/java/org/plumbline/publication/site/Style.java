package org.plumbline.publication.site;

/**
 * The style of a page, which stands in it.
 *
 * @param digest by which the page's Content-Security-Policy names it
 */
record Style(String text, String digest) {
    private static final String SHEET = Frame.resource("page.css");

    /** Of a page in the site's top folder. */
    static final Style OF_TOP = withFontsIn("fonts");
    /** Of a page in a publication's folder. */
    static final Style OF_PUBLICATION = withFontsIn("../fonts");
    /** Of a page in a folder below that. */
    static final Style BELOW_PUBLICATION = withFontsIn("../../fonts");

    static Style of(String text) {
        return new Style(text, Frame.digest(text));
    }

    /** @param fonts the way from the page to the folder of the fonts */
    private static Style withFontsIn(String fonts) {
        return of(sheet(fonts));
    }

    /** The style sheet. */
    static String sheet(String fonts) {
        return SHEET.replace("FONTS", fonts);
    }
}
