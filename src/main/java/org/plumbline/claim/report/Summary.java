package org.plumbline.claim.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Sheet;

/**
 * How a publication stands, in numbers. A claim counts once, by its worst verdict over the editions.
 *
 * @param contradicted also those that differ from what was seen and are not called wrong
 * @param wrong those of them that are conclusive (law 11)
 * @param oneVoice supported claims that would not be if one voice fell away
 * @param disputed claims on which accepted voices disagree
 * @param parity differences between the editions
 * @param unbound errors of the sheet and of the coverage gate
 * @param other errors of any other kind
 */
public record Summary(
        int supported,
        int contradicted,
        int wrong,
        int notShown,
        int oneVoice,
        int disputed,
        int waived,
        int opinions,
        int parity,
        int unbound,
        int other) {

    static Summary of(CheckedPublication publication) {
        Map<String, Judgement> worst = new LinkedHashMap<>();
        publication
                .judgements()
                .forEach(judgement -> worst.merge(
                        judgement.claim().label(),
                        judgement,
                        (one, two) -> weight(two.verdict()) > weight(one.verdict()) ? two : one));
        List<Judgement> claims = List.copyOf(worst.values());
        return new Summary(
                count(claims, 0),
                count(claims, 2) + count(claims, 3),
                count(claims, 3),
                count(claims, 1),
                (int) claims.stream()
                        .filter(claim -> weight(claim.verdict()) == 0 && isOneVoice(claim))
                        .count(),
                (int) claims.stream()
                        .filter(claim -> claim.evidence().disputed())
                        .count(),
                (int) publication.sheet().waivers().stream()
                        .filter(waiver -> waiver instanceof Sheet.Waiver.OfClaim)
                        .count(),
                publication.sheet().opinions().size(),
                errors(publication, "P"),
                errors(publication, "K0"),
                errors(publication, "") - errors(publication, "P") - errors(publication, "K"));
    }

    /** Claims that were judged. */
    public int claims() {
        return supported + contradicted + notShown;
    }

    private static int count(List<Judgement> claims, int weight) {
        return (int) claims.stream()
                .filter(claim -> weight(claim.verdict()) == weight)
                .count();
    }

    /** Whether a single accepted voice bears the claim out. */
    private static boolean isOneVoice(Judgement claim) {
        return claim.evidence().voices().stream()
                        .filter(voice -> voice.refused().isEmpty())
                        .count()
                == 1;
    }

    private static int weight(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported ignored -> 0;
            case Verdict.NotShown ignored -> 1;
            case Verdict.Contradicted contradicted -> contradicted.basis() instanceof Verdict.Basis.Conclusive ? 3 : 2;
        };
    }

    private static int errors(CheckedPublication publication, String prefix) {
        return (int) publication.diagnostics().stream()
                .filter(diagnostic -> diagnostic.isError() && diagnostic.code().startsWith(prefix))
                .count();
    }
}
