package org.plumbline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that limit a rank, before an ordinal or behind it: "no higher than fourth", "fourth at best". */
record RankLimits(List<Limit> before, List<Limit> after) {
    static final RankLimits ENGLISH = read("rank-limits_en.tsv");
    static final RankLimits BURMESE = read("rank-limits_my.tsv");

    private record Limit(String words, Hedge hedge) {}

    private static RankLimits read(String table) {
        List<Limit> before = new ArrayList<>();
        List<Limit> after = new ArrayList<>();
        for (Table.Row row : Table.read(table, 3)) {
            Limit limit = new Limit(row.cell(0).toLowerCase(Locale.ROOT), row.choice(1, Hedge.class));
            (row.cell(2).equals("before") ? before : after).add(limit);
        }
        return new RankLimits(List.copyOf(before), List.copyOf(after));
    }

    /**
     * What limits the ordinal between two places of a text.
     *
     * @return {@link Hedge#EXACT} if nothing does
     */
    Hedge of(View view, int start, int end) {
        int last = start;
        while (last > 0 && isBlank(view.at(last - 1))) {
            last--;
        }
        for (Limit limit : before) {
            if (stands(view, last - limit.words.length(), limit)) {
                return limit.hedge;
            }
        }
        int next = end;
        while (isBlank(view.peek(next))) {
            next++;
        }
        for (Limit limit : after) {
            if (stands(view, next, limit)) {
                return limit.hedge;
            }
        }
        return Hedge.EXACT;
    }

    private static boolean stands(View view, int start, Limit limit) {
        int end = start + limit.words.length();
        return start >= 0
                && end <= view.length()
                && view.isBoundary(start)
                && view.isBoundary(end)
                && view.substring(start, end)
                        .replace('\n', ' ')
                        .toLowerCase(Locale.ROOT)
                        .equals(limit.words);
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\n';
    }
}
