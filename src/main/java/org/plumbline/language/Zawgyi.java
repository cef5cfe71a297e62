package org.plumbline.language;

import com.google.myanmartools.ZawgyiDetector;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/** The old encoding of Burmese that most phones once used: it looks like Burmese and says something else to every program. */
public final class Zawgyi {
    private static final double SURE = 0.95;

    /** Below so many Burmese characters a line is too short to tell. */
    private static final int LEAST_CHARACTERS = 20;

    /** The converter takes time by the square of what it is given, so it is given words; none of sense is longer. */
    private static final int LONGEST_WORD = 100;

    private Zawgyi() {}

    /** Loaded only once a text has Burmese in it. */
    private static final class Detector {
        private static final ZawgyiDetector DETECTOR = new ZawgyiDetector();
    }

    private static final class Converter {
        private static final Transliterator TO_UNICODE = Transliterator.getInstance("Zawgyi-my");
    }

    /** Whether a text, long enough to tell, is in Zawgyi. A short one is never. */
    public static boolean isZawgyi(String text) {
        return isLongEnough(text, 0, text.length()) && Detector.DETECTOR.getZawgyiProbability(text) > SURE;
    }

    /** The same text in Unicode. */
    public static String toUnicode(String text) {
        StringBuilder unicode = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && end - start < LONGEST_WORD && (end == start || text.charAt(end - 1) > ' ')) {
                end++;
            }
            unicode.append(Converter.TO_UNICODE.transliterate(text.substring(start, end)));
            start = end;
        }
        return unicode.toString();
    }

    /** The paragraphs in Zawgyi: runs of such lines, with the short lines between them. */
    static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int line = 0; line <= text.length(); ) {
            int close = text.indexOf('\n', line);
            close = close < 0 ? text.length() : close;
            String content = text.substring(line, close);
            boolean tellable = isLongEnough(text, line, close);
            if (tellable && isZawgyi(content)) {
                start = start < 0 ? line : start;
                end = close;
            } else if ((tellable || content.isBlank()) && start >= 0) {
                paragraphs.add(new Span(start, end));
                start = -1;
            }
            line = close + 1;
        }
        if (start >= 0) {
            paragraphs.add(new Span(start, end));
        }
        return paragraphs;
    }

    private static boolean isLongEnough(String text, int from, int to) {
        int burmese = 0;
        for (int i = from; i < to && burmese < LEAST_CHARACTERS; i++) {
            burmese += View.isMyanmar(text.charAt(i)) ? 1 : 0;
        }
        return burmese >= LEAST_CHARACTERS;
    }
}
