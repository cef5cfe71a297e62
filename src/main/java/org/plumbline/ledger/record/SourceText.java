package org.plumbline.ledger.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Turns the bytes of a file into text: strictly UTF-8, with nothing in it that a reader cannot see and that changes what is read. */
final class SourceText {
    private SourceText() {}

    /**
     * The text, without a byte order mark; characters that must not be there are reported and replaced by spaces, so that places
     * stay.
     *
     * @return empty if the bytes are not UTF-8, which is reported
     */
    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (isUtf16(bytes)) {
            problems.error("E003", problems.at(1, 1), Problems.help("save.utf8"));
            return Optional.empty();
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (marked) {
            problems.warning("E004", problems.at(1, 1), Problems.help("save.without.mark"));
        }
        ByteBuffer in = marked ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int[] place = lineAndColumn(text, text.length());
            String found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF);
            problems.error("E002", problems.at(place[0], place[1]), Problems.help("save.utf8"), found);
            return Optional.empty();
        }
        return Optional.of(withoutHidden(text, problems));
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1]) {
            return true;
        }
        return bytes.length >= 4
                && (bytes[0] == 0) != (bytes[1] == 0)
                && (bytes[0] == 0) == (bytes[2] == 0)
                && (bytes[1] == 0) == (bytes[3] == 0);
    }

    private static String withoutHidden(String text, Problems problems) {
        StringBuilder cleaned = null;
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int codePoint = Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
            int width = Character.charCount(codePoint);
            if (codePoint == '\n') {
                line++;
                column = 0;
            } else if (codePoint == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                column--;
            } else if (codePoint == '\r') {
                line++;
                column = 0;
            } else if (isForbidden(codePoint)) {
                problems.error(
                        "E005", problems.at(line, column), Problems.help("remove.hidden"), Hidden.name(codePoint));
                cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
                cleaned.replace(i, i + width, " ".repeat(width));
            }
            column++;
            i += width;
        }
        return cleaned == null ? text : cleaned.toString();
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint < 0x20 ? codePoint != '\t' : codePoint >= 0x7F && Hidden.isForbiddenAnywhere(codePoint);
    }

    /** Line and column, from 1, in code points, of a place in the text. */
    static int[] lineAndColumn(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
                start = i + 1;
            }
        }
        return new int[] {line, text.codePointCount(start, offset) + 1};
    }
}
