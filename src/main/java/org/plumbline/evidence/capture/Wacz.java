package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.language.Phrase;

/** A web archive with its index and manifest in one zip file (WACZ 1.1.1). Nothing is unpacked by its name. */
final class Wacz {
    private final Taking taking;

    Wacz(Taking taking) {
        this.taking = taking;
    }

    /** Takes what its WARC files hold; a file that is not as the manifest says is refused, and the rest goes on. */
    void take(Path file, Phrase item, Consumer<Outcome> outcomes) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > taking.limits().members()) {
                throw new RefusedException(
                        "E117", "members", zip.size(), taking.limits().members());
            }
            Map<String, String> digests = digests(zip, item, outcomes);
            List<? extends ZipEntry> archives = archives(zip, item, outcomes);
            if (archives.isEmpty()) {
                throw new RefusedException("E116", "none");
            }
            for (ZipEntry archive : archives) {
                take(zip, archive, digests.getOrDefault(archive.getName(), ""), item, outcomes);
            }
        } catch (ZipException broken) {
            throw new RefusedException(broken, "E116", "broken");
        }
    }

    private static Map<String, String> digests(ZipFile zip, Phrase item, Consumer<Outcome> outcomes)
            throws IOException {
        ZipEntry manifest = zip.getEntry("datapackage.json");
        try {
            if (manifest == null) {
                throw new RefusedException("E116", "manifest");
            }
            try (InputStream in = zip.getInputStream(manifest)) {
                return DataPackage.digests(in);
            }
        } catch (RefusedException refused) {
            outcomes.accept(refused.of(item));
            return Map.of();
        }
    }

    private static List<? extends ZipEntry> archives(ZipFile zip, Phrase item, Consumer<Outcome> outcomes) {
        List<ZipEntry> archives = new ArrayList<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (escapes(name)) {
                outcomes.accept(new RefusedException("E117", "path").of(item));
            } else if (name.startsWith("archive/") && (name.endsWith(".warc") || name.endsWith(".warc.gz"))) {
                archives.add(entry);
            }
        }
        archives.sort(Comparator.comparing(ZipEntry::getName));
        return archives;
    }

    private static boolean escapes(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
    }

    private void take(ZipFile zip, ZipEntry archive, String digest, Phrase item, Consumer<Outcome> outcomes)
            throws IOException {
        try {
            String found;
            try (InputStream in = zip.getInputStream(archive)) {
                found = Beginning.of(new Measured(
                                in, archive.getCompressedSize(), taking.limits().archive()))
                        .digest();
            }
            if (!digest.isEmpty() && !digest.equals(found)) {
                throw new RefusedException("E117", "digest");
            }
            try (InputStream in = zip.getInputStream(archive)) {
                new WebArchive(taking).take(in, archive.getCompressedSize(), item, outcomes);
            }
        } catch (RefusedException refused) {
            outcomes.accept(refused.of(item));
        } catch (ZipException broken) {
            outcomes.accept(new RefusedException(broken, "E116", "broken").of(item));
        }
    }

    /** A file in the zip, which may not unpack to far more than it has. */
    private static final class Measured extends java.io.FilterInputStream {
        private final long packed;
        private final long most;
        private long read;

        Measured(InputStream in, long packed, long most) {
            super(in);
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int now = super.read(buffer, offset, length);
            read += Math.max(0, now);
            if (read > most || (read > Limits.UNSUSPECTED && read / Limits.RATIO > Math.max(1, packed))) {
                throw new RefusedException("E117", "bomb", most);
            }
            return now;
        }
    }
}
