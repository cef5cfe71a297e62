package org.plumbline.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English tables, read when English is first read. */
final class EnglishWords {
    enum Kind {
        UNIT,
        TEEN,
        TEN,
        SCALE,
        VAGUE
    }

    enum Month {
        ALONE,
        BESIDE
    }

    record Numeral(BigDecimal value, Kind kind) {}

    record MonthName(int month, boolean alone) {}

    static final Map<String, Numeral> NUMBERS = new HashMap<>();
    static final Map<String, Hedge> BEFORE = new HashMap<>();
    static final Map<String, Hedge> AFTER = new HashMap<>();
    static final Map<String, String> UNITS = new HashMap<>();
    static final Map<String, String> CURRENCIES = new HashMap<>();
    static final Map<String, MonthName> MONTHS = new HashMap<>();
    static final Map<String, Integer> ORDINALS = new HashMap<>();
    static final Map<String, Integer> FRACTIONS = new HashMap<>();
    static final Set<String> NOT_FIGURES = new HashSet<>();
    static final Map<Hedge, Rewording.Words> WRITTEN = new EnumMap<>(Hedge.class);
    static final List<String> BEFORE_WORDS = new ArrayList<>();
    static final List<String> AFTER_WORDS = new ArrayList<>();

    /** Most words in a row of any table. */
    static final int LONGEST = 4;

    /** The unit of a word behind which nothing belongs to a figure. */
    static final String STOP = "-";

    static {
        for (Table.Row row : Table.read("number-words_en.tsv", 3)) {
            add(row, NUMBERS, new Numeral(row.number(1), row.choice(2, Kind.class)));
        }
        for (Table.Row row : Table.read("hedges_en.tsv", 3)) {
            boolean before = side(row);
            Hedge hedge = row.choice(1, Hedge.class);
            add(row, before ? BEFORE : AFTER, hedge);
            (before ? BEFORE_WORDS : AFTER_WORDS).add(lower(row));
            WRITTEN.putIfAbsent(hedge, new Rewording.Words(row.cell(0), before));
        }
        BEFORE_WORDS.sort(Table.LONGEST_FIRST);
        AFTER_WORDS.sort(Table.LONGEST_FIRST);
        WRITTEN.remove(Hedge.EXACT);
        Table.read("units_en.tsv", 2).forEach(row -> add(row, UNITS, row.cell(1)));
        Table.read("currencies_en.tsv", 2).forEach(row -> add(row, CURRENCIES, row.cell(1)));
        for (Table.Row row : Table.read("months_en.tsv", 3)) {
            boolean alone = row.choice(2, Month.class) == Month.ALONE;
            add(row, MONTHS, new MonthName(row.number(1).intValueExact(), alone));
        }
        Table.read("ordinals_en.tsv", 2)
                .forEach(row -> add(row, ORDINALS, row.number(1).intValueExact()));
        Table.read("fractions_en.tsv", 2)
                .forEach(row -> add(row, FRACTIONS, row.number(1).intValueExact()));
        Table.read("not-figures_en.tsv", 1).forEach(row -> NOT_FIGURES.add(lower(row)));
    }

    private EnglishWords() {}

    private static boolean side(Table.Row row) {
        return switch (row.cell(2)) {
            case "before" -> true;
            case "after" -> false;
            default -> throw row.wrong("'" + row.cell(2) + "' is neither 'before' nor 'after'; write one of them");
        };
    }

    private static String lower(Table.Row row) {
        return row.cell(0).toLowerCase(Locale.ROOT);
    }

    private static <V> void add(Table.Row row, Map<String, V> words, V value) {
        if (words.putIfAbsent(lower(row), value) != null) {
            throw row.wrong("'" + row.cell(0) + "' stands in an earlier line too; remove one of them");
        }
    }
}
