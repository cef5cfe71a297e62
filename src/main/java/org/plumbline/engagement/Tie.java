package org.plumbline.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.ledger.Modality;
import org.plumbline.quantity.ImpreciseDate;

/**
 * One relation between two nodes of the network, in time: a party and an engagement, a holder and a body, a supplier and a
 * recipient.
 *
 * @param from id of the party, holder, member, part or supplier
 * @param to id of the engagement, body, seat, whole or recipient
 * @param record id of the record that tells of it
 * @param start its first day, if any source gives one, as wide as the sources leave it; likewise {@code end}
 * @param evidence what each source says
 */
public record Tie(
        String from,
        String to,
        Manner manner,
        String record,
        Optional<ImpreciseDate> start,
        Optional<ImpreciseDate> end,
        Standing standing,
        List<Evidence> evidence) {
    public Tie {
        evidence = List.copyOf(evidence);
    }

    /** What kind of relation. */
    public enum Manner {
        PRESENT,
        BY_VIDEO,
        TOOK_PART,
        INVITED,
        EXPECTED,
        STAYED_AWAY,
        EXCLUDED,
        WITHDREW,
        HELD_BY,
        ROLE,
        MEMBER,
        REPRESENTS,
        PART,
        SUPPLIED
    }

    /** Whether it came about (law 8: announced is not held, invited is not present). */
    public enum Standing {
        /** Somebody says that it was so, nobody that it was not. */
        HELD,
        /** Announced, invited or expected. */
        ANNOUNCED,
        /** Some say that it was so, others that it was not. */
        DISPUTED,
        /** It was called off, or the party was not there. */
        NOT
    }

    /** One source's word for it. */
    public record Evidence(String voice, String source, Modality modality) {}

    private static final Set<Manner> NO_CONTACT = Set.of(Manner.STAYED_AWAY, Manner.EXCLUDED, Manner.WITHDREW);

    /** Whether two parties were brought together by it; what was only announced, denied or disputed does not. */
    public boolean isContact() {
        return standing == Standing.HELD && !NO_CONTACT.contains(manner);
    }

    /** Whether it may have been so on a day of this span; open where nobody gives a day. */
    public boolean mayTouch(Optional<java.time.LocalDate> first, Optional<java.time.LocalDate> last) {
        boolean begins =
                last.isEmpty() || start.isEmpty() || !start.get().earliest().isAfter(last.get());
        Optional<ImpreciseDate> ending = end.or(() -> isEvent() ? start : Optional.empty());
        boolean ends =
                first.isEmpty() || ending.isEmpty() || !ending.get().latest().isBefore(first.get());
        return begins && ends;
    }

    /** An event without an end lasts its own day; a role or membership goes on. */
    private boolean isEvent() {
        return switch (manner) {
            case ROLE, MEMBER, REPRESENTS, PART -> false;
            default -> true;
        };
    }
}
