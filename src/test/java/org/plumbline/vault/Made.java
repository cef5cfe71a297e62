package org.plumbline.vault;

import java.nio.file.Path;
import java.util.Random;

/** What the tests of this room seal, and with what. */
final class Made {
    static final String PASSPHRASE = "four plain words together";

    /** The least that Argon2 allows: the tests are about what it opens. */
    static final Cost CHEAP = new Cost(8, 1, 1);

    private Made() {}

    static Passphrase passphrase(String words) {
        return Passphrase.of(words.toCharArray());
    }

    static Vault vault(Path folder) {
        return ((Vault.Creation.Created) Vault.create(folder, passphrase(PASSPHRASE), CHEAP)).vault();
    }

    static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
