package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engagement.Engagement.Attendance;
import org.plumbline.engagement.Tie.Evidence;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Who sat, met, trained and traded with whom: every tie of a case, in time. People are in it only if they hold an official role or
 * stand on a public list.
 */
public final class Network {
    private final List<Tie> ties;
    private final List<Representation> representations;
    private final Set<String> hiddenPeople;

    private Network(List<Tie> ties, List<Representation> representations, Set<String> hiddenPeople) {
        this.representations = representations;
        this.ties = List.copyOf(ties);
        this.hiddenPeople = Set.copyOf(hiddenPeople);
    }

    /** All ties, in the order of the records. */
    public List<Tie> ties() {
        return ties;
    }

    /** Who holds whose seat in which body. */
    public List<Representation> representations() {
        return representations;
    }

    /** People of the case who are left out because neither an official role nor a public list names them. */
    public Set<String> hiddenPeople() {
        return hiddenPeople;
    }

    /** Reads the network of a case. */
    public static Network of(Ledger ledger, Sources sources) {
        Set<String> hidden = hidden(ledger);
        List<Tie> all = new ArrayList<>();
        Engagements engagements = Engagements.of(ledger, sources);
        engagements.all().forEach(engagement -> attendance(engagement, all));
        engagements.roleTerms().forEach(term -> role(term, all));
        engagements.representations().forEach(held -> represents(held, all));
        for (Entity entity : ledger.entities()) {
            switch (entity.schema()) {
                case "Membership" -> between(entity, "member", "body", Manner.MEMBER, sources, all);
                case "Transfer" -> between(entity, "supplier", "recipient", Manner.SUPPLIED, sources, all);
                default -> {
                    direct(entity, "member of", Manner.MEMBER, sources, all);
                    if (isActor(entity)) {
                        direct(entity, "part of", Manner.PART, sources, all);
                    }
                }
            }
        }
        List<Tie> shown = all.stream()
                .filter(tie -> !hidden.contains(tie.from()) && !hidden.contains(tie.to()))
                .toList();
        return new Network(shown, engagements.representations(), hidden);
    }

    private static boolean isActor(Entity entity) {
        return switch (entity.schema()) {
            case "State", "PublicBody", "Organization", "Company", "Person", "Unit" -> true;
            default -> false;
        };
    }

    /** A person is shown who has an office, a role term or a seat, represents somebody, or is designated. */
    private static Set<String> hidden(Ledger ledger) {
        Set<String> people = new LinkedHashSet<>();
        for (Entity person : ledger.ofSchema("Person")) {
            boolean official = person.value("role").isPresent()
                    || person.value("represents").isPresent();
            if (!official) {
                people.add(person.id());
            }
        }
        ledger.ofSchema("RoleTerm").forEach(term -> people.removeAll(term.values("holder")));
        ledger.ofSchema("Representation").forEach(held -> people.removeAll(held.values("represented by")));
        for (Entity designation : ledger.ofSchema("Designation")) {
            designation.properties().forEach(property -> people.removeAll(designation.values(property)));
        }
        return people;
    }

    private static void attendance(Engagement engagement, List<Tie> ties) {
        boolean calledOff = !engagement.statuses().isEmpty()
                && engagement.statuses().stream().allMatch(said -> said.value().equals("cancelled"));
        boolean held = engagement.statuses().stream()
                .anyMatch(said -> said.value().equals("held") && said.modality() != Modality.ANNOUNCED);
        boolean planned = !held
                && engagement.statuses().stream().anyMatch(said -> said.value().equals("announced"));
        Optional<ImpreciseDate> start = hull(engagement.starts());
        Optional<ImpreciseDate> end = hull(engagement.ends());
        for (String body : engagement.of()) {
            List<Evidence> evidence =
                    engagement.statuses().stream().map(Network::evidence).toList();
            Standing standing = calledOff ? Standing.NOT : planned ? Standing.ANNOUNCED : Standing.HELD;
            ties.add(new Tie(
                    engagement.id(),
                    body,
                    Manner.HELD_BY,
                    engagement.id(),
                    start,
                    end,
                    standing,
                    fallback(evidence, engagement)));
        }
        Map<String, Set<Engagement.Bearing>> bearings = new LinkedHashMap<>();
        engagement
                .attendance()
                .forEach((manner, said) -> said.stream()
                        .filter(one -> one.modality() != Modality.DENIED)
                        .forEach(one -> bearings.computeIfAbsent(one.value(), party -> new LinkedHashSet<>())
                                .add(bearing(manner, one))));
        engagement.attendance().forEach((manner, said) -> {
            Map<String, List<Evidence>> byParty = new LinkedHashMap<>();
            said.stream()
                    .filter(one -> one.modality() != Modality.DENIED)
                    .forEach(one -> byParty.computeIfAbsent(one.value(), party -> new ArrayList<>())
                            .add(evidence(one)));
            byParty.forEach((party, evidence) -> ties.add(new Tie(
                    party,
                    engagement.id(),
                    Manner.valueOf(manner.name()),
                    engagement.id(),
                    start,
                    end,
                    calledOff
                            ? Standing.NOT
                            : standing(manner, bearings.getOrDefault(party, Set.of()), evidence, planned),
                    evidence)));
        });
    }

    private static List<Evidence> fallback(List<Evidence> evidence, Engagement engagement) {
        return evidence.isEmpty()
                ? engagement.starts().stream().map(Network::evidence).toList()
                : evidence;
    }

    private static Engagement.Bearing bearing(Attendance manner, Said<String> said) {
        boolean expected = said.modality() == Modality.ANNOUNCED && manner.bearing() == Engagement.Bearing.TOOK_PART;
        return expected ? Engagement.Bearing.OPEN : manner.bearing();
    }

    private static Standing standing(
            Attendance manner, Set<Engagement.Bearing> bearings, List<Evidence> evidence, boolean planned) {
        boolean disputed =
                bearings.contains(Engagement.Bearing.TOOK_PART) && bearings.contains(Engagement.Bearing.DID_NOT);
        return switch (manner.bearing()) {
            case DID_NOT -> disputed ? Standing.DISPUTED : Standing.NOT;
            case OPEN -> Standing.ANNOUNCED;
            case TOOK_PART -> {
                boolean onlyAnnounced =
                        planned || evidence.stream().allMatch(one -> one.modality() == Modality.ANNOUNCED);
                yield disputed ? Standing.DISPUTED : onlyAnnounced ? Standing.ANNOUNCED : Standing.HELD;
            }
        };
    }

    private static void role(RoleTerm term, List<Tie> ties) {
        Map<String, List<Evidence>> byHolder = new LinkedHashMap<>();
        term.holders().stream()
                .filter(said -> said.modality() != Modality.DENIED)
                .forEach(said -> byHolder.computeIfAbsent(said.value().holder(), holder -> new ArrayList<>())
                        .add(evidence(said)));
        byHolder.forEach((holder, evidence) -> ties.add(new Tie(
                holder,
                term.body(),
                Manner.ROLE,
                term.id(),
                hull(term.froms()),
                hull(term.untils()),
                ofModality(evidence),
                evidence)));
    }

    private static void represents(Representation held, List<Tie> ties) {
        Map<String, List<Evidence>> byHolder = new LinkedHashMap<>();
        held.representedBy().stream()
                .filter(said -> said.modality() != Modality.DENIED)
                .forEach(said -> byHolder.computeIfAbsent(said.value(), holder -> new ArrayList<>())
                        .add(evidence(said)));
        byHolder.forEach((holder, evidence) -> ties.add(new Tie(
                holder,
                held.seat(),
                Manner.REPRESENTS,
                held.id(),
                held.from(),
                held.until(),
                ofModality(evidence),
                evidence)));
    }

    /** A record that names both ends. */
    private static void between(
            Entity record, String fromProperty, String toProperty, Manner manner, Sources sources, List<Tie> ties) {
        Optional<ImpreciseDate> start = hull(Said.all(record, "from", sources, statement -> statement.date()));
        Optional<ImpreciseDate> end = hull(Said.all(record, "to", sources, statement -> statement.date()));
        for (String to : record.values(toProperty)) {
            for (String from : record.values(fromProperty)) {
                List<Evidence> evidence = Said.texts(record, fromProperty, sources).stream()
                        .filter(said -> said.value().equals(from) && said.modality() != Modality.DENIED)
                        .map(Network::evidence)
                        .toList();
                if (!evidence.isEmpty()) {
                    ties.add(new Tie(from, to, manner, record.id(), start, end, ofModality(evidence), evidence));
                }
            }
        }
    }

    /** A property of the party's own record. */
    private static void direct(Entity party, String property, Manner manner, Sources sources, List<Tie> ties) {
        Map<String, List<Said<String>>> byWhole = new LinkedHashMap<>();
        Said.texts(party, property, sources).stream()
                .filter(said -> said.modality() != Modality.DENIED)
                .forEach(said -> byWhole.computeIfAbsent(said.value(), whole -> new ArrayList<>())
                        .add(said));
        byWhole.forEach((whole, said) -> ties.add(new Tie(
                party.id(),
                whole,
                manner,
                party.id(),
                Optional.empty(),
                Optional.empty(),
                Standing.HELD,
                said.stream().map(Network::evidence).toList())));
    }

    private static Standing ofModality(List<Evidence> evidence) {
        return evidence.stream().allMatch(one -> one.modality() == Modality.ANNOUNCED)
                ? Standing.ANNOUNCED
                : Standing.HELD;
    }

    private static Evidence evidence(Said<?> said) {
        return new Evidence(said.by().voice(), said.by().source(), said.modality());
    }

    private static Optional<ImpreciseDate> hull(List<Said<ImpreciseDate>> days) {
        return days.stream().map(Said::value).reduce(ImpreciseDate::hull);
    }
}
