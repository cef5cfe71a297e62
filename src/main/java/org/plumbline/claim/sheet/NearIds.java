package org.plumbline.claim.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the ids that somebody most likely means by a word: by a name, by a likeness of the letters, or by a part of the id or of a
 * name. Only ever used to suggest.
 *
 * @param names what people call an id
 */
public record NearIds(Function<String, List<String>> names) {
    private static final int MOST = 5;
    private static final int SAME_NAME = 0;
    private static final int ALIKE = 1;
    private static final int ALL_PARTS = 2;
    private static final int HALF_OF_PARTS = 3;
    private static final int FAR = 4;

    /** Ids without names. */
    public static NearIds withoutNames() {
        return new NearIds(id -> List.of());
    }

    /** The nearest first, at most five. */
    public List<String> to(String word, Collection<String> ids) {
        Set<String> alike = new HashSet<>(NearestWord.to(word, ids).stream().toList());
        return ids.stream()
                .filter(id -> !id.equals(word))
                .map(id -> new Candidate(
                        id, alike.contains(id) ? Math.min(ALIKE, distance(word, id)) : distance(word, id)))
                .filter(candidate -> candidate.distance < FAR)
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparingInt(candidate -> candidate.id.length())
                        .thenComparing(Candidate::id))
                .limit(MOST)
                .map(Candidate::id)
                .toList();
    }

    /** Whether people call an id so, letter case and hyphens aside. */
    public boolean isName(String words, String id) {
        return names.apply(id).stream().anyMatch(name -> plain(name).equals(plain(words)));
    }

    private int distance(String word, String id) {
        if (isName(word, id)) {
            return SAME_NAME;
        }
        Set<String> wanted = parts(word);
        int best = distance(wanted, parts(id));
        for (String name : names.apply(id)) {
            best = Math.min(best, distance(wanted, parts(name)));
        }
        return best;
    }

    private static int distance(Set<String> wanted, Set<String> parts) {
        long shared = wanted.stream().filter(parts::contains).count();
        if (shared == wanted.size()) {
            return ALL_PARTS;
        }
        return shared > 1 && shared * 2 >= wanted.size() ? HALF_OF_PARTS : FAR;
    }

    private static Set<String> parts(String text) {
        return Set.copyOf(List.of(plain(text).split(" ")));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,()-]+", " ").strip();
    }

    private record Candidate(String id, int distance) {}
}
