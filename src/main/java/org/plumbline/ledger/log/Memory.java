package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * What a key remembers, in a file beside it, outside every case. The last line is the SHA-256 of all before it, and the file is written
 * beside, forced to the disk and moved into place. So a crash leaves the old memory or the new one, and a file that is empty, cut
 * (even where a line ends) or changed is damaged: it is never taken for no memory, nor for an older one.
 */
record Memory(Path file) {
    private static final String LAST = "sha256 ";

    /** What is remembered. */
    sealed interface Reading {
        /** Nothing was ever remembered: there is no file. */
        record None() implements Reading {}

        /** This text, as it was written. */
        record Kept(String text) implements Reading {}

        /** There is a file, and it is not as it was written. */
        record Damaged() implements Reading {}
    }

    /**
     * Reads it.
     *
     * @throws IOException if there is a file that cannot be read
     */
    Reading read() throws IOException {
        try {
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return new Reading.None();
        }
    }

    private static Reading read(byte[] bytes) {
        String all;
        try {
            all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new Reading.Damaged();
        }
        int last = all.lastIndexOf(LAST);
        if (last < 0) {
            return new Reading.Damaged();
        }
        String text = all.substring(0, last);
        return all.equals(text + lastLine(text)) ? new Reading.Kept(text) : new Reading.Damaged();
    }

    /**
     * Remembers a text instead of the one of before; on return it is on the disk. Only its owner may read it.
     *
     * @param text ends in a line feed
     * @throws IOException if it cannot be written; then the file is as before
     */
    void write(String text) throws IOException {
        Keys.replace(file, text + lastLine(text));
    }

    private static String lastLine(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return LAST + HexFormat.of().formatHex(digest) + "\n";
    }
}
