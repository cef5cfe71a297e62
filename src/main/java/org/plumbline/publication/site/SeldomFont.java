package org.plumbline.publication.site;

import java.util.List;
import java.util.stream.Stream;

/** Fonts that few pages need, as WOFF2. Only a page with a letter of theirs names them. */
sealed interface SeldomFont permits ScriptFont, EmojiFont {
    /** The names of the files. */
    List<String> files();

    /**
     * The rules of a style sheet by which a browser takes them.
     *
     * @param fonts the way from the page to the folder of the fonts
     */
    String style(String fonts);

    /** Those that a page needs. */
    static List<SeldomFont> in(String page) {
        return Stream.<SeldomFont>concat(ScriptFont.in(page).stream(), EmojiFont.in(page).stream())
                .toList();
    }

    /** All of them. */
    static List<SeldomFont> all() {
        return Stream.<SeldomFont>concat(ScriptFont.ALL.stream(), Stream.of(EmojiFont.ALL))
                .toList();
    }
}
