package org.plumbline.evidence.redaction;

import java.util.List;

/**
 * What is to be removed from a file.
 *
 * @param words each is removed wherever it stands, without regard to capitals, white space, line ends and ways of encoding the same
 *     letters; a span of an extracted text is given as the words in it
 * @param boxes of a picture that are painted black, in its own pixels
 * @param form what the file is made into
 * @param picturesLookedAt a person has looked at the pictures of a PDF, and at text whose letters no program can tell, and found
 *     none of the words in them
 */
public record Order(List<String> words, List<Box> boxes, Form form, boolean picturesLookedAt) {
    /** The fewest letters and digits of words to remove: fewer stand everywhere. */
    public static final int FEWEST = 2;

    /**
     * @throws IllegalArgumentException if some words are too few letters
     */
    public Order {
        words = List.copyOf(words);
        boxes = List.copyOf(boxes);
        if (words.stream().anyMatch(Order::isTooShort)) {
            throw new IllegalArgumentException("words of fewer than " + FEWEST + " letters");
        }
    }

    public static Order remove(List<String> words) {
        return new Order(words, List.of(), Form.SAME_KIND, false);
    }

    public Order asPlainText() {
        return new Order(words, boxes, Form.PLAIN_TEXT, picturesLookedAt);
    }

    public Order withPicturesLookedAt() {
        return new Order(words, boxes, form, true);
    }

    public static boolean isTooShort(String words) {
        return Folded.of(words).text().length() < FEWEST;
    }

    /** What a file is made into. */
    public enum Form {
        /** HTML stays HTML, PDF stays PDF, pictures stay pictures; DOCX and ODT become plain text. */
        SAME_KIND,
        /** Only the words; the safest, as not even the width of what was removed can be measured. */
        PLAIN_TEXT
    }

    /** A rectangle of a picture; {@code x} and {@code y} are its upper left corner. */
    public record Box(int x, int y, int width, int height) {}
}
