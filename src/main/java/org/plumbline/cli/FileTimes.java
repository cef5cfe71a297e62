package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When the files of some folders were last changed, and how large they are: enough to see that something changed. */
record FileTimes(Map<Path, Stamp> stamps) {
    record Stamp(FileTime changed, long size) {}

    FileTimes {
        stamps = Map.copyOf(stamps);
    }

    /** Of everything in these folders, and of these files; one that does not exist has no stamp. */
    static FileTimes of(List<Path> roots) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        try {
            for (Path root : roots) {
                Files.walkFileTree(root, new Walk(stamps));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new FileTimes(stamps);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> stamps;

        Walk(Map<Path, Stamp> stamps) {
            this.stamps = stamps;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            stamps.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            return FileVisitResult.CONTINUE;
        }

        /** A file may go while the folder is read: editors put a new one in its place. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
