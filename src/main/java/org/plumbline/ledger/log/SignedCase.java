package org.plumbline.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint of the whole case that one recorder signed.
 *
 * @param note as it stands in {@code log/<recorder>.case}
 * @param root what it covers
 * @param cosigned who else signed it
 */
public record SignedCase(String recorder, Note note, CaseRoot root, List<Cosigned> cosigned) {
    public SignedCase {
        cosigned = List.copyOf(cosigned);
    }

    /**
     * Somebody else's signature.
     *
     * @param seconds since 1970 (UTC); always the start of a day
     */
    public record Cosigned(String cosigner, long seconds) {}

    /** Reads a note that this key signed as the checkpoint of a case. */
    static Optional<SignedCase> read(Note note, VerifierKey key) {
        if (note.signatures().size() != 1 || key.verify(note) != VerifierKey.Verdict.GOOD) {
            return Optional.empty();
        }
        return KeyName.read(key.name())
                .flatMap(name -> Checkpoint.read(note.text())
                        .filter(checkpoint -> checkpoint.origin().equals(name.caseOrigin()))
                        .flatMap(CaseRoot::of)
                        .map(root -> new SignedCase(name.person(), note, root, List.of())));
    }

    SignedCase with(Cosigned another) {
        List<Cosigned> all = new ArrayList<>(cosigned);
        all.add(another);
        return new SignedCase(recorder, note, root, all);
    }

    /** The SHA-256 of the note, in hexadecimal: what a time-stamp is asked for. */
    public String digest() {
        return java.util.HexFormat.of()
                .formatHex(Sha256.digest().digest(note.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
