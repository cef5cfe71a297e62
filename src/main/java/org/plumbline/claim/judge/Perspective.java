package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when and for whom a claim is judged (law 12): with the ledger's own as-of time, all that a verdict depends on beside
 * claim, wording and evidence.
 *
 * @param dated sources dated after this day do not count (law 7)
 * @param factsUntil facts dated after this day do not count
 * @param publicationDay the day that the publication carries
 * @param author of the text that is checked, whose own words are no evidence for it (law 4)
 * @param tolerance of "around" and "nearly" where the claim sets none, as a share
 * @param dozens the least value of "dozens"
 */
public record Perspective(
        LocalDate dated,
        LocalDate factsUntil,
        LocalDate publicationDay,
        Optional<String> author,
        BigDecimal tolerance,
        int dozens) {
    /** The version of the rules; a change to any law's outcome raises it. */
    public static final String RULE_VERSION = "1";

    /** As the publication stands on its own day. */
    public static Perspective of(LocalDate publicationDay, Optional<String> author, BigDecimal tolerance, int dozens) {
        return new Perspective(publicationDay, publicationDay, publicationDay, author, tolerance, dozens);
    }

    /** With sources up to {@code day}, on facts up to {@code facts}. */
    public Perspective seenFrom(LocalDate day, LocalDate facts) {
        return new Perspective(day, facts, publicationDay, author, tolerance, dozens);
    }
}
