package org.plumbline.evidence.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through the archive that a DOCX or ODT is, before a parser unpacks it. */
final class Archive {
    private static final int MOST_ENTRIES = 10_000;

    private Archive() {}

    /**
     * Refuses what unpacks to too much, is locked, or is an archive of something else.
     *
     * @throws IOException if it is no whole archive
     */
    static void check(byte[] bytes, Kind kind, Limits limits) throws IOException, RefusedException {
        String needed = kind == Kind.DOCX ? "word/document.xml" : "content.xml";
        boolean found = false;
        long left = limits.bytes();
        int entries = 0;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                found |= entry.getName().equals(needed);
                left -= unpacked(archive, entry, left);
                if (left < 0 || ++entries > MOST_ENTRIES) {
                    throw new RefusedException(Refusal.SIZE);
                }
            }
        }
        if (!found) {
            throw new RefusedException(Refusal.OTHER_KIND);
        }
    }

    /** The bytes of a part; none if it is not there. */
    static byte[] part(byte[] bytes, String name) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return archive.readAllBytes();
                }
            }
        }
        return new byte[0];
    }

    private static long unpacked(ZipInputStream archive, ZipEntry entry, long left)
            throws IOException, RefusedException {
        // OpenDocument 1.2 part 3, 4.8.1: an entry of a locked document has this element in the manifest.
        if (entry.getName().equals("META-INF/manifest.xml")) {
            byte[] manifest = archive.readNBytes(1 << 20);
            if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
                throw new RefusedException(Refusal.LOCKED);
            }
        }
        byte[] piece = new byte[1 << 16];
        long size = 0;
        for (int length = archive.read(piece); length >= 0 && size <= left; length = archive.read(piece)) {
            size += length;
        }
        return size;
    }
}
