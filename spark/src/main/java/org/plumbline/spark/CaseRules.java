package org.plumbline.spark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.plumbline.claim.judge.Perspective;

/**
 * What a case sets for all questions.
 *
 * @param zone of the place that the case is about; days are days there
 * @param tolerance of "around" and "nearly" where a claim sets none, as a share
 * @param dozens the least value of "dozens"
 */
public record CaseRules(ZoneId zone, BigDecimal tolerance, int dozens) {
    /** What is known on the day of a moment, as the main program asks. */
    public Perspective on(Instant moment) {
        return Perspective.of(LocalDate.ofInstant(moment, zone), Optional.empty(), tolerance, dozens);
    }
}
