package org.plumbline.claim.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * A text file as read: UTF-8, without anything that a reader cannot see. Code points are counted, not UTF-16 units.
 *
 * @param path as shown to people
 * @param text without a byte order mark; line ends as in the file; empty if the file could not be read
 * @param lines the lines without their ends; at least one
 * @param starts where each line starts in {@code text}
 * @param problems what is wrong; the text is usable if none is an error of code K001
 */
public record PlainText(String path, String text, List<String> lines, List<Integer> starts, List<Problem> problems) {
    private static final int MOST_HIDDEN_REPORTED = 50;

    public PlainText {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
        problems = List.copyOf(problems);
    }

    /**
     * Decodes a file. Nothing is replaced or guessed.
     *
     * @param limit most bytes that are accepted
     */
    public static PlainText read(String path, byte[] bytes, int limit) {
        if (bytes.length > limit) {
            return refused(
                    path,
                    new Place(path, 1, 1),
                    "",
                    Phrase.of("sheet.file-too-large", (long) bytes.length, (long) limit),
                    Phrase.of("sheet.help-file-too-large"));
        }
        if (isUtf16(bytes)) {
            return refused(
                    path, new Place(path, 1, 1), "", Phrase.of("sheet.file-utf16"), Phrase.of("sheet.help-save-utf8"));
        }
        int start = startsWithMark(bytes) ? 3 : 0;
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer left = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(left, decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            PlainText before = of(path, text, List.of());
            Place place = before.place(text.length());
            String found = String.format(Locale.ROOT, "0x%02X", left.get(left.position()));
            return refused(
                    path,
                    place,
                    before.lines.getLast(),
                    Phrase.of("sheet.file-not-utf8", found),
                    Phrase.of("sheet.help-save-utf8"));
        }
        List<Problem> problems = new ArrayList<>();
        PlainText plain = of(path, text, List.of());
        if (start > 0) {
            problems.add(plain.problem(
                    "K015",
                    Problem.Weight.NOTE,
                    0,
                    0,
                    Phrase.of("sheet.byte-order-mark"),
                    Phrase.of("sheet.help-mark")));
        }
        problems.addAll(hidden(plain));
        return new PlainText(path, text, plain.lines, plain.starts, problems);
    }

    /** A text that is already decoded. */
    public static PlainText of(String path, String text) {
        PlainText plain = of(path, text, List.of());
        return new PlainText(path, text, plain.lines, plain.starts, hidden(plain));
    }

    /** Whether the text could be read at all. */
    public boolean isReadable() {
        return problems.stream().noneMatch(problem -> problem.code().equals("K001"));
    }

    /** The place of a UTF-16 offset into {@link #text}. */
    public Place place(int offset) {
        int line = line(offset);
        int start = starts.get(line - 1);
        return new Place(path, line, text.codePointCount(start, Math.min(offset, text.length())) + 1);
    }

    /** The number, from 1, of the line that an offset lies in. */
    public int line(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** A problem with a stretch of this text. */
    public Problem problem(String code, Problem.Weight weight, int from, int to, Phrase message, Phrase... notes) {
        return new Problem(code, weight, place(from), place(to), lines.get(line(from) - 1), message, List.of(notes));
    }

    /** An error in a stretch of this text. */
    public Problem error(String code, int from, int to, Phrase message, Phrase... notes) {
        return problem(code, Problem.Weight.ERROR, from, to, message, notes);
    }

    private static PlainText refused(String path, Place place, String line, Phrase message, Phrase help) {
        Problem problem = new Problem("K001", Problem.Weight.ERROR, place, place, line, message, List.of(help));
        return new PlainText(path, "", List.of(""), List.of(0), List.of(problem));
    }

    private static PlainText of(String path, String text, List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                starts.add(start);
                i = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 1 : i;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        starts.add(start);
        return new PlainText(path, text, lines, starts, problems);
    }

    private static List<Problem> hidden(PlainText plain) {
        List<Problem> problems = new ArrayList<>();
        String text = plain.text;
        int more = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean invisible = isInvisible(c) && betweenDigits(text, i);
            if (!invisible && !isForbidden(c)) {
                continue;
            }
            if (problems.size() == MOST_HIDDEN_REPORTED) {
                more++;
                continue;
            }
            String name = String.format(Locale.ROOT, "U+%04X", (int) c);
            String key = invisible ? "sheet.invisible-in-figure" : "sheet.hidden-character";
            problems.add(plain.error("K015", i, i + 1, Phrase.of(key, name), Phrase.of("sheet.help-hidden", name)));
        }
        if (more > 0) {
            problems.add(plain.error("K015", 0, 0, Phrase.of("sheet.hidden-more", (long) more)));
        }
        return problems;
    }

    /** Control characters, bidirectional controls and unpaired surrogates: they change what a person sees, not what is there. */
    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= '\u007f' && c <= '\u009f' && c != '\u0085')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    private static boolean betweenDigits(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isInvisible(text.charAt(before))) {
            before--;
        }
        int after = at + 1;
        while (after < text.length() && isInvisible(text.charAt(after))) {
            after++;
        }
        return before >= 0
                && after < text.length()
                && Character.isDigit(text.charAt(before))
                && Character.isDigit(text.charAt(after));
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xFF;
            int second = bytes[1] & 0xFF;
            if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                return true;
            }
        }
        int zeros = 0;
        int seen = Math.min(bytes.length, 1000);
        for (int i = 0; i < seen; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return seen >= 4 && zeros * 3 > seen;
    }
}
