package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Source;
import org.plumbline.incident.Coverage;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Whether an accepted source declares that it lists everything for a scope and window (laws 1 and 6). */
final class CoverageSearch {
    private CoverageSearch() {}

    /** Who declares it. */
    record Declared(Attribution by, Phrase phrase) {
        /** Its row in the table of voices. */
        Evidence.Voice row(Inquiry inquiry) {
            return new Evidence.Voice(
                    by.voice(),
                    inquiry.name(by.voice()),
                    phrase,
                    List.of(by.source()),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Who declares a scope complete, if anyone does; with {@code complete by} only that declaration counts.
     *
     * @param measure what is counted in the scope; a list of all incidents holds all that any measure counts, a list made for one
     *     measure does not hold the others
     */
    static Optional<Declared> declared(
            Inquiry inquiry, Claim.Scope scope, String measure, Window window, Acceptance acceptance) {
        return declarations(inquiry, scope, measure, window, acceptance).findFirst();
    }

    /** Every list that is declared complete for the claim's scope, one for each voice that declares. */
    static List<CompleteList> lists(Inquiry inquiry, String measure, Window window) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        declarations(inquiry, inquiry.scope(), measure, window, inquiry.acceptance())
                .map(Declared::by)
                .forEach(by -> sources.computeIfAbsent(by.voice(), voice -> new ArrayList<>())
                        .add(by.source()));
        return sources.entrySet().stream()
                .map(list -> new CompleteList(
                        list.getKey(), list.getValue(), inquiry.evidence().sources()))
                .toList();
    }

    private static Stream<Declared> declarations(
            Inquiry inquiry, Claim.Scope scope, String measure, Window window, Acceptance acceptance) {
        Optional<String> asked = inquiry.claim().rules().completeBy();
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return inquiry.evidence().coverages().stream()
                .filter(coverage -> coverage.engagements().isEmpty())
                .filter(coverage -> asked.isEmpty() || asked.get().equals(coverage.id()))
                .filter(coverage ->
                        coverage.measures().isEmpty() || hierarchy.isPartOfAny(measure, coverage.measures()))
                .filter(coverage -> coversScope(coverage, scope, hierarchy))
                .flatMap(coverage -> declaration(coverage, window, inquiry, acceptance).stream());
    }

    /** Who declares the list of an engagement's parties complete, if anyone does. */
    static Optional<Declared> ofList(Inquiry inquiry, String engagement, Acceptance acceptance) {
        Optional<Declared> apart = inquiry.evidence().coverages().stream()
                .filter(coverage -> coverage.engagements().contains(engagement))
                .flatMap(coverage -> coverage.declaredBy().stream())
                .filter(by -> !by.isOwn() && acceptance.refusal(by).isEmpty())
                .findFirst()
                .map(by -> declared(inquiry, by));
        return apart.or(() -> inquiry.evidence()
                .ledger()
                .entity(engagement)
                .flatMap(entity -> Said.texts(
                                entity, "complete list", inquiry.evidence().sources())
                        .stream()
                        .filter(said -> said.value().equals("yes") && !said.by().isOwn() && acceptance.accepts(said))
                        .findFirst())
                .map(said -> declared(inquiry, said.by())));
    }

    private static Declared declared(Inquiry inquiry, Attribution by) {
        return new Declared(by, Phrase.of("judge.complete", inquiry.name(by.voice())));
    }

    private static Optional<Declared> declaration(
            Coverage coverage, Window window, Inquiry inquiry, Acceptance acceptance) {
        return coverage.declaredBy().stream()
                .filter(by -> !by.isOwn() && acceptance.refusal(by).isEmpty())
                .filter(by -> covers(
                        coverage,
                        window,
                        inquiry.evidence().sources().source(by.source()).flatMap(Source::published)))
                .findFirst()
                .map(by -> declared(inquiry, by));
    }

    /** Nobody can list what happens after the day of publication; an undated source covers only the days that it names. */
    private static boolean covers(Coverage coverage, Window window, Optional<ImpreciseDate> published) {
        LocalDate from = coverage.from().map(ImpreciseDate::latest).orElse(LocalDate.MIN);
        LocalDate until = coverage.until()
                .map(ImpreciseDate::earliest)
                .or(() -> published.map(ImpreciseDate::earliest))
                .orElse(LocalDate.MIN);
        return !window.outerFrom().isBefore(from)
                && !window.outerUntil().isAfter(until)
                && published
                        .filter(day -> day.latest().isBefore(window.outerUntil()))
                        .isEmpty();
    }

    private static boolean coversScope(Coverage coverage, Claim.Scope scope, Hierarchy hierarchy) {
        return coversAll(coverage.of(), scope.kinds(), hierarchy)
                && coversAll(coverage.kinds(), scope.kinds(), hierarchy)
                && coversAll(coverage.actors(), scope.by(), hierarchy)
                && coversAll(coverage.places(), scope.places(), hierarchy);
    }

    private static boolean coversAll(List<String> declared, List<String> asked, Hierarchy hierarchy) {
        return declared.isEmpty()
                || (!asked.isEmpty() && asked.stream().allMatch(id -> hierarchy.isPartOfAny(id, declared)));
    }
}
