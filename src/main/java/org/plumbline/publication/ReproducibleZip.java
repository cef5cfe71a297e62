package org.plumbline.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is the same bytes for the same files: sorted, one fixed time, no comments, nothing of this machine. */
final class ReproducibleZip {
    /** The earliest time that a zip can give (APPNOTE 4.4.6); the same in every time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ReproducibleZip() {}

    static void write(SortedMap<String, Content> files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                file.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
    }
}
