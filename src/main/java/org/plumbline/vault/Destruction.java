package org.plumbline.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * What became of destroying: the key is overwritten where it lies and forced to the disk, and what it sealed can be read by nobody.
 * Copies that the disk itself (flash memory, snapshots) or a backup keeps are out of reach. Needs no passphrase.
 */
public sealed interface Destruction {
    /** The key is overwritten on the disk, or was before. */
    record Destroyed() implements Destruction {}

    /** There was nothing of that name. */
    record Missing() implements Destruction {}

    /** The key may still be there; do it again. */
    record Failed(IOException why) implements Destruction {}

    /** Destroys one object of a case. */
    static Destruction of(Path caseFolder, Commitment commitment) {
        SealedFolder folder = SealedFolder.of(caseFolder);
        Path key = folder.key(commitment);
        Path object = folder.object(commitment);
        try {
            if (!Files.exists(key) && !Files.exists(object)) {
                return new Missing();
            }
            if (Files.exists(key) && !KeyFile.isDestroyed(key)) {
                KeyFile.destroy(key, new SecureRandom());
            }
            Files.deleteIfExists(object);
            Disk.forceFolder(folder.path());
            return new Destroyed();
        } catch (IOException failed) {
            return new Failed(failed);
        }
    }

    /** Destroys the whole vault of a case, its key first. */
    static Destruction ofAll(Path caseFolder) {
        SealedFolder folder = SealedFolder.of(caseFolder);
        try {
            if (!Files.isDirectory(folder.path())) {
                return new Missing();
            }
            if (Files.exists(folder.head())) {
                overwrite(folder.head());
            }
            for (Commitment commitment : folder.commitments()) {
                Files.deleteIfExists(folder.key(commitment));
                Files.deleteIfExists(folder.object(commitment));
            }
            for (Path draft : folder.drafts()) {
                Files.deleteIfExists(draft);
            }
            Files.deleteIfExists(folder.head());
            Disk.forceFolder(folder.path());
            return new Destroyed();
        } catch (IOException failed) {
            return new Failed(failed);
        }
    }

    private static void overwrite(Path head) throws IOException {
        byte[] nothing = new byte[Envelope.LENGTH];
        new SecureRandom().nextBytes(nothing);
        try (FileChannel channel = FileChannel.open(head, StandardOpenOption.WRITE)) {
            Disk.writeFully(channel, nothing);
            channel.force(true);
        }
    }
}
