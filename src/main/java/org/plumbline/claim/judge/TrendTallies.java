package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Stated totals that may be compared (law 9): by one originator, with one method, of the same scope, in the two windows asked for. */
final class TrendTallies {
    private final Inquiry inquiry;
    private final Trend.Windows windows;
    private final String measure;

    private TrendTallies(Inquiry inquiry, Trend.Windows windows) {
        this.inquiry = inquiry;
        this.windows = windows;
        this.measure = IncidentJudge.measure(inquiry.query());
    }

    /** Every two tallies of one originator, one method and one scope that fill the two windows. */
    static List<Trend.Pair> pairs(Inquiry inquiry, Trend.Windows windows) {
        return new TrendTallies(inquiry, windows).pairs();
    }

    /** Who counted one of the two windows in this scope and is not accepted, each with the reason. */
    static List<Voice> refused(Inquiry inquiry, Trend.Windows windows) {
        return new TrendTallies(inquiry, windows).refused();
    }

    private List<Voice> refused() {
        Map<String, List<Said<Interval>>> byVoice = new LinkedHashMap<>();
        for (Tally tally : inquiry.evidence().tallies()) {
            if (isOfScope(tally) && isOfEither(tally)) {
                tally.totals().stream()
                        .filter(said -> !inquiry.acceptance().accepts(said) && isAsked(said))
                        .forEach(said -> byVoice.computeIfAbsent(said.by().voice(), voice -> new ArrayList<>())
                                .add(said));
            }
        }
        List<Voice> refused = new ArrayList<>();
        byVoice.forEach((voice, said) -> refused.add(new Voice(
                voice,
                inquiry.name(voice),
                Phrase.of(
                        "judge.voice.values",
                        said.stream().map(Said::value).distinct().toList()),
                said.stream().map(one -> one.by().source()).distinct().toList(),
                inquiry.acceptance().refusal(said.getFirst()),
                Optional.empty())));
        return refused;
    }

    private boolean isOfEither(Tally tally) {
        Optional<LocalDate> from = day(tally.froms(), tally.totals());
        Optional<LocalDate> until = day(tally.untils(), tally.totals());
        return from.isPresent()
                && until.filter(last -> !last.isBefore(from.get()))
                        .map(last -> Window.of(from.get(), last))
                        .filter(counted -> fills(counted, windows.before()) || fills(counted, windows.after()))
                        .isPresent();
    }

    private List<Trend.Pair> pairs() {
        List<Counted> all = new ArrayList<>();
        for (Tally tally : inquiry.evidence().tallies()) {
            if (!tally.basis().isEmpty() && !tally.method().isEmpty() && isOfScope(tally)) {
                all.addAll(counted(tally));
            }
        }
        List<Counted> latest = latest(all);
        List<Trend.Pair> pairs = new ArrayList<>();
        for (Counted first : latest) {
            for (Counted second : latest) {
                boolean comparable = first.voice.equals(second.voice)
                        && first.tally.method().equals(second.tally.method())
                        && first.window.outerUntil().isBefore(second.window.outerFrom());
                if (comparable && fills(first.window, windows.before()) && fills(second.window, windows.after())) {
                    pairs.add(pair(first, second));
                }
            }
        }
        pairs.sort(Comparator.comparing(
                pair -> pair.items().stream().map(Item::id).toList().toString()));
        return pairs;
    }

    private Trend.Pair pair(Counted first, Counted second) {
        return new Trend.Pair(
                first.span(),
                second.span(),
                1,
                new Trend.Ground.OneMethod(
                        first.voice,
                        first.tally.method(),
                        java.util.stream.Stream.concat(first.sources.stream(), second.sources.stream())
                                .distinct()
                                .toList()),
                List.of(item(first), item(second)),
                Optional.empty(),
                new Trend.Lag.OfTotals(lag(first), lag(second)));
    }

    private record Counted(
            Tally tally, String voice, Window window, BigDecimal least, BigDecimal most, List<String> sources) {
        Trend.Span span() {
            return new Trend.Span(least.longValue(), most.longValue(), window);
        }

        boolean isOfTheSame(Counted other) {
            return voice.equals(other.voice)
                    && tally.method().equals(other.tally.method())
                    && window.equals(other.window);
        }
    }

    private Item item(Counted counted) {
        return new Item(
                counted.tally.id(),
                inquiry.name(counted.tally.id()),
                counted.tally.anyFrom(),
                Optional.of(Interval.between(counted.least, counted.most)),
                List.of(counted.voice),
                Standing.CERTAIN,
                Optional.of(Phrase.of("judge.reason.tally")));
    }

    private Optional<Long> lag(Counted counted) {
        return published(counted).map(day -> ChronoUnit.DAYS.between(counted.window.outerUntil(), day));
    }

    private Optional<LocalDate> published(Counted counted) {
        return counted.sources.stream()
                .flatMap(id -> inquiry.evidence().sources().source(id).stream())
                .flatMap(source -> source.published().stream())
                .map(ImpreciseDate::earliest)
                .min(LocalDate::compareTo);
    }

    /** A later total of the same voice, method, scope and window replaces an earlier one (law 3); if no order is known, both stay. */
    private List<Counted> latest(List<Counted> all) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> one.isOfTheSame(other) && isLater(other, one)))
                .toList();
    }

    private boolean isLater(Counted other, Counted one) {
        Optional<LocalDate> first = published(one);
        return published(other)
                .filter(day -> first.filter(day::isAfter).isPresent())
                .isPresent();
    }

    /** The event's own days may be counted to either side, or shift both windows; but not by more than a tenth of the window. */
    private boolean fills(Window counted, Window asked) {
        long slack = Math.min(days(windows.event()), days(asked) / 10);
        return Math.abs(ChronoUnit.DAYS.between(counted.outerFrom(), asked.outerFrom())) <= slack
                && Math.abs(ChronoUnit.DAYS.between(counted.outerUntil(), asked.outerUntil())) <= slack;
    }

    private static long days(Window window) {
        return ChronoUnit.DAYS.between(window.outerFrom(), window.outerUntil()) + 1;
    }

    private boolean isOfScope(Tally tally) {
        return tally.measure().equals(measure)
                && isSame(tally.kinds(), inquiry.scope().kinds())
                && isSame(tally.actors(), inquiry.scope().by())
                && isSame(tally.targets(), inquiry.scope().with())
                && isSame(tally.places(), inquiry.scope().places());
    }

    /** A trend of the whole is not shown by its part, nor the other way: the scopes must be the same. */
    private boolean isSame(List<String> stated, List<String> asked) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return asked.isEmpty() == stated.isEmpty()
                && stated.stream().allMatch(id -> hierarchy.isPartOfAny(id, asked))
                && asked.stream().allMatch(id -> hierarchy.isPartOfAny(id, stated));
    }

    /** What each voice counted: its own word where it was seen, else all that its retellings say (law 3). */
    private List<Counted> counted(Tally tally) {
        Map<String, List<Said<Interval>>> byVoice = new LinkedHashMap<>();
        tally.totals().stream()
                .filter(inquiry.acceptance()::accepts)
                .filter(this::isAsked)
                .forEach(said -> byVoice.computeIfAbsent(said.by().voice(), voice -> new ArrayList<>())
                        .add(said));
        List<Counted> counted = new ArrayList<>();
        byVoice.forEach((voice, said) -> {
            List<Said<Interval>> own =
                    said.stream().filter(one -> one.by().original()).toList();
            counted(tally, voice, own.isEmpty() ? said : own).ifPresent(counted::add);
        });
        return counted;
    }

    private boolean isAsked(Said<Interval> said) {
        return inquiry.claim()
                .rules()
                .talliedBy()
                .filter(voice ->
                        !inquiry.evidence().hierarchy().isPartOf(said.by().voice(), voice))
                .isEmpty();
    }

    private Optional<Counted> counted(Tally tally, String voice, List<Said<Interval>> said) {
        Optional<LocalDate> from = day(tally.froms(), said);
        Optional<LocalDate> until = day(tally.untils(), said);
        boolean usable = said.stream().allMatch(one -> one.value().isExact())
                && from.isPresent()
                && until.isPresent()
                && !from.get().isAfter(until.get());
        if (!usable) {
            return Optional.empty();
        }
        List<BigDecimal> totals = said.stream()
                .map(one -> Objects.requireNonNull(one.value().low()))
                .sorted()
                .toList();
        return Optional.of(new Counted(
                tally,
                voice,
                Window.of(from.orElseThrow(), until.orElseThrow()),
                totals.getFirst(),
                totals.getLast(),
                said.stream().map(one -> one.by().source()).distinct().toList()));
    }

    /** The day that those who state the total give, or else that anybody gives; nothing if it is not one exact day. */
    private static Optional<LocalDate> day(List<Said<ImpreciseDate>> days, List<Said<Interval>> totals) {
        List<ImpreciseDate> own = days.stream()
                .filter(day -> totals.stream().anyMatch(total -> total.by().equals(day.by())))
                .map(Said::value)
                .distinct()
                .toList();
        List<ImpreciseDate> given =
                own.isEmpty() ? days.stream().map(Said::value).distinct().toList() : own;
        return given.size() == 1 && given.getFirst().isExact()
                ? Optional.of(given.getFirst().earliest())
                : Optional.empty();
    }
}
