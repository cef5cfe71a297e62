package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Who held a role, and from when to when. A term's ends may be disputed: then a claim of either end is not shown. */
final class RoleJudge {
    private RoleJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Held query) {
        List<Judgement.Part> parts = new ArrayList<>();
        WindowReader reader = new WindowReader(inquiry);
        List<TimeClause> times = inquiry.scope().times();
        List<HeldTerm> terms = terms(inquiry, query);
        for (String holder : query.holders()) {
            parts.add(holding(inquiry, holder, terms));
        }
        for (TimeClause time : times) {
            Optional<Assessment.Unreadable> failed = addTimes(inquiry, reader, time, terms, parts);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        return Parts.assess(
                Phrase.of(
                        "judge.says.held",
                        query.holders().stream().map(inquiry::name).toList(),
                        inquiry.name(query.role()),
                        inquiry.name(query.body())),
                parts);
    }

    /** Terms of this role in this body that all holders of the claim are said to share. */
    private static List<HeldTerm> terms(Inquiry inquiry, Query.Held query) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<HeldTerm> matching = inquiry.evidence().engagements().roleTerms().stream()
                .filter(term ->
                        hierarchy.isPartOf(term.role(), query.role()) && hierarchy.isPartOf(term.body(), query.body()))
                .map(term -> HeldTerm.of(inquiry, term, query.holders()))
                .toList();
        List<HeldTerm> shared = matching.stream()
                .filter(held -> query.holders().stream().allMatch(held::isHeldBy))
                .toList();
        List<HeldTerm> candidates = shared.isEmpty()
                ? matching.stream()
                        .filter(held -> query.holders().stream().anyMatch(held::isHeldBy))
                        .toList()
                : shared;
        return inWindow(inquiry, candidates);
    }

    /** Of several terms of the same holders, those that may lie where the claim's own dates point. */
    private static List<HeldTerm> inWindow(Inquiry inquiry, List<HeldTerm> terms) {
        if (terms.size() < 2
                || !(new WindowReader(inquiry).window() instanceof WindowReader.Result.Read(Window window))) {
            return terms;
        }
        List<HeldTerm> near = terms.stream()
                .filter(held -> held.term().froms().stream()
                        .allMatch(said -> !said.value().earliest().isAfter(window.outerUntil())))
                .filter(held -> held.term().untils().stream()
                        .allMatch(said -> !said.value().latest().isBefore(window.outerFrom())))
                .toList();
        return near.isEmpty() ? terms : near;
    }

    private static Judgement.Part holding(Inquiry inquiry, String holder, List<HeldTerm> terms) {
        Answers answers = new Answers(inquiry);
        for (HeldTerm held : terms) {
            for (HeldTerm.Way way : held.waysOf(holder)) {
                if (held.isSure(way)) {
                    answers.add(way.said(), YesNo.YES);
                    way.denials().forEach(denial -> answers.add(denial, YesNo.YES)); // denied, so a no
                }
                answers.show(item(inquiry, held, way));
            }
        }
        return answers.part(
                Phrase.of("judge.part.party", inquiry.name(holder)),
                Optional.empty(),
                Phrase.of("judge.missing.role", inquiry.name(holder)),
                List.of());
    }

    private static Item item(Inquiry inquiry, HeldTerm held, HeldTerm.Way way) {
        Optional<Phrase> refusal = inquiry.acceptance().refusal(way.said());
        boolean sure = held.isSure(way);
        return new Item(
                held.term().id(),
                inquiry.name(held.term().id()),
                held.term().froms().stream().map(Said::value).findFirst(),
                Optional.empty(),
                List.of(way.said().by().voice()),
                refusal.isPresent() ? Standing.LEFT_OUT : sure ? Standing.CERTAIN : Standing.POSSIBLE,
                refusal.or(() -> sure ? Optional.empty() : Optional.of(Phrase.of("judge.reason.date-open"))));
    }

    private static Optional<Assessment.Unreadable> addTimes(
            Inquiry inquiry, WindowReader reader, TimeClause time, List<HeldTerm> terms, List<Judgement.Part> parts) {
        return switch (time) {
            case TimeClause.FromTo(Point from, Point to) -> addEnds(inquiry, reader, from, to, terms, parts);
            case TimeClause.Between(Point from, Point to) -> addEnds(inquiry, reader, from, to, terms, parts);
            case TimeClause.Since(Point point) -> addStart(inquiry, reader, point, terms, parts);
            case TimeClause.Until(Point point) -> addEnd(inquiry, reader, point, terms, parts);
            case TimeClause.On(Point point) -> addDay(inquiry, reader, point, terms, parts);
            case TimeClause.AsOf(Point point) -> addDay(inquiry, reader, point, terms, parts);
            case TimeClause.During(Point point) -> addDay(inquiry, reader, point, terms, parts);
            case TimeClause.Before(Point point) -> unsuited();
            case TimeClause.After(Point point) -> unsuited();
            case TimeClause.Within within -> unsuited();
            case TimeClause.BeforeAndAfter both -> unsuited();
        };
    }

    private static Optional<Assessment.Unreadable> unsuited() {
        return Optional.of(new Assessment.Unreadable(
                "K068", Phrase.of("judge.window.unsuited"), Phrase.of("judge.window.unsuited.help")));
    }

    private static Optional<Assessment.Unreadable> addEnds(
            Inquiry inquiry,
            WindowReader reader,
            Point from,
            Point to,
            List<HeldTerm> terms,
            List<Judgement.Part> parts) {
        return switch (reader.stretch(from, to)) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> Optional.of(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                parts.add(beginning(inquiry, terms, ends));
                parts.add(end(inquiry, terms, ends));
                yield Optional.empty();
            }
        };
    }

    private static Judgement.Part beginning(Inquiry inquiry, List<HeldTerm> terms, WindowReader.Ends ends) {
        List<Said<ImpreciseDate>> days =
                terms.stream().flatMap(held -> held.term().froms().stream()).toList();
        List<Said<ImpreciseDate>> accepted =
                terms.stream().flatMap(held -> held.starts().stream()).toList();
        return DayJudge.part(inquiry, "judge.part.start", accepted, days, ends.from());
    }

    private static Judgement.Part end(Inquiry inquiry, List<HeldTerm> terms, WindowReader.Ends ends) {
        List<Said<ImpreciseDate>> days =
                terms.stream().flatMap(held -> held.term().untils().stream()).toList();
        List<Said<ImpreciseDate>> accepted =
                terms.stream().flatMap(held -> held.ends().stream()).toList();
        return DayJudge.part(inquiry, "judge.part.end", accepted, days, ends.until());
    }

    private static Optional<Assessment.Unreadable> addStart(
            Inquiry inquiry, WindowReader reader, Point point, List<HeldTerm> terms, List<Judgement.Part> parts) {
        return switch (reader.place(point)) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> Optional.of(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                parts.add(beginning(inquiry, terms, ends));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Assessment.Unreadable> addEnd(
            Inquiry inquiry, WindowReader reader, Point point, List<HeldTerm> terms, List<Judgement.Part> parts) {
        return switch (reader.place(point)) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> Optional.of(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                parts.add(end(inquiry, terms, ends));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Assessment.Unreadable> addDay(
            Inquiry inquiry, WindowReader reader, Point point, List<HeldTerm> terms, List<Judgement.Part> parts) {
        return switch (reader.place(point)) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> Optional.of(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                parts.add(inTerm(
                        inquiry,
                        terms,
                        ImpreciseDate.between(
                                ends.from().earliest(), ends.until().latest())));
                yield Optional.empty();
            }
        };
    }

    /** Whether the role was surely held on a day, or at some time in a longer stretch, by each voice that says when. */
    private static Judgement.Part inTerm(Inquiry inquiry, List<HeldTerm> terms, ImpreciseDate asked) {
        Answers answers = new Answers(inquiry);
        for (HeldTerm held : terms) {
            held.sayingSo(asked).forEach(said -> answers.add(said, YesNo.YES));
            YesNo answer = held.on(asked);
            inquiry.acceptance().accepted(held.term().froms()).forEach(said -> answers.add(said, answer));
        }
        return answers.part(
                Phrase.of("judge.part.on-day", asked), Optional.empty(), Phrase.of("judge.missing.term"), List.of());
    }
}
