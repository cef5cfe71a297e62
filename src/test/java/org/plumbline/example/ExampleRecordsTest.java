package org.plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;

/** The records of the example are sound, and hold all that was looked up. */
class ExampleRecordsTest {
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final Path FACTS = Path.of("../shared/case/facts.tsv");
    private static final Path INCIDENTS = Path.of("../shared/case/incidents.tsv");
    private static final Path SOURCES = Path.of("../shared/case/sources.tsv");

    @Test
    void theRecordsHaveNoProblem() {
        List<String> problems = CaseCheck.check(files(), List.of()).stream()
                .map(problem -> problem.code() + " " + problem.place() + " " + problem.message() + " " + problem.help())
                .toList();
        assertThat(String.join("\n", problems)).isEmpty();
    }

    @Test
    void theSettingsHaveNoProblem() {
        assertThat(CaseSettings.read(CASE).problems()).isEmpty();
    }

    @Test
    void everyFactThatWasLookedUpIsCarried() throws IOException {
        assumeTrue(Files.exists(FACTS), "the looked-up facts are not here");
        assertThat(firstColumn(FACTS)).hasSize(355).allMatch(idsInComments()::contains);
    }

    @Test
    void everySourceThatWasReadIsListed() throws IOException {
        assumeTrue(Files.exists(SOURCES), "the looked-up sources are not here");
        assertThat(ids("Source")).containsExactlyInAnyOrderElementsOf(firstColumn(SOURCES));
    }

    @Test
    void everyIncidentThatWasPutTogetherHasALink() throws IOException {
        assumeTrue(Files.exists(INCIDENTS), "the looked-up incidents are not here");
        List<String> rows = firstColumn(INCIDENTS).stream()
                .map(row -> row.toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(ids("Link")).containsAll(rows);
    }

    @Test
    void aLookedUpIncidentFactIsOneReport() {
        assertThat(ids("Report")).hasSize(93);
    }

    private static List<RecordFile> files() {
        return RecordFiles.readAll(CASE, "en");
    }

    private static Set<String> ids(String schema) {
        return files().stream()
                .flatMap(file -> file.statements().stream())
                .map(Placed::statement)
                .filter(statement -> statement.schema().equals(schema))
                .map(statement -> statement.entity())
                .collect(Collectors.toSet());
    }

    private static List<String> firstColumn(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    /** The ids that stand in comments, such as {@code # E09}. */
    private static Set<String> idsInComments() throws IOException {
        Pattern id = Pattern.compile("\\b(?:[A-Z]|TT|FT)\\d{2}\\b");
        Set<String> found = new HashSet<>();
        for (String path : RecordFiles.paths(CASE)) {
            for (String line : Files.readAllLines(CASE.resolve(path))) {
                int comment = IntStream.range(0, line.length())
                        .filter(i -> line.startsWith("# ", i))
                        .findFirst()
                        .orElse(line.length());
                Matcher matcher = id.matcher(line.substring(comment));
                while (matcher.find()) {
                    found.add(matcher.group());
                }
            }
        }
        return found;
    }
}
