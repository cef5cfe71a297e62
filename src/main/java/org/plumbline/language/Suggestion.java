package org.plumbline.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that someone who wrote an unknown one most likely meant: "did you mean …?". */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known word nearest to the unknown one. Letter case, spaces, hyphens and underscores count as equal; otherwise about one
     * slip (a letter too many, too few, wrong or swapped with its neighbour) in three letters is forgiven, or the unknown word
     * is a whole part of one single known word.
     *
     * @return empty if nothing is near enough; of words equally near, the first in alphabetical order
     */
    public static Optional<String> nearest(String unknown, Collection<String> known) {
        String wanted = folded(unknown);
        int allowed = wanted.length() < 3 ? 0 : Math.max(1, wanted.length() / 3);
        String best = null;
        int bestDistance = allowed + 1;
        for (String word : known) {
            String candidate = folded(word);
            if (Math.abs(candidate.length() - wanted.length()) > Math.min(allowed, bestDistance)) {
                continue;
            }
            int distance = distance(wanted, candidate);
            if (distance < bestDistance || (distance == bestDistance && best != null && word.compareTo(best) < 0)) {
                best = word;
                bestDistance = distance;
            }
        }
        return best != null ? Optional.of(best) : onlyOneThatHolds(wanted, known);
    }

    /**
     * The known words nearest to an unknown one, the nearest first; as far away as for {@link #nearest} at most.
     *
     * @param most how many to give
     */
    public static List<String> few(String unknown, Collection<String> known, int most) {
        String wanted = folded(unknown);
        int allowed = wanted.length() < 3 ? 0 : Math.max(1, wanted.length() / 3);
        List<Near> near = new ArrayList<>();
        for (String word : known) {
            String candidate = folded(word);
            if (Math.abs(candidate.length() - wanted.length()) <= allowed) {
                int distance = distance(wanted, candidate);
                if (distance <= allowed) {
                    near.add(new Near(word, distance));
                }
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(most)
                .map(Near::word)
                .toList();
    }

    private record Near(String word, int distance) {}

    private static Optional<String> onlyOneThatHolds(String wanted, Collection<String> known) {
        if (wanted.length() < 3) {
            return Optional.empty();
        }
        String found = null;
        for (String word : known) {
            String padded = "-" + folded(word) + "-";
            if (padded.contains("-" + wanted + "-")) {
                if (found != null) {
                    return Optional.empty();
                }
                found = word;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String folded(String word) {
        String cut = word.length() > 120 ? word.substring(0, 120) : word;
        return cut.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
