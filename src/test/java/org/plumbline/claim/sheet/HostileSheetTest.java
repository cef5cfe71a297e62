package org.plumbline.claim.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSheetTest {
    private static final String VALID = SheetParserTest.HEADER + """
            author example-desk
            claim a: count of incidents by army, kind x or y, in p, since quake, until 2025-04-23, tolerance 10 %
            claim b: sum of killed by army, within 2 days after meeting, including children
            claim c: laos and russia took part in ewg-ct-14
            claim d: x said "very successful" about meeting
            claim e: trend of incidents by army, 20 days before and 20 days after meeting, up
              on "a quote" after "words"
            waive parity a because "same" by AB
            opinion "hollow calls"
            """;

    private static List<String> codes(byte[] bytes) {
        return SheetParser.parse("s", bytes).problems().stream()
                .map(problem -> problem.code() + " " + problem.place())
                .toList();
    }

    @Test
    void aSheetOfFiftyMegabytesIsRefused() {
        assertThat(codes(new byte[50 << 20])).containsExactly("K001 s:1:1");
    }

    @Test
    void otherEncodingsAreRefusedWithAPlace() {
        assertThat(codes("dated 2025-04-23".getBytes(StandardCharsets.UTF_16))).containsExactly("K001 s:1:1");
        assertThat(codes("dated 2025-04-23".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("K001 s:1:1");
        byte[] latin = "opinion \"é\"".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(latin)).containsExactly("K001 s:1:10");
    }

    @Test
    void aByteOrderMarkIsNotedAndSkipped() {
        ReadSheet read = SheetParser.parse("s", ("\uFEFF" + VALID).getBytes(StandardCharsets.UTF_8));
        assertThat(read.isSound()).isTrue();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("K015");
    }

    @Test
    void controlsThatTurnTheTextAroundAreNamedWithTheirPlace() {
        assertThat(codes((VALID + "opinion \"a\u202Eb\"\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("K015 s:13:11");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noMutationOfASheetMakesTheParserThrow(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "\"", ",", "?", "\n", " ", "claim", ":", "..", "[", "“", "\\", "#", "2025", "of", "ဝ", "\u0000", "😀", "-"
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder sheet = new StringBuilder(VALID);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(sheet.length());
                switch (random.nextInt(3)) {
                    case 0 -> sheet.deleteCharAt(at);
                    case 1 -> sheet.insert(at, pieces[random.nextInt(pieces.length)]);
                    default -> sheet.delete(at, Math.min(sheet.length(), at + random.nextInt(40)));
                }
            }
            ReadSheet read = SheetParser.parse("s", sheet.toString());
            assertThat(read.problems()).allMatch(problem -> problem.place().line() > 0);
        }
    }

    @Test
    void everyNaughtyStringAsALabelANameAndWordsIsReadOrRefused() throws IOException {
        Path naughty = Path.of("../shared/data/text/naughty-strings.txt");
        Assumptions.assumeTrue(Files.exists(naughty), "the list of naughty strings is not here");
        for (String line : Files.readAllLines(naughty)) {
            ReadSheet read = SheetParser.parse(
                    "s",
                    SheetParserTest.HEADER + "claim " + line + ": count of incidents\nclaim b: days of " + line
                            + "\nopinion \"" + line + "\"\nwaive \"" + line + "\" because \"x\"\n");
            assertThat(read.sheet()).isPresent();
        }
    }

    @Test
    void anUnknownNameIsAnErrorWithASuggestionAndAGroupMayBePartOfAMeasure() {
        ReadSheet read =
                SheetParserTest.read("claim a: sum of killed by armi, in quake, including children, including x\n");
        java.util.Map<String, String> known = java.util.Map.of(
                "killed", "Measure", "army", "Organization", "quake", "Happening", "children-killed", "Measure");
        List<Problem> problems =
                NameCheck.check(read.mentions(), id -> java.util.Optional.ofNullable(known.get(id)), known::keySet);
        assertThat(problems).extracting(Problem::code).containsExactly("K012", "K013");
        assertThat(problems.getFirst().notes().getFirst().arguments()).containsExactly("army");
    }
}
