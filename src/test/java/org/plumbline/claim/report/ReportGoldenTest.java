package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.language.Language;

/** What a person sees, whole; {@code mvn test -Dtest=ReportGoldenTest -Dgolden.update=true} writes the files anew: read the diff. */
final class ReportGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/plumbline/claim/report");

    static Stream<String> names() {
        return outputs().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOutputReadsAsItDid(String name) throws IOException {
        String output = outputs().get(name);
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, output);
        }
        assertThat(output).isEqualTo(Files.readString(golden));
    }

    private static Map<String, String> outputs() {
        Map<String, String> outputs = new TreeMap<>();
        for (Language language : List.of(Language.ENGLISH, Language.BURMESE)) {
            String end = "_" + language.code();
            outputs.put("fails" + end + ".txt", TextReport.of(SampleResults.fails(), language, Ink.PLAIN));
            outputs.put("fails" + end + ".json", JsonReport.of(SampleResults.fails(), language));
            outputs.put("fails" + end + ".sarif", SarifReport.of(SampleResults.fails(), language));
            outputs.put("fails" + end + ".html", HtmlReport.of(SampleResults.fails(), language));
            outputs.put("unreadable" + end + ".txt", TextReport.of(SampleResults.unreadable(), language, Ink.PLAIN));
        }
        outputs.put("unreadable_en.html", HtmlReport.of(SampleResults.unreadable(), Language.ENGLISH));
        outputs.put("unreadable_en.sarif", SarifReport.of(SampleResults.unreadable(), Language.ENGLISH));
        outputs.put("colour_en.txt", TextReport.of(SampleResults.fails(), Language.ENGLISH, Ink.COLOUR));
        return outputs;
    }
}
