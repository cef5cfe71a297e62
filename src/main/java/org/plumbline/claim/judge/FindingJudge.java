package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.commitment.Exemption;
import org.plumbline.language.Folding;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Whether a body found what the text says it found: its recorded wording must hold the words. */
final class FindingJudge {
    private FindingJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Finding query) {
        Answers answers = new Answers(inquiry);
        List<Entity> found = new ArrayList<>();
        for (Entity finding : inquiry.evidence().ledger().ofSchema("Finding")) {
            boolean byBody = finding.values("by").stream()
                    .anyMatch(by -> inquiry.evidence().hierarchy().isPartOf(by, query.by()));
            boolean later = finding.value("date")
                    .flatMap(ImpreciseDate::parse)
                    .filter(date ->
                            date.earliest().isAfter(inquiry.perspective().factsUntil()))
                    .isPresent();
            if (byBody && !later) {
                Said.texts(finding, "wording", inquiry.evidence().sources()).stream()
                        .filter(said -> Folding.holds(said.value(), query.words()))
                        .forEach(said -> {
                            answers.add(said, YesNo.YES);
                            found.add(finding);
                        });
            }
        }
        Judgement.Part part = answers.part(
                Phrase.of("judge.part.finding", query.words()),
                Optional.empty(),
                Phrase.of("judge.missing.finding", inquiry.name(query.by())),
                List.of());
        List<Judgement.Part> parts = new ArrayList<>(List.of(part));
        if (part.verdict() instanceof Verdict.Supported) {
            unanswered(inquiry, found).ifPresent(parts::add);
        }
        Optional<Assessment.Unreadable> failed = HappeningJudge.addPlaceAndTime(inquiry, found, parts);
        return failed.<Assessment>map(why -> why)
                .orElseGet(() ->
                        Parts.assess(Phrase.of("judge.says.finding", inquiry.name(query.by()), query.words()), parts));
    }

    /** A breach needs the exceptions answered: nothing is missing if one of the findings leaves none of them open. */
    private static Optional<Judgement.Part> unanswered(Inquiry inquiry, List<Entity> found) {
        Optional<List<Exemption>> fewest =
                found.stream().map(finding -> unanswered(inquiry, finding)).min(Comparator.comparingInt(List::size));
        return fewest.filter(open -> !open.isEmpty()).map(open -> {
            List<Phrase.Name> wordings = open.stream().map(Exemption::wording).toList();
            return new Judgement.Part(
                    Phrase.of("judge.part.exceptions"),
                    new Evidence(
                            new Evidence.Finding.Answer(YesNo.UNKNOWN),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            false,
                            false),
                    new Verdict.NotShown(Phrase.of("judge.missing.exceptions", wordings), List.of()));
        });
    }

    private static List<Exemption> unanswered(Inquiry inquiry, Entity finding) {
        Ledger ledger = inquiry.evidence().ledger();
        List<String> answered = finding.values("answers");
        return finding.values("breach of").stream()
                .flatMap(subject -> Exemption.of(ledger, commitment(ledger, subject)).stream()
                        .filter(exception -> isOf(ledger, exception, subject)))
                .filter(exception -> !answered.contains(exception.id()))
                .distinct()
                .toList();
    }

    /** The commitment itself, or that of a clause or act. */
    private static String commitment(Ledger ledger, String subject) {
        return ledger.entity(subject)
                .flatMap(entity -> entity.value("commitment"))
                .orElse(subject);
    }

    /** An exception that is written into one act does not open a breach of another act. */
    private static boolean isOf(Ledger ledger, Exemption exception, String subject) {
        boolean isAct = ledger.entity(subject)
                .filter(entity -> entity.schema().equals("Instrument"))
                .isPresent();
        return !isAct
                || exception.instrument().filter(act -> !act.equals(subject)).isEmpty();
    }
}
