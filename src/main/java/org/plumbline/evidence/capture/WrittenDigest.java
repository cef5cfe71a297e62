package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;

/**
 * A digest as it stands in a web archive, e.g. {@code sha1:} with base 32.
 *
 * @param algorithm as Java names it
 * @param hex in lower case
 */
record WrittenDigest(String algorithm, String hex) {
    /** Nothing if the algorithm is not known, or it is no digest at all: then it proves nothing either way. */
    static Optional<WrittenDigest> of(String text) {
        try {
            WarcDigest digest = new WarcDigest(text.strip());
            MessageDigest known = digest.getDigester();
            String hex = HexFormat.of().formatHex(digest.bytes());
            return hex.length() == 2 * known.getDigestLength()
                    ? Optional.of(new WrittenDigest(known.getAlgorithm(), hex))
                    : Optional.empty();
        } catch (IllegalArgumentException | NoSuchAlgorithmException unknown) {
            return Optional.empty();
        }
    }

    /** Whether it is that of a file from a byte on. */
    boolean isOf(Path file, long from) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(hex);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(algorithm, impossible);
        }
    }

    @Override
    public String toString() {
        return algorithm.toLowerCase(Locale.ROOT) + ":" + hex;
    }
}
