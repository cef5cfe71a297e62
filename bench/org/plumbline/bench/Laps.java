package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times of a run: how long reading took, and each question after the first hundred, which warm up. */
final class Laps {
    private static final int WARM_UP = 100;

    private final long start = System.nanoTime();
    private long read;
    private final List<Long> laps = new ArrayList<>();

    void read() {
        read = System.nanoTime() - start;
    }

    String timed(Supplier<String> question) {
        long begin = System.nanoTime();
        String answer = question.get();
        laps.add(System.nanoTime() - begin);
        return answer;
    }

    /** Nanoseconds: for reading, for all questions, for the slowest tenth of them. */
    List<String> times() {
        List<Long> counted = laps.stream().skip(WARM_UP).sorted().toList();
        long all = counted.stream().mapToLong(Long::longValue).sum();
        long slowest = counted.stream()
                .skip(counted.size() * 9L / 10)
                .mapToLong(Long::longValue)
                .sum();
        return List.of(String.valueOf(read), String.valueOf(all), String.valueOf(slowest));
    }
}
