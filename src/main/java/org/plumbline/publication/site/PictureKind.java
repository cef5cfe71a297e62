package org.plumbline.publication.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.plumbline.language.Phrase;

/** The kinds of pictures that are read, told by their first bytes, never by their name, and whether one reaches to its end. */
enum PictureKind {
    PNG,
    JPEG,
    GIF;

    private static final int PNG_HEAD = 8;
    private static final int BEGINNING = 1000;

    /** What a file is. */
    sealed interface Found {
        record Picture(PictureKind kind) implements Found {}

        record Other(Phrase why) implements Found {}
    }

    /** Whether many colours lie beside each other, so that JPEG suits it. */
    boolean isPhotograph() {
        return this == JPEG;
    }

    static Found of(byte[] file) {
        if (file.length == 0) {
            return other("publication.E205.empty");
        }
        String start = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return png(file);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return reachesItsEnd(file) ? new Found.Picture(JPEG) : cut(JPEG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return new Found.Picture(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return other("publication.E205.webp"); // a damaged one can keep its reader busy without end
        }
        return other(
                start.toLowerCase(Locale.ROOT).contains("<svg") ? "publication.E205.svg" : "publication.E205.other");
    }

    private static Found other(String key) {
        return new Found.Other(Phrase.of(key));
    }

    private static Found cut(PictureKind kind) {
        return new Found.Other(Phrase.of("publication.E205.cut", kind.name()));
    }

    /** Walks from chunk to chunk to the last (ISO/IEC 15948, section 5.3), each with its sum. */
    private static Found png(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).position(PNG_HEAD);
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            if (length < 0 || length > bytes.remaining() - 8) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(file, bytes.position(), 4 + length);
            String name = new String(file, bytes.position(), 4, StandardCharsets.ISO_8859_1);
            bytes.position(bytes.position() + 4 + length);
            if ((int) sum.getValue() != bytes.getInt()) {
                break;
            }
            if (name.equals("acTL")) {
                return other("publication.E205.moving");
            }
            if (name.equals("IEND")) {
                return new Found.Picture(PNG);
            }
        }
        return cut(PNG);
    }

    /** Walks from marker to marker to the one that ends it (ISO/IEC 10918-1, annex B); what stands behind is not looked at. */
    private static boolean reachesItsEnd(byte[] file) {
        int at = 2;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & 0xff;
            boolean none = file[at] != (byte) 0xff || marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
            if (none) {
                at++; // within the picture itself
            } else if (marker == 0xd9) {
                return true;
            } else if (marker == 0xff) {
                at++;
            } else if (at + 3 < file.length) {
                at += 2 + (((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff));
            } else {
                return false;
            }
        }
        return false;
    }
}
