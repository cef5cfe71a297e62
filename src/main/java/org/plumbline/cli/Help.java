package org.plumbline.cli;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Messages;

/** What a person sees who does not yet know the commands. */
final class Help {
    private Help() {}

    /** All commands in a line each, or one command in full ({@code help check}). */
    static int print(List<String> arguments, Console console, Messages messages) {
        if (arguments.size() > 1) {
            String name = arguments.get(1);
            Optional<Command> command = Commands.named(name);
            if (command.isEmpty()) {
                return unknown(name, console, messages);
            }
            return Parsing.run(command.get(), name, List.of("--help"), console, messages);
        }
        console.out().println(messages.say("cli.help.title"));
        console.out().println();
        int widest = Commands.NAMES.stream().mapToInt(String::length).max().orElse(0);
        for (String name : Commands.NAMES) {
            console.out().println("  " + Columns.padded(name, widest + 2) + messages.say("cli.command." + name));
        }
        console.out().println();
        console.out().println(messages.say("cli.help.first"));
        return Main.DONE;
    }

    static int unknown(String name, Console console, Messages messages) {
        console.err()
                .println(NearestName.to(name, Commands.NAMES)
                        .map(near -> messages.say("cli.usage.command.nearest", name, near))
                        .orElseGet(() -> messages.say("cli.usage.command", name)));
        console.err().println(messages.say("cli.usage.help"));
        return Main.UNREADABLE;
    }
}
