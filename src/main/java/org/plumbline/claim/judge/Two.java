package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.quantity.Interval;

/** The standard "two independent": what two voices each bear out. */
final class Two {
    private Two() {}

    /** The second-highest lower bound and the second-lowest upper bound; with fewer than two voices, nothing is known. */
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
        return new Interval(low.low(), low.lowOpen(), high.high(), high.highOpen());
    }
}
