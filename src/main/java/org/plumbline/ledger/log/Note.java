package org.plumbline.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text signed by one or more keys (C2SP signed-note).
 *
 * @param text ends in a line feed
 */
public record Note(String text, List<Signature> signatures) {
    private static final String DASH = "\u2014 ";

    /** A spec asks for at least 16; nobody needs more here. */
    private static final int MOST_SIGNATURES = 64;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature, not yet verified.
     *
     * @param name of the key
     * @param base64 the four bytes that name the key, and what it signed
     */
    public record Signature(String name, String base64) {
        byte[] bytes() {
            return Base64Text.read(base64).orElseThrow();
        }

        private static Optional<Signature> read(String line) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                return Optional.empty();
            }
            Signature signature = new Signature(line.substring(DASH.length(), space), line.substring(space + 1));
            boolean isOne = KeyName.isOne(signature.name)
                    && Base64Text.read(signature.base64)
                            .filter(bytes -> bytes.length > VerifierKey.ID_LENGTH)
                            .isPresent();
            return isOne ? Optional.of(signature) : Optional.empty();
        }
    }

    /** Reads a note as it stands in a file; nothing if the bytes are anything else. */
    public static Optional<Note> read(byte[] bytes) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Optional<Note> read(String whole) {
        int blank = whole.lastIndexOf("\n\n");
        if (blank <= 0 || !whole.endsWith("\n") || whole.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return Optional.empty();
        }
        List<Signature> signatures = new ArrayList<>();
        List<String> lines = whole.substring(blank + 2).lines().toList();
        for (String line : lines) {
            Signature.read(line).ifPresent(signatures::add);
        }
        boolean isOne = !lines.isEmpty() && lines.size() <= MOST_SIGNATURES && signatures.size() == lines.size();
        return isOne ? Optional.of(new Note(whole.substring(0, blank + 1), signatures)) : Optional.empty();
    }

    /** The same text with one more signature. */
    public Note with(Signature signature) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Note(text, all);
    }

    /** As it stands in a file. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            note.append(DASH)
                    .append(signature.name)
                    .append(' ')
                    .append(signature.base64)
                    .append('\n');
        }
        return note.toString();
    }
}
