package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Messages;
import org.plumbline.vault.Passphrase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Asks for a passphrase at the terminal, without showing it, or reads it from a file that an option or the environment names. Never takes
 * the words themselves from an argument or the environment, where other programs can read them.
 */
final class PassphraseReader {
    private static final String OPTION = "--passphrase-file";
    private static final String VARIABLE = "PLUMBLINE_PASSPHRASE_FILE";
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private PassphraseReader() {}

    static void describe(CommandSpec spec, Messages messages) {
        spec.addOption(Parsing.text(OPTION, "FILE", messages.say("confidential.passphrase.option")));
    }

    /** The passphrase of something that exists; empty if none was given, which is told. Close it when done. */
    static Optional<Passphrase> read(ParseResult request, Path folder, Map<String, String> environment, Console console)
            throws IOException {
        Messages messages = Messages.in(console.language());
        Optional<Path> file = file(request, environment);
        return file.isPresent()
                ? ofFile(file.get(), folder, console, messages)
                : typed("confidential.passphrase.ask", console, messages);
    }

    /** A passphrase for something new: typed twice, and not a weak one; empty if there is none such, which is told. */
    static Optional<Passphrase> readNew(
            ParseResult request, Path folder, Map<String, String> environment, Console console) throws IOException {
        Messages messages = Messages.in(console.language());
        Optional<Path> file = file(request, environment);
        if (file.isPresent()) {
            return ofFile(file.get(), folder, console, messages).flatMap(given -> strong(given, console, messages));
        }
        Optional<Passphrase> first = typed("confidential.passphrase.new", console, messages)
                .flatMap(given -> strong(given, console, messages));
        if (first.isEmpty()) {
            return first;
        }
        try (Passphrase again =
                typed("confidential.passphrase.again", console, messages).orElse(null)) {
            if (again != null && first.get().sameAs(again)) {
                return first;
            }
        }
        first.get().close();
        console.warn(messages.say("confidential.passphrase.differ"));
        return Optional.empty();
    }

    private static Optional<Path> file(ParseResult request, Map<String, String> environment) {
        return Parsing.given(request, OPTION)
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(name -> !name.isBlank()))
                .map(Path::of);
    }

    private static Optional<Passphrase> ofFile(Path file, Path folder, Console console, Messages messages)
            throws IOException {
        if (file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
            console.warn(messages.say("confidential.passphrase.inside"));
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (isOpenToOthers(file)) {
                console.warn(messages.say("confidential.passphrase.readable"));
            }
            return given(Passphrase.ofFirstLine(bytes), console, messages);
        } catch (NoSuchFileException none) {
            throw new UsageException(messages.say("confidential.passphrase.no-file", file.toString()), none);
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private static Optional<Passphrase> typed(String question, Console console, Messages messages) {
        java.io.@Nullable Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            console.warn(messages.say("confidential.passphrase.no-terminal", OPTION));
            return Optional.empty();
        }
        char[] words = terminal.readPassword("%s ", messages.say(question));
        if (words == null) {
            return Optional.empty();
        }
        Passphrase passphrase = Passphrase.of(words);
        Arrays.fill(words, '\0');
        return given(passphrase, console, messages);
    }

    private static Optional<Passphrase> given(Passphrase passphrase, Console console, Messages messages) {
        if (passphrase.weakness().filter(Passphrase.Weakness.EMPTY::equals).isPresent()) {
            console.warn(messages.say("confidential.passphrase.empty"));
            passphrase.close();
            return Optional.empty();
        }
        return Optional.of(passphrase);
    }

    private static Optional<Passphrase> strong(Passphrase passphrase, Console console, Messages messages) {
        if (passphrase.weakness().isPresent()) {
            console.warn(messages.say("confidential.passphrase.weak", Passphrase.LEAST));
            passphrase.close();
            return Optional.empty();
        }
        return Optional.of(passphrase);
    }
}
