package org.plumbline.cli;

import java.io.PrintStream;
import java.util.List;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Messages;

/** Prints messages in lines that fit a terminal; what goes on in the next line stands two columns further in. */
record Wrapped(PrintStream out, Messages messages) {
    private static final int WIDTH = 80;
    private static final String HANGING = "  ";

    private static final String COMMAND = "./plumbline ";

    /** The same with a space that keeps the name of the command beside it. */
    private static final String UNBROKEN = "./plumbline\u00a0";

    void say(String key, Object... arguments) {
        print(out, messages.say(key, arguments));
    }

    /** Each line of the text by itself. One that is a command, to be copied, stays whole. */
    static void print(PrintStream out, String text) {
        text.lines().forEach(line -> printLine(out, line));
    }

    private static void printLine(PrintStream out, String text) {
        if (text.strip().startsWith(COMMAND)) {
            out.println(text);
            return;
        }
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        List<String> lines =
                Columns.wrapped(text.strip().replace(COMMAND, UNBROKEN), WIDTH - indent.length() - HANGING.length());
        String before = indent;
        for (String line : lines) {
            out.println(before + line.replace(UNBROKEN, COMMAND));
            before = indent + HANGING;
        }
    }
}
