package org.plumbline.ledger.log;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a key: whose it is, and a number drawn when it was made, so that two logs of one name are never taken for each other.
 * It is also the origin of what the key signs.
 *
 * @param use {@code history} or {@code cosigner}
 * @param person the recorder's or cosigner's role or pseudonym
 * @param number 16 hexadecimal digits
 */
record KeyName(String use, String person, String number) {
    static final String HISTORY = "history";
    static final String COSIGNER = "cosigner";

    private static final String BEFORE = "plumbline.org/";
    private static final Pattern FORM =
            Pattern.compile("plumbline\\.org/(history|cosigner)/([a-z0-9]+(?:-[a-z0-9]+)*)/([0-9a-f]{16})");
    private static final int LONGEST = 64;

    /** A name that nobody had before. */
    static KeyName drawn(String use, String person, SecureRandom random) {
        byte[] number = new byte[8];
        random.nextBytes(number);
        return new KeyName(use, person, HexFormat.of().formatHex(number));
    }

    /** Reads a name of ours. */
    static Optional<KeyName> read(String name) {
        var form = FORM.matcher(name);
        return form.matches() && form.group(2).length() <= LONGEST
                ? Optional.of(new KeyName(form.group(1), form.group(2), form.group(3)))
                : Optional.empty();
    }

    /** The key whose case checkpoints have this origin, see {@link #caseOrigin}. */
    static Optional<KeyName> ofCaseOrigin(String origin) {
        String before = BEFORE + "case/";
        return origin.startsWith(before)
                ? read(BEFORE + HISTORY + "/" + origin.substring(before.length()))
                : Optional.empty();
    }

    /** Whether the key signs the log of this recorder. */
    boolean isHistoryOf(String recorder) {
        return use.equals(HISTORY) && person.equals(recorder);
    }

    /** Whether a text may be the name of a key in a note: not empty, no spaces, no plus sign (C2SP signed-note). */
    static boolean isOne(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
    }

    /** The origin of the case checkpoints that this key signs. */
    String caseOrigin() {
        return BEFORE + "case/" + person + "/" + number;
    }

    /** The name of the file that holds the key. */
    String file() {
        return use + "-" + person + "-" + number;
    }

    @Override
    public String toString() {
        return BEFORE + use + "/" + person + "/" + number;
    }
}
