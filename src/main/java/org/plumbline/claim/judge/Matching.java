package org.plumbline.claim.judge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.ListStandings;
import org.plumbline.incident.Report;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Whether incidents lie in the scope of a claim: certainly, possibly or not, by what accepted voices say of each. */
final class Matching {
    private final Claim.Scope scope;
    private final Window window;
    private final Acceptance acceptance;
    private final Hierarchy hierarchy;
    /** By feature: how values that were met before stand to what is wanted. */
    private final Map<Feature, Map<List<String>, Standing>> known = new EnumMap<>(Feature.class);

    Matching(Claim.Scope scope, Window window, Acceptance acceptance, Hierarchy hierarchy) {
        this.scope = scope;
        this.window = window;
        this.acceptance = acceptance;
        this.hierarchy = hierarchy;
    }

    /** How an incident stands to the scope, and why it is not certain. */
    record Match(Standing standing, Optional<ImpreciseDate> date, Optional<Phrase> reason) {
        boolean isIn() {
            return standing != Standing.LEFT_OUT;
        }
    }

    private static final Optional<Phrase> NO_REASON = Optional.empty();

    Match match(Incident incident) {
        Optional<Phrase> refusal = refusal(incident);
        if (refusal.isPresent()) {
            return new Match(Standing.LEFT_OUT, incident.span(), refusal);
        }
        List<Said<ImpreciseDate>> dates = acceptance.accepted(dates(incident));
        Optional<Agreement.Days> days = Agreement.ofDays(dates);
        Match byTime = days.map(this::byTime)
                .orElseGet(() ->
                        new Match(Standing.POSSIBLE, Optional.empty(), Optional.of(Phrase.of("judge.reason.undated"))));
        if (!byTime.isIn()) {
            return byTime;
        }
        return narrow(
                narrow(
                        narrow(
                                narrow(byTime, incident, Feature.PLACE, scope.places()),
                                incident,
                                Feature.KIND,
                                scope.kinds()),
                        incident,
                        Feature.ACTOR,
                        scope.by()),
                incident,
                Feature.TARGET,
                scope.with());
    }

    private Match byTime(Agreement.Days days) {
        return switch (window.holds(days.date())) {
            case IN -> new Match(Standing.CERTAIN, Optional.of(days.date()), NO_REASON);
            case POSSIBLY_IN ->
                new Match(
                        Standing.POSSIBLE,
                        Optional.of(days.date()),
                        Optional.of(
                                Phrase.of(days.disputed() ? "judge.reason.date-disputed" : "judge.reason.date-open")));
            case OUT ->
                new Match(
                        Standing.LEFT_OUT,
                        Optional.of(days.date()),
                        Optional.of(Phrase.of(
                                window.beginsAfter(days.date()) ? "judge.reason.before" : "judge.reason.after")));
        };
    }

    /** What an incident is matched by, beside time. */
    private enum Feature {
        PLACE("place"),
        KIND("kind"),
        ACTOR("actor"),
        TARGET("target");

        private final String key;

        Feature(String key) {
            this.key = key;
        }

        List<Said<List<String>>> of(Report report) {
            return switch (this) {
                case PLACE -> report.places();
                case KIND -> report.kinds();
                case ACTOR -> report.actors();
                case TARGET -> report.targets();
            };
        }
    }

    private Match narrow(Match before, Incident incident, Feature feature, List<String> wanted) {
        if (wanted.isEmpty() || !before.isIn()) {
            return before;
        }
        Standing standing = standing(incident, feature, wanted);
        return switch (standing) {
            case CERTAIN -> before;
            case POSSIBLE ->
                new Match(
                        Standing.POSSIBLE,
                        before.date,
                        before.reason.or(() -> Optional.of(Phrase.of("judge.reason." + feature.key + "-open"))));
            case LEFT_OUT ->
                new Match(
                        Standing.LEFT_OUT,
                        before.date,
                        Optional.of(Phrase.of("judge.reason." + feature.key + "-other")));
        };
    }

    private Standing standing(Incident incident, Feature feature, List<String> wanted) {
        if (incident.reports().size() == 1
                && feature.of(incident.reports().getFirst()).size() == 1) {
            Said<List<String>> said = feature.of(incident.reports().getFirst()).getFirst();
            return acceptance.accepts(said) ? standing(feature, said.value(), wanted) : Standing.POSSIBLE;
        }
        List<Said<List<String>>> accepted = Agreement.speaking(acceptance.accepted(incident.reports().stream()
                .flatMap(report -> feature.of(report).stream())
                .toList()));
        boolean byTwo = acceptance.rules().standard() == Claim.Standard.TWO_INDEPENDENT;
        Map<String, Standing> byVoice = new LinkedHashMap<>();
        for (Said<List<String>> said : accepted) {
            if (byTwo || !isToldCloserByAnother(said, accepted)) {
                byVoice.merge(said.by().voice(), standing(feature, said.value(), wanted), Matching::sameVoice);
            }
        }
        Set<Standing> all = Set.copyOf(byVoice.values());
        return all.size() == 1 ? all.iterator().next() : Standing.POSSIBLE;
    }

    /**
     * Whether another voice names something that lies in what this one names: the region of the one and the village of the other
     * meet in the village (law 5). Where two voices must each bear it out, the wider one does not.
     */
    private boolean isToldCloserByAnother(Said<List<String>> said, List<Said<List<String>>> accepted) {
        for (Said<List<String>> other : accepted) {
            String voice = other.by().voice();
            boolean another = !voice.equals(said.by().voice()) && !voice.equals(Attribution.UNKNOWN_VOICE);
            if (another && isCloser(other.value(), said.value())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCloser(List<String> close, List<String> wide) {
        boolean within = close.stream().allMatch(value -> hierarchy.isPartOfAny(value, wide));
        boolean holdsAll =
                wide.stream().allMatch(value -> close.stream().anyMatch(part -> hierarchy.isPartOf(part, value)));
        return within && holdsAll && !close.equals(wide);
    }

    private static Standing sameVoice(Standing one, Standing other) {
        return one == other ? one : Standing.POSSIBLE;
    }

    /** One voice that names several values means all of them: one in the scope is enough. */
    private Standing standing(Feature feature, List<String> values, List<String> wanted) {
        return known.computeIfAbsent(feature, key -> new HashMap<>())
                .computeIfAbsent(values, asked -> standing(asked, wanted, hierarchy));
    }

    static Standing standing(List<String> values, List<String> wanted, Hierarchy hierarchy) {
        return switch (ListStandings.of(values, wanted, hierarchy)) {
            case ListStandings.CERTAIN, ListStandings.PARTLY -> Standing.CERTAIN;
            case ListStandings.POSSIBLE -> Standing.POSSIBLE;
            default -> Standing.LEFT_OUT;
        };
    }

    /**
     * Whether a reader who looks for the claim's incidents would come upon this one: by what anybody says of it, it fails in one
     * respect at most.
     */
    boolean isNear(Incident incident) {
        boolean inTime = incident.span()
                .map(span -> window.holds(span) != Window.Membership.OUT)
                .orElse(true);
        int misses = inTime ? 0 : 1;
        misses += mayFit(incident, Feature.PLACE, scope.places()) ? 0 : 1;
        misses += mayFit(incident, Feature.KIND, scope.kinds()) ? 0 : 1;
        misses += mayFit(incident, Feature.ACTOR, scope.by()) ? 0 : 1;
        misses += mayFit(incident, Feature.TARGET, scope.with()) ? 0 : 1;
        return misses <= 1;
    }

    /** Whether the incident would lie in the scope if everybody's word counted. */
    boolean mayFit(Incident incident) {
        boolean inTime = incident.span()
                .map(span -> window.holds(span) != Window.Membership.OUT)
                .orElse(true);
        return inTime
                && mayFit(incident, Feature.PLACE, scope.places())
                && mayFit(incident, Feature.KIND, scope.kinds())
                && mayFit(incident, Feature.ACTOR, scope.by())
                && mayFit(incident, Feature.TARGET, scope.with());
    }

    private boolean mayFit(Incident incident, Feature feature, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        boolean nothingSaid = true;
        for (Report report : incident.reports()) {
            for (Said<List<String>> said : feature.of(report)) {
                if (standing(feature, said.value(), wanted) != Standing.LEFT_OUT) {
                    return true;
                }
                nothingSaid = false;
            }
        }
        return nothingSaid;
    }

    /** Why no report of the incident counts, if none does. */
    private Optional<Phrase> refusal(Incident incident) {
        if (incident.reports().size() == 1
                && incident.reports().getFirst().dates().size() == 1) {
            Said<ImpreciseDate> said = incident.reports().getFirst().dates().getFirst();
            return acceptance.refusal(said);
        }
        Optional<Phrase> first = Optional.empty();
        for (Report report : incident.reports()) {
            for (Said<ImpreciseDate> said : report.dates()) {
                Optional<Phrase> refusal = acceptance.refusal(said);
                if (refusal.isEmpty()) {
                    return Optional.empty();
                }
                first = first.or(() -> refusal);
            }
        }
        return first.or(() -> anyOther(incident));
    }

    /** An undated incident still counts as possible if an accepted voice says anything of it. */
    private Optional<Phrase> anyOther(Incident incident) {
        boolean accepted = incident.reports().stream()
                .flatMap(report -> report.kinds().stream())
                .anyMatch(acceptance::accepts);
        return accepted ? Optional.empty() : Optional.of(Phrase.of("judge.refused.nothing-said"));
    }

    private static List<Said<ImpreciseDate>> dates(Incident incident) {
        if (incident.reports().size() == 1) {
            return incident.reports().getFirst().dates();
        }
        return incident.reports().stream()
                .flatMap(report -> report.dates().stream())
                .toList();
    }

    /** How many times it happened: once, unless an accepted voice says more. */
    Agreement occurrences(Incident incident) {
        List<Said<Interval>> said = incident.reports().size() == 1
                ? acceptance.accepted(incident.reports().getFirst().occurrences())
                : acceptance.accepted(incident.reports().stream()
                        .flatMap(report -> report.occurrences().stream())
                        .toList());
        return Agreement.of(said)
                .flatMap(agreement -> agreement
                        .range()
                        .intersect(AT_LEAST_ONCE)
                        .map(range -> new Agreement(range, agreement.disputed(), agreement.byVoice())))
                .orElse(ONCE);
    }

    /** Whether no accepted voice names others beside what is asked for, so that what it tells is all of the scope. */
    boolean isWholly(Incident incident) {
        return isWholly(incident, Feature.PLACE, scope.places())
                && isWholly(incident, Feature.KIND, scope.kinds())
                && isWholly(incident, Feature.ACTOR, scope.by())
                && isWholly(incident, Feature.TARGET, scope.with());
    }

    private boolean isWholly(Incident incident, Feature feature, List<String> wanted) {
        return wanted.isEmpty()
                || incident.reports().stream()
                        .flatMap(report -> feature.of(report).stream())
                        .filter(said -> said.value().size() > 1 && acceptance.accepts(said))
                        .noneMatch(said -> ListStandings.of(said.value(), wanted, hierarchy) == ListStandings.PARTLY);
    }

    private static final Interval AT_LEAST_ONCE = Interval.atLeast(1);

    private static final Agreement ONCE = new Agreement(Interval.exactly(1), false, Map.of());
}
