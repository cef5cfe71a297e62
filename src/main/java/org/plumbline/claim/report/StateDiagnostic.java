package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Today;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Place;

/** What has become of published claims as diagnostics, for formats that know nothing else. */
final class StateDiagnostic {
    private StateDiagnostic() {}

    /** Of each claim that did not stay as it was when it was published. */
    static Stream<Diagnostic> of(CheckedPublication publication) {
        return publication.today().filter(today -> today.frozen().isPresent()).stream()
                .flatMap(today -> today.changed().stream())
                .map(claim -> of(publication.id(), claim));
    }

    private static Diagnostic of(String publication, ClaimToday claim) {
        Place place = claim.binding()
                .map(Binding::place)
                .orElseGet(() -> new Place("publications/" + publication + "/sheet.claims", 1, 1));
        return new Diagnostic(
                claim.state() == Today.EVIDENCE_BROKEN ? "E093" : "E094",
                switch (claim.state()) {
                    case EVIDENCE_BROKEN -> Diagnostic.Severity.ERROR;
                    case OVERTURNED, SUPERSEDED, WEAKENED -> Diagnostic.Severity.WARNING;
                    case NOW_SHOWN, UNDERSTATED, UNCHANGED -> Diagnostic.Severity.NOTE;
                },
                place,
                claim.binding().map(Binding::end),
                claim.binding().map(Excerpts::of),
                claim.told(),
                List.copyOf(claim.changes()),
                Optional.empty());
    }
}
