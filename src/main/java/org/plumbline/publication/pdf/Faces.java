package org.plumbline.publication.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fonts of one weight, in the order in which they are asked for a cluster. All have the same units.
 *
 * @param faces the first that has all letters of a cluster draws it
 */
record Faces(List<Face> faces) {
    /** Latin first: its digits and punctuation fit both languages, and the Burmese font has no full stop. */
    private static final List<String> NAMES = List.of(
            "noto-sans-latin",
            "noto-sans-myanmar-myanmar",
            "noto-sans-latin-ext",
            "noto-sans-vietnamese",
            "noto-sans-greek",
            "noto-sans-cyrillic");

    static final int UNITS = 1000;

    Faces {
        faces = List.copyOf(faces);
        for (Face face : faces) {
            if (face.outlines().unitsPerEm() != UNITS) {
                throw new IllegalArgumentException("a font has other units");
            }
        }
    }

    private static final class Regular {
        static final Faces FACES = load("400");
    }

    private static final class Bold {
        static final Faces FACES = load("700");
    }

    static Faces regular() {
        return Regular.FACES;
    }

    static Faces bold() {
        return Bold.FACES;
    }

    /** The font that draws a cluster; empty if none has all its letters. */
    Optional<Face> of(String cluster) {
        return faces.stream().filter(face -> face.has(cluster)).findFirst();
    }

    private static Faces load(String weight) {
        List<Face> faces = new ArrayList<>();
        for (String name : NAMES) {
            String file = "/org/plumbline/publication/fonts/" + name + "-" + weight + ".woff";
            try (InputStream in = Faces.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("missing in the jar: " + file);
                }
                faces.add(new Face(Woff.unpacked(in.readAllBytes())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file, unreadable);
            }
        }
        return new Faces(faces);
    }
}
