package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Window;

/** A claim of several parts, each judged by itself. */
final class Parts {
    private Parts() {}

    /** What the parts come to; a single part is the claim itself. */
    static Assessment assess(Phrase says, List<Judgement.Part> parts) {
        if (parts.size() == 1) {
            Judgement.Part only = parts.getFirst();
            return new Assessment.Judged(says, Optional.empty(), only.evidence(), only.verdict(), List.of());
        }
        return new Assessment.Judged(says, Optional.empty(), joined(parts), Verdicts.ofParts(parts), parts);
    }

    private static Evidence joined(List<Judgement.Part> parts) {
        List<Item> items = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        Optional<Window> window = Optional.empty();
        boolean disputed = false;
        for (Judgement.Part part : parts) {
            part.evidence().items().stream()
                    .filter(item -> !items.contains(item))
                    .forEach(items::add);
            part.evidence().voices().stream()
                    .filter(voice ->
                            voices.stream().noneMatch(known -> known.id().equals(voice.id())))
                    .forEach(voices::add);
            window = window.or(() -> part.evidence().window());
            disputed |= part.evidence().disputed();
        }
        YesNo answer = switch (Verdicts.ofParts(parts)) {
            case Verdict.Supported supported -> YesNo.YES;
            case Verdict.Contradicted contradicted -> YesNo.NO;
            case Verdict.NotShown notShown -> YesNo.UNKNOWN;
        };
        boolean complete = parts.stream().allMatch(part -> part.evidence().complete());
        return new Evidence(new Evidence.Finding.Answer(answer), window, items, voices, disputed, complete);
    }
}
