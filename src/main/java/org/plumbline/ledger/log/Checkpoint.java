package org.plumbline.ledger.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of a log at a size (C2SP tlog-checkpoint).
 *
 * @param origin which log it is
 * @param size how many leaves
 * @param root over them
 * @param more further lines; a case checkpoint lists the heads that its root covers
 */
public record Checkpoint(String origin, long size, Hash root, List<String> more) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int HEAD_LINES = 3;

    public Checkpoint {
        more = List.copyOf(more);
    }

    /** Reads the text of a note; nothing if it is no checkpoint. */
    public static Optional<Checkpoint> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < HEAD_LINES
                || lines.stream().anyMatch(String::isEmpty)
                || !NUMBER.matcher(lines.get(1)).matches()) {
            return Optional.empty();
        }
        return Hash.read(lines.get(2))
                .map(root -> new Checkpoint(
                        lines.getFirst(), Long.parseLong(lines.get(1)), root, lines.subList(HEAD_LINES, lines.size())))
                .filter(checkpoint -> checkpoint.text().equals(text));
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        more.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
