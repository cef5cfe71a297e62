package org.plumbline.ledger.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.language.FoldedText;
import org.plumbline.language.Span;

/**
 * Lines of a text that a newer text has nowhere. A line that only moved was not removed; one that occurs less often than before was,
 * as often as that. Lines are compared as quotations are (law 10).
 *
 * @param line from 1, in the older text
 * @param place in the older text, in UTF-16 units
 */
public record RemovedText(int line, Span place, String words) {
    /** What the newer text does not have any more, in the order of the older one. */
    public static List<RemovedText> between(String older, String newer) {
        Map<String, Integer> kept = new HashMap<>();
        lines(newer).forEach(line -> kept.merge(line.words, 1, Integer::sum));
        List<RemovedText> removed = new ArrayList<>();
        for (RemovedText line : lines(older)) {
            Integer left = kept.get(line.words);
            if (left == null || left == 0) {
                removed.add(line);
            } else {
                kept.put(line.words, left - 1);
            }
        }
        return List.copyOf(removed);
    }

    private static List<RemovedText> lines(String text) {
        List<RemovedText> lines = new ArrayList<>();
        int number = 1;
        for (int start = 0; start <= text.length(); number++) {
            int end = start;
            while (end < text.length() && !isEnd(text.charAt(end))) {
                end++;
            }
            String words = FoldedText.of(text.substring(start, end)).text();
            if (!words.isEmpty()) {
                lines.add(new RemovedText(number, new Span(start, end), words));
            }
            start = end + 1;
        }
        return lines;
    }

    /** Pages end with a form feed. */
    private static boolean isEnd(char sign) {
        return sign == '\n' || sign == '\f';
    }
}
