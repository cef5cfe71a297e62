package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands one code point for each cluster of a document, so that a layout program that thinks in characters handles whole clusters.
 * The code points are of the private planes 15 and 16, which no text of ours holds. For one document, and one thread.
 */
final class ClusterCodes {
    private static final int FIRST = 0xF0000;
    private static final int MOST = 0x20000 - 2;

    private final Neighbours neighbours;
    private final Map<Cluster, Integer> codes = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();

    ClusterCodes(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** A text with a code point for each cluster. */
    String coded(String text) {
        return coded(text, "");
    }

    /**
     * The same for a text that goes on.
     *
     * @param behind the cluster behind it; empty if nothing follows
     */
    String coded(String text, String behind) {
        StringBuilder coded = new StringBuilder(2 * text.length());
        int start = 0;
        String last = "";
        int end = text.isEmpty() ? 0 : Clusters.end(text, 0);
        while (start < text.length()) {
            int after = end < text.length() ? Clusters.end(text, end) : end;
            String cluster = text.substring(start, end);
            String next = end < text.length() ? text.substring(end, after) : behind;
            coded.appendCodePoint(code(neighbours.between(last, cluster, next)));
            last = cluster;
            start = end;
            end = after;
        }
        return coded.toString();
    }

    private int code(Cluster cluster) {
        Integer known = codes.get(cluster);
        if (known != null) {
            return known;
        }
        if (clusters.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " different clusters in one document");
        }
        int code = FIRST + clusters.size();
        clusters.add(cluster);
        codes.put(cluster, code);
        return code;
    }

    /** What a code point stands for; one that was not given out here stands for itself. */
    Cluster cluster(int code) {
        int index = code - FIRST;
        return index >= 0 && index < clusters.size() ? clusters.get(index) : Cluster.alone(Character.toString(code));
    }
}
