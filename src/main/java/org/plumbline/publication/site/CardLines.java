package org.plumbline.publication.site;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.Lettering;

/**
 * Breaks a text into lines of a picture: at the places that Unicode (UAX 14, and ICU's dictionaries of Burmese, Thai, Lao and Khmer) allows, else between
 * syllables. A syllable is never torn, nor is a line made that is wider than asked for.
 */
final class CardLines {
    static final String MORE = "…";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final char ASAT = '\u103A';
    private static final char VIRAMA = '\u1039';
    private static final char COENG = '\u17D2';

    /** By how much a line is made narrower at a time, to see whether the words still take no line more. */
    private static final float NARROWER = 0.96f;

    private final Language language;

    CardLines(Language language) {
        this.language = language;
    }

    /**
     * A text that was broken.
     *
     * @param size of its letters
     * @param cut whether the end did not fit and {@link #MORE} stands in its place
     */
    record Broken(List<String> lines, float size, boolean cut) {
        Broken {
            lines = List.copyOf(lines);
        }
    }

    /** In the largest of the sizes, given from large to small, in which it fits; in the last with its end cut off. */
    Broken fit(String text, float width, float height, List<Float> sizes) {
        String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        for (float size : sizes) {
            List<String> lines = lines(plain, width, size);
            if (lines.size() * lineHeight(size) <= height) {
                return new Broken(even(plain, width, size, lines), size, false);
            }
        }
        float size = sizes.getLast();
        int most = Math.max(1, (int) (height / lineHeight(size)));
        List<String> lines = new ArrayList<>(lines(plain, width, size));
        String last = String.join(" ", lines.subList(most - 1, lines.size()));
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(cut(last, width, size));
        return new Broken(kept, size, true);
    }

    /** In as many lines, of a like length, so that no last word stands alone; between spaces if that takes no line more. */
    private List<String> even(String text, float width, float size, List<String> lines) {
        NavigableSet<Integer> spaces = new TreeSet<>(breaks(text));
        spaces.removeIf(end -> end < text.length() && text.charAt(end - 1) != ' ');
        NavigableSet<Integer> places = lines(text, width, size, spaces).size() == lines.size() ? spaces : breaks(text);
        List<String> even = lines(text, width, size, places);
        for (float narrower = width * NARROWER; narrower > width / 2; narrower -= width * (1 - NARROWER)) {
            List<String> tried = lines(text, narrower, size, places);
            if (tried.size() > lines.size()) {
                break;
            }
            even = tried;
        }
        return even;
    }

    /** From the baseline of one line to the next: stacked Burmese consonants need more than Latin letters. */
    float lineHeight(float size) {
        return language == Language.BURMESE ? size * 1.75f : size * 1.3f;
    }

    TextLayout layout(String line, float size) {
        AttributedString text = new AttributedString(line);
        for (Lettering.Stretch one : Lettering.stretches(line)) {
            text.addAttribute(TextAttribute.FONT, one.font().deriveFont(size), one.start(), one.end());
        }
        return new TextLayout(text.getIterator(), CONTEXT);
    }

    private NavigableSet<Integer> breaks(String text) {
        return boundaries(BreakIterator.getLineInstance(locale()), text);
    }

    private List<String> lines(String text, float width, float size) {
        return lines(text, width, size, breaks(text));
    }

    private List<String> lines(String text, float width, float size, NavigableSet<Integer> breaks) {
        List<String> lines = new ArrayList<>();
        NavigableSet<Integer> syllables = syllables(text);
        int at = 0;
        while (at < text.length()) {
            int end = furthest(text, at, breaks, width, size);
            if (end == at) {
                end = furthest(text, at, syllables, width, size);
            }
            if (end == at) { // a syllable wider than the line, which no picture has
                Integer next = syllables.higher(at);
                end = next == null ? text.length() : next;
            }
            lines.add(text.substring(at, end).strip());
            at = end;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The furthest of the places up to which it fits; where it starts if none does. */
    private int furthest(String text, int from, NavigableSet<Integer> places, float width, float size) {
        int best = from;
        for (int end : places.tailSet(from, false)) {
            if (width(text.substring(from, end).strip(), size) > width) {
                return best;
            }
            best = end;
        }
        return best;
    }

    private String cut(String text, float width, float size) {
        String best = MORE;
        for (int end : syllables(text)) {
            String tried = text.substring(0, end).strip() + MORE;
            if (width(tried, size) > width) {
                break;
            }
            best = tried;
        }
        return best;
    }

    float width(String line, float size) {
        return line.isEmpty() ? 0 : layout(line, size).getAdvance();
    }

    private ULocale locale() {
        return new ULocale(language.code());
    }

    /** Where a grapheme cluster (UAX 29) ends that is also a syllable, with its final consonant and all that is stacked. */
    NavigableSet<Integer> syllables(String text) {
        NavigableSet<Integer> ends = boundaries(BreakIterator.getCharacterInstance(locale()), text);
        ends.removeIf(end -> end < text.length()
                && (text.charAt(end - 1) == VIRAMA
                        || text.charAt(end - 1) == COENG
                        || isMark(text.charAt(end))
                        || isFinal(text, end)));
        return ends;
    }

    /** Also the vowel sign aa, before which a grapheme cluster may end. */
    private static boolean isMark(char sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether the consonant here closes the syllable before it: a vowel killer follows, with at most a tone mark between. */
    private static boolean isFinal(String text, int at) {
        if (text.charAt(at) < '\u1000' || text.charAt(at) > '\u1021') {
            return false;
        }
        for (int next = at + 1; next < Math.min(text.length(), at + 3); next++) {
            if (text.charAt(next) == ASAT || text.charAt(next) == VIRAMA) {
                return true;
            }
            if (text.charAt(next) != '\u1037') {
                return false;
            }
        }
        return false;
    }

    private static NavigableSet<Integer> boundaries(BreakIterator iterator, String text) {
        NavigableSet<Integer> places = new TreeSet<>();
        iterator.setText(text);
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            places.add(at);
        }
        return places;
    }
}
