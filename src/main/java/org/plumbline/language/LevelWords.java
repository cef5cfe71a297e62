package org.plumbline.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words beside the name of a place that say of what level it is (table {@code level-words.tsv}): "Kale township", "Kale district". */
public final class LevelWords {
    private static final int SHORTEST_NAME = 2;

    private LevelWords() {}

    private record Entry(String word, String level, boolean isEnding) {}

    private static final class Entries {
        private static final List<Entry> LONGEST_FIRST = Table.read("level-words.tsv", 3).stream()
                .map(row -> new Entry(
                        Folding.name(row.cell(0)), row.cell(1), row.cell(2).equals("ending")))
                .sorted((one, other) -> Table.LONGEST_FIRST.compare(one.word(), other.word()))
                .toList();
        private static final Map<String, String> BY_WORD = byWord();

        private static Map<String, String> byWord() {
            Map<String, String> levels = new LinkedHashMap<>();
            LONGEST_FIRST.forEach(entry -> levels.put(entry.word(), entry.level()));
            return levels;
        }
    }

    /**
     * A name without the word for its level.
     *
     * @param level as the table calls it: words that mean one level have the same
     */
    public record Parted(String name, String level) {}

    /** Takes the word for the level from the end of a name that went through {@link Folding#name}; empty if there is none. */
    public static Optional<Parted> part(String name) {
        for (Entry entry : Entries.LONGEST_FIRST) {
            int start = name.length() - entry.word().length();
            if (start >= SHORTEST_NAME && name.endsWith(entry.word())) {
                boolean apart = name.charAt(start - 1) == ' ' || name.charAt(start - 1) == '-';
                int end = apart ? start - 1 : start;
                if ((apart || entry.isEnding()) && end >= SHORTEST_NAME) {
                    return Optional.of(new Parted(name.substring(0, end), entry.level()));
                }
            }
        }
        return Optional.empty();
    }

    /** The level that these words mean; the words themselves where the table does not have them. */
    public static String level(String words) {
        String folded = Folding.name(words);
        String level = Entries.BY_WORD.get(folded);
        return level != null ? level : part(folded).map(Parted::level).orElse(folded);
    }
}
