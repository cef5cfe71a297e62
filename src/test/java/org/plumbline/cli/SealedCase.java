package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.plumbline.language.Language;

/** A made-up case with an open report of 24 killed, a text that says at least 37, and a vault to be filled. */
final class SealedCase {
    private static final String OPEN = """
            - Source: post-1
              publisher: Lindale Post
              published: 2025-03-12
              kind: press
            - Organization: column
              name: The Column
            - Place: mill
              name: The Mill
            - Kind: raid
              name: raid
            - Measure: civilians-killed
              name: civilians killed
              unit: person
            - Report: mill-raid
              kind: raid
              actor: column
              date: 2025-03-10
              place: mill
              source: post-1
              civilians-killed: 24
            """;

    private static final String SHEET = """
            publication "The raids on the mill"
            dated 2025-03-20
            languages en
            claim killed: sum of civilians-killed by column, in mill, until 2025-03-19
            """;

    final Path folder;
    final Path beside;
    private final Path passphrase;

    SealedCase(Path temporary) {
        try {
            this.folder = Files.createDirectories(temporary.resolve("case"));
            this.beside = temporary;
            this.passphrase = temporary.resolve("passphrase");
            Files.writeString(passphrase, "seven quiet boats at the old ferry\n");
            Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
            write("case.yaml", "title: Mill\nlanguages: [en, my]\nzone: Asia/Yangon\n");
            write("records/open.yaml", OPEN);
            write("publications/mill/sheet.claims", SHEET);
            says("[At least 37 civilians][killed] died at the mill.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ran("record", folder.toString());
    }

    void says(String text) {
        write("publications/mill/en.md", text + "\n");
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A report of one source that has these lines beside its publisher. */
    static String witness(String source, int killed, String... more) {
        return """
                - Source: %s
                  publisher: a witness
                %s- Report: %s-report
                  kind: raid
                  actor: column
                  date: 2025-03-11
                  place: mill
                  source: %s
                  civilians-killed: %d
                """.formatted(
                source,
                String.join("", Stream.of(more).map(line -> "  " + line + "\n").toList()),
                source,
                source,
                killed);
    }

    /** Seals records under the name of a file. */
    Ran seal(String name, String records, String... options) {
        try {
            Path draft = Files.writeString(beside.resolve(name), records);
            return withPassphrase("seal", Stream.concat(Stream.of(draft.toString()), Stream.of(options)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Ran check() {
        return ran("check", folder.toString());
    }

    Ran checkSealed(String... options) {
        return withPassphrase("check", Stream.concat(Stream.of("--sealed"), Stream.of(options)));
    }

    Ran withPassphrase(String command, Stream<String> more) {
        return ran(Stream.of(
                        Stream.of(command, folder.toString()),
                        more,
                        Stream.of("--passphrase-file", passphrase.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    static Ran ran(String... arguments) {
        return Ran.command(Language.ENGLISH, arguments);
    }
}
