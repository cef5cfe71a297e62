package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.engagement.Tie.Evidence;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Who sat, met, trained and traded with whom: every tie of a case, in time. People are in it only if they hold an official role or
 * stand on a public list.
 */
public final class Network {
    private final List<Tie> ties;
    private final Map<String, List<Tie>> byTarget = new HashMap<>();
    private final Set<String> hiddenPeople;

    private Network(List<Tie> ties, Set<String> hiddenPeople) {
        this.ties = List.copyOf(ties);
        this.hiddenPeople = Set.copyOf(hiddenPeople);
        this.ties.forEach(tie ->
                byTarget.computeIfAbsent(tie.to(), id -> new ArrayList<>()).add(tie));
    }

    /** All ties, in the order of the records. */
    public List<Tie> ties() {
        return ties;
    }

    /** The ties to an engagement, body, seat or recipient. */
    public List<Tie> to(String id) {
        return byTarget.getOrDefault(id, List.of());
    }

    /** People of the case who are left out because neither an official role nor a public list names them. */
    public Set<String> hiddenPeople() {
        return hiddenPeople;
    }

    /**
     * Reads the network of a case.
     *
     * @param hierarchy of the same ledger
     * @param accepted whose word counts (law 4); what others say is kept and marked
     */
    public static Network of(Ledger ledger, Sources sources, Hierarchy hierarchy, Predicate<Attribution> accepted) {
        Set<String> hidden = People.hidden(ledger);
        Engagements engagements = Engagements.of(ledger, sources);
        Reader reader = new Reader(sources, accepted, new ArrayList<>());
        engagements.all().forEach(engagement -> new Gathering(engagement, accepted).addTo(reader.ties));
        engagements.roleTerms().forEach(reader::role);
        engagements.representations().forEach(reader::represents);
        for (Entity entity : ledger.entities()) {
            reader.entity(entity);
        }
        Seats seats = Seats.of(engagements.representations(), hierarchy, accepted);
        reader.ties.addAll(seats.filled(reader.ties));
        List<Tie> shown = reader.ties.stream()
                .filter(tie -> !hidden.contains(tie.from()) && !hidden.contains(tie.to()))
                .toList();
        return new Network(shown, hidden);
    }

    /** The smallest span that holds every day that anybody gives; a day that is only denied is none. */
    static Optional<ImpreciseDate> hull(List<Said<ImpreciseDate>> days) {
        return days.stream()
                .filter(said -> said.modality() != Modality.DENIED)
                .map(Said::value)
                .reduce(ImpreciseDate::hull);
    }

    static Evidence evidence(Said<?> said) {
        return new Evidence(said.by().voice(), said.by().source(), said.modality());
    }

    /** Reads the records that tell of one tie each. */
    private record Reader(Sources sources, Predicate<Attribution> accepted, List<Tie> ties) {
        void entity(Entity entity) {
            switch (entity.schema()) {
                case "Membership" -> between(entity, "member", "body", Manner.MEMBER, List.of());
                case "Transfer" -> between(entity, "supplier", "recipient", Manner.SUPPLIED, entity.values("goods"));
                case "State", "PublicBody", "Organization", "Company", "Person", "Unit" -> {
                    direct(entity, "member of", Manner.MEMBER);
                    direct(entity, "part of", Manner.PART);
                }
                default -> {}
            }
        }

        void role(RoleTerm term) {
            Map<String, List<Said<?>>> byHolder = new LinkedHashMap<>();
            term.holders()
                    .forEach(said -> byHolder.computeIfAbsent(said.value().holder(), holder -> new ArrayList<>())
                            .add(said));
            byHolder.forEach((holder, said) -> add(
                    holder,
                    term.body(),
                    Manner.ROLE,
                    term.id(),
                    hull(term.froms()),
                    hull(term.untils()),
                    List.of(),
                    List.of(term.role()),
                    said));
        }

        void represents(Representation held) {
            Map<String, List<Said<?>>> byHolder = new LinkedHashMap<>();
            held.representedBy()
                    .forEach(said -> byHolder.computeIfAbsent(said.value(), holder -> new ArrayList<>())
                            .add(said));
            List<String> bodies = held.body().isEmpty() ? List.of() : List.of(held.body());
            byHolder.forEach((holder, said) -> add(
                    holder,
                    held.seat(),
                    Manner.REPRESENTS,
                    held.id(),
                    held.from(),
                    held.until(),
                    bodies,
                    List.of(),
                    said));
        }

        /** A record that names both ends. */
        private void between(Entity record, String fromProperty, String toProperty, Manner manner, List<String> what) {
            Optional<ImpreciseDate> start = hull(Said.all(record, "from", sources, Statement::date));
            Optional<ImpreciseDate> end = hull(Said.all(record, "to", sources, Statement::date));
            Map<String, List<Said<?>>> byStart = new LinkedHashMap<>();
            Said.texts(record, fromProperty, sources)
                    .forEach(said -> byStart.computeIfAbsent(said.value(), id -> new ArrayList<>())
                            .add(said));
            Map<String, List<Said<?>>> byEnd = new LinkedHashMap<>();
            Said.texts(record, toProperty, sources)
                    .forEach(said -> byEnd.computeIfAbsent(said.value(), id -> new ArrayList<>())
                            .add(said));
            byEnd.forEach((to, toSaid) -> byStart.forEach((from, fromSaid) ->
                    add(from, to, manner, record.id(), start, end, List.of(), what, ofBoth(fromSaid, toSaid))));
        }

        /** Who denies one end denies the tie; if nobody states one end, what is said of it stands for the tie. */
        private static List<Said<?>> ofBoth(List<Said<?>> from, List<Said<?>> to) {
            if (to.stream().noneMatch(Network::isStated)) {
                return to;
            }
            return Stream.concat(from.stream(), to.stream().filter(said -> said.modality() == Modality.DENIED))
                    .toList();
        }

        /** A property of the party's own record, with the time during which it holds. */
        private void direct(Entity party, String property, Manner manner) {
            for (String whole : party.values(property)) {
                List<Statement> statements = party.all(property).stream()
                        .filter(statement -> statement.value().equals(whole))
                        .toList();
                List<Said<?>> said = new ArrayList<>();
                statements.forEach(statement -> said.add(new Said<>(
                        whole, sources.attribution(statement.source(), statement.originator()), statement.modality())));
                add(
                        party.id(),
                        whole,
                        manner,
                        party.id(),
                        day(statements.stream().map(Statement::from).toList()),
                        day(statements.stream().map(Statement::to).toList()),
                        List.of(),
                        List.of(),
                        said);
            }
        }

        private static Optional<ImpreciseDate> day(List<String> texts) {
            return texts.stream()
                    .flatMap(text -> ImpreciseDate.parse(text).stream())
                    .reduce(ImpreciseDate::hull);
        }

        private void add(
                String from,
                String to,
                Manner manner,
                String record,
                Optional<ImpreciseDate> start,
                Optional<ImpreciseDate> end,
                List<String> bodies,
                List<String> what,
                List<Said<?>> said) {
            List<Evidence> evidence = said.stream()
                    .filter(one -> one.modality() != Modality.DENIED)
                    .map(Network::evidence)
                    .toList();
            if (!evidence.isEmpty()) {
                ties.add(new Tie(from, to, manner, record, start, end, standing(said), bodies, "", what, evidence));
            }
        }

        /** Whoever is not accepted decides nothing; a denial by somebody accepted makes a dispute. */
        private Standing standing(List<Said<?>> said) {
            List<Said<?>> counted = new ArrayList<>();
            said.stream()
                    .filter(one -> one.by().isOwn() || accepted.test(one.by()))
                    .forEach(counted::add);
            boolean stated = counted.stream().anyMatch(Network::isStated);
            boolean denied = counted.stream().anyMatch(one -> one.modality() == Modality.DENIED);
            if (stated) {
                return denied ? Standing.DISPUTED : Standing.HELD;
            }
            boolean told = said.stream().anyMatch(Network::isStated);
            return told ? Standing.NOT_ACCEPTED : denied ? Standing.DENIED : Standing.ANNOUNCED;
        }
    }

    static boolean isStated(Said<?> said) {
        return said.modality() == Modality.STATED || said.modality() == Modality.ADMITTED;
    }
}
