package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Language;

/** What people read fits a terminal of 80 columns; only what is to be copied, a path or a quoted line of a file may be longer. */
final class TerminalWidthTest {
    private static final String CASE = Terminal.EXAMPLE;

    private final Terminal terminal = new Terminal();

    private void fits(Language language, String... arguments) {
        terminal.run(language, arguments);
        assertThat((terminal.out() + terminal.err()).lines())
                .as(String.join(" ", arguments))
                .isNotEmpty()
                .allMatch(line -> Columns.width(line) <= 80 || mayBeLonger(line));
    }

    /** A command, a path alone on its line, or a line of a file between bars. */
    private static boolean mayBeLonger(String line) {
        String text = line.strip();
        return text.startsWith("./plumbline ") || text.startsWith("|") || !text.contains(" ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHelpFits(Language language) {
        Commands.NAMES.forEach(name -> fits(language, "help", name));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandFitsThatIsAskedForTooLittle(Language language) {
        for (String command :
                List.of("count", "trend", "conduct", "engagement", "place", "publish", "text", "passage", "captures")) {
            fits(language, command, CASE);
        }
        fits(language, "count", "nowhere-at-all-in-this-folder-or-in-any-other");
        fits(language, "explain");
        fits(language, "import", CASE, "README.md", "--with", "README.md", "--in", "The Union of Myanmar");
        fits(language, "place", CASE, "Kale", "--in", "a place that the case does not have and never will have");
        fits(language, "engagement", CASE, "--with", "national-unity-government");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReportOfTheExampleFits(Language language) {
        fits(language, "check", CASE);
        fits(language, "reconcile", CASE);
        fits(language, "count", CASE, "count of incidents since 2025-01-01", "--by", "place");
        Ran explained = Ran.command(language, "explain", CASE, "none-such");
        List<String> labels = new ArrayList<>(List.of(explained.err().split("[\\s,:]+")));
        labels.removeIf(label -> !label.matches("[a-z][a-z0-9-]+"));
        assertThat(labels).hasSizeGreaterThan(3);
        labels.stream().distinct().limit(2).forEach(label -> fits(language, "explain", CASE, label));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCaseOfOnesOwnFitsFromTheFirstCommandOn(Language language, @TempDir Path folder) throws IOException {
        String mine = folder.resolve("case").toString();
        fits(language, "new", mine);
        Path table = folder.resolve("list.csv");
        Files.writeString(
                table, "no,day,kind,where,dead\n1,2024-01-05,attack,Lindale,>5\n2,soon,attack,Nowhere,some\n");
        Path columns = folder.resolve("list.import.yaml");
        Files.writeString(
                columns,
                "columns: {id: no, date: day, kind: kind, place: where, measures: {people-hurt: dead}}\nvalues: {kind: {attack: collapse}}\n");
        for (String source : List.of("lindale-post-1", "nobody")) {
            fits(
                    language,
                    "import",
                    mine,
                    table.toString(),
                    "--with",
                    columns.toString(),
                    "--source",
                    source,
                    "--dry-run");
        }
        fits(language, "import", mine, table.toString(), "--with", columns.toString(), "--source", "lindale-post-1");
        fits(language, "check", mine);
        fits(language, "link", mine);
        fits(language, "record", mine);
        fits(language, "place", mine, "--unknown");
        fits(language, "show", mine, "bridge-radio");
        fits(language, "explain", mine, "met");
    }
}
