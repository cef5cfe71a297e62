package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.sheet.Claim.Sources.Prefer;
import org.plumbline.claim.sheet.Claim.Standard;
import org.plumbline.claim.sheet.Query;
import org.plumbline.evidence.Attribution;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Sums over incidents under the claim's standard and preference (law 4). */
final class Totals {
    private Totals() {}

    /** What the voices come to that the claim lets judge. */
    static Total of(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
        Acceptance judging = judging(inquiry, window, measure, acceptance);
        Total all = sum(inquiry, window, measure, judging);
        return judging == acceptance && acceptance.rules().standard() == Standard.TWO_INDEPENDENT
                ? borneOutByTwo(inquiry, window, measure, acceptance, all)
                : all;
    }

    /** Which voices judge: with {@code prefer}, the preferred one alone, if it says anything. */
    static Acceptance judging(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
        if (acceptance.rules().sources() instanceof Prefer(String preferred)) {
            Acceptance alone = acceptance.preferring(preferred);
            Total total = sum(inquiry, window, measure, alone);
            if (!total.byVoice().isEmpty() || total.found()) {
                return alone;
            }
        }
        return acceptance;
    }

    /** What two voices each bear out: the second-highest lower bound, the second-lowest upper bound (law 4). */
    private static Total borneOutByTwo(
            Inquiry inquiry, Window window, String measure, Acceptance acceptance, Total all) {
        List<Interval> alone = new ArrayList<>();
        Map<String, Derivation> derivations = new LinkedHashMap<>();
        for (String voice : all.byVoice().keySet()) {
            if (!voice.equals(Attribution.UNKNOWN_VOICE)) {
                Total one = sum(inquiry, window, measure, acceptance.onlyWith(voice));
                alone.add(one.range());
                one.derivation().ifPresent(how -> derivations.put(voice, how));
            }
        }
        boolean derived = all.derivation().isPresent() && derivations.size() == alone.size();
        return all.as(
                Two.bearOut(alone), derived ? Optional.of(new Derivation.TwoVoices(derivations)) : Optional.empty());
    }

    /** What one voice by itself bears out. */
    static Interval alone(Inquiry inquiry, Window window, String measure, Acceptance acceptance, String voice) {
        return sum(inquiry, window, measure, acceptance.onlyWith(voice)).range();
    }

    private static Total sum(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
        if (inquiry.query() instanceof Query.Distinct(Query.Feature feature) && measure.startsWith("distinct ")) {
            return DistinctValues.count(inquiry, window, feature, acceptance);
        }
        return new IncidentSum(inquiry, window, measure, acceptance).total();
    }
}
