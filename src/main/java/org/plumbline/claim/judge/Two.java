package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.quantity.Interval;

/** The standard "two independent": what two voices each bear out. */
final class Two {
    private Two() {}

    /** The second-highest lower bound and the second-lowest upper bound; with fewer than two voices, nothing is known. Where two pairs of voices each agree apart from the other, all between is open. */
    static Interval bearOut(List<Interval> voices) {
        if (voices.size() < 2) {
            return Interval.UNKNOWN_TOLL;
        }
        Interval low = voices.stream()
                .sorted((a, b) -> Interval.compareLow(b, a))
                .skip(1)
                .findFirst()
                .orElseThrow();
        Interval high = voices.stream()
                .sorted(Interval::compareHigh)
                .skip(1)
                .findFirst()
                .orElseThrow();
        Interval above = new Interval(low.low(), low.lowOpen(), null, true);
        Interval below = new Interval(null, true, high.high(), high.highOpen());
        return above.intersect(below).orElseGet(() -> low.hull(high));
    }
}
