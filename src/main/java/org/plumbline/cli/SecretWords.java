package org.plumbline.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.redaction.Order;
import org.plumbline.language.Messages;

/**
 * Words that must not be told, one a line: from a file, or typed at the terminal. Messages name them by their lines.
 *
 * @param lines the line of each of the words, from 1
 */
record SecretWords(List<String> words, List<Integer> lines) {
    static final SecretWords NONE = new SecretWords(List.of(), List.of());

    /** More is another file, given by mistake. */
    private static final int MOST_BYTES = 1 << 20;

    SecretWords {
        words = List.copyOf(words);
        lines = List.copyOf(lines);
    }

    /** Never the words themselves. */
    @Override
    public String toString() {
        return "SecretWords[" + words.size() + "]";
    }

    /** The words, or nothing after saying what was wrong. */
    static Optional<SecretWords> read(Optional<Path> file, Console console, Messages messages) throws IOException {
        Optional<List<String>> lines =
                file.isPresent() ? ofFile(file.get(), console, messages) : typed(console, messages);
        return lines.flatMap(all -> of(all, console, messages));
    }

    private static Optional<SecretWords> of(List<String> all, Console console, Messages messages) {
        List<String> words = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        boolean tooShort = false;
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (Order.isTooShort(line)) {
                tooShort = true;
                console.warn(messages.say("redaction.usage.short", i + 1, Order.FEWEST));
            }
            words.add(line);
            lines.add(i + 1);
        }
        return tooShort ? Optional.empty() : Optional.of(new SecretWords(words, lines));
    }

    private static Optional<List<String>> ofFile(Path file, Console console, Messages messages) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file) || Files.size(file) > MOST_BYTES) {
            console.warn(messages.say("redaction.usage.words-file", file.toString()));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
            if (lines.stream().allMatch(String::isBlank)) {
                console.warn(messages.say("redaction.usage.words-empty", file.toString()));
                return Optional.empty();
            }
            return Optional.of(lines);
        } catch (CharacterCodingException notUtf8) {
            console.warn(messages.say("redaction.usage.words-encoding", file.toString()));
            return Optional.empty();
        }
    }

    private static Optional<List<String>> typed(Console console, Messages messages) {
        Optional<java.io.Console> terminal =
                Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        if (terminal.isEmpty()) {
            console.warn(messages.say("redaction.usage.no-words"));
            return Optional.empty();
        }
        console.warn(messages.say("redaction.ask"));
        List<String> lines = new ArrayList<>();
        String line = terminal.get().readLine();
        while (line != null && !line.isBlank()) {
            lines.add(line);
            line = terminal.get().readLine();
        }
        return Optional.of(lines);
    }
}
