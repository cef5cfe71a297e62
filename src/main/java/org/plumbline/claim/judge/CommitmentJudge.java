package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.commitment.Instrument;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Whether a commitment was in force on a day: by each voice's own account of the instruments that start, extend and end it. */
final class CommitmentJudge {
    private CommitmentJudge() {}

    static Assessment assess(Inquiry inquiry, Query.InForce query) {
        WindowReader reader = new WindowReader(inquiry);
        List<Judgement.Part> parts = new ArrayList<>();
        List<TimeClause> times = inquiry.scope().times().isEmpty()
                ? List.of(new TimeClause.On(new Point.PublicationDay()))
                : inquiry.scope().times();
        for (TimeClause time : times) {
            Optional<WindowReader.Place> place = place(reader, time);
            if (place.isEmpty()) {
                return new Assessment.Unreadable(
                        "K068", Phrase.of("judge.window.unsuited"), Phrase.of("judge.window.unsuited.help"));
            }
            switch (place.get()) {
                case WindowReader.Place.Failed(Assessment.Unreadable why) -> {
                    return why;
                }
                case WindowReader.Place.At(WindowReader.Ends ends) ->
                    parts.add(part(inquiry, query.commitment(), ends, instrument -> true));
            }
        }
        return Parts.assess(Phrase.of("judge.says.in-force", inquiry.name(query.commitment())), parts);
    }

    private static Optional<WindowReader.Place> place(WindowReader reader, TimeClause time) {
        return switch (time) {
            case TimeClause.On(Point point) -> Optional.of(reader.place(point));
            case TimeClause.AsOf(Point point) -> Optional.of(reader.place(point));
            case TimeClause.During(Point point) -> Optional.of(reader.place(point));
            case TimeClause.FromTo(Point from, Point to) -> Optional.of(reader.stretch(from, to));
            case TimeClause.Between(Point from, Point to) -> Optional.of(reader.stretch(from, to));
            default -> Optional.empty();
        };
    }

    /** Whether a commitment was in force on a day, by these instruments alone. */
    static Judgement.Part on(Inquiry inquiry, String commitment, LocalDate day, Predicate<Instrument> which) {
        ImpreciseDate date = ImpreciseDate.on(day);
        return part(inquiry, commitment, WindowReader.Ends.in(date, WindowReader.Sort.ALL), which);
    }

    private static Judgement.Part part(
            Inquiry inquiry, String commitment, WindowReader.Ends ends, Predicate<Instrument> which) {
        Window asked = Window.of(ends.from().earliest(), ends.until().latest());
        List<Instrument> instruments = inquiry.evidence().instruments().stream()
                .filter(instrument -> inquiry.evidence().hierarchy().isPartOf(instrument.commitment(), commitment))
                .filter(which)
                .toList();
        Answers answers = new Answers(inquiry);
        Map<Attribution, List<Period>> accounts = endedByWhatFollows(accounts(inquiry, instruments, answers));
        Map<String, List<Period>> byVoice = new LinkedHashMap<>();
        accounts.forEach((by, periods) ->
                byVoice.computeIfAbsent(by.voice(), voice -> new ArrayList<>()).addAll(periods));
        Set<String> holding = Period.holding(byVoice.values(), asked);
        accounts.keySet().forEach(by -> {
            List<Period> periods = byVoice.getOrDefault(by.voice(), List.of());
            YesNo answer = Period.answer(periods, asked);
            boolean expired = answer == YesNo.NO && !holding.isEmpty() && Period.isMerelyExpired(periods, asked);
            if (answer != YesNo.UNKNOWN && !expired) {
                answers.add(by, answer);
            } else if (Period.givesOtherDays(periods, holding, asked)) {
                answers.add(by, YesNo.NO);
            }
        });
        return answers.part(
                Phrase.of("judge.part.in-force", inquiry.name(commitment), asked),
                Optional.of(asked),
                Phrase.of("judge.missing.in-force", inquiry.name(commitment)),
                List.of());
    }

    /** What each accepted attribution says of each instrument. */
    private static Map<Attribution, List<Period>> accounts(
            Inquiry inquiry, List<Instrument> instruments, Answers answers) {
        Map<Attribution, List<Period>> accounts = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            if (instrument.froms().isEmpty()) {
                answers.show(item(
                        inquiry,
                        instrument,
                        Optional.empty(),
                        instrument.acts().stream()
                                .map(said -> said.by().voice())
                                .distinct()
                                .toList(),
                        Optional.of(Phrase.of("judge.in-force.no-first-day"))));
            }
            for (Said<ImpreciseDate> from : instrument.froms()) {
                Said<ImpreciseDate> counted = asStated(from);
                if (inquiry.acceptance().accepts(counted)) {
                    ImpreciseDate until = until(inquiry, instrument, from.by());
                    accounts.computeIfAbsent(from.by(), by -> new ArrayList<>())
                            .add(new Period(instrument.id(), instrument.act(), from.value(), until));
                }
                answers.show(item(
                        inquiry,
                        instrument,
                        Optional.of(from.value()),
                        List.of(from.by().voice()),
                        inquiry.acceptance().refusal(counted)));
            }
            onlyEnds(inquiry, instrument, accounts);
        }
        return accounts;
    }

    /** Who tells only another end has it begin when the others say. */
    private static void onlyEnds(Inquiry inquiry, Instrument instrument, Map<Attribution, List<Period>> accounts) {
        List<Said<ImpreciseDate>> froms = inquiry.acceptance()
                .accepted(instrument.froms().stream()
                        .map(CommitmentJudge::asStated)
                        .toList());
        Optional<ImpreciseDate> begun = Agreement.ofDays(froms).map(Agreement.Days::date);
        if (begun.isEmpty()) {
            return;
        }
        for (Said<ImpreciseDate> until : instrument.untils()) {
            boolean tellsOnlyTheEnd =
                    instrument.froms().stream().noneMatch(from -> from.by().equals(until.by()));
            boolean follows = !until.value().latest().isBefore(begun.get().earliest());
            if (tellsOnlyTheEnd && follows && inquiry.acceptance().accepts(asStated(until))) {
                accounts.computeIfAbsent(until.by(), by -> new ArrayList<>())
                        .add(new Period(instrument.id(), instrument.act(), begun.get(), until.value()));
            }
        }
    }

    /** A declaration announces its own days; that is what it is for. */
    private static Said<ImpreciseDate> asStated(Said<ImpreciseDate> day) {
        return day.modality() == Modality.ANNOUNCED ? new Said<>(day.value(), day.by(), Modality.STATED) : day;
    }

    private static Item item(
            Inquiry inquiry,
            Instrument instrument,
            Optional<ImpreciseDate> from,
            List<String> voices,
            Optional<Phrase> leftOut) {
        return new Item(
                instrument.id(),
                inquiry.name(instrument.id()),
                from,
                Optional.empty(),
                voices,
                leftOut.isEmpty() ? Standing.CERTAIN : Standing.LEFT_OUT,
                leftOut);
    }

    /** The last day by the same attribution, else by any accepted voice, else open. */
    private static ImpreciseDate until(Inquiry inquiry, Instrument instrument, Attribution by) {
        return instrument.untils().stream()
                .filter(said -> said.by().equals(by))
                .map(Said::value)
                .findFirst()
                .or(() -> Agreement.ofDays(instrument.untils().stream()
                                .filter(said -> said.modality() != Modality.DENIED
                                        && said.modality() != Modality.DERIVED
                                        && inquiry.acceptance()
                                                .refusal(said.by())
                                                .isEmpty())
                                .toList())
                        .map(Agreement.Days::date))
                .orElse(Period.OPEN);
    }

    /**
     * A lapse of which nobody says how long it lasts ends where anybody accepted reports the next declaration: who said on one day
     * that a truce had run out did not speak of the truce declared days later.
     */
    private static Map<Attribution, List<Period>> endedByWhatFollows(Map<Attribution, List<Period>> accounts) {
        List<LocalDate> starts = accounts.values().stream()
                .flatMap(List::stream)
                .filter(period -> period.act().puts())
                .map(period -> period.from().earliest())
                .sorted()
                .toList();
        Map<Attribution, List<Period>> ended = new LinkedHashMap<>();
        accounts.forEach((by, periods) -> ended.put(
                by, periods.stream().map(period -> period.endedBefore(starts)).toList()));
        return ended;
    }
}
