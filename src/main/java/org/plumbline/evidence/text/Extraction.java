package org.plumbline.evidence.text;

/** What came of reading the text of a capture. A text that could not be read is never an empty text. */
public sealed interface Extraction {
    /** The text was read. */
    record Read(ExtractedText text) implements Extraction {}

    /** The file was read to its end and holds no text; {@code why} says whether recognising letters in the pictures could help. */
    record NoText(Silence why) implements Extraction {}

    /** The file was not read, or not to its end; nothing is known of its text. */
    record Refused(Refusal why) implements Extraction {}
}
