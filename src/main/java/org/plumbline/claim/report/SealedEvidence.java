package org.plumbline.claim.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Statement;

/** Statements that were unsealed for one check. They count for verdicts and are told to nobody. */
public record SealedEvidence(List<Part> parts) {
    public SealedEvidence {
        parts = List.copyOf(parts);
    }

    /**
     * What was sealed together.
     *
     * @param sealed when it was recorded
     * @param replaced when a later version took its place, or {@code null} while it stands
     * @param embargo the last day on which nothing may rest on it; empty: it may bear a verdict, but is never shown
     */
    public record Part(
            List<Statement> statements,
            Instant sealed,
            @Nullable Instant replaced,
            Optional<LocalDate> embargo) {
        public Part {
            statements = List.copyOf(statements);
        }

        /** Whether it stood at a time; now, where none is given. */
        public boolean standsAt(Optional<Instant> time) {
            return time.map(asked -> !sealed.isAfter(asked) && (replaced == null || replaced.isAfter(asked)))
                    .orElse(replaced == null);
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

    /** Only what stood at a time; now, where none is given. */
    public SealedEvidence asOf(Optional<Instant> time) {
        return new SealedEvidence(
                parts.stream().filter(part -> part.standsAt(time)).toList());
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
