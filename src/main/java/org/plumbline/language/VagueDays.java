package org.plumbline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Words beside a date that make it one of several days: "mid-April", "around 22 April". In English they stand before it, in Burmese
 * behind it. The tables are {@code vague-days_*.tsv}.
 */
public final class VagueDays {
    private static final VagueDays ENGLISH = new VagueDays("vague-days_en.tsv", true);
    private static final VagueDays BURMESE = new VagueDays("vague-days_my.tsv", false);

    private final boolean standsBefore;
    private final List<Word> words = new ArrayList<>();

    private record Word(String text, Manner manner) {}

    private enum Manner {
        ABOUT,
        PART
    }

    private VagueDays(String table, boolean standsBefore) {
        this.standsBefore = standsBefore;
        Table.read(table, 2).forEach(row -> words.add(new Word(row.cell(0), row.choice(1, Manner.class))));
    }

    public static VagueDays in(Language language) {
        return language == Language.BURMESE ? BURMESE : ENGLISH;
    }

    /**
     * The days of which one is meant; nobody knows which.
     *
     * @param span where the date stands in the text
     * @return empty if all its days are meant
     */
    public Optional<ImpreciseDate> read(String text, Span span, ImpreciseDate date) {
        String beside = standsBefore
                ? text.substring(0, span.start()).toLowerCase(Locale.ROOT).replaceFirst("[\\s\u2010-\u2013-]+$", "")
                : text.substring(span.end()).stripLeading();
        return words.stream()
                .filter(word -> standsBefore ? endsWith(beside, word.text) : beside.startsWith(word.text))
                .findFirst()
                .flatMap(word -> word.manner == Manner.ABOUT
                        ? ImpreciseDate.parse(date + "~").or(() -> Optional.of(date))
                        : Optional.of(date));
    }

    private static boolean endsWith(String text, String word) {
        int start = text.length() - word.length();
        return text.endsWith(word) && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
    }
}
