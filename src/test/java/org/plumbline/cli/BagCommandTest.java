package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/** A whole case out of one folder, as a bag, and into another. */
final class BagCommandTest {
    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void aRecordedCase() {
        assertThat(terminal.run("new", at("case"))).isZero();
        assertThat(terminal.run("record", at("case"))).isZero();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.resolve(name).relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.endsWith(".lock")) {
                    bytes.put(path, java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return bytes;
    }

    @Test
    void aCaseGoesThroughABagUnchanged() throws IOException {
        assertThat(terminal.run("export", at("case"), "--to", at("bag"), "--format", "bag"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.run("import", at("again"), at("bag")))
                .as(terminal.err())
                .isZero();
        assertThat(bytes("again")).isEqualTo(bytes("case"));
        terminal.run("check", at("case"));
        String before = terminal.out();
        terminal.run("check", at("again"));
        assertThat(terminal.out().replace(at("again"), at("case"))).isEqualTo(before);
    }

    @Test
    void aBagNeverGoesIntoACaseThatIsThere() throws IOException {
        terminal.run("export", at("case"), "--to", at("bag"), "--format", "bag");
        Map<String, String> before = bytes("case");
        assertThat(terminal.run("import", at("case"), at("bag"))).isEqualTo(2);
        assertThat(terminal.errWords()).contains("is there already");
        assertThat(bytes("case")).isEqualTo(before);
    }

    @Test
    void aFlippedByteIsNamedAndNoCaseIsMade() throws IOException {
        terminal.run("export", at("case"), "--to", at("bag"), "--format", "bag");
        Path history = folder.resolve("bag/data/history/desk.jsonl");
        byte[] bytes = Files.readAllBytes(history);
        bytes[bytes.length / 2] ^= 1;
        Files.write(history, bytes);
        assertThat(terminal.run("import", at("again"), at("bag"))).isEqualTo(2);
        assertThat(terminal.err()).contains("error[E055]").contains("data/history/desk.jsonl");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void aBagWithoutACaseIsRefused() throws IOException {
        terminal.run("export", at("case"), "--to", at("bag"), "--format", "bag");
        Path bag = folder.resolve("bag");
        Files.delete(bag.resolve("data/case.yaml"));
        Files.delete(bag.resolve("bag-info.txt"));
        Files.delete(bag.resolve("tagmanifest-sha256.txt"));
        Files.write(
                bag.resolve("manifest-sha256.txt"),
                Files.readAllLines(bag.resolve("manifest-sha256.txt")).stream()
                        .filter(line -> !line.endsWith("data/case.yaml"))
                        .toList());
        assertThat(terminal.run("import", at("again"), at("bag"))).isEqualTo(2);
        assertThat(terminal.err()).contains("case.yaml");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void theBagDoesNotTellWhereItWasMade() throws IOException {
        terminal.run("export", at("case"), "--to", at("bag"), "--format", "bag");
        for (String tag : new String[] {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}) {
            assertThat(Files.readString(folder.resolve("bag").resolve(tag))).doesNotContain(folder.toString());
        }
    }

    @Test
    void bothLanguagesSpeakOfBagsInFullSentences() {
        for (Language language : Language.values()) {
            assertThat(terminal.run(
                            language, "export", at("case"), "--to", at("b-" + language.code()), "--format", "bag"))
                    .isZero();
            assertThat(terminal.run(language, "import", at("c-" + language.code()), at("b-" + language.code())))
                    .isZero();
            assertThat(terminal.out() + terminal.err()).doesNotContain("⟦");
        }
    }
}
