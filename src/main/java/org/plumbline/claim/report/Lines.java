package org.plumbline.claim.report;

import java.util.List;
import org.plumbline.language.Messages;

/** Lines of a report for a terminal of 80 columns, each ended by a line feed. */
final class Lines {
    private final Messages messages;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    Lines(Messages messages, Ink ink) {
        this.messages = messages;
        this.ink = ink;
    }

    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    Messages messages() {
        return messages;
    }

    /** A heading. */
    void strong(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
    }

    /** A heading that is indented. */
    void strong(String indent, String text) {
        Columns.wrapped(text, DetailLines.WIDTH - indent.length()).forEach(line -> line(indent + ink.strong(line)));
    }

    /** A faint row over columns. */
    void label(String text) {
        line(ink.label(text));
    }

    /** Text that begins at an indentation and goes on two columns further in. */
    void text(String indent, String text) {
        List<String> lines = Columns.wrapped(text, DetailLines.WIDTH - indent.length() - 2);
        line(indent + lines.getFirst());
        lines.stream().skip(1).forEach(rest -> line(indent + "  " + rest));
    }

    /** Text from the first column on. */
    void plain(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(this::line);
    }

    void details(List<Detail> details) {
        DetailLines.of(details, ink).forEach(this::line);
    }

    void blank() {
        out.append('\n');
    }

    void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    /** The sources in square brackets, the first few of many. */
    String read(List<String> sources) {
        return say("report.read-in", String.join(", ", ItemLines.shortened(sources, 4, messages)));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
