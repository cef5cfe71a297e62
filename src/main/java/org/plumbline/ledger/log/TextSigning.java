package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/** Signs a text of another kind than a checkpoint with a recorder's key, e.g. the manifest of a bundle. */
public final class TextSigning {
    private final LogFiles files;
    private final Keys keys;

    /** Signs with the keys of this machine. */
    public TextSigning(Path caseFolder, Keys keys) {
        this.files = new LogFiles(caseFolder);
        this.keys = keys;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The text with the signature. */
        record Signed(Note note) implements Outcome {}

        /** The key is not here. */
        record Refused(Problem problem) implements Outcome {}
    }

    /**
     * Signs.
     *
     * @param text ends in a line feed
     * @throws IOException if the public key of the log cannot be read
     * @throws IllegalArgumentException if the text could be taken for a checkpoint: then the signature would say too much
     */
    public Outcome sign(String recorder, String text) throws IOException {
        if (Checkpoint.read(text).isPresent()) {
            throw new IllegalArgumentException("a checkpoint is signed by its log only");
        }
        Place place = files.place(files.file(recorder, LogFiles.KEY), 1);
        Optional<VerifierKey> verifier = RecorderLog.key(files.file(recorder, LogFiles.KEY));
        if (verifier.isEmpty()) {
            return new Outcome.Refused(LogProblem.error("E171", "no-key", place, recorder));
        }
        return switch (keys.find(verifier.get(), place)) {
            case Keys.Found.Missing(Problem problem) -> new Outcome.Refused(problem);
            case Keys.Found.Here(SigningKey key) -> new Outcome.Signed(key.sign(text));
        };
    }
}
