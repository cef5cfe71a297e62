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
import org.plumbline.ledger.passage.CheckedPassages;

/**
 * A frozen publication and all that it rests on.
 *
 * @param id the name of its folder
 * @param texts the sheet and the editions by their path in the case, as they were frozen
 * @param frozenSha256 digest of the frozen file of the case, which an act of the history names
 * @param passages as they stand in the captured texts
 * @param judgements as they were frozen, judged so deep that their derivations are there
 * @param recorder whose key signs the bundle
 */
public record Publishable(
        String id,
        Sheet sheet,
        Map<String, byte[]> texts,
        Frozen frozen,
        String frozenSha256,
        List<Judgement> judgements,
        Sources sources,
        CheckedPassages passages,
        Histories histories,
        Withheld withheld,
        String recorder) {
    public Publishable {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        judgements = List.copyOf(judgements);
    }
}
