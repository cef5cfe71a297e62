package org.plumbline.cli;

import java.io.PrintStream;
import java.util.List;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Messages;

/** Prints messages in lines that fit a terminal; what goes on in the next line stands two columns further in. */
record Wrapped(PrintStream out, Messages messages) {
    private static final int WIDTH = 80;
    private static final String HANGING = "  ";

    void say(String key, Object... arguments) {
        String text = messages.say(key, arguments);
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        List<String> lines = Columns.wrapped(text.strip(), WIDTH - indent.length() - HANGING.length());
        out.println(indent + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(indent + HANGING + line));
    }
}
