package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.plumbline.quantity.ImpreciseDate;

/** What comes out is the same on every computer: in Burmese its digits differ, in Turkish its i, in Arabic both and the direction. */
final class LocaleTest {
    private static final String ATTACKS = "count of incidents kind attack, from 2025-03-28 to 2025-04-30";
    private static final String PAUSE = "trend of incidents by myanmar-military, kind air-attack, in myanmar, "
            + "20 days before and 20 days after ceasefire-2025, up";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"my", "tr", "ar-EG"})
    void whatIsPrintedDoesNotDependOnTheLocaleOfTheComputer(String tag) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> root = printed();
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(printed()).isEqualTo(root);
            ImpreciseDate year = ImpreciseDate.in(2025);
            assertThat(ImpreciseDate.parse(year.toString())).contains(year);
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<String> printed() throws IOException {
        Path chart = folder.resolve("chart.svg");
        return List.of(
                out("count", Terminal.EXAMPLE, ATTACKS, "--by", "week", "--format", "csv"),
                out("engagement", Terminal.EXAMPLE, "--format", "graphml"),
                out("check", Terminal.EXAMPLE, "--format", "json"),
                out("trend", Terminal.EXAMPLE, PAUSE, "--chart", chart.toString()),
                Files.readString(chart));
    }

    private static String out(String... arguments) {
        Ran ran = Ran.command(Language.ENGLISH, arguments);
        assertThat(ran.out()).as(ran.err()).isNotEmpty();
        return ran.out();
    }
}
