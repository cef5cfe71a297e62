package org.plumbline.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A case with everything that a folder can hold, and what it looks like. */
final class MadeCase {
    static final String MARKER = "Kyaw-the-witness";

    private MadeCase() {}

    static void in(Path folder) throws IOException {
        write(folder, "case.yaml", "title: " + MARKER + "\n");
        write(folder, "records/" + MARKER + ".yaml", (MARKER + " saw it.\n").repeat(9000));
        write(folder, "records/draft/notes of " + MARKER + ".txt", "first draft by " + MARKER);
        write(folder, "publications/မြန်မာ စာ/my.md", "သက်သေ " + MARKER);
        write(folder, "history/desk.jsonl", "{\"act\":\"begin\",\"by\":\"" + MARKER + "\"}\n");
        write(folder, ".plumbline/cache.sqlite", MARKER.repeat(10));
        write(folder, "a.b", "sorts between");
        write(folder, "a/b", "a folder");
        write(folder, "empty.txt", "");
        Files.createDirectories(folder.resolve("empty folder/within " + MARKER));
        Files.write(Files.createDirectories(folder.resolve("archive")).resolve("capture"), Made.bytes(300_000, 7));
        Files.createSymbolicLink(folder.resolve("a/link to " + MARKER), Path.of("../records"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("/nowhere/" + MARKER));
        Files.setPosixFilePermissions(folder.resolve("a/b"), PosixFilePermissions.fromString("r-xr-x--x"));
        Files.setPosixFilePermissions(folder.resolve("archive"), PosixFilePermissions.fromString("r-xr-x---"));
        Files.setLastModifiedTime(
                folder.resolve("a.b"), FileTime.from(Instant.parse("1999-12-31T23:59:59.123456789Z")));
        Files.setLastModifiedTime(
                folder.resolve("records/draft"), FileTime.from(Instant.parse("2021-02-01T04:00:00Z")));
    }

    private static void write(Path folder, String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    /** Everything below the folder: kind, permissions, time of change, and digest or target. */
    static Map<String, String> look(Path folder) throws IOException {
        Map<String, String> look = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> !one.equals(folder)).toList()) {
                look.put(folder.relativize(file).toString(), look(file, Files.isSymbolicLink(file)));
            }
        }
        return look;
    }

    private static String look(Path file, boolean isLink) throws IOException {
        if (isLink) {
            return "link " + Files.readSymbolicLink(file);
        }
        String attributes =
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)) + " "
                        + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        return Files.isDirectory(file)
                ? "folder " + attributes
                : "file " + attributes + " "
                        + HexFormat.of().formatHex(Envelope.sha256().digest(Files.readAllBytes(file)));
    }
}
