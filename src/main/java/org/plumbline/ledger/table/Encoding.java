package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text: UTF-8 unless a byte order mark or the import file says otherwise; never by guessing. */
final class Encoding {
    private Encoding() {}

    /**
     * The text behind a byte order mark.
     *
     * @param isJson whether it begins like JSON
     */
    record Text(PushbackReader reader, boolean isJson) {}

    /** @param named as in the import file; empty for UTF-8 or what the byte order mark says */
    static Text open(InputStream in, byte[] start, String named) throws IOException {
        int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        boolean utf8Mark = first == 0xEFBB && start.length > 2 && start[2] == (byte) 0xBF;
        Charset charset = StandardCharsets.UTF_8;
        if (first == 0xFFFE || first == 0xFEFF) {
            charset = first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            in.skipNBytes(2);
        } else if (utf8Mark) {
            in.skipNBytes(3);
        } else if (!named.isEmpty()) {
            charset = Charset.forName(named);
        }
        Reader strict = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader reader = new PushbackReader(new java.io.BufferedReader(strict, 1 << 16), 1);
        int letter = reader.read();
        while (letter == ' ' || letter == '\n' || letter == '\r') {
            letter = reader.read();
        }
        if (letter >= 0) {
            reader.unread(letter);
        }
        return new Text(reader, letter == '{' || letter == '[');
    }
}
