package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LookAlikes;
import org.plumbline.incident.link.Pair;
import org.plumbline.incident.link.Side;
import org.plumbline.incident.link.Sides;
import org.plumbline.incident.link.Weights;
import org.plumbline.ledger.Hierarchy;

/**
 * How long the search for reports of one incident takes, and how that grows: a table as {@link MadeGed} makes it, one row in nine
 * told again by a second source. A sample of 5,000 rows is also compared all with all, which must find the same. {@code LinkScale
 * [ROWS [TABLE]]}: 2,500,000 rows unless told.
 */
final class LinkScale {
    private static final int ROWS = 2_500_000;
    private static final int SAMPLE = 5_000;

    private LinkScale() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        List<Path> real = Stream.of(arguments).skip(1).map(Path::of).toList();
        Path folder = Files.createTempDirectory("link-scale");
        MadeGed.writeCase(folder.resolve("case"));
        MadeGed.like(real).write(folder.resolve("made.csv"), rows / 10 * 9);
        CaseEvidence evidence = MadeGed.evidence(folder);
        List<Side> all = withSecondSource(Sides.of(evidence.incidents()));
        Hierarchy hierarchy = evidence.hierarchy();
        Likeness likeness = new Likeness(hierarchy, Map.of(), Weights.ours());
        sample(all, hierarchy, likeness, out);
        double before = 0;
        for (int part = 8; part >= 1; part /= 2) {
            List<Side> some = all.subList(0, all.size() / part);
            long start = System.nanoTime();
            int compared = LookAlikes.compared(some, hierarchy, likeness).size();
            int found = LookAlikes.find(some, hierarchy, likeness).size();
            double seconds = (System.nanoTime() - start) / 2e9; // it searched twice
            out.printf(
                    "%,9d reports: %6.1f s, %,d pairs near enough to be compared (all with all would be %,d), %,d found%s%n",
                    some.size(),
                    seconds,
                    compared,
                    (long) some.size() * (some.size() - 1) / 2,
                    found,
                    before == 0 ? "" : "; %.2f times the time of half as many".formatted(seconds / before));
            before = seconds;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The reports in no order, every ninth followed by what a second source tells: a day off, or with another toll, or just the same. */
    private static List<Side> withSecondSource(List<Side> sides) {
        Random random = new Random(5);
        List<Side> shuffled = new ArrayList<>(sides);
        Collections.shuffle(shuffled, random);
        List<Side> all = new ArrayList<>();
        Set<String> second = Set.of("second");
        for (int i = 0; i < shuffled.size(); i++) {
            Side side = shuffled.get(i);
            all.add(side);
            if (i % 9 == 0) {
                int off = random.nextInt(5) == 0 ? 1 : 0;
                boolean silent = random.nextInt(3) == 0;
                all.add(new Side(
                        "again-" + side.id(),
                        side.first() + off,
                        side.last() + off,
                        side.places(),
                        List.of(),
                        side.actors(),
                        silent ? Map.of() : side.tolls(),
                        silent ? Map.of() : side.best(),
                        null,
                        second));
            }
        }
        return all;
    }

    /** Five thousand reports of a few weeks and places, so that many lie near each other. */
    private static void sample(List<Side> all, Hierarchy hierarchy, Likeness likeness, PrintStream out) {
        List<Side> sample = all.stream()
                .sorted(java.util.Comparator.comparingInt(Side::first).reversed())
                .limit(SAMPLE)
                .toList();
        List<Pair> brute = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            for (int j = i + 1; j < sample.size(); j++) {
                Side one = sample.get(i);
                Side other = sample.get(j);
                likeness.compare(one, other)
                        .ifPresent(compared -> brute.add(new Pair(one, other, compared, likeness.bits(compared))));
            }
        }
        List<Pair> expected = LookAlikes.closest(brute).stream()
                .filter(pair -> pair.bits() >= Weights.ours().possibly())
                .toList();
        List<Pair> found = LookAlikes.find(sample, hierarchy, likeness);
        out.printf(
                "sample of %,d reports: %,d pairs found, %,d by comparing all with all; the same: %s%n",
                sample.size(), found.size(), expected.size(), keys(found).equals(keys(expected)));
    }

    private static Set<String> keys(List<Pair> pairs) {
        Set<String> keys = new HashSet<>();
        for (Pair pair : pairs) {
            List<String> ids =
                    new ArrayList<>(List.of(pair.one().id(), pair.other().id()));
            Collections.sort(ids);
            keys.add(ids + " " + pair.comparison());
        }
        return keys;
    }
}
