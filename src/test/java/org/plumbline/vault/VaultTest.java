package org.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VaultTest {
    private static final String MARKER = "the witness of Lindale";

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void make() {
        vault = Made.vault(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4000, 65_535, 65_536, 65_537, 131_072, 1_000_003})
    void whatIsSealedIsReadAgain(int length) throws IOException {
        byte[] bytes = Made.bytes(length, length);
        Commitment commitment = seal(bytes, "label " + length);
        assertThat(vault.read(commitment)).isInstanceOfSatisfying(Vault.Reading.Found.class, found -> {
            assertThat(found.label()).isEqualTo("label " + length);
            assertThat(found.content()).hasBinaryContent(bytes);
        });
    }

    @Test
    void anotherOpeningReadsItToo() throws IOException {
        Commitment commitment = seal("words", "one");
        vault.close();
        vault = opened(Made.PASSPHRASE);
        assertThat(text(vault.read(commitment))).isEqualTo("words");
        assertThat(vault.list()).containsExactly(new Vault.Holding.Kept(commitment, "one"));
    }

    @Test
    void aWrongPassphraseIsNoDamage() throws IOException {
        assertThat(Vault.open(folder, Made.passphrase("another passphrase")))
                .isEqualTo(new Vault.Opening.WrongPassphrase());
    }

    @Test
    void aCaseWithoutAVaultHasNone(@TempDir Path other) throws IOException {
        assertThat(Vault.open(other, Made.passphrase(Made.PASSPHRASE))).isEqualTo(new Vault.Opening.None());
    }

    @Test
    void aVaultIsNeverMadeOverAnother() {
        assertThat(Vault.create(folder, Made.passphrase("another passphrase"))).isEqualTo(new Vault.Creation.Exists());
    }

    @Test
    void theSameBytesTwiceLookUnlikeEachOther() {
        assertThat(seal("same", "same")).isNotEqualTo(seal("same", "same"));
    }

    @Test
    void aDestroyedObjectCannotBeReadAndTheOthersCan() throws IOException {
        Commitment gone = seal("gone", "gone");
        Commitment kept = seal("kept", "kept");
        byte[] key = Files.readAllBytes(SealedFolder.of(folder).key(gone));
        assertThat(Destruction.of(folder, gone)).isEqualTo(new Destruction.Destroyed());
        assertThat(Destruction.of(folder, gone)).isEqualTo(new Destruction.Destroyed());
        assertThat(vault.read(gone)).isEqualTo(new Vault.Reading.Destroyed());
        assertThat(text(vault.read(kept))).isEqualTo("kept");
        assertThat(vault.list())
                .containsExactlyInAnyOrder(new Vault.Holding.Destroyed(gone), new Vault.Holding.Kept(kept, "kept"));
        String wrapped = HexFormat.of().formatHex(key, 42, 102);
        for (Path file : files()) {
            assertThat(HexFormat.of().formatHex(Files.readAllBytes(file))).doesNotContain(wrapped);
        }
    }

    @Test
    void aKeyDeletedByHandDestroysTooAndANameNeverKeptIsMissing() throws IOException {
        Commitment gone = seal("gone", "gone");
        Files.delete(SealedFolder.of(folder).key(gone));
        assertThat(vault.read(gone)).isEqualTo(new Vault.Reading.Destroyed());
        Commitment never = Commitment.of(new byte[Commitment.SALT], new byte[0]);
        assertThat(vault.read(never)).isEqualTo(new Vault.Reading.Missing());
        assertThat(Destruction.of(folder, never)).isEqualTo(new Destruction.Missing());
    }

    @Test
    void afterAllIsDestroyedNothingIsLeft() throws IOException {
        seal("one", "one");
        seal("two", "two");
        assertThat(Destruction.ofAll(folder)).isEqualTo(new Destruction.Destroyed());
        assertThat(files())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("lock");
        assertThat(Vault.open(folder, Made.passphrase(Made.PASSPHRASE))).isEqualTo(new Vault.Opening.None());
    }

    @Test
    void aChangedPassphraseOpensWhatWasSealedUnderTheOld() throws IOException {
        Commitment commitment = seal("words", "one");
        byte[] object = Files.readAllBytes(SealedFolder.of(folder).object(commitment));
        assertThat(vault.changePassphrase(Made.passphrase("a new passphrase"), Made.CHEAP))
                .isEqualTo(new Vault.Change.Changed());
        assertThat(Vault.open(folder, Made.passphrase(Made.PASSPHRASE))).isEqualTo(new Vault.Opening.WrongPassphrase());
        assertThat(text(opened("a new passphrase").read(commitment))).isEqualTo("words");
        assertThat(SealedFolder.of(folder).object(commitment)).hasBinaryContent(object);
    }

    @Test
    void nothingOfWhatIsSealedStandsInAFileNameOrTime() throws IOException {
        for (int i = 0; i < 5; i++) {
            seal(MARKER.repeat(i * 700), MARKER);
        }
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("witness");
            assertThat(file.getFileName().toString()).matches("vault|lock|[0-9a-f]{64}\\.(key|object)");
            if (!file.endsWith("lock")) {
                assertThat(Files.getLastModifiedTime(file)).isEqualTo(Disk.FIXED_DAY);
            }
        }
    }

    @Test
    void lengthsAreRaisedSoThatTheySayLittle() throws IOException {
        long one = Files.size(SealedFolder.of(folder).object(seal("yes", "answer")));
        long other = Files.size(SealedFolder.of(folder).object(seal("not at all, never", "answer")));
        assertThat(one).isEqualTo(other);
    }

    @Test
    void aSourceThatBreaksOffLeavesNothing() throws IOException {
        List<Path> before = files();
        InputStream broken = new InputStream() {
            private int left = 200_000;

            @Override
            public int read() throws IOException {
                if (left <= 0) {
                    throw new IOException("the source went away");
                }
                left--;
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        assertThat(vault.seal(broken, "broken")).isInstanceOf(Vault.Sealing.Failed.class);
        assertThat(files()).containsAll(before).allMatch(file -> before.contains(file) || file.endsWith("lock"));
    }

    @Test
    void draftsOfAKilledProcessAreSweptAtTheNextOpening() throws IOException {
        Path draft = SealedFolder.of(folder).path().resolve("0123.part");
        Files.write(draft, new byte[100]);
        opened(Made.PASSPHRASE).close();
        assertThat(draft).doesNotExist();
    }

    @Test
    void aKeyWhoseObjectWasNeverWrittenIsNoObject() throws IOException {
        Commitment commitment = seal("words", "one");
        Files.delete(SealedFolder.of(folder).object(commitment));
        assertThat(vault.read(commitment)).isEqualTo(new Vault.Reading.Missing());
        assertThat(vault.list()).isEmpty();
    }

    @Test
    void theKeysOfTwoObjectsCannotBeSwapped() throws IOException {
        Commitment one = seal("one", "one");
        Commitment two = seal("two", "two");
        SealedFolder sealed = SealedFolder.of(folder);
        byte[] first = Files.readAllBytes(sealed.key(one));
        Files.write(sealed.key(one), Files.readAllBytes(sealed.key(two)));
        Files.write(sealed.key(two), first);
        assertThat(vault.read(one)).isInstanceOf(Vault.Reading.Damaged.class);
        assertThat(vault.read(two)).isInstanceOf(Vault.Reading.Damaged.class);
        assertThat(vault.list()).allMatch(Vault.Holding.Damaged.class::isInstance);
    }

    @Test
    void theObjectsOfTwoCommitmentsCannotBeSwapped() throws IOException {
        Commitment one = seal("one", "one");
        Commitment two = seal("two", "two");
        SealedFolder sealed = SealedFolder.of(folder);
        Files.write(sealed.object(one), Files.readAllBytes(sealed.object(two)));
        assertThat(vault.read(one)).isInstanceOf(Vault.Reading.Damaged.class);
    }

    @Test
    void aKeyOfAnotherVaultDoesNotFit(@TempDir Path other) throws IOException {
        Commitment one = seal("one", "one");
        Vault stranger = Made.vault(other);
        Files.copy(SealedFolder.of(folder).key(one), SealedFolder.of(other).key(one));
        Files.copy(SealedFolder.of(folder).object(one), SealedFolder.of(other).object(one));
        assertThat(stranger.read(one)).isInstanceOf(Vault.Reading.Damaged.class);
    }

    @Test
    void everyByteOfAnObjectAndOfItsKeyIsHeld() throws IOException {
        Commitment commitment = seal("words", "one");
        SealedFolder sealed = SealedFolder.of(folder);
        for (Path file : List.of(sealed.key(commitment), sealed.object(commitment))) {
            byte[] whole = Files.readAllBytes(file);
            Random random = new Random(4);
            for (int at = 0; at < whole.length; at += at < 200 ? 1 : 37) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                assertThat(vault.read(commitment)).as("byte " + at).isInstanceOf(Vault.Reading.Damaged.class);
                Files.write(file, Arrays.copyOf(whole, at));
                assertThat(vault.read(commitment)).as("cut at " + at).isInstanceOf(Vault.Reading.Damaged.class);
            }
            Files.write(file, Arrays.copyOf(whole, whole.length + 1));
            assertThat(vault.read(commitment)).isInstanceOf(Vault.Reading.Damaged.class);
            Files.write(file, whole);
        }
        assertThat(text(vault.read(commitment))).isEqualTo("words");
    }

    @Test
    void noPassphraseAndNoKeyIsEverWrittenOut() {
        assertThat(Made.passphrase("never to be seen")).hasToString("a passphrase");
        assertThat(new Key(new byte[Key.LENGTH])).hasToString("a key");
    }

    private Commitment seal(String words, String label) {
        return seal(words.getBytes(StandardCharsets.UTF_8), label);
    }

    private Commitment seal(byte[] bytes, String label) {
        return ((Vault.Sealing.Sealed) vault.seal(new ByteArrayInputStream(bytes), label)).commitment();
    }

    private Vault opened(String passphrase) throws IOException {
        return ((Vault.Opening.Opened) Vault.open(folder, Made.passphrase(passphrase))).vault();
    }

    private static String text(Vault.Reading reading) throws IOException {
        try (InputStream content = ((Vault.Reading.Found) reading).content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SealedFolder.of(folder).path())) {
            return files.toList();
        }
    }
}
