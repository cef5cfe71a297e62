package org.plumbline.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.language.FoldedText;
import org.plumbline.language.LookAlike;
import org.plumbline.language.Span;

/**
 * Seeks a passage in a text. Only an exact match counts (law 10): after NFC, with white space and quotation marks folded on both
 * sides. What stands elsewhere, several times, or only resembles it is told and never taken.
 */
public final class PassageSearch {
    /** So many places are listed; the rest are counted. */
    public static final int MOST = 20;

    /** So much of the text before and behind a passage is kept with it, in UTF-16 units; the W3C names no figure. */
    private static final int AROUND = 40;

    private final FoldedText text;
    private final String original;

    /** Over one text, in which several passages may be sought. */
    public PassageSearch(String text) {
        this.text = FoldedText.of(text);
        this.original = text;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It stands there, and nothing says otherwise. */
        record Found(Offsets at) implements Result {}

        /** The quotation stands in the text, but not where the offsets, or the words around it, say. */
        record Elsewhere(List<Offsets> places, long count) implements Result {
            public Elsewhere {
                places = List.copyOf(places);
            }
        }

        /** It stands in several places, and nothing tells which is meant. */
        record Ambiguous(List<Offsets> places, long count) implements Result {
            public Ambiguous {
                places = List.copyOf(places);
            }
        }

        /** It stands nowhere in the text; something that shares most of its words may. */
        record Missing(Optional<Offsets> lookAlike) implements Result {}
    }

    /** Where the passage stands. */
    public Result find(Passage passage) {
        if (passage.quote().length() > Passage.LONGEST_QUOTE) {
            return new Result.Missing(Optional.empty());
        }
        String quote = folded(passage.quote());
        Places all = new Places();
        Places fitting = new Places();
        List<Span> asOffsets = new ArrayList<>(1);
        Context context = new Context(lastOf(passage.prefix()), firstOf(passage.suffix()));
        Optional<Span> wanted = passage.offsets().flatMap(this::span);
        text.search(quote, start -> {
            Span place = new Span(start, start + quote.length());
            all.add(place);
            if (context.fits(place)) {
                fitting.add(place);
                if (wanted.filter(text.originalOf(place)::equals).isPresent()) {
                    asOffsets.add(place);
                }
            }
            return true;
        });
        if (all.count == 0) {
            return new Result.Missing(lookAlike(quote));
        }
        Places told = fitting.count == 0 ? all : fitting;
        if (passage.offsets().isPresent()) {
            return asOffsets.isEmpty()
                    ? new Result.Elsewhere(told.offsets(), told.count)
                    : new Result.Found(passage.offsets().get());
        }
        return fitting.count == 0
                ? new Result.Elsewhere(told.offsets(), told.count)
                : fitting.count == 1
                        ? new Result.Found(fitting.offsets().getFirst())
                        : new Result.Ambiguous(fitting.offsets(), fitting.count);
    }

    /** What stands at offsets; empty if they lie beyond the end of the text. */
    public String words(Offsets offsets) {
        return span(offsets).map(place -> place.of(original)).orElse("");
    }

    /**
     * A passage with the words around it, by which it is found again.
     *
     * @throws IllegalArgumentException if the offsets lie beyond the end of the text
     */
    public Passage passage(String id, String source, String capture, Offsets offsets, Optional<Passage.Text> text) {
        Span place = span(offsets).orElseThrow(() -> new IllegalArgumentException("beyond the text: " + offsets));
        int before = Math.max(0, place.start() - AROUND);
        int behind = Math.min(original.length(), place.end() + AROUND);
        return new Passage(
                id,
                source,
                capture,
                folded(place.of(original)),
                folded(behindControls(fromBoundary(before, place.start()))),
                folded(beforeControls(toBoundary(place.end(), behind))),
                Optional.of(offsets),
                text);
    }

    /** By the same rules as the text, so that both agree. */
    private static String folded(String words) {
        return FoldedText.of(words).text();
    }

    private static String lastOf(String prefix) {
        return folded(prefix.substring(Math.max(0, prefix.length() - Passage.LONGEST_CONTEXT)));
    }

    private static String firstOf(String suffix) {
        return folded(suffix.substring(0, Math.min(suffix.length(), Passage.LONGEST_CONTEXT)));
    }

    /** From the first blank on, so that no word is cut; all of it where there is none. */
    private String fromBoundary(int from, int to) {
        int start = from;
        while (from > 0 && start < to && !Character.isWhitespace(original.charAt(start))) {
            start++;
        }
        return original.substring(start == to ? wholeFrom(from) : start, to);
    }

    private String toBoundary(int from, int to) {
        int end = to;
        while (to < original.length() && end > from && !Character.isWhitespace(original.charAt(end - 1))) {
            end--;
        }
        return original.substring(from, end == from ? wholeTo(to) : end);
    }

    /** A control could not be written into a record. */
    private static String behindControls(String words) {
        int start = words.length();
        while (start > 0 && !isControl(words.charAt(start - 1))) {
            start--;
        }
        return words.substring(start);
    }

    private static String beforeControls(String words) {
        int end = 0;
        while (end < words.length() && !isControl(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end);
    }

    private static boolean isControl(char sign) {
        return Character.isISOControl(sign) && !Character.isWhitespace(sign);
    }

    private int wholeFrom(int at) {
        int start = at;
        while (start > 0 && isInside(start)) {
            start--;
        }
        return start;
    }

    private int wholeTo(int at) {
        int end = at;
        while (end < original.length() && isInside(end)) {
            end++;
        }
        return end;
    }

    /** Whether a letter and its marks would be torn apart here. */
    private boolean isInside(int at) {
        int type = Character.getType(original.codePointAt(at));
        return Character.isLowSurrogate(original.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || original.charAt(at - 1) == '\u1039';
    }

    private Optional<Offsets> lookAlike(String quote) {
        return LookAlike.of(quote, text.text()).map(this::offsets);
    }

    private Offsets offsets(Span folded) {
        Span place = text.originalOf(folded);
        long start = original.codePointCount(0, place.start());
        return new Offsets(start, start + original.codePointCount(place.start(), place.end()));
    }

    /** The same in UTF-16 units; nothing if it lies beyond the end of the text. */
    private Optional<Span> span(Offsets offsets) {
        if (offsets.end() > original.length()) {
            return Optional.empty(); // a text has no more code points than units
        }
        int points = original.codePointCount(0, original.length());
        if (offsets.end() > points) {
            return Optional.empty();
        }
        int start = original.offsetByCodePoints(0, (int) offsets.start());
        return Optional.of(
                new Span(start, original.offsetByCodePoints(start, (int) (offsets.end() - offsets.start()))));
    }

    /** The first places, and how many there are. */
    private final class Places {
        private final List<Span> first = new ArrayList<>();
        private long count;

        void add(Span place) {
            if (first.size() < MOST) {
                first.add(place);
            }
            count++;
        }

        List<Offsets> offsets() {
            return first.stream().map(PassageSearch.this::offsets).toList();
        }
    }

    /** The words around a passage, as far as they are given. */
    private final class Context {
        private final String prefix;
        private final String suffix;
        private final String folded = text.text();

        Context(String prefix, String suffix) {
            this.prefix = prefix;
            this.suffix = suffix;
        }

        boolean fits(Span place) {
            int before = place.start() - (endsWithBlank(place.start()) ? 1 : 0);
            int behind = place.end() + (startsWithBlank(place.end()) ? 1 : 0);
            return folded.regionMatches(before - prefix.length(), prefix, 0, prefix.length())
                    && folded.regionMatches(behind, suffix, 0, suffix.length());
        }

        private boolean endsWithBlank(int at) {
            return at > 0 && folded.charAt(at - 1) == ' ';
        }

        private boolean startsWithBlank(int at) {
            return at < folded.length() && folded.charAt(at) == ' ';
        }
    }
}
