package org.plumbline.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what lies in a locked file. Everything is first moved into one folder under names that say nothing; what lies there may be
 * lost at any moment. Then every file is overwritten with zeros, forced to the disk and deleted.
 */
final class Removal {
    private final Path root;
    private final Path removing;
    private final SecureRandom random = new SecureRandom();

    Removal(Path root) {
        this.root = root;
        this.removing = root.resolve(CaseTree.REMOVING);
    }

    /** Whether there is nothing left to take away. */
    static boolean isDone(Path root) throws IOException {
        return tops(root).isEmpty() && !Files.exists(root.resolve(CaseTree.REMOVING), LinkOption.NOFOLLOW_LINKS);
    }

    /** Everything at the top of the case but our own files. */
    static List<Path> tops(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> !CaseTree.isOurs(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Sets them aside.
     *
     * @return by the name that each has there, where it lay
     */
    Map<Path, Path> setAside(List<Path> tops) throws IOException {
        Map<Path, Path> moved = new LinkedHashMap<>();
        if (!Files.isDirectory(removing, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(removing);
            Disk.keepToOwner(removing);
        }
        for (Path top : tops) {
            byte[] name = new byte[8];
            random.nextBytes(name);
            if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
                Disk.keepToOwner(top); // a folder without leave to write cannot be moved
            }
            Path aside = removing.resolve(HexFormat.of().formatHex(name));
            Files.move(top, aside, StandardCopyOption.ATOMIC_MOVE);
            moved.put(aside, top);
        }
        Disk.forceFolder(removing);
        Disk.forceFolder(root);
        return moved;
    }

    /** A file among what was set aside that is not as one of these, because somebody wrote it meanwhile; as a path in the case. */
    Optional<String> firstThatIsNotAmong(List<Entry> entries, Map<Path, Path> moved, Predicate<String> passing)
            throws IOException {
        Map<String, Entry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.path(), entry));
        for (Map.Entry<Path, Path> one : moved.entrySet()) {
            try (Stream<Path> files = Files.walk(one.getKey())) {
                for (Path file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    Path now =
                            one.getValue().resolve(one.getKey().relativize(file).toString());
                    String path = root.relativize(now).toString().replace('\\', '/');
                    if (!isAs(known.get(path), file) && !passing.test(path)) {
                        return Optional.of(path);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAs(@Nullable Entry entry, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant changed = now.lastModifiedTime().toInstant();
        return entry instanceof Entry.File(String path, Entry.Attributes attributes, long size)
                && size == now.size()
                && attributes.seconds() == changed.getEpochSecond()
                && attributes.nanos() == changed.getNano();
    }

    /** Puts back what was set aside. */
    void putBack(Map<Path, Path> moved) throws IOException {
        for (Map.Entry<Path, Path> one : moved.entrySet()) {
            Files.move(one.getKey(), one.getValue(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(removing);
        Disk.forceFolder(root);
    }

    /** Overwrites and deletes what was set aside, if anything was. */
    void wipe(Progress.Count count) throws IOException {
        if (Files.isDirectory(removing, LinkOption.NOFOLLOW_LINKS)) {
            wipe(removing, count);
            Disk.forceFolder(root);
        }
    }

    /** Overwrites and deletes a folder with all that it holds. */
    static void wipe(Path folder, Progress.Count count) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                Disk.keepToOwner(inner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && isTheOnlyName(file)) {
                    overwrite(file, attributes.size(), count);
                }
                Files.delete(file);
                count.add(0);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A file with a second name (a hard link, as some backups make) must not be overwritten: the other one is not ours. */
    private static boolean isTheOnlyName(Path file) throws IOException {
        if (!Set.copyOf(file.getFileSystem().supportedFileAttributeViews()).contains("unix")) {
            return false;
        }
        Map<String, Object> attributes = Files.readAttributes(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
        return Integer.valueOf(1).equals(attributes.get("nlink"));
    }

    private static void overwrite(Path file, long size, Progress.Count count) throws IOException {
        if (size == 0) {
            return;
        }
        Disk.keepToOwner(file);
        ByteBuffer zeros = ByteBuffer.allocate(SealingStream.CHUNK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            long left = size;
            while (left > 0) {
                zeros.clear().limit((int) Math.min(left, zeros.capacity()));
                int written = channel.write(zeros);
                left -= written;
                count.add(written);
            }
            channel.force(false);
        }
    }
}
