package org.plumbline.publication.site;

import org.plumbline.claim.report.ClaimCard;

/** The names of places on a page, the same in every language, so that a reader who changes the language keeps the place. */
final class Anchors {
    private Anchors() {}

    /** Of the stretch that a card is about: {@code c-killed}, of a second stretch {@code c-killed~2}; no label has that sign, so that no other claim has the place. */
    static String of(ClaimCard card) {
        return ofKey(card.key());
    }

    /** The same by the key of the verdict. */
    static String ofKey(String key) {
        String[] parts = key.split("/", -1);
        return "c-" + parts[0] + (parts.length > 2 ? "~" + parts[2] : "");
    }
}
