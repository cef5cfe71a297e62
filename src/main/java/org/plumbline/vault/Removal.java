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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what lies in a locked file. Everything is first moved into one folder, where nobody who writes into the case reaches it any
 * more, and held against what was locked; whoever stops there loses nothing, since it can be put back. What is found to be in the locked
 * file then moves into another folder under names that say nothing, and may be lost at any moment from then on: every file is overwritten
 * with zeros, forced to the disk and deleted.
 */
final class Removal {
    private final Path root;
    private final Path checking;
    private final Path removing;
    private final SecureRandom random = new SecureRandom();

    Removal(Path root) {
        this.root = root;
        this.checking = root.resolve(CaseTree.CHECKING);
        this.removing = root.resolve(CaseTree.REMOVING);
    }

    /** Whether there is nothing left to take away. */
    static boolean isDone(Path root) throws IOException {
        return tops(root).isEmpty()
                && !Files.exists(root.resolve(CaseTree.CHECKING), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(root.resolve(CaseTree.REMOVING), LinkOption.NOFOLLOW_LINKS);
    }

    /** Everything at the top of the case but our own files. */
    static List<Path> tops(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> !CaseTree.isOurs(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /** Sets them aside under their own names, to be held against what was locked. */
    void setAside(List<Path> tops) throws IOException {
        makeFolder(checking);
        for (Path top : tops) {
            move(top, checking.resolve(top.getFileName()));
        }
        Disk.forceFolder(checking);
        Disk.forceFolder(root);
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
            Disk.keepToOwner(folder);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            Disk.keepToOwner(from); // a folder without leave to write cannot be moved
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file or link among what was set aside that is not as one of these, because somebody wrote it meanwhile; as a path in the case. */
    Optional<String> firstThatIsNotAmong(List<Entry> entries, Predicate<String> passing) throws IOException {
        Map<String, Entry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.path(), entry));
        try (Stream<Path> files = Files.walk(checking)) {
            for (Path file : files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String path = checking.relativize(file).toString().replace('\\', '/');
                if (!isAs(known.get(path), file) && !passing.test(path)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAs(@Nullable Entry entry, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (entry instanceof Entry.Link(String path, String target)) {
            return now.isSymbolicLink()
                    && Files.readSymbolicLink(file).toString().equals(target);
        }
        Instant changed = now.lastModifiedTime().toInstant();
        return now.isRegularFile()
                && entry instanceof Entry.File(String path, Entry.Attributes attributes, long size)
                && size == now.size()
                && attributes.seconds() == changed.getEpochSecond()
                && attributes.nanos() == changed.getNano();
    }

    /**
     * Puts back what was set aside, by this run or one that was cut off.
     *
     * @return a name whose place in the case is taken meanwhile; the file of that name stays aside
     */
    Optional<String> putBack() throws IOException {
        if (!Files.isDirectory(checking, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        List<Path> aside;
        try (Stream<Path> files = Files.list(checking)) {
            aside = files.sorted().toList();
        }
        Optional<String> taken = Optional.empty();
        for (Path one : aside) {
            Path place = root.resolve(one.getFileName());
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                taken = Optional.of(String.valueOf(one.getFileName()));
            } else {
                move(one, place);
            }
        }
        if (taken.isEmpty()) {
            Files.delete(checking);
        }
        Disk.forceFolder(root);
        return taken;
    }

    /** What was set aside is in the locked file: from now on it may be lost. */
    void release() throws IOException {
        List<Path> aside;
        try (Stream<Path> files = Files.list(checking)) {
            aside = files.toList();
        }
        for (Path one : aside) {
            discard(one);
        }
        Files.delete(checking);
        Disk.forceFolder(root);
    }

    /** Something that is in the locked file, or in its place already, may be lost from now on. */
    void discard(Path one) throws IOException {
        makeFolder(removing);
        byte[] name = new byte[8];
        random.nextBytes(name);
        move(one, removing.resolve(HexFormat.of().formatHex(name)));
        Disk.forceFolder(removing);
        Disk.forceFolder(root);
    }

    /** Overwrites and deletes what may be lost, if there is anything. */
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
