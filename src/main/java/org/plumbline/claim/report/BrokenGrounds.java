package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Phrase;

/** Claims that rest on a passage that does not hold: an error, once for each claim and passage. */
final class BrokenGrounds {
    private static final String CODE = "E076";

    private BrokenGrounds() {}

    static List<Diagnostic> diagnostics(List<Judgement> judgements) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        for (Judgement judgement : judgements) {
            Grounds grounds = judgement.grounds();
            for (String passage : grounds.brokenPassages()) {
                if (told.add(List.of(judgement.claim().label(), passage))) {
                    diagnostics.add(diagnostic(judgement, passage));
                }
            }
        }
        return diagnostics;
    }

    private static Diagnostic diagnostic(Judgement judgement, String passage) {
        Binding binding = judgement.binding();
        return new Diagnostic(
                CODE,
                Diagnostic.Severity.ERROR,
                binding.place(),
                Optional.of(binding.end()),
                Optional.of(Excerpts.of(binding)),
                Phrase.of("report.E076", judgement.claim().label(), passage),
                List.of(
                        Phrase.of(
                                "report.note.claim",
                                judgement.claim().label(),
                                judgement.claim().place().toString()),
                        Phrase.of("report.E076.help")),
                Optional.empty());
    }
}
