package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Whether something happened or was planned, where and when (law 8): announced is not held. */
final class HappeningJudge {
    private static final List<String> START = List.of("start", "date", "announced", "from");

    private HappeningJudge() {}

    static Assessment happened(Inquiry inquiry, Query.Happened query) {
        Optional<Entity> entity = inquiry.evidence().ledger().entity(query.entity());
        if (entity.isEmpty()) {
            return unknown(query.entity());
        }
        List<Judgement.Part> parts = new ArrayList<>();
        parts.add(occurred(inquiry, entity.get()));
        Optional<Assessment.Unreadable> failed = addPlaceAndTime(inquiry, List.of(entity.get()), parts);
        return failed.<Assessment>map(why -> why)
                .orElseGet(() -> Parts.assess(Phrase.of("judge.says.happened", inquiry.name(query.entity())), parts));
    }

    private static Assessment.Unreadable unknown(String id) {
        return new Assessment.Unreadable(
                "K065",
                Phrase.of("judge.attendance.no-engagement", id),
                Phrase.of("judge.attendance.no-engagement.help"));
    }

    /** Held if a source says so or dates it as something past; an announcement alone says nothing. */
    static Judgement.Part occurred(Inquiry inquiry, Entity entity) {
        Answers answers = new Answers(inquiry);
        List<Said<String>> statuses =
                Said.texts(entity, "status", inquiry.evidence().sources());
        for (Said<String> said : statuses) {
            answers.add(
                    said,
                    switch (said.value()) {
                        case "held" -> YesNo.YES;
                        case "cancelled" -> YesNo.NO;
                        default -> YesNo.UNKNOWN;
                    });
        }
        if (statuses.isEmpty()) {
            dates(inquiry, entity).stream()
                    .filter(said -> said.modality() == Modality.STATED || said.modality() == Modality.ADMITTED)
                    .filter(said ->
                            !said.value().latest().isAfter(inquiry.perspective().factsUntil()))
                    .forEach(said -> answers.add(said, YesNo.YES));
        }
        return answers.part(
                Phrase.of("judge.part.happened", inquiry.name(entity.id())),
                Optional.empty(),
                Phrase.of("judge.missing.only-announced", inquiry.name(entity.id())),
                List.of());
    }

    private static List<Said<ImpreciseDate>> dates(Inquiry inquiry, Entity entity) {
        for (String property : START) {
            List<Said<ImpreciseDate>> said =
                    Said.all(entity, property, inquiry.evidence().sources(), statement -> statement.date());
            if (!said.isEmpty()) {
                return said;
            }
        }
        return List.of();
    }

    /** Adds a part for the claim's place and one for each of its times; says so if a time clause does not fit. */
    static Optional<Assessment.Unreadable> addPlaceAndTime(
            Inquiry inquiry, List<Entity> entities, List<Judgement.Part> parts) {
        if (!inquiry.scope().places().isEmpty()) {
            parts.add(place(inquiry, entities));
        }
        WindowReader reader = new WindowReader(inquiry);
        for (TimeClause time : inquiry.scope().times()) {
            Optional<WindowReader.Place> place = place(reader, time);
            if (place.isEmpty()) {
                return Optional.of(new Assessment.Unreadable(
                        "K068", Phrase.of("judge.window.unsuited"), Phrase.of("judge.window.unsuited.help")));
            }
            switch (place.get()) {
                case WindowReader.Place.Failed(Assessment.Unreadable why) -> {
                    return Optional.of(why);
                }
                case WindowReader.Place.At(WindowReader.Ends ends) ->
                    parts.addAll(
                            time instanceof TimeClause.FromTo
                                    ? firstAndLast(inquiry, entities, ends)
                                    : List.of(day(inquiry, entities, ends)));
            }
        }
        return Optional.empty();
    }

    private static Optional<WindowReader.Place> place(WindowReader reader, TimeClause time) {
        return switch (time) {
            case TimeClause.On(Point point) -> Optional.of(reader.place(point));
            case TimeClause.During(Point point) -> Optional.of(reader.place(point));
            case TimeClause.AsOf(Point point) -> Optional.of(reader.place(point));
            case TimeClause.FromTo(Point from, Point to) -> Optional.of(reader.stretch(from, to));
            case TimeClause.Between(Point from, Point to) -> Optional.of(reader.stretch(from, to));
            default -> Optional.empty();
        };
    }

    /** {@code from … to …} says on which day it began and on which it ended; where no end is on record, that it lay between. */
    private static List<Judgement.Part> firstAndLast(Inquiry inquiry, List<Entity> entities, WindowReader.Ends ends) {
        List<Said<ImpreciseDate>> starts = entities.stream()
                .flatMap(entity -> dates(inquiry, entity).stream())
                .toList();
        List<Said<ImpreciseDate>> last = entities.stream()
                .flatMap(entity ->
                        Said.all(entity, "end", inquiry.evidence().sources(), statement -> statement.date()).stream())
                .toList();
        List<Said<ImpreciseDate>> accepted = last.stream()
                .filter(said -> inquiry.acceptance().refusal(said.by()).isEmpty())
                .toList();
        if (accepted.isEmpty()) {
            return List.of(day(inquiry, entities, ends));
        }
        return List.of(
                DayJudge.part(inquiry, "judge.part.start", starts(inquiry, entities), starts, ends.from()),
                DayJudge.part(inquiry, "judge.part.end", accepted, last, ends.until()));
    }

    /** {@code on} and {@code during} ask for the time as a whole. */
    private static Judgement.Part day(Inquiry inquiry, List<Entity> entities, WindowReader.Ends ends) {
        ImpreciseDate wording =
                ImpreciseDate.between(ends.from().earliest(), ends.until().latest());
        List<Said<ImpreciseDate>> all = new ArrayList<>();
        for (Entity entity : entities) {
            all.addAll(dates(inquiry, entity));
            all.addAll(Said.all(entity, "end", inquiry.evidence().sources(), statement -> statement.date()));
        }
        List<Said<ImpreciseDate>> whole = wholes(all);
        List<Said<ImpreciseDate>> accepted = whole.stream()
                .filter(said -> inquiry.acceptance().refusal(said.by()).isEmpty())
                .toList();
        boolean within = !wording.isExact()
                || accepted.stream().allMatch(said -> said.value().isExact());
        List<Said<ImpreciseDate>> asked = within ? accepted : starts(inquiry, entities);
        return DayJudge.part(inquiry, "judge.part.on-day", asked, whole, wording);
    }

    private static List<Said<ImpreciseDate>> starts(Inquiry inquiry, List<Entity> entities) {
        return entities.stream()
                .flatMap(entity -> dates(inquiry, entity).stream())
                .filter(said -> inquiry.acceptance().refusal(said.by()).isEmpty())
                .toList();
    }

    /** First and last day of one attribution together. */
    private static List<Said<ImpreciseDate>> wholes(List<Said<ImpreciseDate>> all) {
        List<Said<ImpreciseDate>> wholes = new ArrayList<>();
        for (Said<ImpreciseDate> said : all) {
            boolean first = wholes.stream().noneMatch(known -> known.by().equals(said.by()));
            if (first) {
                ImpreciseDate hull = all.stream()
                        .filter(other -> other.by().equals(said.by()))
                        .map(Said::value)
                        .reduce(ImpreciseDate::hull)
                        .orElse(said.value());
                wholes.add(new Said<>(said.value().equals(hull) ? said.value() : hull, said.by(), said.modality()));
            }
        }
        return wholes;
    }

    /** Something happens at one place: a voice that names another place says no. */
    private static Judgement.Part place(Inquiry inquiry, List<Entity> entities) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<String> wanted = inquiry.scope().places();
        Answers answers = new Answers(inquiry);
        for (Entity entity : entities) {
            for (Said<List<String>> said :
                    Said.together(entity, "place", inquiry.evidence().sources())) {
                boolean inside = said.value().stream().anyMatch(place -> hierarchy.isPartOfAny(place, wanted));
                boolean around = said.value().stream()
                        .anyMatch(place -> wanted.stream().anyMatch(want -> hierarchy.isPartOf(want, place)));
                YesNo answer = inside ? YesNo.YES : around ? YesNo.UNKNOWN : YesNo.NO;
                Said<List<String>> counted = said.modality() == Modality.ANNOUNCED
                        ? new Said<>(said.value(), said.by(), Modality.STATED)
                        : said;
                answers.add(counted, answer);
            }
        }
        return answers.part(
                Phrase.of("judge.part.place", wanted.stream().map(inquiry::name).toList()),
                Optional.empty(),
                Phrase.of("judge.missing.place"),
                List.of());
    }

    /** Something of this kind was announced, by a source that counts. */
    static Assessment planned(Inquiry inquiry, Query.Planned query) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<Entity> plans = inquiry.evidence().ledger().ofSchema("Engagement").stream()
                .filter(entity -> hierarchy.isPartOf(entity.id(), query.kind())
                        || entity.values("kind").stream().anyMatch(kind -> hierarchy.isPartOf(kind, query.kind())))
                .filter(entity -> entity.values("of").stream().anyMatch(body -> hierarchy.isPartOf(body, query.body())))
                .filter(entity -> entity.values("status").contains("announced"))
                .filter(entity -> mayFit(inquiry, entity))
                .toList();
        List<Judgement.Part> parts = new ArrayList<>();
        Answers answers = new Answers(inquiry);
        for (Entity plan : plans) {
            for (Said<String> said :
                    Said.texts(plan, "status", inquiry.evidence().sources())) {
                if (said.value().equals("announced")) {
                    answers.add(new Said<>(said.value(), said.by(), Modality.STATED), YesNo.YES);
                }
            }
        }
        parts.add(answers.part(
                Phrase.of("judge.part.planned", inquiry.name(query.kind())),
                Optional.empty(),
                Phrase.of("judge.missing.no-plan", inquiry.name(query.kind()), inquiry.name(query.body())),
                List.of()));
        Optional<Assessment.Unreadable> failed = addPlaceAndTime(inquiry, plans, parts);
        return failed.<Assessment>map(why -> why)
                .orElseGet(() -> Parts.assess(
                        Phrase.of("judge.says.planned", inquiry.name(query.kind()), inquiry.name(query.body())),
                        parts));
    }

    /** Of several plans of one kind, those that are not plainly for another place. */
    private static boolean mayFit(Inquiry inquiry, Entity plan) {
        List<String> wanted = inquiry.scope().places();
        List<String> places = plan.values("place");
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return wanted.isEmpty()
                || places.isEmpty()
                || places.stream()
                        .anyMatch(place -> hierarchy.isPartOfAny(place, wanted)
                                || wanted.stream().anyMatch(want -> hierarchy.isPartOf(want, place)));
    }
}
