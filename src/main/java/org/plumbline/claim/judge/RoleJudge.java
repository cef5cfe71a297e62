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
import org.plumbline.engagement.RoleTerm;
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
        List<RoleTerm> terms = terms(inquiry, query);
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
    private static List<RoleTerm> terms(Inquiry inquiry, Query.Held query) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<RoleTerm> matching = inquiry.evidence().engagements().roleTerms().stream()
                .filter(term ->
                        hierarchy.isPartOf(term.role(), query.role()) && hierarchy.isPartOf(term.body(), query.body()))
                .toList();
        List<RoleTerm> shared = matching.stream()
                .filter(term -> query.holders().stream().allMatch(holder -> holds(inquiry, term, holder)))
                .toList();
        List<RoleTerm> candidates = shared.isEmpty()
                ? matching.stream()
                        .filter(term -> query.holders().stream().anyMatch(holder -> holds(inquiry, term, holder)))
                        .toList()
                : shared;
        return inWindow(inquiry, candidates);
    }

    /** Of several terms of the same holders, those that may lie where the claim's own dates point. */
    private static List<RoleTerm> inWindow(Inquiry inquiry, List<RoleTerm> terms) {
        if (terms.size() < 2
                || !(new WindowReader(inquiry).window() instanceof WindowReader.Result.Read(Window window))) {
            return terms;
        }
        List<RoleTerm> near = terms.stream()
                .filter(term -> term.froms().stream()
                        .allMatch(said -> !said.value().earliest().isAfter(window.outerUntil())))
                .filter(term -> term.untils().stream()
                        .allMatch(said -> !said.value().latest().isBefore(window.outerFrom())))
                .toList();
        return near.isEmpty() ? terms : near;
    }

    private static boolean holds(Inquiry inquiry, RoleTerm term, String holder) {
        return term.holders().stream()
                .anyMatch(said -> represents(inquiry, said.value().holder(), holder, term.body()));
    }

    /** A seat held by a state is held by whoever fills the seat. */
    private static boolean represents(Inquiry inquiry, String stated, String holder, String body) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return hierarchy.isPartOf(stated, holder)
                || inquiry.evidence().engagements().representations().stream()
                        .filter(representation -> hierarchy.isPartOf(body, representation.body())
                                && representation.seat().equals(stated))
                        .flatMap(representation -> representation.representedBy().stream())
                        .filter(inquiry.acceptance()::accepts)
                        .anyMatch(said -> hierarchy.isPartOf(said.value(), holder));
    }

    private static Judgement.Part holding(Inquiry inquiry, String holder, List<RoleTerm> terms) {
        Answers answers = new Answers(inquiry);
        for (RoleTerm term : terms) {
            for (Said<RoleTerm.Holding> said : term.holders()) {
                if (represents(inquiry, said.value().holder(), holder, term.body())) {
                    answers.add(said, YesNo.YES);
                    answers.show(item(inquiry, term, said));
                }
            }
        }
        return answers.part(
                Phrase.of("judge.part.party", inquiry.name(holder)),
                Optional.empty(),
                Phrase.of("judge.missing.role", inquiry.name(holder)),
                List.of());
    }

    private static Item item(Inquiry inquiry, RoleTerm term, Said<?> said) {
        Optional<Phrase> refusal = inquiry.acceptance().refusal(said);
        return new Item(
                term.id(),
                inquiry.name(term.id()),
                term.froms().stream().map(Said::value).findFirst(),
                Optional.empty(),
                List.of(said.by().voice()),
                refusal.isPresent() ? Standing.LEFT_OUT : Standing.CERTAIN,
                refusal);
    }

    private static Optional<Assessment.Unreadable> addTimes(
            Inquiry inquiry, WindowReader reader, TimeClause time, List<RoleTerm> terms, List<Judgement.Part> parts) {
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
            List<RoleTerm> terms,
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

    private static Judgement.Part beginning(Inquiry inquiry, List<RoleTerm> terms, WindowReader.Ends ends) {
        List<Said<ImpreciseDate>> days = starts(terms);
        return DayJudge.part(inquiry, "judge.part.start", inquiry.acceptance().accepted(days), days, ends.from());
    }

    private static Judgement.Part end(Inquiry inquiry, List<RoleTerm> terms, WindowReader.Ends ends) {
        List<Said<ImpreciseDate>> days = untils(terms);
        return DayJudge.part(inquiry, "judge.part.end", inquiry.acceptance().accepted(days), days, ends.until());
    }

    private static Optional<Assessment.Unreadable> addStart(
            Inquiry inquiry, WindowReader reader, Point point, List<RoleTerm> terms, List<Judgement.Part> parts) {
        return switch (reader.place(point)) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> Optional.of(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                parts.add(beginning(inquiry, terms, ends));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Assessment.Unreadable> addEnd(
            Inquiry inquiry, WindowReader reader, Point point, List<RoleTerm> terms, List<Judgement.Part> parts) {
        return switch (reader.place(point)) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> Optional.of(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                parts.add(end(inquiry, terms, ends));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Assessment.Unreadable> addDay(
            Inquiry inquiry, WindowReader reader, Point point, List<RoleTerm> terms, List<Judgement.Part> parts) {
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
    private static Judgement.Part inTerm(Inquiry inquiry, List<RoleTerm> terms, ImpreciseDate asked) {
        Answers answers = new Answers(inquiry);
        for (RoleTerm term : terms) {
            for (Said<RoleTerm.Holding> said : term.holders()) {
                if (said.value().surelyOn(asked)) {
                    answers.add(said, YesNo.YES);
                }
            }
            YesNo answer = inTerm(inquiry, term, asked);
            inquiry.acceptance().accepted(term.froms()).forEach(said -> answers.add(said, answer));
        }
        return answers.part(
                Phrase.of("judge.part.on-day", asked), Optional.empty(), Phrase.of("judge.missing.term"), List.of());
    }

    private static YesNo inTerm(Inquiry inquiry, RoleTerm term, ImpreciseDate asked) {
        Optional<ImpreciseDate> start =
                Agreement.ofDays(inquiry.acceptance().accepted(term.froms())).map(Agreement.Days::date);
        Optional<ImpreciseDate> end =
                Agreement.ofDays(inquiry.acceptance().accepted(term.untils())).map(Agreement.Days::date);
        boolean begun =
                start.filter(day -> !day.latest().isAfter(asked.earliest())).isPresent();
        boolean running =
                end.filter(day -> !day.earliest().isBefore(asked.latest())).isPresent();
        boolean beganWithin = start.filter(day -> isWithin(day, asked)).isPresent();
        boolean endedWithin = end.filter(day -> isWithin(day, asked)).isPresent();
        boolean over =
                end.filter(day -> day.latest().isBefore(asked.earliest())).isPresent();
        boolean notBegun =
                start.filter(day -> day.earliest().isAfter(asked.latest())).isPresent();
        if ((begun && running) || beganWithin || endedWithin) {
            return YesNo.YES;
        }
        return over || notBegun ? YesNo.NO : YesNo.UNKNOWN;
    }

    private static boolean isWithin(ImpreciseDate day, ImpreciseDate stretch) {
        return !day.earliest().isBefore(stretch.earliest()) && !day.latest().isAfter(stretch.latest());
    }

    private static List<Said<ImpreciseDate>> starts(List<RoleTerm> terms) {
        return terms.stream().flatMap(term -> term.froms().stream()).toList();
    }

    private static List<Said<ImpreciseDate>> untils(List<RoleTerm> terms) {
        return terms.stream().flatMap(term -> term.untils().stream()).toList();
    }
}
