package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/places.md are read as they stand there; and what is wrong in such a file is told with its place. */
class PlacesPageTest {
    private static List<byte[]> blocks(String language) throws IOException {
        String page = Files.readString(Path.of("docs/places.md"));
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(page)
                .results()
                .map(block -> block.group(1).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void theImportFilesOfThePlacesPageAreRead() throws IOException {
        assertThat(blocks("import")).hasSize(2).allSatisfy(bytes -> {
            assertThat(PlaceDescription.isOne(bytes)).isTrue();
            assertThat(PlaceDescription.read("p.import.yaml", bytes).problems()).isEmpty();
        });
        PlaceDescription first = PlaceDescription.read(
                        "p.import.yaml", blocks("import").getFirst())
                .description()
                .orElseThrow();
        assertThat(first.allColumns())
                .containsExactlyInAnyOrder(
                        "region code", "region", "code", "name", "Burmese name", "other spellings", "lat", "lon");
    }

    @Test
    void theRecordsOfThePlacesPageAreRead() throws IOException {
        assertThat(blocks("yaml"))
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(
                                RecordFiles.read("docs/places.md", bytes, "en").problems())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels: []                                        | E050 1:1
            levels:\\n  - {level: village}                     | E050 2:5
            levels:\\n  - {name: village}                      | E050 2:5
            levels:\\n  - {level: village, name: v, lat: x}    | E050 2:31
            levels:\\n  - {level: village, name: v, latitude: x} | E050 2:5
            levels:\\n  - {level: village, name: {Burmese: v}} | E037 2:29
            levels:\\n  - {level: village, name: v}\\nplaces: x | E050 3:1
            levels: village                                   | E015 1:9
            encoding: klingon\\nlevels:\\n  - {level: a, name: b} | E022 1:11
            """)
    void whatIsWrongInAnImportFileOfPlacesIsToldWithItsPlace(String text, String found) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        PlaceDescription.Read read = PlaceDescription.read("p", bytes);
        assertThat(read.description()).isEmpty();
        assertThat(read.problems().stream()
                        .map(problem -> problem.code() + " " + problem.place().line() + ":"
                                + problem.place().column()))
                .contains(found);
    }

    @Test
    void bytesThatAreNoYamlAreNoDescriptionOfPlaces() {
        for (String text :
                List.of("", "- a", "table of: [places]", "table of: incidents", "table of: places: x", "\u0000")) {
            assertThat(PlaceDescription.isOne(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isFalse();
        }
    }
}
