package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/records.md are read as they stand there; together they are one case. */
class RecordsPageTest {
    private static String blocks(String language) throws IOException {
        String page = Files.readString(Path.of("docs/records.md"));
        Pattern fence = Pattern.compile("(?s)```" + language + "\n(.*?)```");
        return String.join(
                "\n", fence.matcher(page).results().map(block -> block.group(1)).toList());
    }

    private static RecordFile records() throws IOException {
        return RecordFiles.read("docs/records.md", blocks("yaml").getBytes(StandardCharsets.UTF_8), "en");
    }

    @Test
    void theExamplesOfTheRecordsPageHold() throws IOException {
        assertThat(CaseCheck.check(List.of(records()), List.of())).isEmpty();
    }

    @Test
    void everySchemaAndEveryPropertyIsOnTheRecordsPage() throws IOException {
        String page = Files.readString(Path.of("docs/records.md"));
        Set<String> seen = new TreeSet<>();
        records().entries().forEach(entry -> seen.add(entry.schema()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Schemata.known().names());
        for (Schema schema : Schemata.known().all()) {
            for (String property : schema.properties().keySet()) {
                assertThat(page).contains(property);
            }
        }
    }

    @Test
    void theTableOfTheRecordsPageIsRead(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("incidents"));
        Files.writeString(folder.resolve("incidents/raids.csv"), blocks("csv"));
        Files.writeString(folder.resolve("incidents/raids.import.yaml"), blocks("import"));
        List<TableFile> tables = TableFiles.readAll(folder);
        assertThat(CaseCheck.check(List.of(records()), tables)).isEmpty();
        assertThat(tables.getFirst().rows()).hasSize(2);
        assertThat(tables.getFirst().rows().getFirst().measures().get("civilians-killed"))
                .hasToString("[3, 5]");
        assertThat(tables.getFirst().rows().get(1).measures().get("civilians-killed"))
                .hasToString("[0, inf)");
    }

    @Test
    void theSettingsOfTheRecordsPageAreRead() throws IOException {
        CaseSettings.Read read = CaseSettings.read(blocks("settings").getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.settings().zone()).hasToString("Asia/Yangon");
        assertThat(read.settings().firstLanguage()).isEqualTo("en");
    }
}
