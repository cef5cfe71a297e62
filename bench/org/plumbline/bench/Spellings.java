package org.plumbline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.plumbline.language.Folding;
import org.plumbline.language.LevelWords;
import org.plumbline.language.Sound;

/**
 * How well spellings of one place are told by ear: recall on pairs of spellings, and false matches among all pairs of different
 * townships, beside edit distance and Jaro-Winkler on the same names. {@code Spellings FOLDER}, the folder that holds
 * {@code data} and {@code case}. Thresholds are chosen on one half of the pairs; the figures are of the other half.
 */
public final class Spellings {
    private static final long SEED = 330;

    /** How many false matches a rule may have in the half on which it is chosen. */
    private static final int MOST_FALSE = 3;

    private Spellings() {}

    /** Two spellings. */
    private record Pair(String one, String other) {}

    /** A way to tell whether two spellings may be one name. */
    private record Rule(String name, BiPredicate<String, String> matches) {
        int hits(List<Pair> pairs) {
            return (int) pairs.stream()
                    .filter(pair -> matches.test(pair.one(), pair.other()))
                    .count();
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]).resolve("data/places"))) {
            System.err.println("usage: Spellings FOLDER; the folder that holds data/places and case"
                    + (arguments.length == 1 ? "; there is no " + arguments[0] + "/data/places" : ""));
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        List<NamedCsvRecord> towns = rows(folder.resolve("data/places/mimu93_townships.csv"), ',');
        List<Pair> differentLatin = different(towns, "township_en");
        List<Pair> differentBurmese = different(towns, "township_my");
        Map<String, List<Pair>> latin = new LinkedHashMap<>();
        List<NamedCsvRecord> lists = rows(folder.resolve("data/places/township_spelling_variants.csv"), ',');
        latin.put("townships, two lists", pairs(lists, "mimu93_en", "electroscope2016_en"));
        latin.put("villages in the press", spellings(folder.resolve("case/incidents.tsv")));
        latin.put("names of people", people(folder.resolve("data/names/burmese-names.tsv")));
        Map<String, List<Pair>> burmese =
                Map.of("townships, two lists", pairs(lists, "mimu93_my", "electroscope2016_my"));
        System.out.println("Latin letters");
        report(latin, differentLatin);
        System.out.println("\nBurmese letters");
        report(burmese, differentBurmese);
        words(folder.resolve("data/incidents/ucdp-ged-myanmar-2021-2023.csv"), towns);
    }

    private static void report(Map<String, List<Pair>> same, List<Pair> different) {
        List<Pair> all = new ArrayList<>();
        same.values().forEach(all::addAll);
        List<List<Pair>> sameHalves = halves(all);
        List<List<Pair>> differentHalves = halves(different);
        List<Rule> chosen = List.of(
                chosen(List.of(byEar(0), byEar(1)), sameHalves.getFirst(), differentHalves.getFirst()),
                chosen(List.of(byEdits(0), byEdits(1), byEdits(2)), sameHalves.getFirst(), differentHalves.getFirst()),
                chosen(
                        List.of(byJaroWinkler(0.98), byJaroWinkler(0.95), byJaroWinkler(0.92), byJaroWinkler(0.9)),
                        sameHalves.getFirst(),
                        differentHalves.getFirst()));
        System.out.printf(
                "  chosen on %d pairs of one name and %,d of two (seed %d): at most %d false matches, then most recall%n",
                sameHalves.getFirst().size(), differentHalves.getFirst().size(), SEED, MOST_FALSE);
        System.out.printf(
                "  the other half: %d pairs of one name, %,d of two%n",
                sameHalves.getLast().size(), differentHalves.getLast().size());
        List<Rule> shown = new ArrayList<>(chosen);
        if (chosen.stream().noneMatch(rule -> rule.name().equals(byEdits(1).name()))) {
            shown.add(byEdits(1));
        }
        for (Rule rule : shown) {
            int hits = rule.hits(sameHalves.getLast());
            System.out.printf(
                    "    %-28s recall %3d of %3d = %.2f   false matches %d%n",
                    rule.name(),
                    hits,
                    sameHalves.getLast().size(),
                    hits / (double) sameHalves.getLast().size(),
                    rule.hits(differentHalves.getLast()));
        }
        System.out.println("  all pairs, both halves:");
        for (Rule rule : shown) {
            StringBuilder line = new StringBuilder(String.format("    %-28s", rule.name()));
            same.forEach(
                    (name, pairs) -> line.append(String.format(" %s %d of %d,", name, rule.hits(pairs), pairs.size())));
            System.out.println(line + " false matches " + rule.hits(different));
        }
        System.out.println("  not told by ear: "
                + shown(same, pair -> !byEar(0).matches().test(pair.one(), pair.other())));
        System.out.println("  sound alike and are two: "
                + different.stream()
                        .filter(pair -> byEar(0).matches().test(pair.one(), pair.other()))
                        .map(pair -> pair.one() + " / " + pair.other())
                        .toList());
    }

    private static List<String> shown(Map<String, List<Pair>> pairs, java.util.function.Predicate<Pair> wanted) {
        return pairs.values().stream()
                .flatMap(List::stream)
                .filter(wanted)
                .map(pair -> pair.one() + " / " + pair.other())
                .toList();
    }

    /** Of the rules with few enough false matches the one with most recall; the strictest if none has. */
    private static Rule chosen(List<Rule> rules, List<Pair> same, List<Pair> different) {
        Rule best = rules.getFirst();
        int most = -1;
        for (Rule rule : rules) {
            int hits = rule.hits(same);
            if (rule.hits(different) <= MOST_FALSE && hits > most) {
                best = rule;
                most = hits;
            }
        }
        return best;
    }

    private static List<List<Pair>> halves(List<Pair> pairs) {
        List<Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(SEED));
        int middle = shuffled.size() / 2;
        return List.of(shuffled.subList(0, middle), shuffled.subList(middle, shuffled.size()));
    }

    /**
     * Known words of a real table of incidents: what is found by ear among the townships, and whether it lies in the district or
     * at least the region that the row names, which the matching does not look at.
     */
    private static void words(Path file, List<NamedCsvRecord> towns) throws IOException {
        Map<String, String[]> unknown = new TreeMap<>();
        Set<String> known = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        towns.forEach(town -> names.add(stem(town.getField("township_en"))));
        for (NamedCsvRecord row : rows(file, ',')) {
            String word = row.getField("where_coordinates").strip();
            if (LevelWords.part(Folding.name(word))
                    .filter(part -> part.level().equals("township"))
                    .isPresent()) {
                if (names.contains(stem(word))) {
                    known.add(word);
                } else {
                    unknown.put(word, new String[] {row.getField("adm_2"), row.getField("adm_1")});
                }
            }
        }
        System.out.printf(
                "%nUCDP: %d words “… township” that the list of townships has, %d that it has not%n",
                known.size(), unknown.size());
        for (Rule rule : List.of(byEar(0), byEdits(1), byJaroWinkler(0.92))) {
            Map<String, Integer> fates = new HashMap<>();
            List<String> elsewhere = new ArrayList<>();
            unknown.forEach((word, beside) -> {
                List<NamedCsvRecord> found = towns.stream()
                        .filter(town -> rule.matches().test(stem(word), stem(town.getField("township_en"))))
                        .toList();
                String fate = fate(found, beside);
                fates.merge(fate, 1, Integer::sum);
                if (fate.equals("elsewhere")) {
                    elsewhere.add(word);
                }
            });
            System.out.printf(
                    "    %-28s found %d: in the district named %d, in the region %d, elsewhere %d %s%n",
                    rule.name(),
                    unknown.size() - fates.getOrDefault("none", 0),
                    fates.getOrDefault("district", 0),
                    fates.getOrDefault("region", 0),
                    elsewhere.size(),
                    elsewhere);
        }
    }

    private static String fate(List<NamedCsvRecord> found, String[] beside) {
        if (found.isEmpty()) {
            return "none";
        }
        String district = stem(beside[0]);
        String region = stem(beside[1]);
        if (found.stream().anyMatch(town -> byEar(0).matches().test(stem(town.getField("district_en")), district))) {
            return "district";
        }
        return found.stream().anyMatch(town -> stem(town.getField("state_en")).startsWith(region))
                ? "region"
                : "elsewhere";
    }

    /** A name without the word for its level and what stands in brackets. */
    private static String stem(String name) {
        String folded = Folding.name(name);
        String bare = LevelWords.part(folded).map(LevelWords.Parted::name).orElse(folded);
        int bracket = bare.indexOf(" (");
        return bracket > 0 ? bare.substring(0, bracket) : bare;
    }

    private static Rule byEar(int edits) {
        return new Rule("by ear" + (edits == 0 ? "" : ", " + edits + " sound off"), (one, other) -> {
            Set<String> sounds = Sound.of(one);
            for (String sound : Sound.of(other)) {
                if (sounds.contains(sound)
                        || (edits > 0 && sounds.stream().anyMatch(mine -> edits(mine, sound) <= edits))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Rule byEdits(int most) {
        return new Rule("edit distance <= " + most, (one, other) -> edits(plain(one), plain(other)) <= most);
    }

    private static Rule byJaroWinkler(double least) {
        return new Rule("Jaro-Winkler >= " + least, (one, other) -> jaroWinkler(plain(one), plain(other)) >= least);
    }

    /** A folded name without blanks and hyphens, which is fairer to the baselines. */
    private static String plain(String name) {
        return Folding.name(name).replace(" ", "").replace("-", "").replace("'", "");
    }

    private static int edits(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 3) {
            return 4;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** Winkler 1990, with a prefix of at most four letters and a weight of 0.1. */
    private static double jaroWinkler(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] used = new boolean[other.length()];
        StringBuilder mine = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(other.length(), i + window + 1); j++) {
                if (!used[j] && one.charAt(i) == other.charAt(j)) {
                    used[j] = true;
                    mine.append(one.charAt(i));
                    break;
                }
            }
        }
        int matches = mine.length();
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        for (int j = 0, k = 0; j < other.length(); j++) {
            if (used[j]) {
                moved += other.charAt(j) == mine.charAt(k++) ? 0 : 1;
            }
        }
        double jaro = (matches / (double) one.length()
                        + matches / (double) other.length()
                        + (matches - moved / 2.0) / matches)
                / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(one.length(), other.length()))
                && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static List<Pair> different(List<NamedCsvRecord> towns, String column) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            for (int j = i + 1; j < towns.size(); j++) {
                Pair pair = new Pair(towns.get(i).getField(column), towns.get(j).getField(column));
                if (!pair.one().equals(pair.other())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static List<Pair> pairs(List<NamedCsvRecord> rows, String one, String other) {
        return rows.stream()
                .map(row -> new Pair(row.getField(one), row.getField(other)))
                .filter(pair -> !pair.one().equals(pair.other()))
                .toList();
    }

    /** All pairs of spellings that stand in one cell; a few of them are translations or other names, which no ear can tell. */
    private static List<Pair> spellings(Path file) throws IOException {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (NamedCsvRecord row : rows(file, '\t')) {
            all(List.of(row.getField("spellings").split(";", -1)), pairs);
        }
        return List.copyOf(pairs);
    }

    /** Latin spellings of names of people whose Burmese is the same. */
    private static List<Pair> people(Path file) throws IOException {
        Map<String, Set<String>> byBurmese = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 3) {
                byBurmese
                        .computeIfAbsent(cells[1], key -> new LinkedHashSet<>())
                        .add(cells[3]);
            }
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        byBurmese.values().forEach(names -> all(List.copyOf(names), pairs));
        return List.copyOf(pairs);
    }

    private static void all(List<String> names, Set<Pair> pairs) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add(new Pair(names.get(i).strip(), names.get(j).strip()));
            }
        }
    }

    private static List<NamedCsvRecord> rows(Path file, char separator) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
