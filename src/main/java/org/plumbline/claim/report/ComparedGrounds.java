package org.plumbline.claim.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.sheet.Query;

/** A claim that compares two others rests on what those rest on. */
final class ComparedGrounds {
    private ComparedGrounds() {}

    /** The judgements, in their order, those of comparisons with the grounds of what they compare. */
    static List<Judgement> added(List<Judgement> judgements) {
        Map<String, Grounds> byLabel = new HashMap<>();
        judgements.forEach(judgement -> byLabel.put(judgement.claim().label(), judgement.grounds()));
        return judgements.stream()
                .map(judgement ->
                        judgement.claim().query() instanceof Query.Compare(var first, var second, var relation)
                                ? judgement.withGrounds(byLabel.getOrDefault(first, Grounds.NOTHING)
                                        .and(byLabel.getOrDefault(second, Grounds.NOTHING)))
                                : judgement)
                .toList();
    }
}
