package org.plumbline.publication.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.plumbline.language.Language;

/** A page with each kind of element that an edition has. It says nothing of any case. */
public final class Sample {
    private Sample() {}

    /**
     * Sets the page in each language, for nobody: fonts are read and programs loaded, so that the first document is done sooner. Meant for a
     * thread of its own, while others do what comes before a PDF.
     */
    public static void set() {
        String text = text();
        for (Language language : Language.values()) {
            PdfEdition.write(text, new PdfMeta("Sample", "Sample", language, Instant.EPOCH, "Sample"));
        }
    }

    static String text() {
        try (InputStream stream = Objects.requireNonNull(Sample.class.getResourceAsStream("sample.xhtml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
