package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.Statement;

/** Statements that were unsealed for one check. They count for verdicts and are told to nobody. */
public record SealedEvidence(List<Part> parts) {
    public SealedEvidence {
        parts = List.copyOf(parts);
    }

    /**
     * What was sealed together.
     *
     * @param embargo the last day on which nothing may rest on it; empty: it may bear a verdict, but is never shown
     */
    public record Part(List<Statement> statements, Optional<LocalDate> embargo) {
        public Part {
            statements = List.copyOf(statements);
        }

        /** Whether nothing may rest on it on this day. */
        public boolean isUnderEmbargo(LocalDate day) {
            return embargo.filter(last -> !day.isAfter(last)).isPresent();
        }

        @Override
        public String toString() {
            return "sealed";
        }
    }

    /** All statements that a predicate's parts hold. */
    public List<Statement> statements(java.util.function.Predicate<Part> which) {
        return parts.stream()
                .filter(which)
                .flatMap(part -> part.statements().stream())
                .toList();
    }

    /** Never what it holds: it must not reach a message by way of an error. */
    @Override
    public String toString() {
        return "sealed evidence";
    }
}
