package org.plumbline.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;

/**
 * What somebody allowed to be done with what they told us.
 *
 * @param source id of the source that it is about
 * @param purpose what for, e.g. {@code publication}
 * @param audience who may see it, e.g. {@code public}
 * @param from the first day on which it holds; empty: from the beginning
 * @param until the last day on which it holds; empty: without end
 * @param withdrawn the day on which it was taken back, if it was
 */
public record Consent(
        String source,
        String purpose,
        String audience,
        Optional<ImpreciseDate> from,
        Optional<ImpreciseDate> until,
        Optional<ImpreciseDate> withdrawn) {
    private static final String PUBLICATION = "publication";
    private static final String PUBLIC = "public";

    /**
     * Whether, by these records on one source, it may be published on a day. Days that are not exact are read against publication. After a
     * withdrawal only a consent counts that was certainly given later.
     *
     * @param day local to the case
     */
    public static boolean allowsPublication(List<Consent> records, LocalDate day) {
        return records.stream()
                .anyMatch(consent -> consent.allows(day) && records.stream().noneMatch(consent::isOverruledBy));
    }

    private boolean allows(LocalDate day) {
        return purpose.equals(PUBLICATION)
                && audience.equals(PUBLIC)
                && withdrawn.isEmpty()
                && from.filter(first -> first.latest().isAfter(day)).isEmpty()
                && until.filter(last -> last.earliest().isBefore(day)).isEmpty();
    }

    private boolean isOverruledBy(Consent other) {
        return other.withdrawn
                .filter(taken -> from.filter(first -> first.earliest().isAfter(taken.latest()))
                        .isEmpty())
                .isPresent();
    }
}
