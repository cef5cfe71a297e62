package org.plumbline.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engagement.Tie.Group;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.ImpreciseDate;

/**
 * With whom one party dealt: everything it was tied to, and who else was there.
 *
 * @param occasions in the order of time; undated ones last
 */
public record Dealings(String party, List<Occasion> occasions) {
    public Dealings {
        occasions = List.copyOf(occasions);
    }

    /**
     * One engagement, role term, membership, seat or transfer.
     *
     * @param target the engagement, body or seat; of a transfer the other side
     * @param own the party's own ties to it, and those of its parts and of the seats it holds
     * @param others who else took part, held the role or the seat, by id
     */
    public record Occasion(String target, List<Tie> own, List<String> others) {
        public Occasion {
            own = List.copyOf(own);
            others = List.copyOf(others);
        }

        /** What all its ties have in common. */
        public Group group() {
            return own.getFirst().manner().group();
        }

        /** Its first day, as wide as the sources leave it. */
        public Optional<ImpreciseDate> start() {
            return own.getFirst().start();
        }

        public Optional<ImpreciseDate> end() {
            return own.getFirst().end();
        }

        /** Through which bodies. */
        public List<String> bodies() {
            return own.getFirst().bodies();
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
        Set<String> parts = hierarchy.partsOf(party);
        Map<String, List<Tie>> byOccasion = new LinkedHashMap<>();
        for (Tie tie : network.ties()) {
            if (isOwn(tie, parts) && tie.mayTouch(from, until)) {
                String key = String.join(" ", tie.record(), tie.manner().group().name(), target(tie, parts));
                byOccasion.computeIfAbsent(key, id -> new ArrayList<>()).add(tie);
            }
        }
        List<Occasion> occasions = new ArrayList<>();
        byOccasion.values().forEach(own -> occasions.add(occasion(network, own, party, parts)));
        occasions.sort(Comparator.comparing((Occasion one) ->
                        one.start().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
                .thenComparing(one -> one.own.getFirst().record())
                .thenComparing(Occasion::target));
        return new Dealings(party, occasions);
    }

    private static boolean isOwn(Tie tie, Set<String> parts) {
        return switch (tie.manner().group()) {
            case ATTENDANCE, OFFICE -> parts.contains(tie.from());
            case TRANSFER -> parts.contains(tie.from()) || parts.contains(tie.to());
            case HOST, STRUCTURE -> false;
        };
    }

    private static String target(Tie tie, Set<String> parts) {
        boolean received = tie.manner() == Manner.SUPPLIED && !parts.contains(tie.from());
        return received ? tie.from() : tie.to();
    }

    private static Occasion occasion(Network network, List<Tie> own, String party, Set<String> parts) {
        List<Tie> sorted = own.stream()
                .sorted(Comparator.comparing((Tie tie) -> !tie.from().equals(party))
                        .thenComparing(Tie::manner)
                        .thenComparing(Tie::from))
                .toList();
        Tie first = sorted.getFirst();
        boolean wasThere = own.stream().anyMatch(Tie::isContact);
        return new Occasion(target(first, parts), sorted, wasThere ? others(network, sorted, parts) : List.of());
    }

    /** Who else was brought together by it: at the same engagement, or in the same term of a role. Own seats are nobody else. */
    private static List<String> others(Network network, List<Tie> own, Set<String> parts) {
        Tie tie = own.getFirst();
        Stream<Tie> beside = network.to(tie.to()).stream().filter(Tie::isContact);
        Stream<Tie> same = switch (tie.manner().group()) {
            case ATTENDANCE -> beside.filter(other -> other.manner().group() == Group.ATTENDANCE);
            case OFFICE ->
                tie.manner() == Manner.ROLE
                        ? beside.filter(other -> other.record().equals(tie.record()))
                        : Stream.empty();
            case HOST, STRUCTURE, TRANSFER -> Stream.empty();
        };
        Set<String> seats = own.stream().map(Tie::seat).collect(Collectors.toSet());
        return same.filter(other -> !other.isBySeat())
                .map(Tie::from)
                .filter(other -> !parts.contains(other) && !seats.contains(other))
                .distinct()
                .toList();
    }

    /** Only what lies in a body or a part of it; everything, if no body is named. */
    public Dealings within(Optional<String> body, Hierarchy hierarchy) {
        return body.map(wanted -> new Dealings(
                        party,
                        occasions.stream()
                                .filter(one -> hierarchy.isPartOf(one.target, wanted)
                                        || one.bodies().stream().anyMatch(of -> hierarchy.isPartOf(of, wanted)))
                                .toList()))
                .orElse(this);
    }

    /** All its ties, in the order of the occasions. */
    public List<Tie> ties() {
        return occasions.stream().flatMap(one -> one.own.stream()).toList();
    }
}
