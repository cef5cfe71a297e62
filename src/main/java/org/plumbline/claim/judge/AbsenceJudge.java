package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.engagement.Engagement;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Law 6: "no such thing" needs somebody who declares to list everything of the kind; an empty result alone supports nothing. */
final class AbsenceJudge {
    private AbsenceJudge() {}

    static Assessment assess(Inquiry inquiry, Query.None query) {
        return switch (new WindowReader(inquiry).known()) {
            case WindowReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WindowReader.Result.Read(Window known) -> assess(inquiry, query, known);
        };
    }

    private static Assessment assess(Inquiry inquiry, Query.None query, Window known) {
        List<Item> items = new ArrayList<>();
        items.addAll(engagements(inquiry, query, known));
        items.addAll(incidents(inquiry, query, known));
        boolean found = items.stream().anyMatch(item -> item.standing() == Standing.CERTAIN);
        boolean possible = items.stream().anyMatch(item -> item.standing() == Standing.POSSIBLE);
        Optional<CoverageSearch.Declared> coverage = CoverageSearch.declared(
                inquiry, withKind(inquiry, query).scope(), Tally.INCIDENTS, known, inquiry.acceptance());
        YesNo answer = found ? YesNo.NO : coverage.isPresent() && !possible ? YesNo.YES : YesNo.UNKNOWN;
        List<String> voices = items.stream()
                .filter(item -> item.standing() == Standing.CERTAIN)
                .flatMap(item -> item.voices().stream())
                .distinct()
                .toList();
        Evidence evidence = new Evidence(
                new Evidence.Finding.Answer(answer), Optional.of(known), items, List.of(), false, coverage.isPresent());
        Verdict verdict = Verdicts.ofAnswer(
                answer,
                new Verdict.Basis.DiffersFromSeen(voices.size()),
                Phrase.of("judge.missing.coverage"),
                List.of());
        return new Assessment.Judged(
                Phrase.of("judge.says.none", inquiry.name(query.kind())),
                Optional.empty(),
                evidence,
                verdict,
                List.of());
    }

    private static org.plumbline.claim.sheet.Claim withKind(Inquiry inquiry, Query.None query) {
        var claim = inquiry.claim();
        var scope = claim.scope();
        return new org.plumbline.claim.sheet.Claim(
                claim.label(),
                claim.text(),
                claim.query(),
                new org.plumbline.claim.sheet.Claim.Scope(
                        query.by().map(List::of).orElse(scope.by()),
                        scope.with(),
                        List.of(query.kind()),
                        query.to().map(List::of).orElse(scope.places()),
                        scope.times(),
                        List.of()),
                claim.rules(),
                claim.anchors(),
                claim.place());
    }

    private static List<Item> engagements(Inquiry inquiry, Query.None query, Window window) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<Item> items = new ArrayList<>();
        for (Engagement engagement : inquiry.evidence().engagements().all()) {
            boolean ofKind = engagement.kinds().stream().anyMatch(kind -> hierarchy.isPartOf(kind, query.kind()));
            boolean held = engagement.statuses().stream()
                    .anyMatch(said ->
                            said.value().equals("held") && inquiry.acceptance().accepts(said));
            boolean attended = someoneTookPart(inquiry, engagement);
            if (ofKind && (held || attended)) {
                YesNo by = query.by()
                        .map(party -> tookPart(inquiry, engagement, party, attended))
                        .orElse(YesNo.YES);
                YesNo to = query.to()
                        .map(goal -> isAt(inquiry, engagement, goal)
                                ? YesNo.YES
                                : tookPart(inquiry, engagement, goal, attended))
                        .orElse(YesNo.YES);
                boolean parties = by != YesNo.NO && to != YesNo.NO;
                boolean sure = held && by == YesNo.YES && to == YesNo.YES;
                Optional<Agreement.Days> days =
                        Agreement.ofDays(inquiry.acceptance().accepted(engagement.starts()));
                Window.Membership membership =
                        days.map(found -> window.holds(found.date())).orElse(Window.Membership.POSSIBLY_IN);
                if (parties && membership != Window.Membership.OUT) {
                    items.add(new Item(
                            engagement.id(),
                            inquiry.name(engagement.id()),
                            days.map(Agreement.Days::date),
                            Optional.empty(),
                            engagement.starts().stream()
                                    .map(said -> said.by().voice())
                                    .distinct()
                                    .toList(),
                            membership == Window.Membership.IN && sure ? Standing.CERTAIN : Standing.POSSIBLE,
                            Optional.empty()));
                }
            }
        }
        return items;
    }

    private static boolean someoneTookPart(Inquiry inquiry, Engagement engagement) {
        return engagement.attendance().entrySet().stream()
                .filter(manner -> manner.getKey().bearing() == Engagement.Bearing.TOOK_PART)
                .flatMap(manner -> manner.getValue().stream())
                .anyMatch(inquiry.acceptance()::accepts);
    }

    /** Of an engagement whose parties nobody names, anyone may have taken part; so may whoever was invited or is disputed. */
    private static YesNo tookPart(Inquiry inquiry, Engagement engagement, String party, boolean partiesNamed) {
        Answers answers = AttendanceJudge.answers(inquiry, engagement, party);
        YesNo answer = answers.answer();
        boolean spokenOf = !answers.evidence(Optional.empty()).items().isEmpty();
        return answer == YesNo.UNKNOWN && partiesNamed && !spokenOf ? YesNo.NO : answer;
    }

    private static boolean isAt(Inquiry inquiry, Engagement engagement, String place) {
        return engagement.places().stream()
                .filter(inquiry.acceptance()::accepts)
                .flatMap((Said<List<String>> said) -> said.value().stream())
                .anyMatch(at -> inquiry.evidence().hierarchy().isPartOf(at, place));
    }

    private static List<Item> incidents(Inquiry inquiry, Query.None query, Window window) {
        List<Item> items = new ArrayList<>();
        Matching matching = new Matching(
                withKind(inquiry, query).scope(),
                window,
                inquiry.acceptance(),
                inquiry.evidence().hierarchy());
        for (Incident incident : inquiry.evidence().incidents().near(window)) {
            Matching.Match match = matching.match(incident);
            if (match.isIn()) {
                Optional<ImpreciseDate> date = match.date();
                items.add(new Item(
                        incident.id(),
                        inquiry.name(incident.id()),
                        date,
                        Optional.empty(),
                        incident.reports().stream()
                                .flatMap(report -> report.dates().stream())
                                .map(said -> said.by().voice())
                                .distinct()
                                .toList(),
                        match.standing(),
                        match.reason()));
            }
        }
        return items;
    }
}
