package org.plumbline.evidence.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes what an answer was packed with (RFC 9110 section 8.4), though it was asked not to be. */
enum ContentCoding {
    GZIP,
    DEFLATE;

    /** The coding of an answer; nothing if there is none or one that is not known here, e.g. Brotli. */
    static Optional<ContentCoding> of(Head head) {
        return switch (head.first("content-encoding").orElse("").toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            case "deflate" -> Optional.of(DEFLATE);
            default -> Optional.empty();
        };
    }

    /**
     * Writes what it unpacks to.
     *
     * @throws RefusedException E111 if the bytes are not packed like that, or unpack to more than the limit
     */
    Draft unpack(Path packed, Incoming incoming, long most) throws IOException {
        try (InputStream in = open(packed)) {
            return incoming.take(in, most);
        } catch (ZipException | EOFException broken) {
            throw new RefusedException(broken, "E111", "broken", name().toLowerCase(Locale.ROOT));
        } catch (RefusedException refused) {
            throw refused.is("E101") ? new RefusedException(refused, "E111", "bomb", most) : refused;
        }
    }

    private InputStream open(Path packed) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(packed));
        return switch (this) {
            case GZIP -> new GZIPInputStream(in);
            case DEFLATE -> {
                // some servers leave out the zlib wrapping: its first byte says 8 in its lower half (RFC 1950 section
                // 2.2)
                in.mark(1);
                boolean wrapped = (in.read() & 0x0f) == 8;
                in.reset();
                yield new InflaterInputStream(in, new Inflater(!wrapped));
            }
        };
    }
}
