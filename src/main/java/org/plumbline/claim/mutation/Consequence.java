package org.plumbline.claim.mutation;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.sheet.Query;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * What to make of a change after which a claim is still supported. For figures and hedges the truth is decided without the judge's own reading of the changed
 * text: the evidence range of the unchanged claim must lie in the values that the meant figure and hedge allow.
 *
 * @param before the judgement of the unchanged claim
 * @param after the judgement of the changed one
 */
record Consequence(Judgement before, Judgement after) {
    /** Of another figure or hedge, which allows the values {@code meant}. */
    Fate ofFigure(Interval meant) {
        Optional<Interval> said = before.wording();
        if (said.isEmpty() || isUnchanged()) {
            return Fate.UNREAD;
        }
        if (before.evidence().finding() instanceof Finding.Numbers(Interval range) && !range.isInside(meant)) {
            return Fate.UNTRUE;
        }
        return said.get().isInside(meant) ? Fate.WEAKER : meant.isInside(said.get()) ? Fate.STRONGER : Fate.ALSO_TRUE;
    }

    /**
     * Of another date, rank, name or word in the text. A name that the old one lies in says less, and {@link org.plumbline.claim.judge.NamesBeside} refuses it
     * where that does not follow.
     */
    Fate ofText(String old, String now, Hierarchy hierarchy) {
        if (!isUnchanged()) {
            return ofSheet(old, now, hierarchy);
        }
        return !old.isEmpty() && hierarchy.isPartOf(old, now) ? Fate.WEAKER : Fate.UNREAD;
    }

    /** Of another window or name in the sheet; what was exchanged is empty if it is no name. */
    Fate ofSheet(String old, String now, Hierarchy hierarchy) {
        int wider = old.isEmpty() ? widerWindow() : widerScope(old, now, hierarchy);
        int implied = wider * direction();
        return implied > 0 ? Fate.WEAKER : implied < 0 ? Fate.STRONGER : Fate.ALSO_TRUE;
    }

    /** Whether nothing that the judge reads or finds is another: then no claim reads what was changed. */
    private boolean isUnchanged() {
        return before.says().equals(after.says())
                && before.wording().equals(after.wording())
                && before.evidence().finding().equals(after.evidence().finding())
                && before.evidence().window().equals(after.evidence().window())
                && parts(before).equals(parts(after));
    }

    private static List<Object> parts(Judgement judgement) {
        return judgement.parts().stream()
                .map(part -> List.<Object>of(
                        part.title(), part.verdict(), part.evidence().finding()))
                .<Object>map(part -> part)
                .toList();
    }

    private int widerWindow() {
        Optional<Window> old = before.evidence().window();
        Optional<Window> now = after.evidence().window();
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
            return 0;
        }
        return holds(now.get(), old.get()) ? 1 : holds(old.get(), now.get()) ? -1 : 0;
    }

    private static boolean holds(Window outer, Window inner) {
        return !outer.outerFrom().isAfter(inner.outerFrom())
                && !outer.innerFrom().isAfter(inner.innerFrom())
                && !outer.innerUntil().isBefore(inner.innerUntil())
                && !outer.outerUntil().isBefore(inner.outerUntil());
    }

    private static int widerScope(String old, String now, Hierarchy hierarchy) {
        return hierarchy.isPartOf(old, now) ? 1 : hierarchy.isPartOf(now, old) ? -1 : 0;
    }

    /** Law 2: what holds of a part holds of the whole where a lower bound is claimed, and the other way for an upper bound. */
    private int direction() {
        return switch (after.claim().query()) {
            case Query.Count count -> ofWording();
            case Query.Sum sum -> ofWording();
            case Query.Distinct distinct -> ofWording();
            case Query.TookPart part -> 1;
            case Query.Happened happened -> 1;
            case Query.Planned planned -> 1;
            case Query.Held held -> 1;
            case Query.None none -> -1;
            default -> 0;
        };
    }

    private int ofWording() {
        return before.wording()
                .map(wording -> wording.high() == null ? 1 : wording.low() == null ? -1 : 0)
                .orElse(0);
    }
}
