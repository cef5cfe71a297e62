package org.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassphraseTest {
    @ParameterizedTest
    @CsvSource({"'', EMPTY", "elevenchars, SHORT", "aaaaaaaaaaaaaaaa, UNIFORM", "abababababababab, UNIFORM"})
    void whatIsEasilyGuessedIsNamed(String words, Passphrase.Weakness weakness) {
        assertThat(Made.passphrase(words).weakness()).contains(weakness);
    }

    @Test
    void twelveDifferentCharactersAreEnoughInBurmeseToo() {
        assertThat(Made.passphrase("twelve chars").weakness()).isEmpty();
        assertThat(Made.passphrase("မိုးရွာလျှင် ထီးယူပါ").weakness()).isEmpty();
    }

    @Test
    void whatWasTypedIsWiped() {
        char[] typed = "four plain words".toCharArray();
        Passphrase.of(typed);
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void onlyTheFirstLineOfAFileCounts() {
        Passphrase words = Made.passphrase("four plain words");
        for (String file : new String[] {
            "four plain words", "four plain words\n", "four plain words\r\nmore", "\uFEFFfour plain words\n"
        }) {
            assertThat(Passphrase.ofFirstLine(file.getBytes(StandardCharsets.UTF_8))
                            .sameAs(words))
                    .isTrue();
        }
    }

    @Test
    void theSameLettersInAnotherFormAreTheSamePassphrase() {
        assertThat(Made.passphrase("cafe\u0301 cafe\u0301 cafe\u0301")
                        .sameAs(Made.passphrase("caf\u00E9 caf\u00E9 caf\u00E9")))
                .isTrue();
    }

    @Test
    void anotherSaltCostOrPassphraseGivesAnotherKey() {
        byte[] salt = new byte[32];
        String key = derived("four plain words", Made.CHEAP, salt);
        assertThat(derived("four plain words", Made.CHEAP, salt)).isEqualTo(key);
        assertThat(derived("four plain word", Made.CHEAP, salt)).isNotEqualTo(key);
        assertThat(derived("four plain words", new Cost(16, 1, 1), salt)).isNotEqualTo(key);
        salt[31] = 1;
        assertThat(derived("four plain words", Made.CHEAP, salt)).isNotEqualTo(key);
    }

    @Test
    void whatIsNewCostsAsMuchAsTheStandardRecommends() {
        assertThat(Cost.RECOMMENDED).isEqualTo(new Cost(65_536, 3, 4));
        assertThat(Cost.RECOMMENDED.isBearable()).isTrue();
    }

    private static String derived(String words, Cost cost, byte[] salt) {
        return HexFormat.of().formatHex(Made.passphrase(words).derive(cost, salt, 32));
    }

    @ParameterizedTest
    @CsvSource({"0, 4096", "4096, 4096", "4097, 4352", "1000000, 1015808", "1073741825, 1107296256"})
    void lengthsAreRaisedByLittle(long length, long padded) {
        assertThat(Padding.of(length)).isEqualTo(padded);
    }

    @Test
    void aCommitmentIsTheDigestOfItsLabelSaltAndBytes() {
        byte[] salt = Made.bytes(32, 1);
        byte[] bytes = "words".getBytes(StandardCharsets.UTF_8);
        var sha256 = Envelope.sha256();
        sha256.update("plumbline commitment 1\n".getBytes(StandardCharsets.US_ASCII));
        sha256.update(salt);
        assertThat(Commitment.of(salt, bytes).hex()).isEqualTo(HexFormat.of().formatHex(sha256.digest(bytes)));
        assertThat(Commitment.of(Made.bytes(32, 2), bytes)).isNotEqualTo(Commitment.of(salt, bytes));
        assertThat(Commitment.read("../../etc/passwd")).isEmpty();
    }
}
