package org.plumbline.claim.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/claims.md are read as they stand there. */
class ClaimsPageTest {
    private static final String OTHERS = """

            claim attacks-after: count of incidents
            claim attacks-before: count of incidents
            """;

    private static Stream<String> blocks(String language) throws IOException {
        String page = Files.readString(Path.of("docs/claims.md"));
        Pattern fence = Pattern.compile("(?s)```" + language + "\n(.*?)```");
        return fence.matcher(page).results().map((MatchResult block) -> block.group(1));
    }

    static Stream<String> claims() throws IOException {
        return blocks("claim");
    }

    static Stream<String> sheets() throws IOException {
        return blocks("claims");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void eachExampleOfAClaimIsSound(String claim) {
        ReadSheet read = SheetParserTest.read(claim + OTHERS);
        assertThat(read.problems()).isEmpty();
        assertThat(read.sheet().orElseThrow().claims()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void eachExampleOfASheetIsSound(String sheet) {
        assertThat(SheetParser.parse("sheet.claims", sheet).problems()).isEmpty();
    }

    @Test
    void everyKindHasAnExample() throws IOException {
        Set<Kind> seen = new TreeSet<>();
        claims().forEach(claim -> seen.add(Kind.of(SheetParserTest.read(claim + OTHERS)
                .sheet()
                .orElseThrow()
                .claims()
                .getFirst()
                .query())));
        assertThat(seen).containsExactly(Kind.values());
    }
}
