package org.plumbline.evidence.redaction;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts, while a file is made anew, what is left out of it. */
final class Tally {
    private final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
    private final int[] places;

    Tally(int words) {
        places = new int[words];
    }

    void drop(Dropped kind) {
        drop(kind, 1);
    }

    void drop(Dropped kind, int times) {
        if (times > 0) {
            dropped.merge(kind, times, Integer::sum);
        }
    }

    void removed(int word) {
        places[word]++;
    }

    List<Integer> places() {
        return IntStream.of(places).boxed().toList();
    }

    boolean isEmpty() {
        return Arrays.stream(places).allMatch(count -> count == 0);
    }

    Map<Dropped, Integer> dropped() {
        return dropped;
    }
}
