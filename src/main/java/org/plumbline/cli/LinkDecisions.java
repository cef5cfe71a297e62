package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person decided on pairs of reports, as records in a text file of the case that the person may edit too. */
final class LinkDecisions {
    /** Of the case folder. */
    static final String PATH = "records/links-decided.yaml";

    private static final String RECORD = "- ";
    private static final String LINK = "- Link: ";

    private final Path file;
    private final List<String> lines;

    private LinkDecisions(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** The decisions of a case; none if there is no file. */
    static LinkDecisions read(Path folder) {
        Path file = folder.resolve(PATH);
        try {
            return new LinkDecisions(
                    file, Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The certainty with which a link was decided, if it was. */
    Optional<String> decided(String id) {
        int start = start(id);
        return start < 0
                ? Optional.empty()
                : Optional.of(lines.subList(start, end(start)).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("certainty:"))
                        .map(line -> line.substring("certainty:".length()).strip())
                        .findFirst()
                        .orElse(""));
    }

    private int start(String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(LINK + id)) {
                return i;
            }
        }
        return -1;
    }

    private int end(int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(RECORD)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Adds a decision. */
    void add(String id, String one, String other, String certainty, String because, String head) {
        if (lines.isEmpty()) {
            lines.add(head);
        }
        lines.add(LINK + id);
        lines.add("  reports: [" + one + ", " + other + "]");
        lines.add("  certainty: " + certainty);
        lines.add("  because: " + quoted(because));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else {
                quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A decision that rests on this one, if there is any. */
    Optional<String> isUsedBy(String id) {
        String user = "";
        for (String line : lines) {
            if (line.startsWith(LINK)) {
                user = line.substring(LINK.length()).strip();
            } else if (line.startsWith("  reports: [")
                    && List.of(line.substring(12).split("[,\\] ]+", -1)).contains(id)) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    /** Takes a decision back; returns whether it was there. */
    boolean remove(String id) {
        int start = start(id);
        if (start < 0) {
            return false;
        }
        lines.subList(start, end(start)).clear();
        return true;
    }

    /** Writes the file anew, as a whole. */
    void write() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = file.resolveSibling("links-decided.part");
            Files.writeString(draft, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
