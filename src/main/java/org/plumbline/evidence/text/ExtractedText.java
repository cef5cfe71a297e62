package org.plumbline.evidence.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.language.Zawgyi;

/**
 * The text of a capture as it was extracted: line ends are LF, NUL is left out, pages end with a form feed; nothing else is
 * changed, so that an offset means the same on every machine.
 *
 * @param text with offsets in UTF-16 units
 * @param segments in order, without gaps but for the form feeds between pages
 * @param tool what read it, with version, e.g. {@code Tika 3.3.1}; with Tesseract, its languages too
 * @param characterSet the encoding of the bytes where it had to be told (HTML and plain text), and how it was told
 * @param title as the file says itself
 */
public record ExtractedText(
        String text,
        List<Segment> segments,
        String tool,
        Optional<CharacterSet> characterSet,
        Optional<String> title,
        Encoding encoding) {
    /** Below this share of Burmese letters among all signs that are not blanks, whether they are Zawgyi is not decided. */
    public static final double LEAST_SHARE_OF_BURMESE = 0.05;

    public ExtractedText {
        segments = List.copyOf(segments);
    }

    static ExtractedText of(
            String text, List<Segment> segments, String tool, Optional<CharacterSet> set, Optional<String> title) {
        return new ExtractedText(text, segments, tool, set, title, encodingOf(text));
    }

    /** In which of its two encodings the Burmese of a text is written; one decision for the whole text. */
    public enum Encoding {
        UNICODE,
        ZAWGYI,
        /** Too little Burmese to tell. */
        NOT_DECIDED
    }

    /** Decides over the whole text; needs 20 Burmese letters (U+1000 to U+109F) and {@link #LEAST_SHARE_OF_BURMESE}. */
    static Encoding encodingOf(String text) {
        long signs = text.chars().filter(sign -> sign > ' ').count();
        long burmese =
                text.chars().filter(sign -> sign >= 0x1000 && sign <= 0x109F).count();
        if (burmese < 20 || burmese < LEAST_SHARE_OF_BURMESE * signs) {
            return Encoding.NOT_DECIDED;
        }
        return Zawgyi.isZawgyi(text) ? Encoding.ZAWGYI : Encoding.UNICODE;
    }

    /** The same text in Unicode where the original is Zawgyi: a second text with offsets of its own. */
    public Optional<String> unicode() {
        return encoding == Encoding.ZAWGYI ? Optional.of(Zawgyi.toUnicode(text)) : Optional.empty();
    }

    /** Whether any of it was recognised in pictures. */
    public boolean isRecognised() {
        return segments.stream().anyMatch(segment -> segment.manner() == Segment.Manner.RECOGNISED);
    }

    /** The page on which an offset lies, from 1; empty where the kind of file has no pages. */
    public OptionalInt pageAt(int offset) {
        return segments.stream()
                .filter(segment -> segment.start() <= offset && offset <= segment.end())
                .findFirst()
                .map(Segment::page)
                .orElse(OptionalInt.empty());
    }

    /** The line on which an offset lies, from 1, counted over the whole text. */
    public int lineAt(int offset) {
        return 1
                + (int) text.chars()
                        .limit(offset)
                        .filter(sign -> sign == '\n' || sign == '\f')
                        .count();
    }

    /**
     * The encoding of bytes.
     *
     * @param name of the IANA registry, e.g. {@code UTF-8}
     */
    public record CharacterSet(String name, Basis basis) {
        /** How the encoding was told. */
        public enum Basis {
            /** The bytes begin with a byte order mark. */
            MARKED,
            /** The file or the answer that brought it says so, and the bytes agree. */
            DECLARED,
            /** The bytes are well-formed in it, and hardly would be by chance. */
            FOUND,
            /** Nothing says so; the bytes are mostly ASCII and the rest makes sense in it. */
            GUESSED
        }
    }
}
