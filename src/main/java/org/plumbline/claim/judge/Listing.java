package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Report;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * Incidents one by one: those in the scope, and those near it with the reason why they do not count. Where very many lie in the
 * days asked for, only the first of those in the scope are listed.
 *
 * @param unlisted how many more lie in the scope
 */
record Listing(List<Item> items, long unlisted) {
    /** So many items can still be read by a program in one piece; a person reads far fewer. */
    static final int MOST = 20_000;

    private static final Comparator<Item> BY_DAY = Comparator.comparing(
                    (Item item) -> item.date().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
            .thenComparing(Item::id);

    /**
     * How an item is told.
     *
     * @param amount what it adds; empty where it is only counted
     * @param isShared whether only a part of what it tells may belong to the scope
     */
    record Manner(
            BiFunction<Incident, Matching.Match, Phrase.Name> title,
            Function<Incident, Optional<Interval>> amount,
            Predicate<Incident> isShared,
            boolean withVoices) {}

    static Listing of(Inquiry inquiry, Window window, Matching matching, Acceptance acceptance, Manner manner) {
        Incidents incidents = inquiry.evidence().incidents();
        if (incidents.plainNear(window) > MOST) {
            return ofScope(inquiry, window, matching, acceptance, manner);
        }
        List<Item> items = new ArrayList<>();
        for (Incident incident : incidents.near(window)) {
            Matching.Match match = matching.match(incident);
            if (match.isIn() || matching.isNear(incident)) {
                items.add(item(incident, match, manner));
            }
        }
        return new Listing(items, 0);
    }

    private static Listing ofScope(
            Inquiry inquiry, Window window, Matching matching, Acceptance acceptance, Manner manner) {
        long most = inquiry.depth() == Judge.Depth.EVERYTHING ? Long.MAX_VALUE : MOST;
        List<Item> items = new ArrayList<>();
        for (Incident incident : inquiry.evidence().incidents().apartNear(window)) {
            Matching.Match match = matching.match(incident);
            if (match.isIn()) {
                items.add(item(incident, match, manner));
            }
        }
        long[] unlisted = {0};
        PlainIncidents plain = inquiry.evidence().plain();
        plain.search(inquiry.scope(), window, acceptance, new PlainIncidents.Visitor() {
            @Override
            public void in(int row, Standing standing, boolean wholly) {
                if (items.size() < most) {
                    Incident incident = plain.incident(row);
                    items.add(item(incident, matching.match(incident), manner));
                } else {
                    unlisted[0]++;
                }
            }

            @Override
            public void refused(int row) {}
        });
        items.sort(BY_DAY);
        return new Listing(items, unlisted[0]);
    }

    private static Item item(Incident incident, Matching.Match match, Manner manner) {
        Set<String> voices = new LinkedHashSet<>();
        if (manner.withVoices) {
            incident.reports().stream()
                    .flatMap(report -> report.dates().stream())
                    .map((Said<ImpreciseDate> said) -> said.by().voice())
                    .forEach(voices::add);
        }
        return new Item(
                incident.id(),
                manner.title.apply(incident, match),
                match.date(),
                match.isIn() ? manner.amount.apply(incident) : Optional.empty(),
                List.copyOf(voices),
                match.standing(),
                match.reason().or(() -> shared(incident, match, manner)));
    }

    private static Optional<Phrase> shared(Incident incident, Matching.Match match, Manner manner) {
        return match.isIn() && manner.isShared.test(incident)
                ? Optional.of(Phrase.of("judge.reason.shared"))
                : Optional.empty();
    }

    /** What people call an incident: the first place that anyone names, or its id. */
    static Phrase.Name title(Incident incident, Inquiry inquiry) {
        for (Report report : incident.reports()) {
            for (Said<List<String>> said : report.places()) {
                if (!said.value().isEmpty()) {
                    return inquiry.name(said.value().getFirst());
                }
            }
        }
        return inquiry.name(incident.id());
    }
}
