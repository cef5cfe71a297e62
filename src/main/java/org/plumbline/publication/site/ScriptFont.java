package org.plumbline.publication.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fonts of a script that few pages have (Noto Sans, SIL Open Font License 1.1), as WOFF2. Only a page with a letter of it names them.
 *
 * @param name of the files, without weight and ending
 * @param ranges its letters in pairs, first and last
 * @param signs in the fonts that are no letters of the script alone, as {@code unicode-range} of CSS Fonts 4 names them
 */
record ScriptFont(String name, List<Integer> ranges, String signs) implements SeldomFont {
    private static final String UNSEEN = "U+200C-200D, U+25CC";
    private static final List<String> WEIGHTS = List.of("400", "700");

    /** All of them; letters and signs are those that the makers of the files name. */
    static final List<ScriptFont> ALL = List.of(
            new ScriptFont(
                    "noto-sans-devanagari-devanagari",
                    List.of(0x0900, 0x097F),
                    "U+1CD0-1CF9, U+20F0, U+A830-A839, U+A8E0-A8FF, " + UNSEEN),
            new ScriptFont(
                    "noto-sans-bengali-bengali",
                    List.of(0x0980, 0x09FE),
                    "U+0951-0952, U+0964-0965, U+1CD0, U+1CD2, U+1CD5-1CD6, U+1CD8, U+1CE1, U+1CEA, U+1CED, U+1CF2, U+1CF5-1CF7, U+A8F1, "
                            + UNSEEN),
            new ScriptFont("noto-sans-thai-thai", List.of(0x0E01, 0x0E5B), "U+02D7, U+0303, U+0331, " + UNSEEN),
            new ScriptFont("noto-sans-lao-lao", List.of(0x0E81, 0x0EDF), UNSEEN),
            new ScriptFont("noto-sans-khmer-khmer", List.of(0x1780, 0x17FF, 0x19E0, 0x19FF), UNSEEN));

    private static final int FIRST =
            ALL.stream().mapToInt(font -> font.ranges().getFirst()).min().orElseThrow();

    ScriptFont {
        ranges = List.copyOf(ranges);
    }

    /** Those of which a text has a letter. */
    static List<ScriptFont> in(String text) {
        Set<ScriptFont> found = new LinkedHashSet<>();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            for (ScriptFont font : letter < FIRST ? List.<ScriptFont>of() : ALL) {
                if (font.has(letter)) {
                    found.add(font);
                }
            }
        }
        return ALL.stream().filter(found::contains).toList();
    }

    private boolean has(char letter) {
        for (int i = 0; i < ranges.size(); i += 2) {
            if (letter >= ranges.get(i) && letter <= ranges.get(i + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> files() {
        return WEIGHTS.stream().map(this::file).toList();
    }

    private String file(String weight) {
        return name + "-" + weight + ".woff2";
    }

    @Override
    public String style(String fonts) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < ranges.size(); i += 2) {
            letters.append(String.format(Locale.ROOT, "U+%04X-%04X, ", ranges.get(i), ranges.get(i + 1)));
        }
        StringBuilder style = new StringBuilder();
        for (String weight : WEIGHTS) {
            style.append("@font-face { font-family: \"Plumb\"; font-weight: ")
                    .append(weight)
                    .append("; font-display: swap; src: url(\"")
                    .append(fonts)
                    .append('/')
                    .append(file(weight))
                    .append("\") format(\"woff2\");\n  unicode-range: ")
                    .append(letters)
                    .append(signs)
                    .append("; }\n");
        }
        return style.toString();
    }
}
