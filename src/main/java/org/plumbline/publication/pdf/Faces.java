package org.plumbline.publication.pdf;

import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts of one weight, all measured in the same units. Those of scripts that few texts have are read when a text has a letter of theirs; no
 * figure of the others depends on whether they were.
 */
final class Faces {
    /** In the order in which they are asked. Latin first: its digits and punctuation fit both languages, and the Burmese font has no full stop. */
    private static final List<String> OFTEN = List.of(
            "noto-sans-latin",
            "noto-sans-myanmar-myanmar",
            "noto-sans-latin-ext",
            "noto-sans-vietnamese",
            "noto-sans-greek",
            "noto-sans-cyrillic");

    private static final Map<UnicodeBlock, String> SELDOM = Map.of(
            UnicodeBlock.THAI, "noto-sans-thai-thai",
            UnicodeBlock.LAO, "noto-sans-lao-lao",
            UnicodeBlock.KHMER, "noto-sans-khmer-khmer",
            UnicodeBlock.KHMER_SYMBOLS, "noto-sans-khmer-khmer",
            UnicodeBlock.DEVANAGARI, "noto-sans-devanagari-devanagari",
            UnicodeBlock.BENGALI, "noto-sans-bengali-bengali");

    /** All that their makers put into them, as browsers do. */
    private static final Map<TextAttribute, Integer> AS_DRAWN = Map.of(
            TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);

    /** In the em. */
    static final int UNITS = 1000;

    private final String weight;
    private final List<Face> often;
    private final Map<String, Face> seldom = new ConcurrentHashMap<>();

    private Faces(String weight) {
        this.weight = weight;
        this.often = OFTEN.stream().map(name -> load(name, weight, Map.of())).toList();
    }

    private static final class Regular {
        static final Faces FACES = new Faces("400");
    }

    /** Of one weight only, in which bold words have them too. */
    private static final class Pictures {
        static final Face FACE = load("noto-emoji-emoji", "400", AS_DRAWN);
    }

    private static final class Bold {
        static final Faces FACES = new Faces("700");
    }

    static Faces regular() {
        return Regular.FACES;
    }

    static Faces bold() {
        return Bold.FACES;
    }

    /** Those that most texts are set in, whose heights are those of a line. */
    List<Face> faces() {
        return often;
    }

    /** The font that draws a cluster, which is the first that has all its letters; empty if none has. */
    Optional<Face> of(String cluster) {
        Optional<Face> letters = ofLetters(cluster);
        if (letters.isPresent()) {
            return letters;
        }
        if (Emoji.isOne(cluster) && Pictures.FACE.has(cluster)) {
            return Optional.of(Pictures.FACE);
        }
        return cluster.codePoints()
                .mapToObj(UnicodeBlock::of)
                .filter(block -> block != null && SELDOM.containsKey(block))
                .findFirst()
                .map(block -> seldom.computeIfAbsent(SELDOM.get(block), name -> load(name, weight, AS_DRAWN)))
                .filter(face -> face.has(cluster));
    }

    /** The same of those that most texts are set in. */
    Optional<Face> ofLetters(String cluster) {
        for (Face face : often) {
            if (face.has(cluster)) {
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }

    private static Face load(String name, String weight, Map<TextAttribute, Integer> features) {
        String file = "/org/plumbline/publication/fonts/" + name + "-" + weight + ".woff";
        try (InputStream in = Faces.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + file);
            }
            return new Face(Woff.unpacked(in.readAllBytes()), features);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
