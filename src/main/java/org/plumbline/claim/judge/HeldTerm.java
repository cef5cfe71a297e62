package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.engagement.Representation;
import org.plumbline.engagement.RoleTerm;
import org.plumbline.engagement.RoleTerm.Holding;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * A term of a role as those hold it of whom a claim speaks: themselves, or through a seat while they fill it. That nobody tells of a
 * seat before or after its days does not deny that it was filled.
 *
 * @param days accepted first and last days of the term
 * @param ways how each holder of the claim holds it; without those who may not
 */
record HeldTerm(RoleTerm term, Days days, Map<String, List<Way>> ways) {
    record Days(List<Said<ImpreciseDate>> froms, List<Said<ImpreciseDate>> untils) {
        Optional<ImpreciseDate> from() {
            return Agreement.ofDays(froms).map(Agreement.Days::date);
        }

        Optional<ImpreciseDate> until() {
            return Agreement.ofDays(untils).map(Agreement.Days::date);
        }
    }

    /**
     * @param said who says who held the role
     * @param seat through which it was held; empty if not through any
     * @param denials who denies that the holder fills that seat
     */
    record Way(Said<Holding> said, Optional<Representation> seat, List<Said<String>> denials) {}

    static HeldTerm of(Inquiry inquiry, RoleTerm term, List<String> holders) {
        Acceptance acceptance = inquiry.acceptance();
        Days days = new Days(acceptance.accepted(term.froms()), acceptance.accepted(term.untils()));
        Map<String, List<Way>> ways = new LinkedHashMap<>();
        for (String holder : holders) {
            List<Way> own = new ArrayList<>();
            term.holders().forEach(said -> own.addAll(ways(inquiry, term, days, said, holder)));
            if (!own.isEmpty()) {
                ways.put(holder, own);
            }
        }
        return new HeldTerm(term, days, ways);
    }

    /** A seat held by a state is held by whoever fills the seat. */
    private static List<Way> ways(Inquiry inquiry, RoleTerm term, Days days, Said<Holding> said, String holder) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        String stated = said.value().holder();
        if (hierarchy.isPartOf(stated, holder)) {
            return List.of(new Way(said, Optional.empty(), List.of()));
        }
        return inquiry.evidence().engagements().representations().stream()
                .filter(seat -> seat.seat().equals(stated) && hierarchy.isPartOf(term.body(), seat.body()))
                .filter(seat -> seat.mayMeet(days.from(), days.until()))
                .filter(seat ->
                        Fillers.of(inquiry, seat).stream().anyMatch(filler -> hierarchy.isPartOf(filler, holder)))
                .map(seat -> new Way(said, Optional.of(seat), Fillers.denials(inquiry, seat, holder)))
                .toList();
    }

    boolean isHeldBy(String holder) {
        return ways.containsKey(holder);
    }

    List<Way> waysOf(String holder) {
        return ways.getOrDefault(holder, List.of());
    }

    /** Whether it was surely held in this way on any day. */
    boolean isSure(Way way) {
        Holding told = way.said().value();
        return way.seat()
                .map(seat -> seat.surelyMeets(days.from(), days.until()) || seat.surelyMeets(told.from(), told.until()))
                .orElse(true);
    }

    /** Who says outright that it was held on all of these days; nobody, if one of the holders is told of by none. */
    List<Said<Holding>> sayingSo(ImpreciseDate asked) {
        Optional<ImpreciseDate> first = Optional.of(ImpreciseDate.on(asked.earliest()));
        Optional<ImpreciseDate> last = Optional.of(ImpreciseDate.on(asked.latest()));
        List<Said<Holding>> saying = new ArrayList<>();
        for (List<Way> each : ways.values()) {
            List<Said<Holding>> own = each.stream()
                    .filter(way -> way.denials().isEmpty() && way.said().value().surelyOn(asked))
                    .filter(way -> way.seat()
                            .map(seat -> seat.surelyMeets(first, last))
                            .orElse(true))
                    .map(Way::said)
                    .toList();
            if (own.isEmpty()) {
                return List.of();
            }
            saying.addAll(own);
        }
        return List.copyOf(saying);
    }

    /** Whether all held it on a day, or at some time in a longer stretch. Only the term's own days deny it. */
    YesNo on(ImpreciseDate asked) {
        boolean over = days.until()
                .filter(day -> day.latest().isBefore(asked.earliest()))
                .isPresent();
        boolean notBegun = days.from()
                .filter(day -> day.earliest().isAfter(asked.latest()))
                .isPresent();
        boolean allHeld = ways.values().stream()
                .allMatch(each ->
                        each.stream().anyMatch(way -> way.denials().isEmpty() && isSure(way) && isHeld(way, asked)));
        return allHeld ? YesNo.YES : over || notBegun ? YesNo.NO : YesNo.UNKNOWN;
    }

    private boolean isHeld(Way way, ImpreciseDate asked) {
        Optional<ImpreciseDate> from =
                way.seat().map(seat -> seat.later(days.from())).orElse(days.from());
        Optional<ImpreciseDate> until =
                way.seat().map(seat -> seat.earlier(days.until())).orElse(days.until());
        boolean begun =
                from.filter(day -> !day.latest().isAfter(asked.earliest())).isPresent();
        boolean running =
                until.filter(day -> !day.earliest().isBefore(asked.latest())).isPresent();
        boolean beganWithin = from.filter(day -> isWithin(day, asked)).isPresent();
        boolean endedWithin = until.filter(day -> isWithin(day, asked)).isPresent();
        return (begun && running) || beganWithin || endedWithin;
    }

    private static boolean isWithin(ImpreciseDate day, ImpreciseDate stretch) {
        return !day.earliest().isBefore(stretch.earliest()) && !day.latest().isAfter(stretch.latest());
    }

    /** The first days of the term; each as early as the term, where somebody came to it through a seat that was filled later. */
    List<Said<ImpreciseDate>> starts() {
        return days.froms().stream().map(this::start).toList();
    }

    private Said<ImpreciseDate> start(Said<ImpreciseDate> said) {
        Optional<ImpreciseDate> own = Optional.of(said.value());
        ImpreciseDate latest = seatsNotHeldOn(own).stream()
                .map(seat -> seat.later(own).orElse(said.value()))
                .reduce(said.value(), ImpreciseDate::hull);
        return new Said<>(said.value().hull(latest), said.by(), said.modality());
    }

    /** The last days of the term; each as late as the term, where somebody left it with a seat that was filled before. */
    List<Said<ImpreciseDate>> ends() {
        return days.untils().stream().map(this::end).toList();
    }

    private Said<ImpreciseDate> end(Said<ImpreciseDate> said) {
        Optional<ImpreciseDate> own = Optional.of(said.value());
        ImpreciseDate earliest = seatsNotHeldOn(own).stream()
                .map(seat -> seat.earlier(own).orElse(said.value()))
                .reduce(said.value(), ImpreciseDate::hull);
        return new Said<>(said.value().hull(earliest), said.by(), said.modality());
    }

    /** The seats of each holder who had none, and did not hold it itself, on this day of the term for sure. */
    private List<Representation> seatsNotHeldOn(Optional<ImpreciseDate> day) {
        return ways.values().stream()
                .filter(each -> each.stream()
                        .noneMatch(
                                way -> way.seat().isEmpty() || way.seat().get().surelyMeets(day, day)))
                .flatMap(List::stream)
                .flatMap(way -> way.seat().stream())
                .toList();
    }
}
