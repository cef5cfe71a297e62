package org.plumbline.evidence.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.evidence.text.ExtractedText.CharacterSet;
import org.plumbline.evidence.text.ExtractedText.CharacterSet.Basis;

/**
 * Tells the encoding of the bytes of HTML and plain text, in the order of the HTML Standard (section Determining the character
 * encoding): mark, declaration, what is found. Bytes that are not well-formed in it are not replaced: there is then no text.
 */
final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_HTML = Pattern.compile(
            "<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)|^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:+-]+)",
            Pattern.CASE_INSENSITIVE);

    /** Of a hundred bytes, so many must be ASCII for the rest to be taken as windows-1252 where nothing says so. */
    private static final int ASCII_PERCENT = 80;

    private Decoding() {}

    record Decoded(String text, CharacterSet set) {}

    /** The encoding that a media type names. */
    static Optional<String> declaredBy(String mediaType) {
        return first(PARAMETER.matcher(mediaType));
    }

    /** The encoding that the first 4,096 bytes of a page name. */
    static Optional<String> declaredIn(byte[] bytes) {
        return first(IN_HTML.matcher(new String(bytes, 0, Math.min(4096, bytes.length), StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.results()
                .findFirst()
                .map(found -> found.groupCount() > 1 && found.group(1) == null ? found.group(2) : found.group(1));
    }

    /** The text, if its encoding can be told and the bytes are well-formed in it and no binary ones. */
    static Optional<Decoded> of(byte[] bytes, Optional<String> declared) {
        return marked(bytes)
                .or(() -> unmarked(bytes, declared.flatMap(Decoding::named)))
                .filter(decoded -> isText(decoded.text()));
    }

    private static Optional<Decoded> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8, Basis.MARKED);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE, Basis.MARKED);
        }
        return begins(bytes, 0xFF, 0xFE)
                ? strictly(bytes, 2, StandardCharsets.UTF_16LE, Basis.MARKED)
                : Optional.empty();
    }

    private static Optional<Decoded> unmarked(byte[] bytes, Optional<Charset> declared) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF) || begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
            return Optional.empty(); // marked, and not well-formed
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return strictly(bytes, 0, wide.get(), wide.equals(declared) ? Basis.DECLARED : Basis.FOUND);
        }
        boolean stateful =
                declared.filter(set -> set.name().startsWith("ISO-2022")).isPresent();
        Optional<Decoded> utf8 = stateful
                ? Optional.empty()
                : strictly(
                        bytes,
                        0,
                        StandardCharsets.UTF_8,
                        declared.equals(Optional.of(StandardCharsets.UTF_8)) ? Basis.DECLARED : Basis.FOUND);
        return utf8.or(() -> declared.filter(set -> !set.equals(StandardCharsets.UTF_8))
                        .flatMap(set -> strictly(bytes, 0, set, Basis.DECLARED)))
                .or(() -> isMostlyAscii(bytes) ? strictly(bytes, 0, WINDOWS, Basis.GUESSED) : Optional.empty());
    }

    /** As browsers do, the names of Latin-1 and ASCII mean windows-1252 (Encoding Standard, section Names and labels). */
    private static Optional<Charset> named(String name) {
        try {
            Charset set = Charset.forName(name.toLowerCase(Locale.ROOT));
            return Optional.of(
                    set.equals(StandardCharsets.ISO_8859_1) || set.equals(StandardCharsets.US_ASCII) ? WINDOWS : set);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** UTF-16 without a mark: every second byte is mostly 0 (Latin) or 0x10 (Burmese), the others hardly ever. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int[] high = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            high[i % 2] += bytes[i] == 0 || bytes[i] == 0x10 ? 1 : 0;
        }
        int most = bytes.length / 2;
        if (high[0] > most * 0.7 && high[1] < most * 0.2) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return high[1] > most * 0.7 && high[0] < most * 0.2 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean isMostlyAscii(byte[] bytes) {
        int ascii = 0;
        for (byte sign : bytes) {
            ascii += sign > 0 ? 1 : 0;
        }
        return ascii * 100L >= bytes.length * (long) ASCII_PERCENT;
    }

    /** Binary bytes are control characters in most encodings: at most one of a thousand may be, NUL and line ends aside. */
    private static boolean isText(String text) {
        long controls = text.chars()
                .filter(sign -> sign < ' ' && sign != 0 && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f')
                .count();
        return controls * 1000 <= text.length();
    }

    private static Optional<Decoded> strictly(byte[] bytes, int from, Charset set, Basis basis) {
        try {
            String text = set.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new Decoded(text, new CharacterSet(set.name(), basis)));
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
