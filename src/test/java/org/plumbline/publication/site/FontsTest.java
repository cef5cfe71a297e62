package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

/** Which letters a browser looks for in which font. */
final class FontsTest {
    private static final Pattern FACE =
            Pattern.compile("@font-face [^}]*FONTS/([a-z0-9-]+)\\.woff2[^}]*unicode-range: ([^;]*);");
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");
    private static final String SHEET = Style.sheet("FONTS");

    private static List<String> fonts() {
        return FACE.matcher(SHEET).results().map(face -> face.group(1)).toList();
    }

    private static boolean covers(String font, int letter) {
        return FACE.matcher(SHEET)
                .results()
                .filter(face -> face.group(1).equals(font))
                .flatMap(face -> RANGE.matcher(face.group(2)).results())
                .anyMatch(range -> letter >= Integer.parseInt(range.group(1), 16) && letter <= last(range));
    }

    private static int last(MatchResult range) {
        return Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2), 16);
    }

    /** The letters of Myanmar on the pages of the example in Burmese. */
    private static List<Integer> burmese() {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        List<Integer> letters = new ArrayList<>();
        Site.of(List.of(release)).forEach((path, bytes) -> {
            if (path.endsWith(Language.BURMESE.code() + ".html")) {
                new String(bytes, StandardCharsets.UTF_8)
                        .codePoints()
                        .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.MYANMAR)
                        .distinct()
                        .forEach(letters::add);
            }
        });
        return letters;
    }

    @Test
    void theSmallFontIsEnoughForPagesInBurmeseAndIsAskedFirst() {
        assertThat(burmese())
                .hasSizeGreaterThan(40)
                .allMatch(letter -> covers("noto-sans-myanmar-burmese-400", letter))
                .allMatch(letter -> covers("noto-sans-myanmar-burmese-700", letter));
        // of rules that overlap the last one counts (CSS Fonts 4, "unicode-range")
        assertThat(fonts().indexOf("noto-sans-myanmar-burmese-400"))
                .isGreaterThan(fonts().indexOf("noto-sans-myanmar-myanmar-400"));
    }

    @Test
    void lettersOfOtherLanguagesOfMyanmarAreLookedForInTheWholeFont() {
        for (int letter : List.of(0x1022, 0x105A, 0x1061, 0x1075, 0x1090, 0xAA60)) {
            assertThat(covers("noto-sans-myanmar-burmese-400", letter)).isFalse();
            assertThat(covers("noto-sans-myanmar-myanmar-400", letter)).isTrue();
        }
        for (int letter = 0x1000; letter <= 0x109F; letter++) {
            assertThat(covers("noto-sans-myanmar-myanmar-700", letter)).isTrue();
        }
    }

    @Test
    void everyFontOfTheStyleGoesWithThePages() {
        assertThat(Fonts.files().keySet())
                .containsAll(fonts().stream().map(font -> font + ".woff2").toList());
    }
}
