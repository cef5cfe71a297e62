package org.plumbline.claim.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.judge.Grounds.Kind;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.language.Phrase;

/** Says whether what judgements rest on was captured. */
final class GroundsWords {
    private GroundsWords() {}

    /** In a line; empty if nothing was found that a claim could rest on. */
    static Optional<Phrase> of(Grounds grounds) {
        return switch (grounds.kind()) {
            case NOTHING -> Optional.empty();
            case CAPTURED -> Optional.of(Phrase.of("report.grounds.captured", grounds.captured()));
            case PARTLY ->
                Optional.of(
                        Phrase.of("report.grounds.partly", grounds.captured(), grounds.partly(), grounds.references()));
            case REFERENCES -> Optional.of(Phrase.of("report.grounds.references"));
            case BROKEN -> Optional.of(Phrase.of("report.grounds.broken", String.join(", ", grounds.brokenPassages())));
        };
    }

    /** As programs read it, e.g. {@code partly}. */
    static String word(Grounds grounds) {
        return grounds.kind().name().toLowerCase(Locale.ROOT);
    }

    /** How many claims are of each kind; a claim counts once, by the edition that rests on least. */
    static Map<Kind, Integer> counts(List<Judgement> judgements) {
        Map<String, Kind> byClaim = new HashMap<>();
        judgements.forEach(judgement ->
                byClaim.merge(judgement.claim().label(), judgement.grounds().kind(), GroundsWords::weaker));
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        byClaim.values().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    private static Kind weaker(Kind one, Kind other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** For the end of a report; empty if no claim rests on anything. */
    static List<Phrase> summary(List<Judgement> judgements) {
        Map<Kind, Integer> counts = counts(judgements);
        int broken = counts.getOrDefault(Kind.BROKEN, 0);
        int captured = counts.getOrDefault(Kind.CAPTURED, 0);
        int partly = counts.getOrDefault(Kind.PARTLY, 0);
        int references = counts.getOrDefault(Kind.REFERENCES, 0);
        List<Phrase> said = new java.util.ArrayList<>();
        if (broken > 0) {
            said.add(SummaryLine.counted("report.summary.broken-grounds", broken));
        }
        if (captured + partly > 0) {
            said.add(Phrase.of("report.summary.grounds", captured, partly, references));
        } else if (references > 0 && broken == 0) {
            said.add(Phrase.of("report.summary.references"));
        }
        return said;
    }
}
