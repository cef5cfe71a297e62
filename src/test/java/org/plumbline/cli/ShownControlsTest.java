package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.claim.report.Ink;
import org.plumbline.language.Language;

/** What stands in tables, names and arguments cannot steer the terminal of whoever reads it. */
final class ShownControlsTest {
    private static final String EVIL = "Evil\u001B[2J\u001B[31m\u202Ename\u2066\u0007\u009B";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = ShownControls.over(new PrintStream(bytes, false, StandardCharsets.UTF_8));

    private String printed(String text) {
        bytes.reset();
        out.print(text);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void controlsAreShownAndTextPasses() {
        assertThat(printed("a\u001B[2Jb")).isEqualTo("a\\u001B[2Jb");
        assertThat(printed("\u001B[31mred\u001B")).isEqualTo("\\u001B[31mred\\u001B");
        assertThat(printed("\u202A\u202E\u2066\u2069\u0085\u007F\u0000")).doesNotMatch("(?s).*[^\\x20-\\x7E].*");
        assertThat(printed("over\rwritten\r")).isEqualTo("over\\u000Dwritten\\u000D");
        String text =
                "tab\t, line\r\nend\n, caf\u00E9 \u00A0, \u2014 \u201C\u2026\u201D, \u1019\u103C\u102D\u102F\u1037\u1041, \uD83D\uDE00\n";
        assertThat(printed(text)).isEqualTo(text);
    }

    @Test
    void theColoursOfInkPass() {
        Ink.SEQUENCES.forEach(sequence -> assertThat(printed(sequence + "x")).isEqualTo(sequence + "x"));
    }

    @Test
    void aSignInTwoPiecesIsOneSign() {
        bytes.reset();
        for (byte one : "\u202E\u1019\u001B[0m\u001B[1".getBytes(StandardCharsets.UTF_8)) {
            out.write(one);
        }
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\\u202E\u1019\u001B[0m\\u001B[1");
    }

    @Test
    void noCommandPrintsWhatStandsInATableANameOrAnArgument() throws IOException {
        Path home = folder.resolve("case");
        Files.createDirectories(home.resolve("records"));
        Files.writeString(home.resolve("case.yaml"), "title: {en: A case}\nlanguages: [en]\nzone: UTC\n");
        Files.writeString(home.resolve("records/words.yaml"), """
                - Source: list
                  publisher: The List
                - Kind: attack
                  name: attack
                """);
        Path columns = Files.writeString(
                folder.resolve("c.import.yaml"),
                "source: list\ncolumns: {id: no, date: day, kind: kind, actor: who, place: where}\n");
        String start = "no,day,kind,who,where\n1,2024-01-05,attack," + EVIL + "," + EVIL + "\n";
        Path table = Files.writeString(folder.resolve("t.csv"), start);
        Path kinds = Files.writeString(folder.resolve("k" + EVIL + ".csv"), start.replace("attack", EVIL));
        run("record", home.toString());
        run("import", home.toString(), table.toString(), "--with", columns.toString());
        run("import", home.toString(), kinds.toString(), "--with", columns.toString());
        run("import", home.toString(), folder.resolve(EVIL).toString());
        run("import", home.toString(), table.toString(), "--source", EVIL);
        run("place", home.toString(), "--unknown");
        run("place", home.toString(), EVIL);
        run("link", home.toString(), "--accept", EVIL);
        run("engagement", home.toString(), "--with", EVIL);
        run("count", home.toString(), "count of incidents by " + EVIL);
        run(EVIL);
        Files.writeString(home.resolve("records/evil.yaml"), "- Place: x\n  name: " + EVIL + "\n");
        run("check", home.toString());
    }

    private static void run(String... arguments) {
        Ran ran = Ran.command(Language.ENGLISH, arguments);
        for (String text : new String[] {ran.out(), ran.err()}) {
            assertThat(text)
                    .as(Stream.of(arguments).findFirst().orElse(""))
                    .doesNotMatch("(?s).*[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069].*");
        }
    }
}
