package org.plumbline.evidence.redaction;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text as its words are looked for: NFKC_Casefold (Unicode Standard, section 3.13) without any white space. So words broken over
 * lines, in capitals, with ligatures or with invisible signs between their letters are found. Rather too much is found than too little.
 *
 * @param text the folded text
 * @param from for each of its units, where what it came from begins in the original
 * @param to for each of its units, where that ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Folded(String text, int[] from, int[] to) {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    static Folded of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        List<int[]> origins = new ArrayList<>(original.length());
        for (int start = 0; start < original.length(); ) {
            int end = start + Character.charCount(original.codePointAt(start));
            while (end < original.length() && !FOLD.hasBoundaryBefore(original.codePointAt(end))) {
                end += Character.charCount(original.codePointAt(end));
            }
            String folded = FOLD.normalize(original.substring(start, end));
            for (int i = 0; i < folded.length(); i++) {
                if (isKept(folded.charAt(i))) {
                    text.append(folded.charAt(i));
                    origins.add(new int[] {start, end});
                }
            }
            start = end;
        }
        return new Folded(
                text.toString(),
                origins.stream().mapToInt(origin -> origin[0]).toArray(),
                origins.stream().mapToInt(origin -> origin[1]).toArray());
    }

    private static boolean isKept(char sign) {
        return !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && !Character.isISOControl(sign);
    }

    /** Whether the words stand in it. */
    boolean holds(String words) {
        return text.contains(of(words).text());
    }

    /** The units of the original that belong to the words, each place counted. */
    BitSet units(List<String> words, Tally tally) {
        BitSet units = new BitSet();
        for (int word = 0; word < words.size(); word++) {
            String wanted = of(words.get(word)).text();
            for (int place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) {
                tally.removed(word);
                for (int i = place; i < place + wanted.length(); i++) {
                    units.set(from[i], to[i]);
                }
            }
        }
        return joined(units);
    }

    /** White space and invisible signs between two removed letters are removed with them. */
    private BitSet joined(BitSet units) {
        BitSet all = (BitSet) units.clone();
        for (int i = 1; i < text.length(); i++) {
            if (units.get(from[i - 1]) && units.get(from[i])) {
                all.set(from[i - 1], from[i]);
            }
        }
        return all;
    }
}
