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
                        .filter(seat -> isOf(seat, bodies) && isOn(seat, tie.start()))
                        .forEach(seat -> holders(seat).forEach((holder, said) -> filled.add(as(tie, holder, said))));
            }
        }
        return filled.stream().filter(tie -> !there.contains(ends(tie))).toList();
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

    private Tie as(Tie tie, String holder, List<Said<String>> said) {
        boolean counts = said.stream().anyMatch(one -> one.by().isOwn() || accepted.test(one.by()));
        Standing standing = tie.standing() == Standing.HELD && !counts ? Standing.NOT_ACCEPTED : tie.standing();
        return new Tie(
                holder,
                tie.to(),
                tie.manner(),
                tie.record(),
                tie.start(),
                tie.end(),
                standing,
                tie.bodies(),
                tie.from(),
                tie.what(),
                Stream.concat(tie.evidence().stream(), said.stream().map(Network::evidence))
                        .distinct()
                        .toList());
    }

    private boolean isOf(Representation seat, List<String> bodies) {
        return seat.body().isEmpty() || bodies.stream().anyMatch(body -> hierarchy.isPartOf(body, seat.body()));
    }

    /** Surely held on that day; a seat without days of its own always is. */
    private static boolean isOn(Representation seat, Optional<ImpreciseDate> day) {
        boolean begun = seat.from()
                .map(from -> day.filter(date -> !from.latest().isAfter(date.earliest()))
                        .isPresent())
                .orElse(true);
        boolean running = seat.until()
                .map(until -> day.filter(date -> !until.earliest().isBefore(date.latest()))
                        .isPresent())
                .orElse(true);
        return begun && running;
    }
}
