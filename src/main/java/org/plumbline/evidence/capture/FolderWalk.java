package org.plumbline.evidence.capture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All files below a folder, or one file. Symbolic links below a folder are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final List<Met> met = new ArrayList<>();

    /**
     * A file that was met.
     *
     * @param refused why it cannot be taken: a key under {@code capture.E100}, or empty
     */
    record Met(Path file, String refused) {}

    private FolderWalk() {}

    /** In the order of their names; never empty unless the folder is. */
    static List<Met> of(Path given) {
        if (!Files.isDirectory(given)) {
            return List.of(new Met(given, reason(given)));
        }
        FolderWalk walk = new FolderWalk();
        try {
            Files.walkFileTree(given, walk);
        } catch (IOException unreadable) {
            walk.met.add(new Met(given, "folder"));
        }
        walk.met.sort(Comparator.comparing(one -> one.file().toString()));
        return walk.met;
    }

    private static String reason(Path given) {
        if (!Files.exists(given)) {
            return "missing";
        }
        return Files.isRegularFile(given) ? "" : "no-file";
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String refused = attributes.isSymbolicLink() ? "link" : attributes.isRegularFile() ? "" : "no-file";
        met.add(new Met(file, refused));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        met.add(new Met(file, Files.isDirectory(file) ? "folder" : "denied"));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure) {
        if (failure != null) {
            met.add(new Met(folder, "folder"));
        }
        return FileVisitResult.CONTINUE;
    }
}
