package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.publication.pdf.Lettering;

/** Which letters a browser looks for in which font. */
final class FontsTest {
    private static final Pattern FACE =
            Pattern.compile("@font-face [^}]*fonts/([a-z0-9-]+)\\.woff2[^}]*unicode-range: ([^;]*);");
    private static final Pattern FACE_OF_EMOJI = Pattern.compile(
            "@font-face \\{ font-family: \"Plumb Emoji\";[^}]*fonts/([a-z0-9-]+)\\.woff2[^}]*unicode-range: ([^;]*);");
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");
    /** Letters that Burmese is written with, as the small font has them. */
    private static final String BURMESE = "U+1000-1021, U+1023-1027, U+1029-1032, U+1036-104F, U+200C-200D, U+25CC";

    private static List<String> fonts(Style style) {
        return FACE.matcher(style.text()).results().map(face -> face.group(1)).toList();
    }

    private static boolean isIn(String ranges, int letter) {
        return RANGE.matcher(ranges)
                .results()
                .anyMatch(range -> letter >= Integer.parseInt(range.group(1), 16) && letter <= last(range));
    }

    private static int last(MatchResult range) {
        return Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2), 16);
    }

    @Test
    void aPageWhoseLettersAreAllInTheSmallFontNamesThatOneAndAnyOtherTheWhole() {
        Style.Choice choice = Style.ofPublication(org.plumbline.language.Language.ENGLISH);
        for (int letter = 0x1000; letter <= 0xABFF; letter++) {
            if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.MYANMAR) {
                assertThat(choice.forPage("a " + Character.toString(letter) + " b"))
                        .as("U+%04X", letter)
                        .isEqualTo(isIn(BURMESE, letter) ? choice.burmese() : choice.all());
            }
        }
        assertThat(fonts(choice.burmese()))
                .contains("noto-sans-myanmar-burmese-400", "noto-sans-myanmar-burmese-700")
                .doesNotContain("noto-sans-myanmar-myanmar-400");
        assertThat(fonts(choice.all()))
                .contains("noto-sans-myanmar-myanmar-400", "noto-sans-myanmar-myanmar-700")
                .doesNotContain("noto-sans-myanmar-burmese-400");
    }

    /** Three tables name these letters: of the page's fonts, of the PDF's, and of the languages that are marked. */
    @Test
    void whatAPageHasAFontForAPdfCanSetAndAVoiceIsToldTheLanguageOf() {
        for (ScriptFont font : ScriptFont.ALL) {
            int letter = font.ranges().getFirst();
            String text = "a " + Character.toString(letter);
            assertThat(Lettering.stretches(text)).as(font.name()).hasSize(2);
            assertThat(OtherLanguage.in(text, "en")).as(font.name()).hasSize(1);
            assertThat(OtherLanguage.in("က " + Character.toString(letter), "my"))
                    .as(font.name())
                    .hasSize(1);
        }
    }

    @Test
    void thePagesOfTheExampleNameTheSmallFont() {
        Site.of(List.of(Releases.of(Releases.CORRECTED, Set.of()))).forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .contains("noto-sans-myanmar-burmese-400.woff2")
                        .doesNotContain("noto-sans-myanmar-myanmar-400.woff2");
            }
        });
    }

    @Test
    void aPageNamesTheFontsOfAnotherScriptOnlyWhereItHasALetterOfIt() {
        Style.Choice choice = Style.ofPublication(org.plumbline.language.Language.ENGLISH);
        for (int letter = 0; letter <= 0x1FFFF; letter++) {
            if (!Character.isDefined(letter) || (letter > 0xFFFF && letter < 0x1F000)) {
                continue;
            }
            Style style = choice.forPage("a " + Character.toString(letter) + " b");
            String script = script(letter);
            if (script.isEmpty()) {
                assertThat(fonts(style))
                        .as("U+%04X", letter)
                        .hasSize(6 + emojiFonts(style).size());
                assertThat(emojiFonts(style)).as("U+%04X", letter).hasSize(isDrawnAsEmoji(letter) ? 1 : 0);
            } else {
                int one = letter;
                assertThat(fonts(style)).as("U+%04X", letter).hasSize(8);
                assertThat(FACE.matcher(style.text())
                                .results()
                                .filter(face -> isIn(face.group(2), one))
                                .map(face -> face.group(1)))
                        .as("U+%04X", letter)
                        .containsExactly(
                                "noto-sans-" + script + "-" + script + "-400",
                                "noto-sans-" + script + "-" + script + "-700");
            }
        }
    }

    @Test
    void everyEmojiThatAPdfDrawsAsOneSignIsWholeInOnePartOfTheFontOfPages() {
        List<String> emoji = new ArrayList<>();
        new UnicodeSet("[:RGI_Emoji:]").forEach(emoji::add);
        assertThat(emoji).hasSizeGreaterThan(3500);
        int drawn = 0;
        for (String one : emoji) {
            if (!Lettering.emoji(one).isEmpty() && Double.compare(Lettering.width(one), 1) > 0) {
                drawn++;
                EmojiFont font = EmojiFont.in("a " + one + " b").orElseThrow();
                assertThat(font.parts()).as(one).hasSize(1);
                String ranges = FACE_OF_EMOJI
                        .matcher(font.style("fonts"))
                        .results()
                        .map(face -> face.group(2))
                        .findFirst()
                        .orElseThrow();
                assertThat(one.codePoints().filter(letter -> letter != 0xFE0F))
                        .as(one)
                        .allMatch(letter -> isIn(ranges, letter));
            }
        }
        assertThat(drawn).isGreaterThan(3500);
    }

    /** What has no glyph of its own as a whole is drawn from its parts, whichever files those are in. */
    @Test
    void aPageNamesThePartsOfTheFontThatItsEmojiAreInAndNoOthers() {
        Style.Choice choice = Style.ofPublication(org.plumbline.language.Language.ENGLISH);
        assertThat(emojiFonts(choice.forPage("© ® ™ 12 # “a” မြန်မာ ไทย"))).isEmpty();
        assertThat(emojiFonts(choice.forPage("1 2️⃣"))).containsExactly("noto-emoji-2-400");
        assertThat(emojiFonts(choice.forPage("🇲🇲 and 😀"))).containsExactly("noto-emoji-0-400", "noto-emoji-9-400");
        assertThat(emojiFonts(choice.forPage("🚗\u200D🍌"))).containsExactly("noto-emoji-5-400", "noto-emoji-6-400");
        assertThat(choice.forPage("😀").text())
                .contains("body, svg { font-family: Plumb, \"Plumb Emoji\", \"Noto Sans\"");
        String flags = Base64.getEncoder()
                .encodeToString(Objects.requireNonNull(
                        Fonts.files(Set.of("noto-emoji-0-400.woff2")).get("noto-emoji-0-400.woff2")));
        Style.Choice single = Fonts.inStyle(org.plumbline.language.Language.ENGLISH);
        assertThat(single.forPage("🇲🇲").text()).contains("base64," + flags).doesNotContain("FONTS/");
        assertThat(single.forPage("😀").text()).doesNotContain(flags);
    }

    /** In a PDF. */
    private static boolean isDrawnAsEmoji(int letter) {
        return Lettering.stretches(Character.toString(letter))
                .getFirst()
                .font()
                .getFontName()
                .startsWith("Noto Emoji");
    }

    private static List<String> emojiFonts(Style style) {
        return FACE_OF_EMOJI
                .matcher(style.text())
                .results()
                .map(face -> face.group(1))
                .toList();
    }

    private static String script(int letter) {
        return switch (String.valueOf(Character.UnicodeBlock.of(letter))) {
            case "THAI" -> "thai";
            case "LAO" -> "lao";
            case "KHMER", "KHMER_SYMBOLS" -> "khmer";
            case "DEVANAGARI" -> "devanagari";
            case "BENGALI" -> "bengali";
            default -> "";
        };
    }

    @Test
    void thePagesOfTheExampleNameNoFontOfAnotherScript() {
        Site.of(List.of(Releases.of(Releases.CORRECTED, Set.of()))).forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain(
                                "noto-sans-thai",
                                "noto-sans-lao",
                                "noto-sans-khmer",
                                "noto-sans-devanagari",
                                "noto-sans-bengali",
                                "noto-emoji");
            }
        });
    }

    @Test
    void aSingleFileHoldsTheFontsOfAnotherScriptOnlyWhereItHasALetterOfIt() {
        Style.Choice choice = Fonts.inStyle(org.plumbline.language.Language.ENGLISH);
        String thai = Base64.getEncoder()
                .encodeToString(Objects.requireNonNull(
                        Fonts.files(Set.of("noto-sans-thai-thai-700.woff2")).get("noto-sans-thai-thai-700.woff2")));
        assertThat(choice.forPage("ไทย").text()).contains("base64," + thai).doesNotContain("FONTS/");
        assertThat(choice.forPage("Thai").text()).doesNotContain(thai);
        assertThat(choice.forPage("ไทย").digest())
                .isNotEqualTo(choice.forPage("Thai").digest());
    }

    @Test
    void everyFontOfTheStyleGoesWithThePages() {
        String emoji = Stream.of(EmojiFont.ALL.style("fonts"))
                .flatMap(style -> FACE_OF_EMOJI.matcher(style).results())
                .map(face -> RANGE.matcher(face.group(2))
                        .results()
                        .map(FontsTest::last)
                        .map(Character::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
        Style every = Style.OF_TOP.forPage("ไทย ລາວ ខ្មែរ हिन्दी বাংলা " + emoji);
        assertThat(fonts(every)).hasSize(16 + EmojiFont.ALL.parts().size());
        for (Style style : List.of(Style.OF_TOP.burmese(), Style.OF_TOP.all(), every)) {
            assertThat(Fonts.files(Fonts.namedIn("<style>" + style.text() + "</style>"))
                            .keySet())
                    .containsAll(
                            fonts(style).stream().map(font -> font + ".woff2").toList());
        }
    }

    @Test
    void aSiteHasTheFontsThatItsPagesNameAndNoOthers() {
        SortedSet<String> usual = filesBelowFonts(SampleRelease.published());
        assertThat(usual).isNotEmpty().noneMatch(name -> name.contains("thai") || name.contains("emoji"));
        SortedSet<String> more = filesBelowFonts(SampleRelease.with("ไทย 🕯️"));
        more.removeAll(usual);
        assertThat(more)
                .containsExactly(
                        "noto-emoji-3-400.woff2", "noto-sans-thai-thai-400.woff2", "noto-sans-thai-thai-700.woff2");
    }

    private static SortedSet<String> filesBelowFonts(Release release) {
        return Site.of(List.of(release)).keySet().stream()
                .filter(path -> path.startsWith("fonts/"))
                .map(path -> path.substring("fonts/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
