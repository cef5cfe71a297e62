package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Rank without coverage is one more than those certainly above, or worse (law 8); with coverage the possible ones bound it. */
final class RankJudge {
    private RankJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Rank query) {
        return switch (new WindowReader(inquiry).window()) {
            case WindowReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WindowReader.Result.Read(Window window) -> assess(inquiry, query, window);
        };
    }

    private static Assessment assess(Inquiry inquiry, Query.Rank query, Window window) {
        Optional<Interval> wording = wording(inquiry);
        if (wording.isEmpty()) {
            return new Assessment.Unreadable(
                    "K071", Phrase.of("judge.rank.no-rank"), Phrase.of("judge.rank.no-rank.help"));
        }
        Map<String, Interval> bySupplier = suppliers(inquiry, query, window);
        Interval own = bySupplier.getOrDefault(query.entity(), Interval.UNKNOWN_TOLL);
        List<Told> told = told(inquiry, query, window);
        Map<String, List<String>> voicesOf = voicesBySupplier(inquiry, told);
        long above = 0;
        long possibly = 0;
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, Interval> supplier : bySupplier.entrySet()) {
            boolean other = !supplier.getKey().equals(query.entity());
            boolean surely = other && isAbove(supplier.getValue(), own);
            boolean maybe = other && !isAbove(own, supplier.getValue());
            above += surely ? 1 : 0;
            possibly += maybe ? 1 : 0;
            items.add(new Item(
                    supplier.getKey(),
                    inquiry.name(supplier.getKey()),
                    Optional.empty(),
                    Optional.of(supplier.getValue()),
                    voicesOf.getOrDefault(supplier.getKey(), List.of()),
                    surely || !other ? Standing.CERTAIN : maybe ? Standing.POSSIBLE : Standing.LEFT_OUT,
                    Optional.of(Phrase.of(
                            !other
                                    ? "judge.rank.self"
                                    : surely
                                            ? "judge.rank.above"
                                            : maybe ? "judge.rank.maybe-above" : "judge.rank.below"))));
        }
        boolean known = bySupplier.containsKey(query.entity());
        boolean complete = CoverageSearch.declared(
                        inquiry, deliveries(query), query.measure(), window, inquiry.acceptance())
                .isPresent();
        Interval rank = complete && known
                ? Interval.between(1 + above, Math.max(1 + above, 1 + possibly))
                : Interval.atLeast(known ? 1 + above : 1);
        List<Evidence.Voice> voices =
                VoiceChoice.rows(inquiry, told.stream().map(Told::amount).toList());
        Evidence evidence =
                new Evidence(new Evidence.Finding.Numbers(rank), Optional.of(window), items, voices, false, complete);
        Verdict.Basis basis = complete
                ? new Verdict.Basis.Conclusive(Phrase.of("judge.basis.complete"))
                : new Verdict.Basis.DiffersFromSeen(Math.max(1, (int) voices.stream()
                        .filter(voice -> voice.refused().isEmpty())
                        .count()));
        return new Assessment.Judged(
                says(inquiry.name(query.entity()), wording.get()),
                wording,
                evidence,
                Verdicts.ofNumbers(rank, wording.get(), basis),
                List.of());
    }

    /** What somebody must list completely to settle a rank: these goods, to this recipient. */
    private static Claim.Scope deliveries(Query.Rank query) {
        return new Claim.Scope(
                List.of(query.recipient()), List.of(), List.of(query.goods()), List.of(), List.of(), List.of());
    }

    private static boolean isAbove(Interval one, Interval other) {
        BigDecimal low = one.low();
        BigDecimal high = other.high();
        return low != null && high != null && low.compareTo(high) > 0;
    }

    private static Optional<Interval> wording(Inquiry inquiry) {
        for (Reading reading : inquiry.binding().readings()) {
            if (reading instanceof Reading.Ordinal ordinal) {
                return Optional.of(places(ordinal));
            }
        }
        return WordingReader.figure(inquiry, "") instanceof WordingReader.Result.Read(var figure, Interval allowed)
                ? Optional.of(allowed)
                : Optional.empty();
    }

    private static Phrase says(Phrase.Name supplier, Interval places) {
        if (places.isExact()) {
            return Phrase.of("judge.says.rank", supplier, places);
        }
        return places.high() == null && places.low() != null
                ? Phrase.of("judge.says.rank-at-best", supplier, places.low())
                : Phrase.of("judge.says.rank", supplier, places);
    }

    /** The places that the words allow: "fourth at best" is the fourth or one further down. */
    private static Interval places(Reading.Ordinal ordinal) {
        return switch (ordinal.hedge()) {
            case AT_LEAST -> Interval.atLeast(ordinal.number());
            case AT_MOST -> Interval.between(1, ordinal.number());
            default -> Interval.exactly(ordinal.number());
        };
    }

    /**
     * What each supplier delivered: a total stated for just these goods, recipient and days; otherwise at least the most that one
     * voice's deliveries add up to, none of which may share days with another, lest one be counted twice.
     */
    private static Map<String, Interval> suppliers(Inquiry inquiry, Query.Rank query, Window window) {
        Map<String, List<Said<Interval>>> totals = new LinkedHashMap<>();
        Map<String, Map<String, List<Delivery>>> deliveries = new LinkedHashMap<>();
        for (Entity transfer : transfers(inquiry, query, window)) {
            List<String> suppliers = transfer.values("supplier");
            Optional<Window> days = days(transfer);
            if (suppliers.size() != 1 || days.isEmpty()) {
                continue;
            }
            List<Said<Interval>> accepted = inquiry.acceptance()
                    .accepted(Said.all(
                            transfer, query.measure(), inquiry.evidence().sources(), statement -> statement.figure()));
            String supplier = suppliers.getFirst();
            if (isTotal(transfer, query, days.get(), window)) {
                totals.computeIfAbsent(supplier, key -> new ArrayList<>()).addAll(accepted);
            } else {
                Agreement.byVoice(accepted)
                        .forEach((voice, range) -> deliveries
                                .computeIfAbsent(supplier, key -> new LinkedHashMap<>())
                                .computeIfAbsent(voice, key -> new ArrayList<>())
                                .add(new Delivery(days.get(), range)));
            }
        }
        Map<String, Interval> bySupplier = new TreeMap<>();
        deliveries.forEach((supplier, byVoice) -> byVoice.values().stream()
                .map(RankJudge::addedUp)
                .max(Interval::compareLow)
                .ifPresent(range -> bySupplier.put(supplier, range)));
        totals.forEach((supplier, said) ->
                Agreement.of(said).ifPresent(agreement -> bySupplier.put(supplier, agreement.range())));
        return bySupplier;
    }

    private record Delivery(Window days, Interval amount) {}

    private static boolean isTotal(Entity transfer, Query.Rank query, Window days, Window window) {
        return days.equals(window)
                && transfer.values("goods").equals(List.of(query.goods()))
                && transfer.values("recipient").equals(List.of(query.recipient()));
    }

    private static Interval addedUp(List<Delivery> deliveries) {
        List<Delivery> inOrder = deliveries.stream()
                .sorted(Comparator.comparing((Delivery one) -> one.days.outerUntil())
                        .thenComparing(one -> one.days.outerFrom())
                        .thenComparing(one -> one.amount, Interval::compareLow))
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate last = LocalDate.MIN;
        for (Delivery delivery : inOrder) {
            BigDecimal low = delivery.amount.low();
            if (low != null && delivery.days.outerFrom().isAfter(last)) {
                sum = sum.add(low.max(BigDecimal.ZERO));
                last = delivery.days.outerUntil();
            }
        }
        return Interval.atLeast(sum);
    }

    /** An amount of one supplier, as somebody states it. */
    private record Told(String supplier, Said<Interval> amount) {}

    private static List<Told> told(Inquiry inquiry, Query.Rank query, Window window) {
        List<Told> told = new ArrayList<>();
        for (Entity transfer : transfers(inquiry, query, window)) {
            List<Said<Interval>> amounts =
                    Said.all(transfer, query.measure(), inquiry.evidence().sources(), statement -> statement.figure());
            for (String supplier : transfer.values("supplier")) {
                amounts.forEach(amount -> told.add(new Told(supplier, amount)));
            }
        }
        return told;
    }

    private static Map<String, List<String>> voicesBySupplier(Inquiry inquiry, List<Told> told) {
        return told.stream()
                .filter(one -> inquiry.acceptance().accepts(one.amount))
                .collect(Collectors.groupingBy(
                        Told::supplier,
                        Collectors.mapping(
                                one -> one.amount.by().voice(),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
    }

    /** Transfers of these goods to the recipient that fill the window. */
    private static List<Entity> transfers(Inquiry inquiry, Query.Rank query, Window window) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return inquiry.evidence().ledger().ofSchema("Transfer").stream()
                .filter(transfer ->
                        transfer.values("goods").stream().allMatch(goods -> hierarchy.isPartOf(goods, query.goods())))
                .filter(transfer -> transfer.values("recipient").stream()
                        .allMatch(recipient -> hierarchy.isPartOf(recipient, query.recipient())))
                .filter(transfer -> days(transfer)
                        .filter(days -> days.isSurelyInside(window))
                        .isPresent())
                .toList();
    }

    private static Optional<Window> days(Entity transfer) {
        Optional<ImpreciseDate> from = transfer.value("from").flatMap(ImpreciseDate::parse);
        Optional<ImpreciseDate> to = transfer.value("to").flatMap(ImpreciseDate::parse);
        return from.flatMap(first -> to.filter(last -> !last.latest().isBefore(first.earliest()))
                .map(last -> Window.of(first.earliest(), last.latest())));
    }
}
