package org.plumbline.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The program that checks a bundle, as its source: one file that needs nothing but a JDK. */
public final class Verifier {
    /** The name that the file must have. */
    public static final String NAME = "Verify.java";

    private Verifier() {}

    /** The text of the program, in UTF-8. */
    public static byte[] source() {
        try (InputStream source = Objects.requireNonNull(Verifier.class.getResourceAsStream(NAME))) {
            return source.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
