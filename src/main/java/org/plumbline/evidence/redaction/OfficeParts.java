package org.plumbline.evidence.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Counts what stays behind when a DOCX or ODT becomes plain text. */
final class OfficeParts {
    private OfficeParts() {}

    static void count(byte[] bytes, Tally tally) throws IOException {
        tally.drop(Dropped.LAYOUT);
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                count(entry.getName(), tally);
                if (entry.getName().matches("word/document\\.xml|content\\.xml")) {
                    // ISO/IEC 29500-1, 17.13.5 and OpenDocument 1.2 part 1, 5.5
                    String xml = new String(archive.readNBytes(1 << 26), java.nio.charset.StandardCharsets.UTF_8);
                    tally.drop(Dropped.TRACKED_CHANGES, (int)
                            java.util.regex.Pattern.compile("<(w:(ins|del|moveFrom|moveTo)|text:changed-region)[ >]")
                                    .matcher(xml)
                                    .results()
                                    .count());
                    tally.drop(Dropped.COMMENTS, xml.split("<office:annotation[ >]", -1).length - 1);
                }
            }
        }
    }

    private static void count(String part, Tally tally) {
        if (part.matches("word/comments.*\\.xml")) {
            tally.drop(Dropped.COMMENTS);
        } else if (part.startsWith("docProps/thumbnail") || part.startsWith("Thumbnails/")) {
            tally.drop(Dropped.THUMBNAILS);
        } else if (part.startsWith("docProps/") || part.equals("meta.xml") || part.startsWith("customXml/")) {
            tally.drop(Dropped.PROPERTIES);
        } else if (part.startsWith("word/media/") || part.startsWith("Pictures/")) {
            tally.drop(Dropped.PICTURES);
        } else if (part.startsWith("word/embeddings/") || part.startsWith("Object ")) {
            tally.drop(Dropped.EMBEDDED_FILES);
        } else if (part.contains("vbaProject") || part.startsWith("Basic/") || part.startsWith("Scripts/")) {
            tally.drop(Dropped.SCRIPTS);
        }
    }
}
