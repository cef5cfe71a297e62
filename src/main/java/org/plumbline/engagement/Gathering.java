package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.engagement.Engagement.Attendance;
import org.plumbline.engagement.Engagement.Bearing;
import org.plumbline.engagement.Tie.Evidence;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.evidence.Attribution;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * The ties of one engagement: whose it is, and who was, was not or was to be there.
 *
 * @param accepted whose word counts
 */
record Gathering(Engagement engagement, Predicate<Attribution> accepted) {
    void addTo(List<Tie> ties) {
        Optional<ImpreciseDate> start = Network.hull(engagement.starts());
        Optional<ImpreciseDate> end = Network.hull(engagement.ends());
        Standing whole = new TookPlace(engagement, accepted).standing();
        for (String body : engagement.of()) {
            ties.add(new Tie(
                    engagement.id(),
                    body,
                    Manner.HELD_BY,
                    engagement.id(),
                    start,
                    end,
                    whole,
                    List.of(),
                    "",
                    engagement.kinds(),
                    ofWhole()));
        }
        Map<String, Set<Bearing>> bearings = bearings();
        engagement.attendance().forEach((manner, said) -> {
            Map<String, List<Said<String>>> byParty = new LinkedHashMap<>();
            said.stream()
                    .filter(one -> one.modality() != Modality.DENIED)
                    .forEach(one -> byParty.computeIfAbsent(one.value(), party -> new ArrayList<>())
                            .add(one));
            byParty.forEach((party, told) -> ties.add(new Tie(
                    party,
                    engagement.id(),
                    Manner.valueOf(manner.name()),
                    engagement.id(),
                    start,
                    end,
                    standing(manner, told, bearings.getOrDefault(party, Set.of()), whole),
                    engagement.of(),
                    "",
                    engagement.kinds(),
                    evidence(told, whole))));
        });
    }

    private boolean counts(Said<?> said) {
        return said.by().isOwn() || accepted.test(said.by());
    }

    /** Who says that a party was there, and where it did not surely take place, who speaks of that. */
    private List<Evidence> evidence(List<Said<String>> told, Standing whole) {
        Stream<Evidence> attendance = told.stream().map(Network::evidence);
        Stream<Evidence> place = whole == Standing.DISPUTED || whole == Standing.DENIED || whole == Standing.NOT
                ? ofWhole().stream()
                : Stream.empty();
        return Stream.concat(attendance, place).distinct().toList();
    }

    private List<Evidence> ofWhole() {
        List<Evidence> evidence =
                engagement.statuses().stream().map(Network::evidence).toList();
        return evidence.isEmpty()
                ? engagement.starts().stream().map(Network::evidence).toList()
                : evidence;
    }

    /** What accepted sources say of each party's taking part; a denial of what would be a yes is a no. */
    private Map<String, Set<Bearing>> bearings() {
        Map<String, Set<Bearing>> bearings = new LinkedHashMap<>();
        engagement
                .attendance()
                .forEach((manner, said) -> said.stream()
                        .filter(this::counts)
                        .forEach(one -> bearing(manner, one)
                                .ifPresent(bearing -> bearings.computeIfAbsent(
                                                one.value(), party -> EnumSet.noneOf(Bearing.class))
                                        .add(bearing))));
        return bearings;
    }

    private static Optional<Bearing> bearing(Attendance manner, Said<String> said) {
        boolean there = manner.bearing() == Bearing.TOOK_PART;
        return switch (said.modality()) {
            case STATED, ADMITTED -> Optional.of(manner.bearing());
            case DENIED -> there ? Optional.of(Bearing.DID_NOT) : Optional.empty();
            case ANNOUNCED, DERIVED -> there ? Optional.of(Bearing.OPEN) : Optional.empty();
        };
    }

    private Standing standing(Attendance manner, List<Said<String>> told, Set<Bearing> bearings, Standing whole) {
        boolean absent = manner.bearing() == Bearing.DID_NOT;
        if (whole == Standing.NOT || whole == Standing.DENIED) {
            return absent ? Standing.NOT : whole;
        }
        boolean disputed = bearings.contains(Bearing.TOOK_PART) && bearings.contains(Bearing.DID_NOT);
        return switch (manner.bearing()) {
            case DID_NOT -> disputed ? Standing.DISPUTED : accepted(told) ? Standing.NOT : Standing.NOT_ACCEPTED;
            case OPEN -> Standing.ANNOUNCED;
            case TOOK_PART -> {
                if (whole == Standing.ANNOUNCED || told.stream().noneMatch(Network::isStated)) {
                    yield Standing.ANNOUNCED;
                }
                if (disputed) {
                    yield Standing.DISPUTED;
                }
                boolean inDoubt = whole == Standing.DISPUTED || whole == Standing.POSSIBLE;
                yield bearings.contains(Bearing.TOOK_PART) ? inDoubt ? whole : Standing.HELD : Standing.NOT_ACCEPTED;
            }
        };
    }

    private boolean accepted(List<Said<String>> told) {
        return told.stream().anyMatch(this::counts);
    }
}
