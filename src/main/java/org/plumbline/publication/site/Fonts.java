package org.plumbline.publication.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.language.Language;

/**
 * The fonts that go with the pages: Noto Sans and Noto Sans Myanmar (SIL Open Font License 1.1), as WOFF2. That of Myanmar is there as a
 * whole, and half as large with only the letters of Burmese; a page that has others (Shan, Mon, Karen) names the whole. A page with a letter of
 * Thai, Lao, Khmer, Devanagari or Bengali, or with emoji, names theirs too.
 */
final class Fonts {
    private static final List<String> NAMES = List.of(
            "noto-sans-latin-400.woff2",
            "noto-sans-latin-700.woff2",
            "noto-sans-latin-ext-400.woff2",
            "noto-sans-latin-ext-700.woff2",
            "noto-sans-myanmar-myanmar-400.woff2",
            "noto-sans-myanmar-myanmar-700.woff2",
            "noto-sans-myanmar-burmese-400.woff2",
            "noto-sans-myanmar-burmese-700.woff2",
            "OFL.txt");

    private static final List<String> SELDOM =
            SeldomFont.all().stream().flatMap(font -> font.files().stream()).toList();

    private Fonts() {}

    /**
     * The files by their names, the licence among them.
     *
     * @param seldom those of {@link #namedIn}
     */
    static SortedMap<String, byte[]> files(Set<String> seldom) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Stream.concat(NAMES.stream(), seldom.stream()).forEach(name -> files.put(name, bytes(name)));
        return files;
    }

    /** The files of fonts for seldom letters that the style of a page names. */
    static Set<String> namedIn(String page) {
        String style = page.substring(0, Math.max(0, page.indexOf("</style>")));
        return SELDOM.stream().filter(name -> style.contains("/" + name + "\"")).collect(Collectors.toSet());
    }

    /** The style of a page with its fonts in it; those of Myanmar, as a whole, only where the page is in Burmese, those of other scripts where it has them. */
    static Style.Choice inStyle(Language language) {
        String style = Style.sheet("FONTS", "myanmar") + RowHeads.style(language);
        for (String name : NAMES) {
            boolean needed = name.startsWith("noto-sans-latin-4")
                    || name.startsWith("noto-sans-latin-7")
                    || (language == Language.BURMESE && name.startsWith("noto-sans-myanmar-myanmar"));
            style = needed ? with(style, name) : style.replace(address(name), "local(\"Noto Sans\")");
        }
        Style same = Style.of(style);
        return new Style.Choice(same, same, Fonts::inStyle);
    }

    private static String inStyle(SeldomFont font) {
        String style = font.style("FONTS");
        for (String name : font.files()) {
            style = with(style, name);
        }
        return style;
    }

    private static String with(String style, String name) {
        return style.replace(
                address(name),
                "url(\"data:font/woff2;base64," + Base64.getEncoder().encodeToString(bytes(name)) + "\")");
    }

    private static String address(String name) {
        return "url(\"FONTS/" + name + "\")";
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(
                Fonts.class.getResourceAsStream("/org/plumbline/publication/fonts/" + name), name)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
