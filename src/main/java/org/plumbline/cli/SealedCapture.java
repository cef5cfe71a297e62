package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.capture.HandedIn;
import org.plumbline.evidence.capture.Incoming;
import org.plumbline.evidence.capture.Limits;
import org.plumbline.evidence.capture.Purpose;
import org.plumbline.evidence.capture.Taking;

/** Captured bytes that lie in the vault: their custody is the label of the object, so that it is sealed with them. */
final class SealedCapture {
    /** The kind of such a deed. */
    static final String KIND = "capture";

    private SealedCapture() {}

    /** What is kept of a file that is sealed as it is; empty where there is nothing in it. */
    static Optional<String> label(String name, Path file, Purpose purpose, InstantSource clock) throws IOException {
        try (Incoming nothing = new Incoming(file.resolveSibling("."))) {
            Taking taking = new Taking(nothing, Limits.USUAL, purpose, false, clock, Main.nameAndVersion());
            return HandedIn.custody(file, taking).map(custody -> KIND + "\t" + name + "\n" + lines(custody));
        }
    }

    private static String lines(Custody custody) {
        StringBuilder lines = new StringBuilder("sha256: " + custody.sha256() + "\ntype: " + custody.mediaType());
        custody.details()
                .forEach((detail, known) -> lines.append('\n')
                        .append(
                                switch (known) {
                                    case Custody.Known.Value(String text) -> detail.word() + ": " + text;
                                    case Custody.Known.NotObtained(String because) ->
                                        "no-" + detail.word() + ": " + because;
                                }));
        return lines.toString();
    }
}
