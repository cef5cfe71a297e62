package org.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Phrase;
import org.plumbline.vault.LockedCase.Unlocking;

/** Files that somebody made who means harm, even with the passphrase. */
final class HostileLockedFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out",
                "a/../../out",
                "/etc/out",
                ".",
                "..",
                "a//b",
                "a/",
                "",
                "case.locked",
                "case.unlocking/x",
                "no-folder/x"
            })
    void aPathThatLeavesTheCaseIsRefused(String path) throws IOException {
        forge(out -> file(out, path));
        assertThat(unlock())
                .isEqualTo(new Unlocking.Damaged(new Damage("case.locked", Phrase.of("vault.damage.path"))));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("case.locked"));
        }
    }

    @Test
    void nothingIsWrittenThroughALink(@TempDir Path outside) throws IOException {
        forge(out -> {
            out.writeByte(EntryWriter.LINK);
            text(out, "a");
            text(out, outside.toString());
            file(out, "a/planted");
        });
        assertThat(unlock()).isInstanceOf(Unlocking.Damaged.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void onePathTwiceIsRefused() throws IOException {
        forge(out -> {
            file(out, "a");
            file(out, "a");
        });
        assertThat(unlock()).isInstanceOf(Unlocking.Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MAX_VALUE, 1L << 40})
    void aSizeThatIsNotThereIsRefused(long size) throws IOException {
        forge(out -> {
            head(out, EntryWriter.FILE, "a");
            out.writeLong(size);
        });
        assertThat(unlock()).isInstanceOf(Unlocking.Damaged.class);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aNameOfTwoGigabytesIsRefusedUnread() throws IOException {
        forge(out -> {
            out.writeByte(EntryWriter.FILE);
            out.writeInt(Integer.MAX_VALUE);
        });
        assertThat(unlock()).isInstanceOf(Unlocking.Damaged.class);
    }

    @Test
    void aKindNobodyKnowsIsRefused() throws IOException {
        forge(out -> head(out, 9, "a"));
        assertThat(unlock()).isInstanceOf(Unlocking.Damaged.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 3, 4",
        "-1, 3, 4",
        "65536, 2147483647, 4",
        "65536, 0, 4",
        "65536, 3, 1000000",
        "65536, 3, 0",
        "8, 1, 16",
        "0, 0, 0"
    })
    void costsThatNoMachineCanBearAreRefusedBeforeTheyArePaid(int memory, int passes, int lanes) {
        byte[] envelope = envelope();
        ByteBuffer.wrap(envelope).putInt(12, memory).putInt(16, passes).putInt(20, lanes);
        resealed(envelope);
        assertThat(Envelope.open(Kind.LOCKED_CASE, envelope, Made.passphrase(Made.PASSPHRASE)))
                .isEqualTo(new Envelope.Opening.Damaged(Phrase.of("vault.damage.cost")));
    }

    @Test
    void aNewerVersionIsNamedAndNoDamage() {
        byte[] envelope = envelope();
        ByteBuffer.wrap(envelope).putShort(8, (short) 7);
        resealed(envelope);
        assertThat(Envelope.open(Kind.LOCKED_CASE, envelope, Made.passphrase(Made.PASSPHRASE)))
                .isEqualTo(new Envelope.Opening.Newer(7));
    }

    @Test
    void anotherKindOfFileIsNotTakenForThisOne() {
        assertThat(Envelope.open(Kind.VAULT, envelope(), Made.passphrase(Made.PASSPHRASE)))
                .isEqualTo(new Envelope.Opening.Damaged(Phrase.of("vault.damage.not-ours")));
    }

    @Test
    void everyByteOfTheHeadAndEveryLengthIsHeld() {
        byte[] whole = envelope();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertThat(Envelope.open(Kind.LOCKED_CASE, changed, Made.passphrase(Made.PASSPHRASE)))
                    .as("byte " + at)
                    .isInstanceOf(Envelope.Opening.Damaged.class);
            assertThat(Envelope.open(Kind.LOCKED_CASE, Arrays.copyOf(whole, at), Made.passphrase(Made.PASSPHRASE)))
                    .as("cut at " + at)
                    .isInstanceOf(Envelope.Opening.Damaged.class);
        }
    }

    @Test
    void aWrappedKeyThatWasForgedIsADamageUnderTheRightPassphrase() {
        byte[] envelope = envelope();
        envelope[90] ^= 1;
        resealed(envelope);
        assertThat(Envelope.open(Kind.LOCKED_CASE, envelope, Made.passphrase(Made.PASSPHRASE)))
                .isInstanceOf(Envelope.Opening.Damaged.class);
        assertThat(Envelope.open(Kind.LOCKED_CASE, envelope, Made.passphrase("another passphrase")))
                .isEqualTo(new Envelope.Opening.WrongPassphrase());
    }

    private static void resealed(byte[] envelope) {
        byte[] digest = Envelope.sha256().digest(Arrays.copyOf(envelope, Envelope.LENGTH - 32));
        System.arraycopy(digest, 0, envelope, Envelope.LENGTH - 32, 32);
    }

    private static byte[] envelope() {
        SecureRandom random = new SecureRandom();
        return Envelope.seal(
                Kind.LOCKED_CASE, Key.random(random), Made.passphrase(Made.PASSPHRASE), Made.CHEAP, random);
    }

    /** Writes entries. */
    private interface Forger {
        void write(DataOutputStream out) throws IOException;
    }

    private void forge(Forger forger) throws IOException {
        SecureRandom random = new SecureRandom();
        Key key = Key.random(random);
        byte[] envelope = Envelope.seal(Kind.LOCKED_CASE, key, Made.passphrase(Made.PASSPHRASE), Made.CHEAP, random);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(envelope);
        SealingStream sealing = new SealingStream(file, key, envelope, random);
        forger.write(new DataOutputStream(sealing));
        sealing.write(EntryWriter.END);
        sealing.pad();
        sealing.finish();
        Files.write(folder.resolve("case.locked"), file.toByteArray());
    }

    private static void file(DataOutputStream out, String path) throws IOException {
        head(out, EntryWriter.FILE, path);
        out.writeLong(3);
        out.write(new byte[] {'b', 'a', 'd'});
    }

    private static void head(DataOutputStream out, int kind, String path) throws IOException {
        out.writeByte(kind);
        text(out, path);
        out.writeShort(0644);
        out.writeLong(0);
        out.writeInt(0);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private Unlocking unlock() {
        return LockedCase.unlock(folder, Made.passphrase(Made.PASSPHRASE), path -> false, (stage, done, all) -> {});
    }
}
