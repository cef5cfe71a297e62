package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engagement.Tie.Group;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.evidence.Attribution;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Whoever holds a seat is where the seat is: in the bodies in which it is held, while it is held, and nowhere else.
 *
 * @param accepted whose word counts
 */
record Seats(Map<String, List<Representation>> bySeat, Hierarchy hierarchy, Predicate<Attribution> accepted) {
    static Seats of(List<Representation> all, Hierarchy hierarchy, Predicate<Attribution> accepted) {
        Map<String, List<Representation>> bySeat = new HashMap<>();
        all.forEach(one ->
                bySeat.computeIfAbsent(one.seat(), seat -> new ArrayList<>()).add(one));
        return new Seats(bySeat, hierarchy, accepted);
    }

    /** What follows for those who hold seats from the attendance and the roles of the seats. */
    List<Tie> filled(List<Tie> ties) {
        Set<String> there = ties.stream().map(Seats::ends).collect(Collectors.toSet());
        List<Tie> filled = new ArrayList<>();
        for (Tie tie : ties) {
            boolean fillable = tie.manner().group() == Group.ATTENDANCE || tie.manner() == Manner.ROLE;
            if (fillable) {
                List<String> bodies = tie.manner() == Manner.ROLE ? List.of(tie.to()) : tie.bodies();
                bySeat.getOrDefault(tie.from(), List.of()).stream()
                        .filter(seat -> isOf(seat, bodies) && isFilled(tie, seat))
                        .forEach(seat ->
                                holders(seat).forEach((holder, said) -> filled.add(as(tie, seat, holder, said))));
            }
        }
        return filled.stream().filter(tie -> !there.contains(ends(tie))).toList();
    }

    /** At an engagement only who surely fills the seat on the first day; in a role who may fill it on a day of the term. */
    private static boolean isFilled(Tie tie, Representation seat) {
        return tie.manner() == Manner.ROLE
                ? seat.mayMeet(tie.start(), tie.end())
                : seat.surelyMeets(tie.start(), tie.start());
    }

    /** Whoever is named beside the seat is there by a tie of its own. */
    private static String ends(Tie tie) {
        return tie.from() + " " + tie.record() + " " + tie.to();
    }

    private static Map<String, List<Said<String>>> holders(Representation seat) {
        Map<String, List<Said<String>>> holders = new LinkedHashMap<>();
        seat.representedBy().stream()
                .filter(Network::isStated)
                .forEach(said -> holders.computeIfAbsent(said.value(), holder -> new ArrayList<>())
                        .add(said));
        return holders;
    }

    private Tie as(Tie tie, Representation seat, String holder, List<Said<String>> said) {
        boolean isRole = tie.manner() == Manner.ROLE;
        return new Tie(
                holder,
                tie.to(),
                tie.manner(),
                tie.record(),
                isRole ? firstOfBoth(tie, seat) : tie.start(),
                isRole ? lastOfBoth(tie, seat) : tie.end(),
                standing(tie, seat, holder, said),
                tie.bodies(),
                tie.from(),
                tie.what(),
                Stream.concat(tie.evidence().stream(), said.stream().map(Network::evidence))
                        .distinct()
                        .toList());
    }

    private Standing standing(Tie tie, Representation seat, String holder, List<Said<String>> said) {
        if (tie.standing() != Standing.HELD) {
            return tie.standing();
        }
        boolean counts = said.stream().anyMatch(one -> one.by().isOwn() || accepted.test(one.by()));
        if (!counts) {
            return Standing.NOT_ACCEPTED;
        }
        if (seat.isDenied(holder, accepted)) {
            return Standing.DISPUTED;
        }
        return tie.manner() != Manner.ROLE || seat.surelyMeets(tie.start(), tie.end())
                ? Standing.HELD
                : Standing.POSSIBLE;
    }

    /** A role that nobody dates began no earlier than the seat was filled. */
    private static Optional<ImpreciseDate> firstOfBoth(Tie tie, Representation seat) {
        return seat.later(tie.start())
                .or(() -> seat.from()
                        .map(from -> seat.earlier(tie.end())
                                .or(seat::until)
                                .map(ImpreciseDate::latest)
                                .filter(last -> last.isAfter(from.latest()))
                                .map(last -> ImpreciseDate.between(from.earliest(), last))
                                .orElse(from)));
    }

    /** A role of which nobody tells the end ended no later than the seat was filled. */
    private static Optional<ImpreciseDate> lastOfBoth(Tie tie, Representation seat) {
        return seat.earlier(tie.end())
                .or(() -> seat.until()
                        .map(until -> seat.later(tie.start())
                                .or(seat::from)
                                .map(ImpreciseDate::earliest)
                                .filter(first -> first.isBefore(until.earliest()))
                                .map(first -> ImpreciseDate.between(first, until.latest()))
                                .orElse(until)));
    }

    private boolean isOf(Representation seat, List<String> bodies) {
        return seat.body().isEmpty() || bodies.stream().anyMatch(body -> hierarchy.isPartOf(body, seat.body()));
    }
}
