package org.plumbline.claim.judge;

import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.quantity.Interval;

/**
 * Law 13: what has become of a verdict since its text was published. The frozen verdict itself never changes. The first state
 * that applies counts.
 */
public enum Today {
    /** What the frozen verdict rests on is missing or was changed, so that nobody can go back to it; a matter of bytes, not of judgement. */
    EVIDENCE_BROKEN,
    /** A fact from before the publication now contradicts the text. */
    OVERTURNED,
    /** A later fact contradicts the text, which was right when it was written. */
    SUPERSEDED,
    /** The text was supported and is no longer shown. */
    WEAKENED,
    /** The text was not shown and is now supported. */
    NOW_SHOWN,
    /** The text is supported, and more is shown than it says. */
    UNDERSTATED,
    /** The verdict is what it was. */
    UNCHANGED;

    /** What a verdict comes to, without its reasons. */
    public enum Kind {
        SUPPORTED,
        CONTRADICTED,
        NOT_SHOWN;

        public static Kind of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Supported supported -> SUPPORTED;
                case Verdict.Contradicted contradicted -> CONTRADICTED;
                case Verdict.NotShown notShown -> NOT_SHOWN;
            };
        }
    }

    /**
     * A verdict as it was when it was frozen.
     *
     * @param range the evidence's range then, for a number
     */
    public record Was(Kind kind, Optional<Interval> range) {
        public static Was of(Judgement judgement) {
            return new Was(Kind.of(judgement.verdict()), rangeOf(judgement));
        }
    }

    /**
     * The state of one claim.
     *
     * @param onOldFacts judged with all sources known today, on facts up to the publication's day
     * @param now judged with all sources and facts known today
     */
    public static Today of(Was was, Judgement onOldFacts, Judgement now) {
        Kind old = Kind.of(onOldFacts.verdict());
        Kind present = Kind.of(now.verdict());
        if (was.kind() != Kind.CONTRADICTED && old == Kind.CONTRADICTED) {
            return OVERTURNED;
        }
        if (was.kind() == Kind.SUPPORTED && present == Kind.CONTRADICTED) {
            return SUPERSEDED;
        }
        if (was.kind() == Kind.SUPPORTED && present == Kind.NOT_SHOWN) {
            return WEAKENED;
        }
        if (was.kind() != Kind.SUPPORTED && present == Kind.SUPPORTED) {
            return NOW_SHOWN;
        }
        return was.kind() == Kind.SUPPORTED && saysLess(was, now) ? UNDERSTATED : UNCHANGED;
    }

    /** The state of a claim that cannot be judged any more, because it names what the case does not know now. */
    public static Today unjudged(Was was) {
        return was.kind() == Kind.SUPPORTED ? WEAKENED : UNCHANGED;
    }

    /** Whether the text was right as far as was known and is not any more, or nobody can tell: readers should hear of it. */
    public boolean callsForCorrection() {
        return this == EVIDENCE_BROKEN || this == OVERTURNED || this == WEAKENED;
    }

    /** Whether the evidence's lower end has risen above both what it was and what the text says. */
    private static boolean saysLess(Was was, Judgement now) {
        Optional<Interval> present = rangeOf(now);
        return present.isPresent()
                && was.range()
                        .filter(before -> Interval.compareLow(present.get(), before) > 0)
                        .isPresent()
                && now.wording()
                        .filter(wording -> Interval.compareLow(present.get(), wording) > 0)
                        .isPresent();
    }

    private static Optional<Interval> rangeOf(Judgement judgement) {
        return judgement.evidence().finding() instanceof Finding.Numbers(Interval range)
                ? Optional.of(range)
                : Optional.empty();
    }
}
