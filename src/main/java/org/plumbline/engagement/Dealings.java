package org.plumbline.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.ImpreciseDate;

/**
 * With whom one party dealt: everything it was tied to, and who else was there.
 *
 * @param own its ties and those of its parts and of the seats it holds, in the order of time; undated ones last
 */
public record Dealings(String party, List<Occasion> own) {
    public Dealings {
        own = List.copyOf(own);
    }

    /**
     * One engagement, role, membership or transfer.
     *
     * @param tie the party's own
     * @param bodies whose engagement it is
     * @param others who else took part, by id
     */
    public record Occasion(Tie tie, List<String> bodies, List<String> others) {
        public Occasion {
            bodies = List.copyOf(bodies);
            others = List.copyOf(others);
        }
    }

    /**
     * Everything between two days.
     *
     * @param from the first day; everything before, if empty
     * @param until the last day; everything after, if empty
     */
    public static Dealings of(
            Network network, Hierarchy hierarchy, String party, Optional<LocalDate> from, Optional<LocalDate> until) {
        Set<String> parts = new LinkedHashSet<>(hierarchy.partsOf(party));
        List<Occasion> occasions = new ArrayList<>();
        for (Tie tie : network.ties()) {
            boolean its = isIts(tie, parts, network, hierarchy) && tie.manner() != Manner.PART;
            if (its && tie.mayTouch(from, until)) {
                occasions.add(new Occasion(tie, bodies(network, tie), others(network, tie, parts)));
            }
        }
        occasions.sort(Comparator.comparing((Occasion one) ->
                        one.tie.start().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
                .thenComparing(one -> one.tie.record())
                .thenComparing(one -> one.tie.manner())
                .thenComparing(one -> one.tie.from()));
        return new Dealings(party, occasions);
    }

    /** Only what lies in a body or a part of it; everything, if no body is named. */
    public Dealings within(Optional<String> body, Hierarchy hierarchy) {
        return body.map(wanted -> new Dealings(
                        party,
                        own.stream()
                                .filter(one -> hierarchy.isPartOf(one.tie.to(), wanted)
                                        || one.bodies.stream().anyMatch(of -> hierarchy.isPartOf(of, wanted)))
                                .toList()))
                .orElse(this);
    }

    /** The party's own name counts everywhere; that of a seat only in bodies in which the party or a part of it holds the seat. */
    private static boolean isIts(Tie tie, Set<String> parts, Network network, Hierarchy hierarchy) {
        if (parts.contains(tie.from())) {
            return true;
        }
        if (tie.manner() == Manner.SUPPLIED) {
            return parts.contains(tie.to());
        }
        return isAttendanceOrRole(tie)
                && network.representations().stream()
                        .filter(held -> held.seat().equals(tie.from()))
                        .filter(held -> held.representedBy().stream().anyMatch(by -> parts.contains(by.value())))
                        .anyMatch(held -> placesOf(network, tie).stream()
                                .anyMatch(body -> hierarchy.isPartOf(body, held.body())));
    }

    /** The bodies in which a tie lies: those that hold the engagement, or the body of the role itself. */
    private static List<String> placesOf(Network network, Tie tie) {
        return tie.manner() == Manner.ROLE ? List.of(tie.to()) : bodies(network, tie);
    }

    private static boolean isAttendanceOrRole(Tie tie) {
        return switch (tie.manner()) {
            case MEMBER, REPRESENTS, PART, SUPPLIED, HELD_BY -> false;
            default -> true;
        };
    }

    private static List<String> bodies(Network network, Tie tie) {
        return network.ties().stream()
                .filter(other ->
                        other.manner() == Manner.HELD_BY && other.from().equals(tie.to()))
                .map(Tie::to)
                .toList();
    }

    private static List<String> others(Network network, Tie tie, Set<String> parts) {
        return network.ties().stream()
                .filter(other -> other.to().equals(tie.to())
                        && other.isContact()
                        && !parts.contains(other.from())
                        && !other.from().equals(tie.from())
                        && other.manner() != Manner.HELD_BY
                        && isAttendanceOrRole(other)
                        && isAttendanceOrRole(tie)
                        && (tie.manner() == Manner.ROLE) == (other.manner() == Manner.ROLE)
                        && (tie.manner() != Manner.ROLE || other.record().equals(tie.record())))
                .map(Tie::from)
                .distinct()
                .toList();
    }
}
