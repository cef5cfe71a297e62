package org.plumbline.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.language.Phrase;

/** The files of a vault: none has a name that says anything. */
record SealedFolder(Path path) {
    private static final String KEY = ".key";
    private static final String OBJECT = ".object";
    private static final String DRAFT = ".part";

    static SealedFolder of(Path caseFolder) {
        return new SealedFolder(caseFolder.resolve(Vault.FOLDER));
    }

    /** The vault's own key, in its envelope. */
    Path head() {
        return path.resolve("vault");
    }

    Path key(Commitment commitment) {
        return path.resolve(commitment.hex() + KEY);
    }

    Path object(Commitment commitment) {
        return path.resolve(commitment.hex() + OBJECT);
    }

    /** A name that nobody else has. */
    Path draft(SecureRandom random) {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return path.resolve(HexFormat.of().formatHex(name) + DRAFT);
    }

    /** All commitments that have a key or an object. */
    List<Commitment> commitments() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(KEY) || name.endsWith(OBJECT))
                    .flatMap(name -> Commitment.read(name.substring(0, name.lastIndexOf('.'))).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Held by whoever has drafts here, so that nobody sweeps them away. */
    FileChannel writing() throws IOException {
        FileChannel channel = lockFile();
        try {
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException heldInThisProcess) {
            // then it is held
        }
        return channel;
    }

    /** Removes drafts that a killed process left, unless somebody is writing. */
    void sweep() throws IOException {
        try (FileChannel channel = lockFile()) {
            if (!Disk.isTaken(channel)) {
                return;
            }
            for (Path draft : drafts()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(DRAFT))
                    .toList();
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    Damage damage(Path file, Phrase what) {
        return new Damage(Vault.FOLDER + "/" + file.getFileName(), what);
    }
}
