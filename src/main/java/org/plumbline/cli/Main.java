package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The front door: finds the command that is asked for, wires it and turns whatever happens into an exit status. */
public final class Main {
    static final int DONE = 0;
    static final int UNREADABLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // fonts are read, nothing is shown
        Language language = GlobalOptions.language(arguments, System.getenv());
        Console console = Console.ofSystem(language, GlobalOptions.asked(arguments));
        int status = run(arguments, console);
        console.out().flush();
        console.err().flush();
        System.exit(status);
    }

    /** The only broad catch of the program: a failure that nobody foresaw still ends in a sentence and a status. */
    static int run(String[] arguments, Console console) {
        try {
            return dispatch(arguments, console);
        } catch (UncheckedIOException failure) {
            return failed(Objects.requireNonNull(failure.getCause()), arguments, console);
        } catch (RuntimeException | Error failure) {
            return failed(failure, arguments, console);
        }
    }

    private static int dispatch(String[] arguments, Console console) {
        Messages messages = Messages.in(console.language());
        List<String> rest = GlobalOptions.without(arguments);
        String name = rest.isEmpty() ? "help" : rest.getFirst();
        return switch (name) {
            case "help", "--help", "-h" -> Help.print(rest, console, messages);
            case "--version", "-V" -> {
                console.say(messages.say("cli.version", version()));
                yield DONE;
            }
            default ->
                Commands.named(name)
                        .map(command -> Parsing.run(command, name, rest.subList(1, rest.size()), console, messages))
                        .orElseGet(() -> Help.unknown(name, console, messages));
        };
    }

    /** From the jar's manifest; classes that were never packed have none. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "-" : version;
    }

    /** As it stands in what is kept. */
    static String nameAndVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "Plumbline" : "Plumbline " + version;
    }

    private static int failed(Throwable failure, String[] arguments, Console console) {
        Messages messages = Messages.in(console.language());
        console.out().flush();
        boolean mayTell = Arrays.stream(arguments).noneMatch(Commands.SECRET::contains);
        if (mayTell && Arrays.asList(arguments).contains(GlobalOptions.STACKTRACE)) {
            failure.printStackTrace(console.err());
        }
        String text = failure.getMessage() == null || !mayTell ? "" : failure.getMessage();
        console.warn(
                switch (failure) {
                    case IOException unreadable ->
                        messages.say("cli.failed.files", unreadable.getClass().getSimpleName(), text);
                    case OutOfMemoryError tooMuch -> messages.say("cli.failed.memory");
                    default -> messages.say("cli.failed", failure.getClass().getSimpleName(), text);
                });
        return UNREADABLE;
    }
}
