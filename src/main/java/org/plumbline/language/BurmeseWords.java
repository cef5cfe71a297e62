package org.plumbline.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The Burmese tables, read when Burmese is first read. */
final class BurmeseWords {
    enum Kind {
        UNIT,
        SCALE,
        VAGUE
    }

    enum Place {
        BEHIND,
        LOOSE,
        BEFORE
    }

    enum One {
        FIGURE,
        ARTICLE
    }

    enum Particle {
        ERA,
        MONTH,
        DAY,
        FROM,
        UNTIL,
        AND,
        AMID,
        TOWARDS,
        FILLER,
        RANK,
        DECIMAL
    }

    enum Month {
        ALONE,
        BESIDE
    }

    record Numeral(BigDecimal value, Kind kind) {}

    /** @param oneCounts whether တစ် before it is a figure */
    record Classifier(String unit, boolean loose, boolean oneCounts) {}

    record MonthName(int month, boolean alone) {}

    /** @param none whether the word only looks like a hedge */
    record Limit(Hedge hedge, boolean none) {}

    static final WordTree<Numeral> NUMBERS = new WordTree<>();
    static final WordTree<Limit> BEFORE = new WordTree<>();
    static final WordTree<Limit> AFTER = new WordTree<>();
    static final WordTree<Classifier> CLASSIFIERS = new WordTree<>();
    static final WordTree<String> NOUNS = new WordTree<>();
    static final WordTree<MonthName> MONTHS = new WordTree<>();
    static final WordTree<Integer> ORDINALS = new WordTree<>();
    static final WordTree<Particle> PARTICLES = new WordTree<>();
    static final WordTree<Boolean> NOT_FIGURES = new WordTree<>();
    static final Map<Hedge, Rewording.Words> WRITTEN = new EnumMap<>(Hedge.class);
    static final List<String> BEFORE_WORDS = new ArrayList<>();
    static final List<String> AFTER_WORDS = new ArrayList<>();

    static {
        for (Table.Row row : Table.read("number-words_my.tsv", 3)) {
            add(row, NUMBERS, new Numeral(row.number(1), row.choice(2, Kind.class)));
        }
        for (Table.Row row : Table.read("hedges_my.tsv", 3)) {
            addHedge(row);
        }
        for (Table.Row row : Table.read("units_my.tsv", 4)) {
            addUnit(row);
        }
        for (Table.Row row : Table.read("months_my.tsv", 3)) {
            boolean alone = row.choice(2, Month.class) == Month.ALONE;
            add(row, MONTHS, new MonthName(row.number(1).intValueExact(), alone));
        }
        for (Table.Row row : Table.read("ordinals_my.tsv", 2)) {
            add(row, ORDINALS, row.number(1).intValueExact());
        }
        for (Table.Row row : Table.read("particles_my.tsv", 2)) {
            Particle particle = row.choice(1, Particle.class);
            add(row, PARTICLES, particle);
            if (particle == Particle.AMID || particle == Particle.UNTIL) {
                AFTER_WORDS.add(Normalizer.normalize(row.cell(0), Normalizer.Form.NFC));
            }
        }
        BEFORE_WORDS.sort(Table.LONGEST_FIRST);
        AFTER_WORDS.sort(Table.LONGEST_FIRST);
        WRITTEN.remove(Hedge.EXACT);
        List<Table.Row> others = Table.read("not-figures_my.tsv", 1);
        others.forEach(row -> NOT_FIGURES.put(row.cell(0), true));
    }

    private BurmeseWords() {}

    private static void addHedge(Table.Row row) {
        boolean none = row.cell(1).equals("-");
        boolean before = side(row);
        Limit limit = new Limit(none ? Hedge.EXACT : row.choice(1, Hedge.class), none);
        add(row, before ? BEFORE : AFTER, limit);
        if (!none) {
            String words = Normalizer.normalize(row.cell(0), Normalizer.Form.NFC);
            (before ? BEFORE_WORDS : AFTER_WORDS).add(words);
            WRITTEN.putIfAbsent(limit.hedge(), new Rewording.Words(words, before));
        }
    }

    private static void addUnit(Table.Row row) {
        Place place = row.choice(2, Place.class);
        if (place == Place.BEFORE) {
            add(row, NOUNS, row.cell(1));
        } else {
            boolean oneCounts = row.choice(3, One.class) == One.FIGURE;
            add(row, CLASSIFIERS, new Classifier(row.cell(1), place == Place.LOOSE, oneCounts));
        }
    }

    private static boolean side(Table.Row row) {
        return switch (row.cell(2)) {
            case "before" -> true;
            case "after" -> false;
            default -> throw row.wrong("'" + row.cell(2) + "' is neither 'before' nor 'after'; write one of them");
        };
    }

    private static <V> void add(Table.Row row, WordTree<V> words, V value) {
        if (!words.put(row.cell(0), value)) {
            throw row.wrong("'" + row.cell(0) + "' stands in an earlier line too; remove one of them");
        }
    }
}
