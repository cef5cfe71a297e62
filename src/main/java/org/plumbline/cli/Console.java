package org.plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Language;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.Signing;

/**
 * What a command may ask of the machine it runs on: where to write, and the time.
 *
 * @param out for what was asked for, always UTF-8
 * @param err for what went wrong and for progress, always UTF-8
 * @param colour whether {@code out} is read at a terminal by a person who has not asked for no colours (no-color.org)
 * @param language of all messages
 * @param asked the language that was asked for in so many words, whether Plumbline speaks it or not
 * @param environment the variables of the process; without them nothing is signed, for nobody says where keys lie
 */
public record Console(
        PrintStream out,
        PrintStream err,
        boolean colour,
        Language language,
        Optional<String> asked,
        Clock clock,
        Map<String, String> environment) {
    /** Nothing that is printed steers the terminal, whatever stands in a table, a name or an argument. */
    public Console {
        out = ShownControls.over(out);
        err = ShownControls.over(err);
        environment = Map.copyOf(environment);
    }

    /** Without an environment. */
    Console(PrintStream out, PrintStream err, boolean colour, Language language, Optional<String> asked, Clock clock) {
        this(out, err, colour, language, asked, clock, Map.of());
    }

    /** Records into a recorder's history, and signs what is recorded: every command that adds to a history asks here. */
    Recorder recorder(Path caseFolder, String name) {
        Signing signing = new Signing(caseFolder, Keys.of(environment, caseFolder));
        return new Recorder(caseFolder, name, clock, Recorder.PATIENCE, signing);
    }

    /** Prints a message in lines that fit a terminal. */
    void say(String text) {
        Wrapped.print(out, text);
    }

    /** Prints a message of what went wrong in lines that fit a terminal. */
    void warn(String text) {
        Wrapped.print(err, text);
    }

    /** What a long work is at; only where somebody is watching. */
    void progress(String text) {
        if (isTerminal()) {
            warn(text);
        }
    }

    static Console ofSystem(Language language, Optional<String> asked) {
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                isTerminal() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty(),
                language,
                asked,
                Clock.systemUTC(),
                System.getenv());
    }

    /** The start script knows for less; without it the JDK is asked. */
    static boolean isTerminal() {
        String told = System.getenv("PLUMBLINE_TERMINAL");
        if (told != null) {
            return told.equals("yes");
        }
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
