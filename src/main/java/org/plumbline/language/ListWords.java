package org.plumbline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that part the names of a list, and those that say that one of a group is meant. The tables are {@code lists_*.tsv}. */
public final class ListWords {
    private static final ListWords ENGLISH = new ListWords("lists_en.tsv");
    private static final ListWords BURMESE = new ListWords("lists_my.tsv");

    private final Pattern joins;
    private final Pattern single;

    /** What a row of the table does. */
    private enum Role {
        JOINS,
        SINGLE
    }

    private ListWords(String table) {
        List<String> joining = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (Table.Row row : Table.read(table, 2)) {
            switch (row.choice(1, Role.class)) {
                case JOINS -> joining.add(row.cell(0));
                case SINGLE -> alone.add(row.cell(0));
            }
        }
        joins = any(joining);
        single = any(alone);
    }

    public static ListWords in(Language language) {
        return language == Language.BURMESE ? BURMESE : ENGLISH;
    }

    /** The parts of a list between the words that join it, blank ones too. */
    public List<String> parts(CharSequence list) {
        return joins.splitAsStream(list).toList();
    }

    /** Whether the words say that one of a group is meant ("including a child"), not several ("including children"). */
    public boolean meanOne(String words) {
        return single.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /** Latin words count only whole: "a" does not stand in "an", "and" not in "Anders". Burmese has no spaces between words. */
    private static Pattern any(List<String> words) {
        List<String> longestFirst =
                words.stream().sorted(Table.LONGEST_FIRST).map(ListWords::whole).toList();
        return Pattern.compile(String.join("|", longestFirst));
    }

    private static String whole(String word) {
        boolean latin = word.chars().allMatch(letter -> letter == ' ' || (letter >= 'a' && letter <= 'z'));
        return latin ? "\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word);
    }
}
