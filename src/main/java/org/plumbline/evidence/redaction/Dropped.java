package org.plumbline.evidence.redaction;

import java.util.Locale;
import org.plumbline.language.Phrase;

/** What is left out of a file that is made anew, besides the words. Only kinds are named, never what stood in them. */
public enum Dropped {
    SCRIPTS,
    STYLES,
    COMMENTS,
    ATTRIBUTES,
    DESCRIPTION,
    LINKS,
    PICTURES,
    FORM_FIELDS,
    HIDDEN_PARTS,
    EMBEDDED_FILES,
    PROPERTIES,
    XMP,
    ANNOTATIONS,
    BOOKMARKS,
    EARLIER_REVISIONS,
    STRUCTURE,
    LAYERS,
    THUMBNAILS,
    TRACKED_CHANGES,
    LAYOUT,
    PICTURE_METADATA,
    UNUSED_PARTS;

    /** Its name for a person. */
    public Phrase phrase() {
        return Phrase.of("redaction.dropped." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
