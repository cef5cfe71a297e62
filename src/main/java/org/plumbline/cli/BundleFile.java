package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.ledger.history.Archive;
import org.plumbline.publication.Bundle;
import org.plumbline.publication.Verifier;

/**
 * Where a bundle goes. It is there whole or not at all, and nothing that was there is touched.
 *
 * @param withVerifier whether the program that checks it is laid beside it
 */
record BundleFile(Path file, boolean withVerifier) {
    private Path verifier() {
        return file.resolveSibling(Verifier.NAME);
    }

    /** Something else lies there already. */
    Optional<Diagnostic> taken() {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(BundleCommand.problem("E184", file.toString()));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of(BundleCommand.problem("E185", file.toString()));
        }
        return withVerifier && isOther(verifier())
                ? Optional.of(BundleCommand.problem("E184", verifier().toString()))
                : Optional.empty();
    }

    private static boolean isOther(Path verifier) {
        try {
            return Files.exists(verifier, LinkOption.NOFOLLOW_LINKS)
                    && !Arrays.equals(Files.readAllBytes(verifier), Verifier.source());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes it.
     *
     * @return the SHA-256 of the zip, in hexadecimal
     * @throws IOException if the disk is full or may not be written; then nothing is there
     */
    String write(Bundle bundle) throws IOException {
        Path draft = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            bundle.writeTo(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW));
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (withVerifier && !Files.exists(verifier())) {
            Files.write(verifier(), Verifier.source(), StandardOpenOption.CREATE_NEW);
        }
        return Archive.digestOf(file);
    }
}
