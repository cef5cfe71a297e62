package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.publication.pdf.Lettering;

/**
 * The font of emoji, without colour (Noto Emoji, SIL Open Font License 1.1), in parts as its makers cut it, each with all letters of the emoji that it draws.
 * It is a family of its own behind that of the letters, since it has digits too, from which keys are made.
 *
 * @param parts their numbers
 */
record EmojiFont(List<Integer> parts) implements SeldomFont {
    /** What is in each part, as {@code unicode-range} of CSS Fonts 4 names it. */
    private static final List<String> RANGES = List.of(
            "U+1F1E6-1F1FF",
            "U+200D, U+2620, U+26A7, U+FE0F, U+1F308, U+1F38C, U+1F3C1, U+1F3F3-1F3F4, U+1F6A9, U+E0062-E0063, U+E0065, U+E0067, U+E006C, U+E006E, "
                    + "U+E0073-E0074, U+E0077, U+E007F",
            "U+23, U+2A, U+30-39, U+A9, U+AE, U+200D, U+203C, U+2049, U+20E3, U+2122, U+2139, U+2194-2199, U+21A9-21AA, U+23CF, U+23E9-23EF, "
                    + "U+23F8-23FA, U+24C2, U+25AA-25AB, U+25B6, U+25C0, U+25FB-25FE, U+2611, U+2622-2623, U+2626, U+262A, U+262E-262F, U+2638, U+2640, U+2642, "
                    + "U+2648-2653, U+2660, U+2663, U+2665-2666, U+2668, U+267B, U+267E-267F, U+2695, U+269B-269C, U+26A0, U+26A7, U+26AA-26AB, U+26CE, U+26D4, "
                    + "U+2705, U+2714, U+2716, U+271D, U+2721, U+2733-2734, U+2747, U+274C, U+274E, U+2753-2755, U+2757, U+2764, U+2795-2797, U+27A1, U+27B0, "
                    + "U+27BF, U+2934-2935, U+2B05-2B07, U+2B1B-2B1C, U+2B55, U+3030, U+303D, U+3297, U+3299, U+FE0F, U+1F170-1F171, U+1F17E-1F17F, U+1F18E, "
                    + "U+1F191-1F19A, U+1F201-1F202, U+1F21A, U+1F22F, U+1F232-1F23A, U+1F250-1F251, U+1F310, U+1F3A6, U+1F3B5-1F3B6, U+1F3BC, U+1F3E7, U+1F441, "
                    + "U+1F499-1F49C, U+1F49F-1F4A0, U+1F4AC-1F4AD, U+1F4B1-1F4B2, U+1F4B9, U+1F4DB, U+1F4F2-1F4F6, U+1F500-1F507, U+1F515, U+1F518-1F524, "
                    + "U+1F52F-1F53D, U+1F549, U+1F54E, U+1F5A4, U+1F5E8, U+1F5EF, U+1F6AB, U+1F6AD-1F6B1, U+1F6B3, U+1F6B7-1F6BC, U+1F6BE, U+1F6C2-1F6C5, "
                    + "U+1F6D0-1F6D1, U+1F6D7, U+1F6DC, U+1F7E0-1F7EB, U+1F7F0, U+1F90D-1F90E, U+1F9D1-1F9D2, U+1F9E1, U+1FA75-1FA77, U+1FAAF",
            "U+200D, U+231A-231B, U+2328, U+23F0-23F3, U+2602, U+260E, U+2692, U+2694, U+2696-2697, U+2699, U+26B0-26B1, U+26CF, U+26D1, U+26D3, U+2702, "
                    + "U+2709, U+270F, U+2712, U+FE0F, U+1F302, U+1F321, U+1F392-1F393, U+1F3A9, U+1F3BD, U+1F3EE, U+1F3F7, U+1F3FA, U+1F451-1F462, U+1F484, "
                    + "U+1F489-1F48A, U+1F48C-1F48E, U+1F4A1, U+1F4A3, U+1F4A5, U+1F4B0, U+1F4B3-1F4B8, U+1F4BB-1F4DA, U+1F4DC-1F4F1, U+1F4FF, U+1F508-1F514, "
                    + "U+1F516-1F517, U+1F526-1F529, U+1F52C-1F52E, U+1F550-1F567, U+1F56F-1F570, U+1F576, U+1F587, U+1F58A-1F58D, U+1F5A5, U+1F5A8, "
                    + "U+1F5B1-1F5B2, U+1F5C2-1F5C4, U+1F5D1-1F5D3, U+1F5DC-1F5DE, U+1F5E1, U+1F5F3, U+1F6AA, U+1F6AC, U+1F6BD, U+1F6BF, U+1F6C1, U+1F6CB, "
                    + "U+1F6CD-1F6CF, U+1F6D2, U+1F6E0-1F6E1, U+1F6F0, U+1F97B-1F97F, U+1F9AF, U+1F9BA, U+1F9E2-1F9E6, U+1F9EA-1F9EC, U+1F9EE-1F9F4, "
                    + "U+1F9F7-1F9FF, U+1FA71-1FA74, U+1FA79-1FA7B, U+1FA86, U+1FA8E-1FA8F, U+1FA91-1FA93, U+1FA96, U+1FA99-1FAA0, U+1FAA2-1FAA7, U+1FAAA-1FAAE",
            "U+265F, U+26BD-26BE, U+26F3, U+26F8, U+FE0F, U+1F004, U+1F0CF, U+1F380-1F384, U+1F386-1F38B, U+1F38D-1F391, U+1F396-1F397, U+1F399-1F39B, "
                    + "U+1F39E-1F39F, U+1F3A3-1F3A5, U+1F3A7-1F3A9, U+1F3AB-1F3B4, U+1F3B7-1F3BB, U+1F3BD-1F3C0, U+1F3C5-1F3C6, U+1F3C8-1F3C9, U+1F3CF-1F3D3, "
                    + "U+1F3F8-1F3F9, U+1F47E, U+1F4E2, U+1F4F7-1F4FD, U+1F52B, U+1F579, U+1F58C-1F58D, U+1F5BC, U+1F6F7, U+1F6F9, U+1F6FC, U+1F93F, U+1F941, "
                    + "U+1F945, U+1F947-1F94F, U+1F9E7-1F9E9, U+1F9F5-1F9F6, U+1FA70-1FA71, U+1FA80-1FA81, U+1FA83-1FA85, U+1FA87-1FA8A, U+1FA94-1FA95, "
                    + "U+1FA97-1FA98, U+1FAA1, U+1FAA9, U+1FADF",
            "U+2693, U+26E9-26EA, U+26F1-26F2, U+26F4-26F5, U+26FA, U+26FD, U+2708, U+FE0F, U+1F301, U+1F303, U+1F306-1F307, U+1F309, U+1F310, "
                    + "U+1F3A0-1F3A2, U+1F3AA, U+1F3CD-1F3CE, U+1F3D5, U+1F3D7-1F3DB, U+1F3DF-1F3E6, U+1F3E8-1F3ED, U+1F3EF-1F3F0, U+1F488, U+1F492, U+1F4BA, "
                    + "U+1F54B-1F54D, U+1F5FA-1F5FF, U+1F680-1F6A2, U+1F6A4-1F6A8, U+1F6B2, U+1F6D1, U+1F6D5-1F6D6, U+1F6DD-1F6DF, U+1F6E2-1F6E5, U+1F6E9, "
                    + "U+1F6EB-1F6EC, U+1F6F3-1F6F6, U+1F6F8, U+1F6FA-1F6FB, U+1F9BC-1F9BD, U+1F9ED, U+1F9F3, U+1FA7C",
            "U+200D, U+2615, U+FE0F, U+1F32D-1F330, U+1F336, U+1F33D, U+1F344-1F37F, U+1F382, U+1F52A, U+1F7E9, U+1F7EB, U+1F942-1F944, U+1F950-1F96F, "
                    + "U+1F99E, U+1F9AA, U+1F9C0-1F9CB, U+1FAD0-1FADC",
            "U+200D, U+2600-2601, U+2603-2604, U+2614, U+2618, U+26A1, U+26C4-26C5, U+26C8, U+26F0, U+2728, U+2744, U+2B1B, U+2B50, U+FE0F, U+1F300, "
                    + "U+1F304-1F305, U+1F308, U+1F30A-1F30F, U+1F311-1F321, U+1F324-1F32C, U+1F331-1F335, U+1F337-1F33C, U+1F33E-1F344, U+1F3D4, U+1F3D6, "
                    + "U+1F3DC-1F3DE, U+1F3F5, U+1F400-1F43F, U+1F490, U+1F4A7, U+1F4AE, U+1F525, U+1F54A, U+1F573, U+1F577-1F578, U+1F648-1F64A, U+1F6D8, "
                    + "U+1F940, U+1F980-1F9AE, U+1F9BA, U+1FA90, U+1FAA8, U+1FAB0-1FABF, U+1FACD-1FACF, U+1FAE7",
            "U+200D, U+2640, U+2642, U+2695-2696, U+26F7, U+26F9, U+2708, U+2764, U+27A1, U+FE0F, U+1F33E, U+1F373, U+1F37C, U+1F384-1F385, U+1F393, "
                    + "U+1F3A4, U+1F3A8, U+1F3C2-1F3C4, U+1F3C7, U+1F3CA-1F3CC, U+1F3EB, U+1F3ED, U+1F3FB-1F3FF, U+1F430, U+1F466-1F469, U+1F46B-1F478, U+1F47C, "
                    + "U+1F481-1F483, U+1F486-1F487, U+1F48B, U+1F48F, U+1F491, U+1F4BB-1F4BC, U+1F527, U+1F52C, U+1F574-1F575, U+1F57A, U+1F645-1F647, U+1F64B, "
                    + "U+1F64D-1F64E, U+1F680, U+1F692, U+1F6A3, U+1F6B4-1F6B6, U+1F6C0, U+1F6CC, U+1F91D, U+1F926, U+1F930-1F931, U+1F934-1F93A, U+1F93C-1F93E, "
                    + "U+1F977, U+1F9AF-1F9B3, U+1F9B8-1F9B9, U+1F9BC-1F9BD, U+1F9CC-1F9CF, U+1F9D1-1F9DF, U+1FA70, U+1FA82, U+1FAC3-1FAC5, U+1FAC8, U+1FAEF",
            "U+200D, U+2194-2195, U+2603, U+261D, U+2620, U+2639-263A, U+2665, U+26A1, U+26C4, U+270A-270D, U+2728, U+2763-2764, U+2B50, U+FE0F, "
                    + "U+1F31A-1F31F, U+1F32B, U+1F389-1F38A, U+1F3FB-1F3FF, U+1F440-1F450, U+1F463-1F465, U+1F479-1F47B, U+1F47D-1F480, U+1F485, U+1F48B-1F48C, "
                    + "U+1F493-1F49F, U+1F4A2, U+1F4A4-1F4A6, U+1F4A8-1F4AB, U+1F4AF, U+1F525, U+1F573, U+1F590, U+1F595-1F596, U+1F5A4, U+1F5E3, U+1F600-1F644, "
                    + "U+1F648-1F64A, U+1F64C, U+1F64F, U+1F90C-1F925, U+1F927-1F92F, U+1F932-1F933, U+1F970-1F976, U+1F978-1F97A, U+1F9A0, U+1F9B4-1F9B7, "
                    + "U+1F9BB, U+1F9BE-1F9BF, U+1F9D0, U+1F9E0-1F9E1, U+1FA75-1FA79, U+1FAC0-1FAC2, U+1FAC6, U+1FAE0-1FAE6, U+1FAE8-1FAEA, U+1FAEF-1FAFA",
            "U+1F6D9, U+1FA8B-1FA8D, U+1FACC, U+1FADD, U+1FAEB");

    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");
    private static final List<Set<Integer>> LETTERS =
            RANGES.stream().map(EmojiFont::letters).toList();
    /** By which an author says that an emoji is to be text, or a picture. Some parts have no glyph for it, and none is needed. */
    private static final Set<Integer> CHOICE = Set.of(0xFE0E, 0xFE0F);

    private static final int JOINER = 0x200D;

    /** Those of the letters, and behind the first of them this one. */
    private static final String FAMILIES = Style.families().replaceFirst(",", ", \"Plumb Emoji\",");

    static final EmojiFont ALL =
            new EmojiFont(IntStream.range(0, RANGES.size()).boxed().toList());

    EmojiFont {
        parts = List.copyOf(parts);
    }

    /** Its parts that have the emoji of a page; empty if it has none. */
    static Optional<EmojiFont> in(String page) {
        Set<Integer> needed = new LinkedHashSet<>();
        for (String emoji : Lettering.emoji(page)) {
            List<Integer> letters = emoji.codePoints()
                    .filter(letter -> !CHOICE.contains(letter))
                    .boxed()
                    .toList();
            partWith(letters)
                    .ifPresentOrElse(
                            needed::add,
                            () -> letters.stream()
                                    .filter(letter -> letter != JOINER)
                                    .forEach(letter -> partWith(List.of(letter)).ifPresent(needed::add)));
        }
        return needed.isEmpty()
                ? Optional.empty()
                : Optional.of(new EmojiFont(needed.stream().sorted().toList()));
    }

    private static Optional<Integer> partWith(List<Integer> letters) {
        return ALL.parts().stream()
                .filter(part -> LETTERS.get(part).containsAll(letters))
                .findFirst();
    }

    private static Set<Integer> letters(String ranges) {
        return RANGE.matcher(ranges)
                .results()
                .flatMapToInt(range ->
                        IntStream.rangeClosed(Integer.parseInt(range.group(1), 16), Integer.parseInt(last(range), 16)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static String last(MatchResult range) {
        return range.group(2) == null ? range.group(1) : range.group(2);
    }

    @Override
    public List<String> files() {
        return parts.stream().map(EmojiFont::file).toList();
    }

    private static String file(int part) {
        return "noto-emoji-" + part + "-400.woff2";
    }

    @Override
    public String style(String fonts) {
        List<String> rules = new ArrayList<>();
        for (int part : parts) {
            rules.add("@font-face { font-family: \"Plumb Emoji\"; font-weight: 400 700; font-display: swap; src: url(\""
                    + fonts + "/" + file(part) + "\") format(\"woff2\");\n  unicode-range: " + RANGES.get(part)
                    + "; }\n");
        }
        return String.join("", rules) + "body, svg { font-family: " + FAMILIES
                + "; }\ncode, pre { font-family: monospace, \"Plumb Emoji\"; }\n";
    }
}
