package org.plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.plumbline.language.Language;

/**
 * What a command may ask of the machine it runs on: where to write, and the time.
 *
 * @param out for what was asked for, always UTF-8
 * @param err for what went wrong and for progress, always UTF-8
 * @param colour whether {@code out} is read at a terminal by a person who has not asked for no colours (no-color.org)
 * @param language of all messages
 * @param asked the language that was asked for in so many words, whether Plumbline speaks it or not
 */
public record Console(
        PrintStream out, PrintStream err, boolean colour, Language language, Optional<String> asked, Clock clock) {
    /** Nothing that is printed steers the terminal, whatever stands in a table, a name or an argument. */
    public Console {
        out = ShownControls.over(out);
        err = ShownControls.over(err);
    }

    /** Prints a message in lines that fit a terminal. */
    void say(String text) {
        Wrapped.print(out, text);
    }

    /** Prints a message of what went wrong in lines that fit a terminal. */
    void warn(String text) {
        Wrapped.print(err, text);
    }

    static Console ofSystem(Language language, Optional<String> asked) {
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                isTerminal() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty(),
                language,
                asked,
                Clock.systemUTC());
    }

    /** The start script knows for less; without it the JDK is asked. */
    private static boolean isTerminal() {
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
