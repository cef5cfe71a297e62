package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.vault.Passphrase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Where a passphrase comes from: the first line of the file that {@code --passphrase-file} or {@code PLUMBLINE_PASSPHRASE_FILE} names, else
 * the terminal, where it is not shown. Never an argument or a value of the environment, which other programs can see.
 */
final class PassphraseSource {
    private static final String OPTION = "--passphrase-file";

    /** More is no passphrase but another file, given by mistake. */
    private static final int LONGEST = 4096;

    private final Path folder;
    private final Optional<Path> file;
    private final Console console;
    private final Messages messages;

    private PassphraseSource(Path folder, Optional<Path> file, Console console, Messages messages) {
        this.folder = folder;
        this.file = file;
        this.console = console;
        this.messages = messages;
    }

    static void describe(CommandSpec spec, Messages messages) {
        spec.addOption(Parsing.text(OPTION, "FILE", messages.say("vault.passphrase.file")));
    }

    static PassphraseSource of(
            Path folder, ParseResult request, Map<String, String> environment, Console console, Messages messages) {
        Optional<Path> file = Parsing.given(request, OPTION)
                .or(() -> Optional.ofNullable(environment.get("PLUMBLINE_PASSPHRASE_FILE"))
                        .filter(name -> !name.isBlank()))
                .map(Path::of);
        return new PassphraseSource(folder, file, console, messages);
    }

    /** A passphrase for something new, which must be fit for it and is asked for twice; empty after saying what was wrong. */
    Optional<Passphrase> chosen() throws IOException {
        Optional<Passphrase> first = read("vault.passphrase.new");
        if (first.isEmpty()) {
            return first;
        }
        Optional<Passphrase.Weakness> weakness = first.get().weakness();
        if (weakness.isPresent()) {
            refuse(
                    switch (weakness.get()) {
                        case EMPTY -> Phrase.of("vault.E143.empty");
                        case SHORT -> Phrase.of("vault.E143.short", Passphrase.LEAST);
                        case UNIFORM -> Phrase.of("vault.E143.uniform");
                    },
                    Phrase.of("vault.E143.help"));
            return Optional.empty();
        }
        return file.isPresent() ? first : repeated(first.get());
    }

    private Optional<Passphrase> repeated(Passphrase first) throws IOException {
        Optional<Passphrase> second = read("vault.passphrase.again");
        if (second.isEmpty()) {
            return second;
        }
        try (Passphrase again = second.get()) {
            if (first.sameAs(again)) {
                return Optional.of(first);
            }
        }
        refuse(Phrase.of("vault.E143.differ"), Phrase.of("vault.E143.again"));
        return Optional.empty();
    }

    /** The passphrase of something that is there; empty after saying what was wrong. */
    Optional<Passphrase> known() throws IOException {
        return read("vault.passphrase.ask");
    }

    private Optional<Passphrase> read(String prompt) throws IOException {
        return file.isPresent() ? fromFile(file.get()) : fromTerminal(prompt);
    }

    private Optional<Passphrase> fromTerminal(String prompt) {
        Optional<java.io.Console> terminal =
                Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        if (terminal.isEmpty()) {
            refuse(Phrase.of("vault.E143.no-terminal"), Phrase.of("vault.E143.use-file"));
            return Optional.empty();
        }
        char[] typed = terminal.get().readPassword("%s ", messages.say(prompt));
        return Optional.of(Passphrase.of(typed == null ? new char[0] : typed));
    }

    private Optional<Passphrase> fromFile(Path path) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            refuse(Phrase.of("vault.E143.unreadable", path.toString()), Phrase.of("vault.E143.use-file"));
            return Optional.empty();
        }
        warn(path);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                java.util.Arrays.fill(bytes, (byte) 0);
                refuse(Phrase.of("vault.E143.long", path.toString()), Phrase.of("vault.E143.use-file"));
                return Optional.empty();
            }
            return Optional.of(Passphrase.ofFirstLine(bytes));
        }
    }

    private void warn(Path path) throws IOException {
        if (path.toRealPath().startsWith(folder.toRealPath())) {
            warn(Phrase.of("vault.E148.within", path.toString()));
        }
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions =
                view == null ? Set.of() : view.readAttributes().permissions();
        if (permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ)) {
            warn(Phrase.of("vault.E148.readable", path.toString()));
        }
    }

    /** Whether the file lies in the case and would be locked away with it. */
    boolean liesWithin() throws IOException {
        return file.isPresent()
                && Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)
                && file.get().toRealPath().startsWith(folder.toRealPath());
    }

    private void warn(Phrase what) {
        Diagnostic warning = new Diagnostic(
                "E148",
                Diagnostic.Severity.WARNING,
                place(),
                Optional.empty(),
                Optional.empty(),
                what,
                java.util.List.of(Phrase.of("vault.E148.help")),
                Optional.empty());
        Diagnostics.print(java.util.List.of(warning), console);
    }

    private void refuse(Phrase what, Phrase help) {
        Diagnostics.print(java.util.List.of(Diagnostic.error("E143", place(), what, help)), console);
    }

    private Place place() {
        return new Place(file.map(Path::toString).orElse("-"), 1, 1);
    }
}
