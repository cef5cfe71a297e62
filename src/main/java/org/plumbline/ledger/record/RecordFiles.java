package org.plumbline.ledger.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** Reads the record files of a case ({@code records/*.yaml}). What is wrong is reported, never thrown. */
public final class RecordFiles {
    /** Larger files are refused before they are read; so much YAML takes seconds, and is a table in disguise. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private RecordFiles() {}

    /**
     * All record files of a case, in the order of their names.
     *
     * @param language BCP 47 code of names that give none: the first language of the case
     */
    public static List<RecordFile> readAll(Path caseFolder, String language) {
        return paths(caseFolder).stream()
                .map(path -> read(caseFolder, path, language))
                .toList();
    }

    /** The paths of the record files, relative to the case folder, with forward slashes, in the order of their names. */
    public static List<String> paths(Path caseFolder) {
        return files(caseFolder, "records", ".yaml");
    }

    static List<String> files(Path caseFolder, String folder, String ending) {
        Path records = caseFolder.resolve(folder);
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        try (Stream<Path> listed = Files.list(records)) {
            listed.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .sorted()
                    .forEach(name -> paths.add(folder + "/" + name));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return paths;
    }

    /** Reads one file. */
    public static RecordFile read(Path caseFolder, String path, String language) {
        Problems problems = new Problems(path);
        Optional<byte[]> bytes = bytes(caseFolder.resolve(path), LARGEST, problems);
        return bytes.map(content -> read(path, content, language))
                .orElseGet(() -> new RecordFile(path, "", List.of(), List.of(), problems.all()));
    }

    /** Reads the bytes of one file. */
    public static RecordFile read(String path, byte[] bytes, String language) {
        Problems problems = new Problems(path);
        String digest = sha256(bytes);
        Optional<Yaml> root = SourceText.decode(bytes, problems).flatMap(text -> YamlReader.read(text, problems));
        return root.map(yaml -> new RecordReader(language, problems).read(yaml, digest))
                .orElseGet(() -> new RecordFile(path, digest, List.of(), List.of(), problems.all()));
    }

    /** The digest of a file's bytes, in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static Optional<byte[]> bytes(Path file, long largest, Problems problems) {
        Place start = problems.at(1, 1);
        try {
            long size = Files.size(file);
            if (size > largest) {
                problems.error("E001", start, Problems.help("split", megabytes(largest)), megabytes(size));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            problems.add(Problem.error(
                    "E001", start, Phrase.of("record.E001.unreadable", reason), Problems.help("readable")));
            return Optional.empty();
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 1024 * 1024 - 1) / (1024 * 1024);
    }
}
