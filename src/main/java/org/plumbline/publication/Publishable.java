package org.plumbline.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.history.Histories;

/**
 * A frozen publication and all that it rests on.
 *
 * @param id the name of its folder
 * @param texts the sheet and the editions by their path in the case, as they were frozen
 * @param judgements as they were frozen, judged so deep that their derivations are there
 * @param recorder whose key signs the bundle
 */
public record Publishable(
        String id,
        Sheet sheet,
        Map<String, byte[]> texts,
        Frozen frozen,
        List<Judgement> judgements,
        Sources sources,
        Histories histories,
        Withheld withheld,
        String recorder) {
    public Publishable {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        judgements = List.copyOf(judgements);
    }
}
