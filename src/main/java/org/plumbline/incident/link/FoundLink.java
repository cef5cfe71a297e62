package org.plumbline.incident.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Two reports that a search found to be alike.
 *
 * @param id made of the two ids, so that a later search gives the same pair the same id
 * @param one id of the first report; {@code other} of the second
 */
public record FoundLink(String id, String one, String other, Comparison comparison, double bits) {
    /** Hexadecimal digits of an id: two of a million pairs share one once in a million cases. */
    private static final int DIGITS = 15;

    /** The link between the two reports of a pair. */
    public static FoundLink of(Pair pair) {
        String one = pair.one().id();
        String other = pair.other().id();
        return new FoundLink(id(one, other), one, other, pair.comparison(), pair.bits());
    }

    private static String id(String one, String other) {
        String both = one.compareTo(other) <= 0 ? one + "\n" + other : other + "\n" + one;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return "same-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether so much speaks for one incident that a person is advised to take it for one. */
    public boolean isAdvised(Weights weights) {
        return bits >= weights.surely();
    }
}
