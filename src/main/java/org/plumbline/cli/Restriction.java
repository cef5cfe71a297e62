package org.plumbline.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.Restricted;
import org.plumbline.claim.report.SealedEvidence;
import org.plumbline.ledger.ConsentRecords;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/** What of a case's evidence may not be told, and what may not be used, on a day. */
final class Restriction {
    private static final String NO_CONSENT = "E155";
    private static final String EMBARGO = "E156";

    private final CaseLedger open;
    private final LocalDate day;
    private final List<Statement> sealed;

    private Restriction(CaseLedger open, List<Statement> sealed, LocalDate day) {
        this.open = open;
        this.sealed = sealed;
        this.day = day;
    }

    /**
     * For a check on a day.
     *
     * @param unsealed what was unsealed for it, if anything was
     * @param asOf the recorded time that is asked for; empty: now
     * @param day local to the case
     */
    static Restricted of(CaseLedger open, Optional<SealedEvidence> unsealed, Optional<Instant> asOf, LocalDate day) {
        Optional<SealedEvidence> sealed = unsealed.map(evidence -> evidence.asOf(asOf));
        List<Statement> all =
                sealed.map(evidence -> evidence.statements(part -> true)).orElse(List.of());
        Restriction restriction = new Restriction(open, all, day);
        Optional<CaseLedger> whole = all.isEmpty() ? Optional.empty() : Optional.of(restriction.with(all, Set.of()));
        List<Restricted.Guard> guards = new ArrayList<>();
        restriction.consent(whole.orElse(open).ledger()).ifPresent(guards::add);
        sealed.flatMap(restriction::embargo).ifPresent(guards::add);
        return new Restricted(whole.map(Restriction::evidence), guards);
    }

    private Optional<Restricted.Guard> consent(Ledger whole) {
        Set<String> without = ConsentRecords.withoutConsent(whole, day);
        if (without.isEmpty()) {
            return Optional.empty();
        }
        String named = without.stream()
                .filter(id -> open.ledger().entity(id).isPresent())
                .collect(Collectors.joining(", "));
        return Optional.of(new Restricted.Guard(
                NO_CONSENT, named.isEmpty() ? "" : " (" + named + ")", evidence(with(sealed, without))));
    }

    private Optional<Restricted.Guard> embargo(SealedEvidence unsealed) {
        List<Statement> free = unsealed.statements(part -> !part.isUnderEmbargo(day));
        return free.size() == sealed.size()
                ? Optional.empty()
                : Optional.of(new Restricted.Guard(EMBARGO, "", evidence(with(free, Set.of()))));
    }

    private CaseLedger with(Collection<Statement> more, Set<String> hidden) {
        return open.read().but(more, hidden);
    }

    private static CaseEvidence evidence(CaseLedger ledger) {
        return CaseEvidence.of(ledger.ledger(), ledger.sources(), ledger.incidents());
    }
}
