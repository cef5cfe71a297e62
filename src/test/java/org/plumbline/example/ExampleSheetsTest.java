package org.plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.sheet.NameCheck;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.ledger.record.RecordFiles;

/** The claim sheets of the example, and the one of the real statement, are sound and name only what the case knows. */
class ExampleSheetsTest {
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String STATEMENT_SHEET = "src/test/resources/statement/sheet.claims";
    private static final Path ASSERTIONS = Path.of("../shared/seed/assertions.tsv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/asean-counter-terrorism/publications/cooperation-and-conduct/sheet.claims",
                "examples/asean-counter-terrorism/publications/first-draft/sheet.claims",
                STATEMENT_SHEET
            })
    void theSheetIsSoundAndNamesOnlyWhatTheCaseKnows(String path) throws IOException {
        ReadSheet read = read(path);
        Map<String, String> schemata = schemata();
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(
                NameCheck.check(read.mentions(), id -> Optional.ofNullable(schemata.get(id)), schemata::keySet));
        assertThat(problems.stream().map(Problem::toString).toList()).isEmpty();
        assertThat(read.sheet()).isPresent();
    }

    @Test
    void theArticleBindsAtLeastTwentyFiveClaims() throws IOException {
        assertThat(sheet("examples/asean-counter-terrorism/publications/cooperation-and-conduct/sheet.claims")
                        .claims())
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void everyAssertionOfTheStatementIsBoundOrSaysWhyNot() throws IOException {
        assumeTrue(Files.exists(ASSERTIONS), "the list of assertions is not here");
        String text = Files.readString(Path.of(STATEMENT_SHEET));
        List<String> missing = Files.readAllLines(ASSERTIONS).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')).toLowerCase(java.util.Locale.ROOT))
                .filter(id -> !text.contains("claim " + id + ":") && !text.contains("# " + id))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Sheet sheet(String path) throws IOException {
        return read(path).sheet().orElseThrow();
    }

    private static ReadSheet read(String path) throws IOException {
        return SheetParser.parse(path, Files.readAllBytes(Path.of(path)));
    }

    private static Map<String, String> schemata() {
        Map<String, String> schemata = new HashMap<>();
        RecordFiles.readAll(CASE, "en").stream()
                .flatMap(file -> file.statements().stream())
                .forEach(placed -> schemata.put(
                        placed.statement().entity(), placed.statement().schema()));
        return schemata;
    }
}
