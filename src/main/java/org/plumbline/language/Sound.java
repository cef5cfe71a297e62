package org.plumbline.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How a name sounds as far as its letters tell: "Yae Htwet", "Yayhtwak" and "Yayhtwet" come to the same. What sounds like what
 * stands in the tables {@code sounds_latin.tsv} and {@code sounds_my.tsv}. Two names of one sound may still be two names.
 */
public final class Sound {
    private static final String VOWELS = "aeiou";
    private static final String OPENERS = VOWELS + "ywrl";
    private static final String SILENT = "-";

    /** How many readings of one name are followed; the rest of an ambiguous name is read in one way. */
    private static final int MOST_READINGS = 16;

    /** Longer words are no names; they are heard as far as this. */
    private static final int LONGEST = 200;

    private final Map<String, Rule> rules = new HashMap<>();
    private final int longest;

    private enum Where {
        ANYWHERE,
        OPEN,
        CLOSED
    }

    private record Rule(List<String> sounds, Where where) {}

    private Sound(String file) {
        int most = 1;
        for (Table.Row row : Table.read(file, 3)) {
            String letters = Normalizer.normalize(row.cell(0), Normalizer.Form.NFC);
            Rule rule = new Rule(List.of(row.cell(1).split("/", -1)), row.choice(2, Where.class));
            if (rules.put(letters, rule) != null) {
                throw row.wrong("'" + letters + "' stands there twice; take out one of the rows");
            }
            most = Math.max(most, letters.length());
        }
        this.longest = most;
    }

    private static final class Latin {
        private static final Sound TABLE = new Sound("sounds_latin.tsv");
    }

    private static final class Burmese {
        private static final Sound TABLE = new Sound("sounds_my.tsv");
    }

    /** The ways in which a name can sound; two names sound alike if they share one. Empty if it has no letter that the tables know. */
    public static Set<String> of(String name) {
        String folded = Folding.name(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        String burmese = letters(folded, Sound::isBurmeseLetter);
        if (!burmese.isEmpty()) {
            return Burmese.TABLE.heard(burmese);
        }
        String latin = letters(Normalizer.normalize(folded, Normalizer.Form.NFD), Sound::isLatinLetter);
        return latin.isEmpty() ? Set.of() : Latin.TABLE.heard(latin);
    }

    private static String letters(String text, IntPredicate kind) {
        StringBuilder letters = new StringBuilder(text.length());
        text.chars().filter(kind).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    private static boolean isBurmeseLetter(int sign) {
        return View.isMyanmar((char) sign) && Character.getType(sign) != Character.OTHER_PUNCTUATION;
    }

    private static boolean isLatinLetter(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }

    private Set<String> heard(String written) {
        String text = withoutSilent(written);
        List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
        for (int i = 0; i < text.length(); ) {
            int length = fitting(text, i);
            Rule rule = length == 0 ? null : rules.get(text.substring(i, i + length));
            if (rule == null) {
                char letter = text.charAt(i);
                readings.forEach(reading -> reading.append(letter));
                i++;
            } else {
                readings = followed(readings, rule.sounds());
                i += length;
            }
        }
        Set<String> all = new LinkedHashSet<>();
        readings.forEach(reading -> all.add(reading.toString()));
        all.remove("");
        return all;
    }

    private static List<StringBuilder> followed(List<StringBuilder> readings, List<String> sounds) {
        List<StringBuilder> longer = new ArrayList<>(readings.size() * sounds.size());
        for (StringBuilder reading : readings) {
            for (String sound : readings.size() * sounds.size() > MOST_READINGS ? sounds.subList(0, 1) : sounds) {
                longer.add(new StringBuilder(reading).append(sound));
            }
        }
        return longer;
    }

    private String withoutSilent(String text) {
        StringBuilder heard = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            Rule rule = rules.get(text.substring(i, i + 1));
            if (rule == null || !rule.sounds().getFirst().equals(SILENT)) {
                heard.append(text.charAt(i));
            }
        }
        return heard.toString();
    }

    /** How many letters the longest row takes that fits here; 0 for none. */
    private int fitting(String text, int start) {
        for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
            if (holds(rules.get(text.substring(start, start + length)), text, start + length)) {
                return length;
            }
        }
        return 0;
    }

    private boolean holds(@Nullable Rule rule, String text, int end) {
        if (rule == null) {
            return false;
        }
        return switch (rule.where()) {
            case ANYWHERE -> true;
            case OPEN -> end < text.length() && OPENERS.indexOf(text.charAt(end)) >= 0;
            case CLOSED -> end == text.length() || (VOWELS.indexOf(text.charAt(end)) < 0 && !beginsNext(text, end - 1));
        };
    }

    /** Whether the letter here begins the next syllable together with the one behind it. */
    private boolean beginsNext(String text, int start) {
        for (int length = Math.min(longest, text.length() - start); length > 1; length--) {
            Rule rule = rules.get(text.substring(start, start + length));
            if (rule != null && rule.where() == Where.OPEN && holds(rule, text, start + length)) {
                return true;
            }
        }
        return false;
    }
}
