package org.plumbline.vault;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;

/**
 * The sealed objects of a case, in its folder {@code sealed/}: one key that the passphrase opens ({@code sealed/vault}), and for every
 * object its own key wrapped under that one and the sealed bytes, both named by the object's commitment. Nothing in clear touches the
 * disk; files are written as drafts, forced to the disk and then named, so that a kill at any moment loses nothing that was acknowledged.
 */
public final class Vault implements AutoCloseable {
    /** The folder within a case. */
    public static final String FOLDER = "sealed";

    /** The longest label, in bytes of UTF-8. */
    public static final int LONGEST_LABEL = SealedObject.LONGEST_LABEL;

    private final SealedFolder folder;
    private final Key key;
    private final SecureRandom random = new SecureRandom();

    private Vault(SealedFolder folder, Key key) {
        this.folder = folder;
        this.key = key;
    }

    /** What became of making a vault. */
    public sealed interface Creation {
        /** It is on the disk and open; close it when done. */
        record Created(Vault vault) implements Creation {}

        /** The case has one already; nothing was changed. */
        record Exists() implements Creation {}

        /** It could not be written; there is none. */
        record Failed(IOException why) implements Creation {}
    }

    /** What became of opening a vault. */
    public sealed interface Opening {
        /** Close it when done. */
        record Opened(Vault vault) implements Opening {}

        /** The vault is whole, and another passphrase opens it. */
        record WrongPassphrase() implements Opening {}

        /** The vault's own file is not as it was written. */
        record Damaged(Damage damage) implements Opening {}

        /** A newer Plumbline wrote it, in this version. */
        record Newer(int version) implements Opening {}

        /** The case has no vault. */
        record None() implements Opening {}
    }

    /** What became of sealing. */
    public sealed interface Sealing {
        /** The object is on the disk. */
        record Sealed(Commitment commitment) implements Sealing {}

        /** Nothing was kept. */
        record Failed(IOException why) implements Sealing {}
    }

    /** What is found under a commitment. */
    public sealed interface Reading {
        /** The whole object was checked against its commitment; close the content. */
        record Found(String label, InputStream content) implements Reading {}

        /** Its key was destroyed: nobody can read it again. */
        record Destroyed() implements Reading {}

        /** The vault never held it, or somebody took it away. */
        record Missing() implements Reading {}

        /** It is not as it was written. */
        record Damaged(Damage damage) implements Reading {}
    }

    /** What became of changing the passphrase. */
    public sealed interface Change {
        /** Only the new one opens the vault from now on. */
        record Changed() implements Change {}

        /** The old one is still in force. */
        record Failed(IOException why) implements Change {}
    }

    /** One object of an opened vault. */
    public sealed interface Holding {
        Commitment commitment();

        /** It can be read; its label was. */
        record Kept(Commitment commitment, String label) implements Holding {}

        /** Its key was destroyed. */
        record Destroyed(Commitment commitment) implements Holding {}

        /** It is not as it was written. */
        record Damaged(Commitment commitment, Damage damage) implements Holding {}
    }

    /** Whether a case has a vault. */
    public static boolean isIn(Path caseFolder) {
        return Files.exists(SealedFolder.of(caseFolder).head());
    }

    /** Makes the vault of a case. */
    public static Creation create(Path caseFolder, Passphrase passphrase) {
        return create(caseFolder, passphrase, Cost.RECOMMENDED);
    }

    static Creation create(Path caseFolder, Passphrase passphrase, Cost cost) {
        if (isIn(caseFolder)) {
            return new Creation.Exists();
        }
        SealedFolder folder = SealedFolder.of(caseFolder);
        Vault vault = new Vault(folder, Key.random(new SecureRandom()));
        try {
            Files.createDirectories(folder.path());
            Disk.keepToOwner(folder.path());
            Disk.forceFolder(caseFolder.toAbsolutePath());
            vault.writeHead(passphrase, cost);
            return new Creation.Created(vault);
        } catch (IOException failed) {
            vault.close();
            return new Creation.Failed(failed);
        }
    }

    /**
     * Opens the vault of a case.
     *
     * @throws IOException if the disk cannot be read
     */
    public static Opening open(Path caseFolder, Passphrase passphrase) throws IOException {
        SealedFolder folder = SealedFolder.of(caseFolder);
        byte[] head;
        try (InputStream in = Files.newInputStream(folder.head())) {
            head = in.readNBytes(Envelope.LENGTH + 1);
        } catch (NoSuchFileException none) {
            return new Opening.None();
        }
        if (head.length > Envelope.LENGTH) {
            return new Opening.Damaged(folder.damage(folder.head(), Phrase.of("vault.damage.too-long")));
        }
        return switch (Envelope.open(Kind.VAULT, head, passphrase)) {
            case Envelope.Opening.Opened(Key key) -> new Opening.Opened(swept(folder, key));
            case Envelope.Opening.WrongPassphrase wrong -> new Opening.WrongPassphrase();
            case Envelope.Opening.Damaged(Phrase what) -> new Opening.Damaged(folder.damage(folder.head(), what));
            case Envelope.Opening.Newer(int version) -> new Opening.Newer(version);
        };
    }

    private static Vault swept(SealedFolder folder, Key key) throws IOException {
        folder.sweep();
        return new Vault(folder, key);
    }

    /** Seals bytes; the label comes back with them and in {@link #list}. */
    public Sealing seal(byte[] content, String label) {
        return seal(new ByteArrayInputStream(content), label);
    }

    /**
     * Seals a stream of any length, to its end.
     *
     * @throws IllegalArgumentException if the label is longer than {@link #LONGEST_LABEL}
     */
    public Sealing seal(InputStream content, String label) {
        if (label.getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL) {
            throw new IllegalArgumentException("the label is longer than " + LONGEST_LABEL + " bytes");
        }
        Path draft = folder.draft(random);
        try (FileChannel _ = folder.writing();
                Key own = Key.random(random)) {
            Commitment commitment = write(draft, content, label, own);
            Disk.writeWhole(folder.key(commitment), folder.draft(random), KeyFile.write(own, key, commitment, random));
            Disk.publish(draft, folder.object(commitment));
            return new Sealing.Sealed(commitment);
        } catch (IOException failed) {
            delete(draft, failed);
            return new Sealing.Failed(failed);
        }
    }

    private Commitment write(Path draft, InputStream content, String label, Key own) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Disk.keepToOwner(draft);
            Commitment commitment = SealedObject.write(Channels.newOutputStream(channel), content, label, own, random);
            channel.force(true);
            return commitment;
        }
    }

    private static void delete(Path draft, IOException failure) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /**
     * Reads an object. All of it is checked before anything is handed out.
     *
     * @throws IOException if the disk cannot be read
     */
    public Reading read(Commitment commitment) throws IOException {
        return switch (KeyFile.read(folder.key(commitment), commitment, key)) {
            case KeyFile.Content.Usable(Key own) -> read(commitment, own);
            case KeyFile.Content.Destroyed destroyed -> new Reading.Destroyed();
            case KeyFile.Content.Missing missing ->
                Files.exists(folder.object(commitment)) ? new Reading.Destroyed() : new Reading.Missing();
            case KeyFile.Content.Damaged(Phrase what) ->
                new Reading.Damaged(folder.damage(folder.key(commitment), what));
        };
    }

    private Reading read(Commitment commitment, Key own) throws IOException {
        Path file = folder.object(commitment);
        try {
            if (!commitment.equals(commitmentOf(file, own))) {
                return new Reading.Damaged(folder.damage(file, Phrase.of("vault.damage.commitment")));
            }
            SealedObject.Reading object = SealedObject.open(file, own);
            return new Reading.Found(object.label(), new BufferedInputStream(object.content()));
        } catch (NoSuchFileException none) {
            return new Reading.Missing();
        } catch (DamagedException damaged) {
            return new Reading.Damaged(folder.damage(file, damaged.what()));
        }
    }

    private static Commitment commitmentOf(Path file, Key own) throws IOException {
        try (SealedObject.Reading object = SealedObject.open(file, own)) {
            MessageDigest commitment = object.commitment();
            byte[] part = new byte[SealingStream.CHUNK];
            int length = object.content().read(part);
            while (length >= 0) {
                commitment.update(part, 0, length);
                length = object.content().read(part);
            }
            return Commitment.of(commitment);
        }
    }

    /**
     * What the vault holds, by commitment. Of each object only the label is read.
     *
     * @throws IOException if the disk cannot be read
     */
    public List<Holding> list() throws IOException {
        List<Holding> holdings = new ArrayList<>();
        for (Commitment commitment : folder.commitments()) {
            holding(commitment).ifPresent(holdings::add);
        }
        return List.copyOf(holdings);
    }

    private Optional<Holding> holding(Commitment commitment) throws IOException {
        Path file = folder.object(commitment);
        return switch (KeyFile.read(folder.key(commitment), commitment, key)) {
            case KeyFile.Content.Usable(Key own) -> {
                try (SealedObject.Reading object = SealedObject.open(file, own)) {
                    yield Optional.of(new Holding.Kept(commitment, object.label()));
                } catch (NoSuchFileException neverFinished) {
                    yield Optional.empty();
                } catch (DamagedException damaged) {
                    yield Optional.of(new Holding.Damaged(commitment, folder.damage(file, damaged.what())));
                }
            }
            case KeyFile.Content.Destroyed destroyed -> Optional.of(new Holding.Destroyed(commitment));
            case KeyFile.Content.Missing missing -> Optional.of(new Holding.Destroyed(commitment));
            case KeyFile.Content.Damaged(Phrase what) ->
                Optional.of(new Holding.Damaged(commitment, folder.damage(folder.key(commitment), what)));
        };
    }

    /** Wraps the vault's key under another passphrase; no object is touched. */
    public Change changePassphrase(Passphrase passphrase) {
        return changePassphrase(passphrase, Cost.RECOMMENDED);
    }

    Change changePassphrase(Passphrase passphrase, Cost cost) {
        try {
            writeHead(passphrase, cost);
            return new Change.Changed();
        } catch (IOException failed) {
            return new Change.Failed(failed);
        }
    }

    private void writeHead(Passphrase passphrase, Cost cost) throws IOException {
        try (FileChannel _ = folder.writing()) {
            Disk.writeWhole(
                    folder.head(), folder.draft(random), Envelope.seal(Kind.VAULT, key, passphrase, cost, random));
        }
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }
}
