package org.plumbline.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the entries of a locked file into a folder beside, each forced to the disk. */
final class Restoration {
    private final Path root;
    private final Path beside;
    private final Progress progress;
    private final List<Entry.Folder> folders = new ArrayList<>();

    Restoration(Path root, Progress progress) {
        this.root = root;
        this.beside = root.resolve(CaseTree.UNLOCKING);
        this.progress = progress;
    }

    /** What a locked file holds, and the names at the top of the case. */
    record Extent(int entries, long bytes, Set<String> tops) {}

    /** Reads everything without writing; the folders are kept for {@link #setFolders}. */
    Extent measure(EntryReader reader, long size) throws IOException {
        Progress.Count count = new Progress.Count(progress, Progress.Stage.CHECKING, size);
        int entries = 0;
        long bytes = 0;
        Set<String> tops = new TreeSet<>();
        for (Entry entry = reader.next(); !entry.equals(EntryReader.END); entry = reader.next()) {
            entries++;
            tops.add(entry.top());
            bytes += entry.bytes();
            if (entry instanceof Entry.Folder folder) {
                folders.add(folder);
            }
            reader.drain((part, length) -> count.add(length));
        }
        return new Extent(entries, bytes, tops);
    }

    /** Removes what an earlier run left half restored. */
    void clear() throws IOException {
        if (Files.isDirectory(beside, LinkOption.NOFOLLOW_LINKS)) {
            Removal.wipe(beside, new Progress.Count(progress, Progress.Stage.RESTORING, 0));
        }
    }

    /** Writes everything, and gives the folder the name that says so. */
    void restore(EntryReader reader, Extent extent) throws IOException {
        Progress.Count count = new Progress.Count(progress, Progress.Stage.RESTORING, extent.bytes());
        Files.createDirectory(beside);
        Disk.keepToOwner(beside);
        for (Entry entry = reader.next(); !entry.equals(EntryReader.END); entry = reader.next()) {
            Path path = beside.resolve(entry.path());
            switch (entry) {
                case Entry.Folder folder -> Files.createDirectory(path);
                case Entry.Link link -> Files.createSymbolicLink(path, Path.of(link.target()));
                case Entry.File file -> {
                    content(path, reader, count);
                    set(path, file.attributes());
                }
            }
            count.add(0);
        }
        for (Entry.Folder folder : folders) {
            Disk.forceFolder(beside.resolve(folder.path()));
        }
        Disk.forceFolder(beside);
        Files.move(beside, root.resolve(CaseTree.UNLOCKED), StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolder(root);
        count.add(0);
    }

    private static void content(Path path, EntryReader reader, Progress.Count count) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Disk.keepToOwner(path);
            reader.drain((bytes, length) -> {
                ByteBuffer part = ByteBuffer.wrap(bytes, 0, length);
                while (part.hasRemaining()) {
                    channel.write(part);
                }
                count.add(length);
            });
            channel.force(true);
        }
    }

    /** Gives the folders, in their places now, their permissions and times: the innermost first, since a change within shows outside. */
    void setFolders() throws IOException {
        for (Entry.Folder folder : folders.reversed()) {
            set(root.resolve(folder.path()), folder.attributes());
        }
    }

    private static void set(Path path, Entry.Attributes attributes) throws IOException {
        Disk.setTime(path, FileTime.from(Instant.ofEpochSecond(attributes.seconds(), attributes.nanos())));
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && attributes.mode() != Entry.Attributes.NO_MODE) {
            view.setPermissions(CaseTree.permissions(attributes.mode()));
        }
    }
}
