package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and checkpoints, good and hostile. */
final class NoteTest {
    private static final Hash ROOT = TreeHasher.leaf(new byte[] {1});

    private final SigningKey key =
            SigningKey.made(KeyName.drawn("history", "desk", new SecureRandom()), VerifierKey.Use.NOTE);

    private Note signed(long size) {
        return key.sign(new Checkpoint(key.verifier().name(), size, ROOT, List.of()).text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aNoteIsReadAsItWasWrittenAndItsSignatureIsGood() {
        Note note = signed(7);
        assertThat(Note.read(bytes(note.toString()))).contains(note);
        assertThat(key.verifier().verify(note)).isEqualTo(VerifierKey.Verdict.GOOD);
        assertThat(Checkpoint.read(note.text()).orElseThrow().size()).isEqualTo(7);
    }

    @Test
    void aKeyIsNamedAsTheSpecificationSays() throws NoSuchAlgorithmException {
        VerifierKey verifier = key.verifier();
        byte[] key32 = Base64.getDecoder().decode(verifier.key());
        byte[] all = ByteBuffer.allocate(verifier.name().length() + 2 + 32)
                .put(bytes(verifier.name()))
                .put((byte) 0x0A)
                .put((byte) 0x01)
                .put(key32)
                .array();
        byte[] id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(all), 4);
        assertThat(verifier.toString())
                .startsWith(verifier.name() + "+" + HexFormat.of().formatHex(id) + "+A");
        assertThat(VerifierKey.read(verifier.toString())).contains(verifier);
        assertThat(signed(1).signatures().getFirst().bytes()).startsWith(id).hasSize(4 + 64);
    }

    @Test
    void aPrivateKeyIsReadBackForItsOwnPublicKeyOnly() {
        SigningKey other = SigningKey.made(KeyName.drawn("history", "desk", new SecureRandom()), VerifierKey.Use.NOTE);
        String kept = key.encoded();
        assertThat(kept).startsWith("PRIVATE+KEY+" + key.verifier().name() + "+");
        assertThat(SigningKey.read(kept, key.verifier())).isPresent();
        assertThat(SigningKey.read(kept, other.verifier())).isEmpty();
        for (int i = 0; i < kept.length(); i++) {
            String changed = kept.substring(0, i) + (char) (kept.charAt(i) ^ 1) + kept.substring(i + 1);
            assertThat(SigningKey.read(changed, key.verifier())).isEmpty();
        }
        assertThat(key.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void aCosignatureIsGoodForItsTimeOnly() {
        SigningKey cosigner =
                SigningKey.made(KeyName.drawn("cosigner", "anna", new SecureRandom()), VerifierKey.Use.COSIGNATURE);
        Note note = cosigner.cosign(signed(3).text(), 1_745_366_400);
        assertThat(cosigner.verifier().verify(note)).isEqualTo(VerifierKey.Verdict.GOOD);
        assertThat(cosigner.verifier().time(note)).hasValue(1_745_366_400);
        byte[] later = note.signatures().getFirst().bytes();
        later[11] ^= 1;
        Note moved = new Note(
                note.text(),
                List.of(new Note.Signature(
                        cosigner.verifier().name(), Base64.getEncoder().encodeToString(later))));
        assertThat(cosigner.verifier().verify(moved)).isEqualTo(VerifierKey.Verdict.WRONG);
    }

    @Test
    void everyChangedByteOfANoteIsSeen() {
        byte[] note = bytes(signed(12).toString());
        for (int i = 0; i < note.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = note.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(Note.read(changed).flatMap(read -> RecorderLog.checkpoint(read, key.verifier())))
                        .as("bit " + bit + " of byte " + i)
                        .isEmpty();
            }
        }
    }

    @Test
    void anotherKeysSignatureOrOneMoreIsNotTaken() {
        SigningKey other = SigningKey.made(KeyName.drawn("history", "desk", new SecureRandom()), VerifierKey.Use.NOTE);
        Note note = signed(5);
        Note foreign = other.sign(note.text());
        assertThat(key.verifier().verify(foreign)).isEqualTo(VerifierKey.Verdict.NONE);
        assertThat(RecorderLog.checkpoint(note.with(foreign.signatures().getFirst()), key.verifier()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "a\n\n",
                "a\n\n— k AAAAAAA=",
                "a\n\n— k AAAAAAA=\r\n",
                "a\r\n\n— k AAAAAAA=\n",
                "a\n\n- k AAAAAAA=\n",
                "a\n\n— AAAAAAA=\n",
                "a\n\n— k+l AAAAAAA=\n",
                "a\n\n— k\u00a0l AAAAAAA=\n",
                "a\n\n— k AAAA\n",
                "a\n\n— k AAAAAAB=\n",
                "a\n\n— k AAAAAAA\n",
                "a\n\n— k !!!!!!!!\n",
                "a\u0000\n\n— k AAAAAAA=\n"
            })
    void whatIsNoNoteIsNotRead(String text) {
        assertThat(Note.read(bytes(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n%s",
                "o\n01\n%s\n",
                "o\n-1\n%s\n",
                "o\n+1\n%s\n",
                "o\n1 \n%s\n",
                "o\n99999999999999999999\n%s\n",
                "o\n9223372036854775808\n%s\n",
                "o\n1\n%s=\n",
                "o\n1\nAAAA\n",
                "o\n1\n\n%s\n",
                "\n1\n%s\n",
                "o\n1\n%s\n\n",
                "o\n1\r\n%s\n",
                "o\n၁\n%s\n",
                "o\n1\n"
            })
    void whatIsNoCheckpointIsNotRead(String text) {
        assertThat(Checkpoint.read(text.formatted(ROOT.base64()))).isEmpty();
        assertThat(Checkpoint.read("o\n1\n" + ROOT.base64() + "\n")).isPresent();
    }

    @Test
    void noiseIsNeitherANoteNorAKeyNorAProof() {
        Random random = new Random(160);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            String text = new String(noise, StandardCharsets.ISO_8859_1);
            assertThat(Note.read(noise)).isEmpty();
            assertThat(VerifierKey.read(text)).isEmpty();
            assertThat(LineProof.read("c2sp.org/tlog-proof@v1\n" + text)).isEmpty();
            assertThat(CaseHead.read(text)).isEmpty();
            assertThat(KeyName.read(text)).isEmpty();
        }
        assertThat(KeyName.read("plumbline.org/history/../../etc/0123456789abcdef"))
                .isEmpty();
    }
}
