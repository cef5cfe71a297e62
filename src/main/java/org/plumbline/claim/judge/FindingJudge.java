package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.language.Folding;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
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
        Optional<Assessment.Unreadable> failed = HappeningJudge.addPlaceAndTime(inquiry, found, parts);
        return failed.<Assessment>map(why -> why)
                .orElseGet(() ->
                        Parts.assess(Phrase.of("judge.says.finding", inquiry.name(query.by()), query.words()), parts));
    }
}
