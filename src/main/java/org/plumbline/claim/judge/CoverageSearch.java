package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.incident.Coverage;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Whether an accepted source declares that it lists everything for a scope and window (laws 1 and 6). */
final class CoverageSearch {
    private CoverageSearch() {}

    /** Who declares the claim's scope complete, if anyone does; with {@code complete by} only that declaration counts. */
    static Optional<Phrase> declared(Inquiry inquiry, Window window, Acceptance acceptance) {
        Optional<String> asked = inquiry.claim().rules().completeBy();
        return inquiry.evidence().coverages().stream()
                .filter(coverage -> coverage.of().isEmpty())
                .filter(coverage -> asked.isEmpty() || asked.get().equals(coverage.id()))
                .filter(coverage -> covers(
                        coverage, inquiry.scope(), window, inquiry.evidence().hierarchy()))
                .flatMap(coverage -> declaration(coverage, inquiry, acceptance).stream())
                .findFirst();
    }

    /** Who declares the list of an engagement's parties complete, if anyone does. */
    static Optional<Phrase> ofList(Inquiry inquiry, String engagement, Acceptance acceptance) {
        return inquiry.evidence().coverages().stream()
                .filter(coverage -> coverage.of().equals(engagement))
                .flatMap(coverage -> declaration(coverage, inquiry, acceptance).stream())
                .findFirst();
    }

    private static Optional<Phrase> declaration(Coverage coverage, Inquiry inquiry, Acceptance acceptance) {
        return coverage.declaredBy().stream()
                .filter(by -> !by.isOwn() && acceptance.refusal(by).isEmpty())
                .findFirst()
                .map(by -> Phrase.of("judge.complete", inquiry.name(by.voice())));
    }

    private static boolean covers(Coverage coverage, Claim.Scope scope, Window window, Hierarchy hierarchy) {
        LocalDate from = coverage.from().map(ImpreciseDate::latest).orElse(LocalDate.MIN);
        LocalDate until = coverage.until().map(ImpreciseDate::earliest).orElse(LocalDate.MAX);
        return !window.outerFrom().isBefore(from)
                && !window.outerUntil().isAfter(until)
                && coversAll(coverage.kinds(), scope.kinds(), hierarchy)
                && coversAll(coverage.actors(), scope.by(), hierarchy)
                && coversAll(coverage.places(), scope.places(), hierarchy);
    }

    private static boolean coversAll(List<String> declared, List<String> asked, Hierarchy hierarchy) {
        return declared.isEmpty()
                || (!asked.isEmpty() && asked.stream().allMatch(id -> hierarchy.isPartOfAny(id, declared)));
    }
}
