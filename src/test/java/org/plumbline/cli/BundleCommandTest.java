package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Making a bundle of a frozen publication. */
final class BundleCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path kase;
    private Path zip;

    @BeforeEach
    void aCase() throws IOException {
        kase = Files.createDirectories(folder.resolve("floods"));
        zip = folder.resolve("floods.zip");
        Files.writeString(kase.resolve("case.yaml"), "title: {en: Floods}\nlanguages: [en]\n");
        Files.createDirectories(kase.resolve("records"));
        Files.writeString(kase.resolve("records/a.yaml"), """
                - Organization: a-paper
                  name: A Paper
                - Source: p1
                  publisher: A Paper
                  published: 2025-04-01
                - Place: valley
                  name: The Valley
                - Kind: flood
                  name: flood
                - Report: f1
                  kind: flood
                  date: 2025-03-01
                  place: valley
                  source: p1
                """);
        Path publication = Files.createDirectories(kase.resolve("publications/floods"));
        Files.writeString(publication.resolve("sheet.claims"), """
                publication "Floods"
                dated 2025-04-10
                languages en
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                """);
        Files.writeString(publication.resolve("en.md"), "[At least one flood hit The Valley in March 2025][floods].\n");
    }

    private int run(Command command, String name, String... arguments) {
        out.reset();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(
                print,
                print,
                false,
                Language.ENGLISH,
                Optional.empty(),
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC),
                Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString()));
        return Parsing.run(command, name, List.of(arguments), console, Messages.in(Language.ENGLISH));
    }

    private int bundle(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {kase.toString(), "floods", "-o", zip.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(new BundleCommand(), "bundle", arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void recordedAndFrozen() {
        assertThat(run(new RecordCommand(Map.of()), "record", kase.toString()))
                .as(said())
                .isZero();
        assertThat(run(new PublishCommand(Map.of()), "publish", kase.toString(), "floods"))
                .as(said())
                .isZero();
    }

    @Test
    void aFrozenPublicationBecomesAZipWithTheProgramThatChecksIt() throws IOException {
        recordedAndFrozen();
        assertThat(bundle("--with-verifier")).as(said()).isZero();
        assertThat(said()).contains("  claims.json", "  rows/floods.en.csv", "sha256 ");
        assertThat(zip).isRegularFile();
        assertThat(folder.resolve("Verify.java")).isRegularFile();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("floods", "floods.zip", "Verify.java", "keys");
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        recordedAndFrozen();
        Files.writeString(zip, "mine");
        assertThat(bundle()).isEqualTo(Main.UNREADABLE);
        assertThat(said()).contains("E184");
        assertThat(zip).hasContent("mine");
    }

    @Test
    void withoutFrozenVerdictsThereIsNoBundle() {
        assertThat(bundle()).isEqualTo(Main.UNREADABLE);
        assertThat(said()).contains("E180");
        assertThat(zip).doesNotExist();
    }

    @Test
    void aTextThatWasChangedSinceIsRefused() throws IOException {
        recordedAndFrozen();
        Files.writeString(
                kase.resolve("publications/floods/en.md"),
                "[At least one flood hit The Valley in March 2025][floods]!\n");
        assertThat(bundle()).isEqualTo(Main.UNREADABLE);
        assertThat(said()).contains("E181", "publications/floods/en.md");
    }

    @Test
    void frozenVerdictsThatWereEditedAreRefused() throws IOException {
        recordedAndFrozen();
        Path frozen = kase.resolve("publications/floods/frozen.json");
        Files.writeString(frozen, Files.readString(frozen).replace("SUPPORTED", "CONTRADICTED"));
        assertThat(bundle()).isEqualTo(Main.UNREADABLE);
        assertThat(said()).contains("E063");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        recordedAndFrozen();
        assertThat(bundle()).as(said()).isZero();
        byte[] before = Files.readAllBytes(zip);
        Files.delete(zip);
        assertThat(bundle()).as(said()).isZero();
        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
    }

    @Test
    void anEditedHistoryIsRefused() throws IOException {
        recordedAndFrozen();
        Path history = kase.resolve("history/desk.jsonl");
        Files.writeString(history, Files.readString(history).replace("2025-03-01", "2025-03-02"));
        assertThat(bundle()).isNotZero();
        assertThat(zip).doesNotExist();
    }
}
