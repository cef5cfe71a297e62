package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that is filled beside its place and moved there when it is whole, so that nobody ever sees half of it. */
final class SideFolder implements AutoCloseable {
    /** In the name of what a process left behind that was cut off. */
    static final String UNFINISHED = ".unfinished-";

    private final Path target;
    private final Path side;

    SideFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        Path parent = java.util.Objects.requireNonNullElse(this.target.getParent(), this.target);
        Files.createDirectories(parent);
        this.side = parent.resolve(this.target.getFileName() + UNFINISHED + UUID.randomUUID());
        Files.createDirectory(side);
    }

    Path path() {
        return side;
    }

    /**
     * Moves the folder to its place; what it holds is on the disk then.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something lies there meanwhile
     */
    void settle() throws IOException {
        forceFolders();
        if (Files.exists(target, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            throw new java.nio.file.FileAlreadyExistsException(target.toString());
        }
        Files.move(side, target, StandardCopyOption.ATOMIC_MOVE);
        force(java.util.Objects.requireNonNullElse(target.getParent(), target));
    }

    private void forceFolders() throws IOException {
        try (Stream<Path> all = Files.walk(side)) {
            List<Path> folders = all.filter(Files::isDirectory).toList();
            for (Path folder : folders) {
                force(folder);
            }
        }
    }

    /** Windows notes on the disk by itself which files a folder holds, and has no call for it. */
    private static void force(Path folder) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Takes away what did not come to its place. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(side)) {
            return;
        }
        try (Stream<Path> all = Files.walk(side)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
