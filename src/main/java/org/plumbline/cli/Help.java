package org.plumbline.cli;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Messages;

/** What a person sees who does not yet know the commands. */
final class Help {
    private static final int WIDTH = 80;

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
        print("", messages.say("cli.help.title"), console);
        console.out().println();
        int widest = Commands.NAMES.stream().mapToInt(String::length).max().orElse(0);
        for (String name : Commands.NAMES) {
            print("  " + Columns.padded(name, widest + 2), messages.say("cli.command." + name), console);
        }
        console.out().println();
        print("", messages.say("cli.help.first"), console);
        return Main.DONE;
    }

    /** A text beside its head, within the width of a terminal. */
    private static void print(String head, String text, Console console) {
        int indent = Columns.width(head);
        String before = head;
        for (String line : Columns.wrapped(text, WIDTH - indent)) {
            console.out().println(before + line);
            before = " ".repeat(indent);
        }
    }

    static int unknown(String name, Console console, Messages messages) {
        console.warn(NearestName.to(name, Commands.NAMES)
                .map(near -> messages.say("cli.usage.command.nearest", name, near))
                .orElseGet(() -> messages.say("cli.usage.command", name)));
        console.warn(messages.say("cli.usage.help"));
        return Main.UNREADABLE;
    }
}
