package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.claim.sheet.TimeClause.Unit;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Hedge;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Values of one thing: a measured value, a length, a time elapsed (laws 2, 3 and 5). */
final class ValueJudge {
    private static final BigDecimal DAYS_IN_YEAR = new BigDecimal("365.2425");

    private ValueJudge() {}

    static Assessment value(Inquiry inquiry, Query.Value query) {
        Optional<Entity> entity = inquiry.evidence().ledger().entity(query.entity());
        String unit = inquiry.evidence()
                .ledger()
                .entity(query.measure())
                .flatMap(measure -> measure.value("unit"))
                .orElse("");
        List<Said<Interval>> all =
                entity.map(found -> figures(inquiry, found, query.measure())).orElse(List.of());
        Assessment figure = assess(inquiry, unit, all, false, Optional.empty());
        return inquiry.scope().times().isEmpty() || entity.isEmpty() || !(figure instanceof Assessment.Judged judged)
                ? figure
                : onDay(inquiry, entity.get(), judged);
    }

    /** The claim's own time is held against the entity's. */
    private static Assessment onDay(Inquiry inquiry, Entity entity, Assessment.Judged figure) {
        List<Judgement.Part> parts = new ArrayList<>();
        parts.add(new Judgement.Part(Phrase.of("judge.part.figure"), figure.evidence(), figure.verdict()));
        Optional<Assessment.Unreadable> failed = HappeningJudge.addPlaceAndTime(inquiry, List.of(entity), parts);
        return failed.<Assessment>map(why -> why)
                .orElseGet(() -> new Assessment.Judged(
                        figure.says(), figure.wording(), figure.evidence(), Verdicts.ofParts(parts), parts));
    }

    /** The measure's own figures; for a voice that gives none, the lower bounds of what it says of parts (law 2). */
    private static List<Said<Interval>> figures(Inquiry inquiry, Entity entity, String measure) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<Said<Interval>> all = new ArrayList<>(
                Said.all(entity, measure, inquiry.evidence().sources(), statement -> statement.figure()));
        List<Said<Interval>> parts = new ArrayList<>();
        for (String property : entity.properties()) {
            if (!property.equals(measure) && hierarchy.isPartOf(property, measure)) {
                Said.all(entity, property, inquiry.evidence().sources(), statement -> statement.figure()).stream()
                        .filter(said -> all.stream()
                                .noneMatch(
                                        own -> own.by().voice().equals(said.by().voice())))
                        .forEach(said -> parts.add(new Said<>(
                                new Interval(said.value().low(), said.value().lowOpen(), null, true),
                                said.by(),
                                said.modality())));
            }
        }
        all.addAll(parts);
        return all;
    }

    static Assessment length(Inquiry inquiry, Query.Length query) {
        String unit = query.unit().name().toLowerCase(java.util.Locale.ROOT);
        String singular = unit.substring(0, unit.length() - 1);
        List<Said<Interval>> measured = inquiry.evidence()
                .ledger()
                .entity(query.entity())
                .map(entity -> measuredIn(inquiry, entity, singular))
                .orElse(List.of());
        Optional<EventDays> days = EventDays.of(query.entity(), inquiry.evidence(), inquiry.acceptance());
        if (!measured.isEmpty() || days.isEmpty() || query.unit() == Unit.HOURS) {
            return assess(inquiry, singular, measured, false, Optional.empty());
        }
        Window whole = Window.of(days.get().start().earliest(), days.get().end().latest());
        List<Said<Interval>> lengths = new ArrayList<>();
        for (Attribution by : attributions(inquiry, query.entity())) {
            lengths.add(new Said<>(length(days.get(), query.unit()), by, org.plumbline.ledger.Modality.STATED));
        }
        return assess(inquiry, singular, lengths, days.get().disputed(), Optional.of(whole));
    }

    /** Measures of the entity whose unit is this unit of time. */
    private static List<Said<Interval>> measuredIn(Inquiry inquiry, Entity entity, String unit) {
        List<Said<Interval>> all = new ArrayList<>();
        for (String property : entity.properties()) {
            boolean isOfUnit = inquiry.evidence()
                    .ledger()
                    .entity(property)
                    .filter(measure -> measure.schema().equals("Measure")
                            && measure.values("unit").contains(unit))
                    .isPresent();
            if (isOfUnit) {
                all.addAll(Said.all(entity, property, inquiry.evidence().sources(), statement -> statement.figure()));
            }
        }
        return all;
    }

    /** Who gives the days on which a length rests. */
    private static Set<Attribution> attributions(Inquiry inquiry, String id) {
        Set<Attribution> all = new LinkedHashSet<>();
        inquiry.evidence().ledger().entity(id).ifPresent(entity -> {
            for (String property : List.of("start", "end", "date", "from", "to")) {
                Said.all(entity, property, inquiry.evidence().sources(), statement -> statement.date()).stream()
                        .filter(inquiry.acceptance()::accepts)
                        .forEach(said -> all.add(said.by()));
            }
        });
        return all;
    }

    private static Interval length(EventDays days, Unit unit) {
        long least = ChronoUnit.DAYS.between(days.start().latest(), days.end().earliest()) + 1;
        long most = ChronoUnit.DAYS.between(days.start().earliest(), days.end().latest()) + 1;
        BigDecimal shortest = inUnits(BigDecimal.valueOf(Math.max(least, 1)), unit);
        return days.endStated()
                ? Interval.between(shortest, inUnits(BigDecimal.valueOf(most), unit))
                : Interval.atLeast(shortest);
    }

    private static BigDecimal inUnits(BigDecimal days, Unit unit) {
        BigDecimal size = switch (unit) {
            case HOURS -> BigDecimal.ONE.divide(BigDecimal.valueOf(24), 6, RoundingMode.HALF_UP);
            case DAYS -> BigDecimal.ONE;
            case WEEKS -> BigDecimal.valueOf(7);
            case MONTHS -> DAYS_IN_YEAR.divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP);
            case YEARS -> DAYS_IN_YEAR;
        };
        return days.divide(size, 2, RoundingMode.HALF_UP);
    }

    /** How long it is since something, until the day that the claim names. */
    static Assessment elapsed(Inquiry inquiry, Query.Elapsed query) {
        Optional<Point> end = end(inquiry);
        if (end.isEmpty()) {
            return new Assessment.Unreadable(
                    "K068", Phrase.of("judge.window.unsuited"), Phrase.of("judge.window.unsuited.elapsed.help"));
        }
        WindowReader reader = new WindowReader(inquiry);
        WindowReader.Place since = reader.place(query.since());
        if (since instanceof WindowReader.Place.Failed(Assessment.Unreadable why)) {
            return why;
        }
        WindowReader.Place until = reader.place(end.get());
        if (until instanceof WindowReader.Place.Failed(Assessment.Unreadable why)) {
            return why;
        }
        ImpreciseDate from = ((WindowReader.Place.At) since).ends().from();
        ImpreciseDate to = ((WindowReader.Place.At) until).ends().until();
        Interval range = Interval.between(
                elapsed(from.latest(), to.earliest(), query.unit()),
                elapsed(from.earliest(), to.latest(), query.unit()));
        List<Said<Interval>> said = new ArrayList<>();
        if (query.since() instanceof Point.Named(String id, var place)) {
            attributions(inquiry, id)
                    .forEach(by -> said.add(new Said<>(range, by, org.plumbline.ledger.Modality.STATED)));
        } else {
            Attribution own = inquiry.evidence().sources().attribution("", "");
            said.add(new Said<>(range, own, org.plumbline.ledger.Modality.STATED));
        }
        String unit = query.unit().name().toLowerCase(java.util.Locale.ROOT);
        Window window =
                Window.of(from.earliest(), to.latest().isBefore(from.earliest()) ? from.earliest() : to.latest());
        return assess(inquiry, unit.substring(0, unit.length() - 1), said, false, Optional.of(window));
    }

    /** The day up to which it is counted, which one clause names; empty if it says something else, or a second one is there. */
    private static Optional<Point> end(Inquiry inquiry) {
        List<TimeClause> clauses = inquiry.scope().times();
        if (clauses.size() != 1) {
            return Optional.empty();
        }
        return switch (clauses.getFirst()) {
            case TimeClause.Until(Point point) -> Optional.of(point);
            case TimeClause.AsOf(Point point) -> Optional.of(point);
            case TimeClause.On(Point point) -> Optional.of(point);
            default -> Optional.empty();
        };
    }

    /** Whole units as the calendar counts them, and the rest as a share of the unit that is running. */
    private static BigDecimal elapsed(LocalDate from, LocalDate to, Unit unit) {
        if (to.isBefore(from)) {
            return elapsed(to, from, unit).negate();
        }
        ChronoUnit calendar = switch (unit) {
            case HOURS, DAYS -> ChronoUnit.DAYS;
            case WEEKS -> ChronoUnit.WEEKS;
            case MONTHS -> ChronoUnit.MONTHS;
            case YEARS -> ChronoUnit.YEARS;
        };
        long whole = calendar.between(from, to);
        LocalDate start = from.plus(whole, calendar);
        long length = ChronoUnit.DAYS.between(start, from.plus(whole + 1, calendar));
        BigDecimal rest = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, to))
                .divide(BigDecimal.valueOf(length), 4, RoundingMode.DOWN);
        BigDecimal total = BigDecimal.valueOf(whole).add(rest);
        return unit == Unit.HOURS ? total.multiply(BigDecimal.valueOf(24)) : total;
    }

    private static Assessment assess(
            Inquiry inquiry, String unit, List<Said<Interval>> all, boolean disputed, Optional<Window> window) {
        return switch (WordingReader.figure(inquiry, unit)) {
            case WordingReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WordingReader.Result.Read(Reading.Figure figure, Interval plain) -> {
                Interval allowed = inquiry.query() instanceof Query.Elapsed ? wholeUnits(figure, plain) : plain;
                yield judged(inquiry, figure, allowed, all, disputed, window);
            }
        };
    }

    /** "Four years" since something means four completed years, not 4.00. */
    private static Interval wholeUnits(Reading.Figure figure, Interval plain) {
        return figure.hedge() == Hedge.EXACT
                ? new Interval(figure.low(), false, figure.low().add(BigDecimal.ONE), true)
                : plain;
    }

    private static Assessment judged(
            Inquiry inquiry,
            Reading.Figure figure,
            Interval allowed,
            List<Said<Interval>> all,
            boolean disputed,
            Optional<Window> window) {
        List<Said<Interval>> accepted = inquiry.acceptance().accepted(all);
        Optional<Agreement> agreement = VoiceChoice.agree(inquiry, accepted);
        Evidence.Finding finding = agreement
                .<Evidence.Finding>map(found -> new Evidence.Finding.Numbers(found.range()))
                .orElse(new Evidence.Finding.Answer(Evidence.YesNo.UNKNOWN));
        boolean anyDispute = disputed || agreement.filter(Agreement::disputed).isPresent();
        Evidence evidence = new Evidence(finding, window, List.of(), VoiceChoice.rows(inquiry, all), anyDispute, false);
        Verdict verdict = agreement
                .map(found -> Verdicts.ofNumbers(found.range(), allowed, basis(inquiry, found, accepted, allowed)))
                .orElseGet(() -> new Verdict.NotShown(Phrase.of("judge.missing.no-value"), List.of()));
        return new Assessment.Judged(WordingReader.says(figure), Optional.of(allowed), evidence, verdict, List.of());
    }

    private static Verdict.Basis basis(
            Inquiry inquiry, Agreement agreement, List<Said<Interval>> accepted, Interval wording) {
        Map<String, Interval> voices = new LinkedHashMap<>(agreement.byVoice());
        List<String> against = voices.entrySet().stream()
                .filter(voice -> !voice.getValue().meets(wording))
                .map(Map.Entry::getKey)
                .toList();
        List<Attribution> by = accepted.stream().map(Said::by).distinct().toList();
        return Contradiction.basis(inquiry, against, by, voices.size());
    }
}
