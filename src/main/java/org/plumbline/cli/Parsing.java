package org.plumbline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command's arguments and says in the reader's language what is wrong with them. */
final class Parsing {
    private Parsing() {}

    static int run(Command command, String name, List<String> arguments, Console console, Messages messages) {
        CommandLine line = line(command, name, messages);
        if (arguments.contains("--help") || arguments.contains("-h")) {
            console.out().print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
            return Main.DONE;
        }
        Optional<String> language =
                console.asked().filter(code -> Language.of(code).isEmpty());
        if (language.isPresent()) {
            console.warn(messages.say("cli.usage.language", language.get()));
            return Main.UNREADABLE;
        }
        try {
            return command.run(line.parseArgs(arguments.toArray(String[]::new)), console);
        } catch (UsageException wrong) {
            console.warn(String.valueOf(wrong.getMessage()));
            return Main.UNREADABLE;
        } catch (ParameterException wrong) {
            console.warn(what(wrong, messages));
            console.warn(messages.say("cli.usage.see", name));
            return Main.UNREADABLE;
        }
    }

    static CommandLine line(Command command, String name, Messages messages) {
        CommandSpec spec = CommandSpec.create().name("./plumbline " + name);
        spec.usageMessage()
                .description(messages.say("cli.command." + name))
                .width(80)
                .synopsisHeading(messages.say("cli.usage.heading") + " ")
                .autoWidth(false);
        command.describe(spec, messages);
        spec.addOption(option("--lang", messages.say("cli.option.lang"))
                .paramLabel("en|my")
                .type(String.class)
                .build());
        spec.addOption(option("--stacktrace", messages.say("cli.option.stacktrace"))
                .type(boolean.class)
                .arity("0")
                .build());
        return new CommandLine(spec).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** An optional word at a position. */
    static PositionalParamSpec word(int index, String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index(Integer.toString(index))
                .arity("0..1")
                .type(String.class)
                .description(description.replace("%", "%%"))
                .build();
    }

    /** An option that stands alone. */
    static OptionSpec flag(String name, String description) {
        return option(name, description).type(boolean.class).arity("0").build();
    }

    static OptionSpec text(String name, String label, String description) {
        return option(name, description).paramLabel(label).type(String.class).build();
    }

    /** An option with a value that may be given several times. */
    static OptionSpec texts(String name, String label, String description) {
        return option(name, description)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .build();
    }

    /** All values of an option that may be given several times. */
    static List<String> all(ParseResult request, String option) {
        return request.matchedOptionValue(option, List.<String>of());
    }

    static OptionSpec text(String name, String letter, String label, String description) {
        return option(name, description)
                .names(name, letter)
                .paramLabel(label)
                .type(String.class)
                .build();
    }

    static Optional<String> given(ParseResult request, String option) {
        return Optional.ofNullable(request.matchedOptionValue(option, (String) null));
    }

    /**
     * The value of an option that takes a day.
     *
     * @throws UsageException if it is none
     */
    static Optional<LocalDate> day(ParseResult request, String option, Messages messages) {
        return given(request, option).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                throw new UsageException(messages.say("cli.usage.day", text), notADay);
            }
        });
    }

    /**
     * The value of an option that takes one of a few words.
     *
     * @throws UsageException if it is another
     */
    static Optional<String> choice(ParseResult request, String option, List<String> words, Messages messages) {
        return given(request, option).map(word -> {
            if (!words.contains(word)) {
                throw new UsageException(messages.say("cli.usage.choice", word, option, String.join(", ", words)));
            }
            return word;
        });
    }

    static OptionSpec.Builder option(String name, String description) {
        // picocli takes % for a format
        return OptionSpec.builder(name).description(description.replace("%", "%%"));
    }

    private static String what(ParameterException wrong, Messages messages) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, messages);
            case MissingParameterException missing ->
                messages.say(
                        "cli.usage.missing",
                        missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" ")));
            default -> messages.say("cli.usage.wrong", String.valueOf(wrong.getMessage()));
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched, Messages messages) {
        String word = unmatched.getUnmatched().getFirst();
        if (!unmatched.isUnknownOption()) {
            return messages.say("cli.usage.too-many", word);
        }
        List<String> options = unmatched.getCommandLine().getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .toList();
        return NearestName.to(word, options)
                .map(near -> messages.say("cli.usage.option.nearest", word, near))
                .orElseGet(() -> messages.say("cli.usage.option", word));
    }
}
