package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a folder and those below it; links are not followed.
 *
 * @param plain paths of the plain files, relative, with forward slashes, sorted
 * @param others links, devices and the like
 */
record FolderFiles(List<String> plain, List<String> others) {
    FolderFiles {
        plain = plain.stream().sorted().toList();
        others = others.stream().sorted().toList();
    }

    static FolderFiles of(Path folder) throws IOException {
        List<String> plain = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                (attributes.isRegularFile() ? plain : others).add(relative(folder, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return new FolderFiles(plain, others);
    }

    private static String relative(Path folder, Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
