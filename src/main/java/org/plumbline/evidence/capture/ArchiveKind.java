package org.plumbline.evidence.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Whether a file is a web archive, told from its bytes; its name counts where the bytes are broken. */
enum ArchiveKind {
    WARC,
    WACZ,
    NONE;

    private static final byte[] WARC_BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

    static ArchiveKind of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".wacz")) {
            return WACZ;
        }
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            return WARC;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(16);
            byte[] first = in.readNBytes(5);
            in.reset();
            boolean packed = first.length > 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
            byte[] within = packed ? new GZIPInputStream(in).readNBytes(5) : first;
            return java.util.Arrays.equals(within, WARC_BEGINNING) ? WARC : NONE;
        } catch (ZipException | java.io.EOFException brokenGzip) {
            return NONE;
        }
    }
}
