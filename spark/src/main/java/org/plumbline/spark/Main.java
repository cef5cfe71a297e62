package org.plumbline.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.report.Columns;
import org.plumbline.cli.Console;
import org.plumbline.cli.GlobalOptions;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** The front door of the jobs: stores a case as tables, answers questions about them, looks for reports of one incident. */
public final class Main {
    static final int DONE = 0;
    static final int UNREADABLE = 2;

    private static final int WIDTH = 80;

    private Main() {}

    public static void main(String[] arguments) {
        Console console = new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                false,
                GlobalOptions.language(arguments, System.getenv()),
                GlobalOptions.asked(arguments),
                Clock.systemUTC());
        int status = run(arguments, console);
        console.out().flush();
        console.err().flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** The only broad catch of the module: a failure that nobody foresaw still ends in a sentence and a status. Spark's are checked. */
    static int run(String[] arguments, Console console) {
        try {
            return dispatch(GlobalOptions.without(arguments), console);
        } catch (Exception | Error failure) {
            if (Arrays.asList(arguments).contains(GlobalOptions.STACKTRACE)) {
                failure.printStackTrace(console.err());
            }
            say(
                    Phrase.of(
                            "spark.failed",
                            failure.getClass().getSimpleName(),
                            String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")),
                    console);
            return UNREADABLE;
        }
    }

    private static int dispatch(List<String> words, Console console) {
        Messages messages = Messages.in(console.language());
        Optional<String> unspoken =
                console.asked().filter(code -> Language.of(code).isEmpty());
        if (unspoken.isPresent()) {
            console.err().println(messages.say("cli.usage.language", unspoken.get()));
            return UNREADABLE;
        }
        String command = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.stream().skip(1).toList();
        return switch (command) {
            case "store" -> rest.size() == 2 ? StoreCommand.run(rest.get(0), rest.get(1), console) : wrong(console);
            case "count" ->
                rest.size() >= 2
                        ? CountCommand.run(rest.getFirst(), rest.subList(1, rest.size()), console)
                        : wrong(console);
            case "link" -> rest.size() == 2 ? LinkCommand.run(rest.get(0), rest.get(1), console) : wrong(console);
            case "help", "--help", "-h" -> {
                console.out().println(messages.say("spark.usage"));
                yield DONE;
            }
            default -> {
                say(Phrase.of("spark.no-command", command), console);
                yield wrong(console);
            }
        };
    }

    private static int wrong(Console console) {
        say(Phrase.of("spark.usage"), console);
        return UNREADABLE;
    }

    /** Tells reasons why something was not done. */
    static int refuse(List<Phrase> reasons, Console console) {
        reasons.forEach(reason -> say(reason, console));
        return UNREADABLE;
    }

    /** Writes a sentence to where errors and progress go. */
    static void say(Phrase phrase, Console console) {
        lines(Messages.in(console.language()).say(phrase), "").forEach(console.err()::println);
    }

    /** A text in lines of a terminal; lines that fit stay as they are. */
    static Stream<String> lines(String text, String indent) {
        int width = WIDTH - indent.length();
        return text.lines()
                .flatMap(line -> Columns.width(line) <= width ? Stream.of(line) : Columns.wrapped(line, width).stream())
                .map(line -> indent + line);
    }
}
