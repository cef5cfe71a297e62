package org.plumbline.publication.pdf;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clusters are drawn otherwise before another. In Burmese a font makes room where a mark below meets a letter that reaches below, or moves
 * marks and letters closer together (OpenType 1.9, GSUB and GPOS lookups with context). The others are set closer where their
 * fonts say so (kerning), and a vowel of Bengali has another form where a word begins. For one document, and one thread.
 */
final class Neighbours {
    private static final Set<UnicodeScript> WITH_MARKS = Set.of(
            UnicodeScript.MYANMAR,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI);

    private static final Set<Byte> OF_WORD = Set.of(
            Character.FORMAT, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK);

    private static final int FIRST_OF_BENGALI = 0x0980;
    private static final int LAST_OF_BENGALI = 0x09FE;
    /** A letter of Bengali, none of whose neighbours changes it. */
    private static final String OF_BENGALI = "\u0995";

    private final List<Faces> weights;
    private final Map<Cluster, Boolean> known = new HashMap<>();

    /** @param weights all that a text may be set in */
    Neighbours(List<Faces> weights) {
        this.weights = List.copyOf(weights);
    }

    /**
     * A cluster between others.
     *
     * @param last empty if none stands before it
     * @param next empty if none stands behind it
     */
    Cluster between(String last, String text, String next) {
        UnicodeScript script = script(text);
        if (!WITH_MARKS.contains(script)) {
            return Cluster.alone(text);
        }
        String before = before(last, text);
        boolean within = !before.isEmpty() && isOther(new Cluster(before, text, ""), Cluster.alone(text));
        Cluster cluster = new Cluster(within ? before : "", text, "");
        if (next.isEmpty() || script(next) != script) {
            return cluster;
        }
        Cluster followed = new Cluster(cluster.before(), text, next);
        return isOther(followed, cluster) ? followed : cluster;
    }

    /**
     * Stands for what is before a cluster of Bengali in its word: a vowel that is written before its consonant has another form there than where a
     * word begins (OpenType, feature "init"). Empty for all others, and where a word begins.
     */
    static String before(String last, String text) {
        return isBengali(text.charAt(0)) && !last.isEmpty() && isBengali(last.charAt(0)) && isOfWord(last)
                ? OF_BENGALI
                : "";
    }

    private static boolean isBengali(char letter) {
        return letter >= FIRST_OF_BENGALI && letter <= LAST_OF_BENGALI;
    }

    private static boolean isOfWord(String cluster) {
        int last = cluster.codePointBefore(cluster.length());
        return Character.isLetter(last) || OF_WORD.contains((byte) Character.getType(last));
    }

    private static UnicodeScript script(String cluster) {
        return UnicodeScript.of(cluster.codePointAt(0));
    }

    /** Whether one is drawn otherwise than the other, in any weight. */
    private boolean isOther(Cluster one, Cluster other) {
        return known.computeIfAbsent(
                one,
                any -> weights.stream()
                        .anyMatch(faces -> faces.of(one.text())
                                .filter(face -> !face.shaped(one).equals(face.shaped(other)))
                                .isPresent()));
    }
}
