package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.Statement;

/** Every line of the list of naughty strings, where it is present: as a name it is kept or refused, as an id refused, never worse. */
class NaughtyStringsTest {
    private static List<String> lines() throws IOException {
        Path list = Path.of("../shared/data/text/naughty-strings.txt");
        Assumptions.assumeTrue(Files.exists(list), "the list of naughty strings is not here");
        return Files.readString(list, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String quoted(String line) {
        return "'" + line.replace("'", "''") + "'";
    }

    @Test
    void asANameEachIsKeptAsItIsOrRefusedAtItsPlace() throws IOException {
        for (String line : lines()) {
            RecordFile file = RecordFiles.read(
                    "records/a.yaml", ("- Kind: k\n  name: " + quoted(line)).getBytes(StandardCharsets.UTF_8), "en");
            List<Statement> statements =
                    file.statements().stream().map(Placed::statement).toList();
            if (file.problems().isEmpty()) {
                assertThat(statements).extracting(Statement::value).containsExactly(line.strip());
            } else {
                assertThat(file.problems()).allMatch(problem -> problem.place().line() == 2);
                assertThat(file.problems())
                        .as(line)
                        .allMatch(problem ->
                                problem.code().equals("E005") || problem.code().equals("E015"));
            }
        }
    }

    @Test
    void asAnIdEachIsRefusedUnlessItIsOne() throws IOException {
        for (String line : lines()) {
            RecordFile file = RecordFiles.read(
                    "records/a.yaml",
                    ("- Kind: " + quoted(line) + "\n  name: x").getBytes(StandardCharsets.UTF_8),
                    "en");
            if (Identifier.isValid(line)) {
                assertThat(file.problems()).as(line).isEmpty();
            } else {
                assertThat(file.problems()).as(line).isNotEmpty();
                assertThat(file.problems()).allMatch(problem -> problem.place().line() <= 2 && problem.isError());
            }
        }
    }

    @Test
    void asBareYamlNoneDoesHarm() throws IOException {
        for (String line : lines()) {
            String yaml = "- Kind: k\n  name: " + line + "\n";
            RecordFile file = RecordFiles.read("records/a.yaml", yaml.getBytes(StandardCharsets.UTF_8), "en");
            assertThat(file.statements().isEmpty() && file.problems().isEmpty())
                    .as(line)
                    .isFalse();
        }
    }
}
