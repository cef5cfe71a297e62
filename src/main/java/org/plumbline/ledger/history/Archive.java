package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/** Files kept as they were taken in, each under the SHA-256 of its bytes. */
public final class Archive {
    private final Path folder;

    /** The archive of a case: its folder {@code archive}, made when the first file comes. */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /** The digest under which these bytes are kept, in hexadecimal. */
    public static String digest(byte[] bytes) {
        return Chain.Digest.hex(bytes);
    }

    /**
     * Keeps the bytes; on return they are on the disk.
     *
     * @return their digest
     * @throws IOException if the disk is full or may not be written
     */
    public String keep(byte[] bytes) throws IOException {
        String digest = digest(bytes);
        Path file = folder.resolve(digest);
        if (!Files.exists(file) || !digest(Files.readAllBytes(file)).equals(digest)) {
            Disk.makeFolder(folder);
            try (ArchiveDrafts _ = ArchiveDrafts.hold(folder)) {
                Disk.writeWhole(file, bytes);
            }
        }
        return digest;
    }

    /**
     * Keeps a file of any size; on return it is on the disk, or nothing is.
     *
     * @return the digest of what was read
     * @throws IOException if the file cannot be read, the disk is full or may not be written
     */
    public String keep(Path original) throws IOException {
        Disk.makeFolder(folder);
        try (ArchiveDrafts _ = ArchiveDrafts.hold(folder)) {
            return keep(original, folder.resolve("incoming-" + java.util.UUID.randomUUID() + ".part"));
        }
    }

    private String keep(Path original, Path draft) throws IOException {
        try {
            String digest = Disk.copy(original, draft);
            Path file = folder.resolve(digest);
            if (Files.exists(file) && digestOf(file).equals(digest)) {
                return digest;
            }
            Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            Disk.forceFolder(folder);
            return digest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The digest of a file of any size, in hexadecimal. */
    public static String digestOf(Path file) throws IOException {
        return Disk.copy(file, null);
    }

    /** Where the bytes of a digest lie, if they do and have that digest. For tables too large to be held in memory. */
    public java.util.Optional<Path> file(String digest) throws IOException {
        Path file = folder.resolve(digest);
        return Files.isRegularFile(file) && digestOf(file).equals(digest)
                ? java.util.Optional.of(file)
                : java.util.Optional.empty();
    }

    /** What was found under a digest. */
    public sealed interface Found {
        /** The bytes, which have the digest. */
        final class Kept implements Found {
            private final byte[] bytes;

            Kept(byte[] bytes) {
                this.bytes = bytes;
            }

            /** The bytes themselves; not to be changed. */
            public byte[] bytes() {
                return bytes;
            }
        }

        /** The file is missing, cannot be read, or was changed. */
        record Missing(Problem problem) implements Found {}
    }

    /** The bytes kept under a digest, checked against it. */
    public Found find(String digest) {
        Place place = new Place("archive/" + digest, 1, 1);
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(digest));
            if (digest(bytes).equals(digest)) {
                return new Found.Kept(bytes);
            }
            return new Found.Missing(
                    Problem.error("E089", place, Phrase.of("ledger.E089.changed"), Phrase.of("ledger.E089.help")));
        } catch (NoSuchFileException gone) {
            return new Found.Missing(
                    Problem.error("E089", place, Phrase.of("ledger.E089.missing"), Phrase.of("ledger.E089.help")));
        } catch (IOException unreadable) {
            return new Found.Missing(Problem.error(
                    "E089",
                    place,
                    Phrase.of("ledger.E089.unreadable", String.valueOf(unreadable.getMessage())),
                    Phrase.of("ledger.E089.help")));
        }
    }
}
