package org.plumbline.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param bodies through which it came about: those that hold the engagement, or in which the seat is
 * @param seat whose seat the party filled there; empty if it was there by itself
 * @param what the role held, the goods supplied, or the kinds of the engagement
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
        List<String> bodies,
        String seat,
        List<String> what,
        List<Evidence> evidence) {
    public Tie {
        bodies = List.copyOf(bodies);
        what = List.copyOf(what);
        evidence = List.copyOf(evidence);
    }

    /** What kind of relation. */
    public enum Manner {
        PRESENT(Group.ATTENDANCE),
        BY_VIDEO(Group.ATTENDANCE),
        TOOK_PART(Group.ATTENDANCE),
        INVITED(Group.ATTENDANCE),
        EXPECTED(Group.ATTENDANCE),
        STAYED_AWAY(Group.ATTENDANCE),
        EXCLUDED(Group.ATTENDANCE),
        WITHDREW(Group.ATTENDANCE),
        HELD_BY(Group.HOST),
        ROLE(Group.OFFICE),
        MEMBER(Group.OFFICE),
        REPRESENTS(Group.OFFICE),
        PART(Group.STRUCTURE),
        SUPPLIED(Group.TRANSFER);

        private final Group group;

        Manner(Group group) {
            this.group = group;
        }

        public Group group() {
            return group;
        }
    }

    /** What relations have in common. */
    public enum Group {
        /** A party at an engagement. */
        ATTENDANCE,
        /** An engagement and the body that holds it. */
        HOST,
        /** A role, a membership, a seat: they go on until they end. */
        OFFICE,
        /** What belongs to what. */
        STRUCTURE,
        /** Goods. */
        TRANSFER
    }

    /** Whether it came about (law 8: announced is not held, invited is not present). */
    public enum Standing {
        /** An accepted source says that it was so, none that it was not. */
        HELD,
        /** Announced, invited or expected. */
        ANNOUNCED,
        /** Some accepted sources say that it was so, others that it was not. */
        DISPUTED,
        /** It may have been so: nobody says surely that it was, or the days on which it hangs are not known exactly enough. */
        POSSIBLE,
        /** It was called off, or the party was not there. */
        NOT,
        /** Accepted sources deny that it came about, and none says that it did. */
        DENIED,
        /** Only sources that do not count say so: a party to the conflict in its own favour (law 4). */
        NOT_ACCEPTED
    }

    /** One source's word for it. */
    public record Evidence(String voice, String source, Modality modality) {}

    /** Whether two parties were brought together by it; what was only announced, denied, disputed or not accepted does not. */
    public boolean isContact() {
        return standing == Standing.HELD && !isAbsence() && manner != Manner.INVITED && manner != Manner.EXPECTED;
    }

    /** Whether it brings nobody together because sources deny it, or do not tell surely whether it came about. */
    public boolean isInDoubt() {
        return switch (standing) {
            case DISPUTED, POSSIBLE, DENIED -> true;
            case HELD, ANNOUNCED, NOT, NOT_ACCEPTED -> false;
        };
    }

    /** Whether it says that the party was not there. */
    public boolean isAbsence() {
        return switch (manner) {
            case STAYED_AWAY, EXCLUDED, WITHDREW -> true;
            default -> false;
        };
    }

    /** Whether it may have been so on a day of this span; open where nobody gives a day. */
    public boolean mayTouch(Optional<LocalDate> first, Optional<LocalDate> last) {
        boolean begins =
                last.isEmpty() || start.isEmpty() || !start.get().earliest().isAfter(last.get());
        Optional<ImpreciseDate> ending = end.or(() -> isEvent() ? start : Optional.empty());
        boolean ends =
                first.isEmpty() || ending.isEmpty() || !ending.get().latest().isBefore(first.get());
        return begins && ends;
    }

    /** Whether both may have been so on one day; open where nobody gives a day. */
    public boolean mayOverlap(Tie other) {
        Optional<LocalDate> first = other.start.map(ImpreciseDate::earliest);
        Optional<ImpreciseDate> ending = other.end.or(() -> other.isEvent() ? other.start : Optional.empty());
        return mayTouch(first, ending.map(ImpreciseDate::latest));
    }

    /** An event without an end lasts its own day; a role, a membership and deliveries may go on. */
    private boolean isEvent() {
        return switch (manner.group) {
            case ATTENDANCE, HOST -> true;
            case OFFICE, STRUCTURE, TRANSFER -> false;
        };
    }

    /** The sources that tell of it, each once. */
    public List<String> sources() {
        return evidence.stream()
                .map(Evidence::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether it is told of another's seat, which the party filled. */
    public boolean isBySeat() {
        return !seat.isEmpty();
    }

    /** The same relation, told of the whole of which the party is a part. */
    public Tie as(String whole) {
        return new Tie(whole, to, manner, record, start, end, standing, bodies, seat, what, evidence);
    }
}
