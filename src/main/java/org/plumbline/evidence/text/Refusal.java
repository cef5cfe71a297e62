package org.plumbline.evidence.text;

import org.plumbline.language.Phrase;

/** Why a file was not read. None of these says anything of what stands in the file. */
public enum Refusal {
    /** A media type that is not read. */
    KIND("E120", "extraction.E120.kind"),
    /** The bytes are not of the kind that the media type says. */
    OTHER_KIND("E120", "extraction.E120.other-kind"),
    /** The file is broken: its parser says so. */
    BROKEN("E121", "extraction.E121.broken"),
    /** The process that read it ended by itself. */
    DIED("E121", "extraction.E121.died"),
    /** {@link Limits#time}. */
    TIME("E122", "extraction.E122"),
    /** {@link Limits#megabytes}: the process ran out of memory. */
    MEMORY("E123", "extraction.E123.memory"),
    /** {@link Limits#bytes}, or an archive that unpacks to too much. */
    SIZE("E123", "extraction.E123.size"),
    /** {@link Limits#characters}. */
    CHARACTERS("E123", "extraction.E123.characters"),
    /** {@link Limits#pages} or {@link Limits#recognisedPages}. */
    PAGES("E123", "extraction.E123.pages"),
    /** {@link Limits#pixels}. */
    PIXELS("E123", "extraction.E123.pixels"),
    /** A password is needed. */
    LOCKED("E124", "extraction.E124"),
    /** In which encoding the characters are cannot be told, or it is not the one that the file says. */
    CHARACTER_SET("E125", "extraction.E125"),
    /** Tesseract is there and failed on a page. */
    RECOGNITION("E127", "extraction.E127"),
    /** The process could not be started, or the file not be opened. */
    NOT_STARTED("E128", "extraction.E128");

    private final String code;
    private final String key;

    Refusal(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /** For {@code explain}. */
    public String code() {
        return code;
    }

    /** What was found. */
    public Phrase phrase() {
        return Phrase.of(key);
    }

    /** What to do. */
    public Phrase advice() {
        return Phrase.of("extraction." + code + ".help");
    }
}
