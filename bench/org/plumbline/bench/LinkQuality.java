package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.incident.Report;
import org.plumbline.incident.link.Level;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LookAlikes;
import org.plumbline.incident.link.Pair;
import org.plumbline.incident.link.Side;
import org.plumbline.incident.link.Weights;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;

/**
 * How well look-alikes are found: precision and recall on a labelled set ({@link MadeDuplicates}) and on the links that people made
 * in the example, beside a baseline: same day, same place and no conflict in the toll. {@code LinkQuality TABLE CASE} measures the
 * weights that Plumbline has on the half that they were not made from; {@code LinkQuality TABLE CASE fit} prints weights made from
 * the other half and never looks at this one.
 */
final class LinkQuality {
    private LinkQuality() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        MadeDuplicates made = new MadeDuplicates(Path.of(arguments[0]));
        Hierarchy hierarchy = made.hierarchy();
        Likeness likeness = new Likeness(hierarchy, Map.of(), Weights.ours());
        boolean fit = arguments.length > 2;
        List<Side> half = made.sides().stream()
                .filter(side -> isFirstHalf(side.id()) == fit)
                .toList();
        Set<String> truth = new HashSet<>();
        made.originalOf().forEach((again, original) -> {
            if (isFirstHalf(original) == fit) {
                truth.add(key(again, original));
            }
        });
        List<Pair> candidates = LookAlikes.compared(half, hierarchy, likeness);
        out.printf(
                "%,d reports, %,d true pairs, %,d pairs compared, of which %,d true%n",
                half.size(),
                truth.size(),
                candidates.size(),
                candidates.stream().filter(pair -> truth.contains(key(pair))).count());
        if (fit) {
            fit(candidates, truth, out);
            return;
        }
        measure("made duplicates, test half", candidates, truth, out);
        example(Path.of(arguments[1]), out);
    }

    /** Halves by the number of the event, so that a second report is in the half of its event. */
    private static boolean isFirstHalf(String id) {
        int hash = id.substring(id.indexOf('-') + 1).hashCode() * 0x85EBCA6B;
        return hash >= 0;
    }

    private static String key(Pair pair) {
        return key(pair.one().id(), pair.other().id());
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    /** Each level's share among true and among false pairs, in bits; half a pair is added to each level. */
    private static void fit(List<Pair> candidates, Set<String> truth, PrintStream out) {
        Map<Level, Double> matched = new EnumMap<>(Level.class);
        Map<Level, Double> unmatched = new EnumMap<>(Level.class);
        long right = 0;
        for (Pair pair : candidates) {
            boolean isTrue = truth.contains(key(pair));
            right += isTrue ? 1 : 0;
            pair.comparison().levels().forEach(level -> (isTrue ? matched : unmatched).merge(level, 1.0, Double::sum));
        }
        double wrong = candidates.size() - (double) right;
        out.printf("prior\t%.1f%n", log2(right / wrong));
        for (Level level : Level.values()) {
            double m = (matched.getOrDefault(level, 0.0) + 0.5) / (right + 2);
            double u = (unmatched.getOrDefault(level, 0.0) + 0.5) / (wrong + 2);
            out.printf(
                    "%s\t%.1f\t# %.0f of %d true, %.0f of %.0f false%n",
                    level.word(),
                    log2(m / u),
                    matched.getOrDefault(level, 0.0),
                    right,
                    unmatched.getOrDefault(level, 0.0),
                    wrong);
        }
        for (double bits = -4; bits <= 10; bits++) {
            line("from %.0f bits".formatted(bits), accepted(candidates, bits), truth, out);
        }
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static Set<String> accepted(List<Pair> candidates, double bits) {
        Set<String> accepted = new HashSet<>();
        LookAlikes.closest(candidates).stream()
                .filter(pair -> pair.bits() >= bits)
                .forEach(pair -> accepted.add(key(pair)));
        return accepted;
    }

    private static void measure(String name, List<Pair> candidates, Set<String> truth, PrintStream out) {
        Weights weights = Weights.ours();
        out.println(name);
        line("  possibly one", accepted(candidates, weights.possibly()), truth, out);
        line("  surely one", accepted(candidates, weights.surely()), truth, out);
        Set<String> baseline = new HashSet<>();
        candidates.stream()
                .filter(pair -> pair.comparison().date() == Level.SAME_DAY
                        && pair.comparison().place() == Level.SAME_PLACE
                        && pair.comparison().toll() != Level.OTHER_TOLL
                        && pair.comparison().toll() != Level.TOLL_FAR_OFF)
                .forEach(pair -> baseline.add(key(pair)));
        line("  baseline: same day and place, tolls agree", baseline, truth, out);
    }

    private static void line(String name, Set<String> accepted, Set<String> truth, PrintStream out) {
        long right = accepted.stream().filter(truth::contains).count();
        out.printf(
                "%-45s precision %.3f, recall %.3f (%d found, %d right of %d)%n",
                name,
                accepted.isEmpty() ? 1 : (double) right / accepted.size(),
                (double) right / truth.size(),
                accepted.size(),
                right,
                truth.size());
    }

    /** The reports of a case, held against the links that its authors made; what they call possible is left out. */
    private static void example(Path folder, PrintStream out) {
        Ledger ledger = MadeGed.ledger(folder);
        List<Side> sides = new ArrayList<>();
        for (Entity entity : ledger.ofSchema("Report")) {
            Side.of(Report.read(entity, SourceRecords.read(ledger))).ifPresent(sides::add);
        }
        Map<String, List<String>> incidents = new HashMap<>();
        Set<String> open = new HashSet<>();
        for (Entity link : ledger.ofSchema("Link")) {
            if (link.value("certainty").orElse("").equals("surely")) {
                incidents.put(link.id(), link.values("reports"));
            }
        }
        for (Entity link : ledger.ofSchema("Link")) {
            if (link.value("certainty").orElse("").equals("possibly")) {
                open.addAll(pairs(link.values("reports").stream()
                        .flatMap(id -> incidents.getOrDefault(id, List.of(id)).stream())
                        .toList()));
            }
        }
        Set<String> truth = new HashSet<>();
        incidents.values().forEach(reports -> truth.addAll(pairs(reports)));
        Likeness likeness = new Likeness(Hierarchy.of(ledger), Map.of(), Weights.ours());
        List<Pair> candidates = LookAlikes.compared(sides, Hierarchy.of(ledger), likeness).stream()
                .filter(pair -> !open.contains(key(pair)))
                .toList();
        out.printf("%d reports of the example, %d pairs compared%n", sides.size(), candidates.size());
        measure("links that people made in the example", candidates, truth, out);
        Set<String> found = accepted(candidates, Weights.ours().possibly());
        candidates.stream()
                .filter(pair -> truth.contains(key(pair)) != found.contains(key(pair)))
                .forEach(pair -> out.printf(
                        "    %s %.1f %s %s %s%n",
                        truth.contains(key(pair)) ? "missed" : "wrong ",
                        pair.bits(),
                        pair.one().id(),
                        pair.other().id(),
                        pair.comparison().levels()));
    }

    private static Set<String> pairs(List<String> reports) {
        Set<String> pairs = new HashSet<>();
        for (String one : reports) {
            reports.stream().filter(other -> !other.equals(one)).forEach(other -> pairs.add(key(one, other)));
        }
        return pairs;
    }
}
