package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Disk;

/**
 * The private keys of this machine's user: one file a key, in a folder that never lies in a case. Every log has a key of its own, so
 * that a person's cases cannot be joined by their keys.
 */
public final class Keys {
    private static final String SUFFIX = ".key";

    private final Path folder;

    private Keys(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a folder for keys. */
    public sealed interface Search {
        /** There is, or it is made when the first key is. */
        record Here(Keys keys) implements Search {}

        /** The environment names none, or one within the case. */
        record Nowhere(Problem problem) implements Search {}
    }

    /** Whether a private key is here. */
    sealed interface Found {
        /** It is. */
        record Here(SigningKey key) implements Found {}

        /** It is not, or cannot be read. */
        record Missing(Problem problem) implements Found {}
    }

    /**
     * The folder that the environment names: {@code PLUMBLINE_KEYS}, else {@code plumbline/keys} in {@code XDG_CONFIG_HOME}, else
     * {@code .config/plumbline/keys} in {@code HOME}; on Windows {@code plumbline\keys} in {@code APPDATA}.
     *
     * @param caseFolder in which it must not lie
     */
    public static Search of(Map<String, String> environment, Path caseFolder) {
        Optional<Path> named = named(environment);
        if (named.isEmpty()) {
            return new Search.Nowhere(LogProblem.warning("E162", "nowhere", new Place(LogFiles.FOLDER, 1, 1)));
        }
        Path folder = named.get();
        if (real(folder).startsWith(real(caseFolder))) {
            return new Search.Nowhere(
                    LogProblem.error("E161", "inside", new Place(folder.toString(), 1, 1), folder.toString()));
        }
        return new Search.Here(new Keys(folder));
    }

    private static Optional<Path> named(Map<String, String> environment) {
        return value(environment, "PLUMBLINE_KEYS")
                .map(Path::of)
                .or(() -> below(environment, "XDG_CONFIG_HOME", "plumbline"))
                .or(() -> below(environment, "APPDATA", "plumbline"))
                .or(() -> below(environment, "HOME", ".config/plumbline"))
                .map(Path::toAbsolutePath)
                .map(Path::normalize);
    }

    private static Optional<Path> below(Map<String, String> environment, String name, String folder) {
        return value(environment, name)
                .map(home -> Path.of(home).resolve(folder).resolve("keys"));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    /** The path with all links followed, as far as it exists. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            return whole.toRealPath();
        } catch (IOException notThere) {
            Path parent = whole.getParent();
            return parent == null ? whole : real(parent).resolve(String.valueOf(whole.getFileName()));
        }
    }

    /** Where the keys lie. */
    public Path folder() {
        return folder;
    }

    /**
     * Makes a key; on return it is on the disk.
     *
     * @throws IOException if it cannot be written
     */
    SigningKey make(String use, String person, VerifierKey.Use what) throws IOException {
        KeyName name = KeyName.drawn(use, person, new SecureRandom());
        SigningKey key = SigningKey.made(name, what);
        makeFolder();
        write(folder.resolve(name.file() + SUFFIX), key.encoded() + "\n");
        write(folder.resolve(name.file() + LogFiles.KEY), key.verifier() + "\n");
        Disk.forceFolder(folder);
        return key;
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, only(file, "rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Disk.force(file);
    }

    /** Writes a file beside, for the owner only, and puts it in the place of the one of before; on return it is on the disk. */
    static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft); // a killed process left it
        try {
            write(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Disk.forceFolder(folder);
        }
    }

    /** For the owner only, where the file system knows owners; Windows gives {@code APPDATA} to its owner alone. */
    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The private key that belongs to a public one. */
    Found find(VerifierKey verifier, Place at) {
        Optional<KeyName> name = KeyName.read(verifier.name());
        if (name.isEmpty()) {
            return new Found.Missing(LogProblem.error("E166", "name", at, verifier.name()));
        }
        Path file = folder.resolve(name.get().file() + SUFFIX);
        try {
            String text = Files.readString(file).strip();
            Optional<SigningKey> key = SigningKey.read(text, verifier);
            if (key.isPresent() && isOpenToOthers(file)) {
                return new Found.Missing(LogProblem.error("E172", "open", new Place(file.toString(), 1, 1)));
            }
            return key.<Found>map(Found.Here::new)
                    .orElseGet(() -> new Found.Missing(
                            LogProblem.error("E172", "other", new Place(file.toString(), 1, 1), verifier.name())));
        } catch (NoSuchFileException elsewhere) {
            return new Found.Missing(
                    LogProblem.warning("E162", "elsewhere", at, name.get().person(), folder.toString()));
        } catch (IOException unreadable) {
            return new Found.Missing(LogProblem.error(
                    "E172", "unreadable", new Place(file.toString(), 1, 1), LogProblem.why(unreadable)));
        }
    }

    /** Whether the private half of a key of this name is here. */
    boolean has(KeyName name) {
        return Files.isRegularFile(folder.resolve(name.file() + SUFFIX));
    }

    /** The public half of a key of this name, if it is here. */
    Optional<VerifierKey> publicKey(KeyName name) throws IOException {
        return RecorderLog.key(folder.resolve(name.file() + LogFiles.KEY))
                .filter(key -> key.name().equals(name.toString()));
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.stream().anyMatch(one -> !one.name().startsWith("OWNER_"));
    }

    /** The public key of a person that was made first for a use, if one was. */
    Optional<VerifierKey> publicKey(String use, String person) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String before = use + "-" + person + "-";
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> keys = files.filter(file -> isKeyOf(String.valueOf(file.getFileName()), before))
                    .sorted()
                    .toList();
            return keys.isEmpty()
                    ? Optional.empty()
                    : VerifierKey.read(Files.readString(keys.getFirst()).strip());
        }
    }

    private static boolean isKeyOf(String file, String before) {
        return file.startsWith(before)
                && file.endsWith(LogFiles.KEY)
                && file.length() == before.length() + 16 + LogFiles.KEY.length();
    }

    /** What this key cosigned, so that it never cosigns what contradicts it. */
    Memory seen(VerifierKey verifier) {
        return new Memory(
                folder.resolve(KeyName.read(verifier.name()).orElseThrow().file() + ".cosigned"));
    }

    /** What this key signed as the key of a log, so that it never signs what contradicts it. */
    KeyMemory memory(VerifierKey verifier) {
        return memory(KeyName.read(verifier.name()).orElseThrow());
    }

    private KeyMemory memory(KeyName name) {
        return new KeyMemory(new Memory(folder.resolve(name.file() + KeyMemory.SUFFIX)), name.toString());
    }

    /** The memories of all keys here that signed a log of a recorder of this name. */
    List<KeyMemory> memories(String recorder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String before = KeyName.HISTORY + "-" + recorder + "-";
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.startsWith(before) && file.endsWith(KeyMemory.SUFFIX))
                    .map(file -> file.substring(before.length(), file.length() - KeyMemory.SUFFIX.length()))
                    .map(number -> new KeyName(KeyName.HISTORY, recorder, number))
                    .filter(name -> KeyName.read(name.toString()).equals(Optional.of(name)))
                    .map(this::memory)
                    .toList();
        }
    }
}
