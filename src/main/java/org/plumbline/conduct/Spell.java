package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.judge.Judge;
import org.plumbline.commitment.Instrument;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Days in a row on which a commitment of one party stood alike.
 *
 * @param from first day, at the place
 * @param until last day
 * @param inForce what the accepted sources say of it
 * @param disputed accepted sources do not agree
 */
public record Spell(LocalDate from, LocalDate until, YesNo inForce, boolean disputed) {
    /**
     * The spells of a commitment for one party, from its first instrument to the last day in force or open.
     *
     * @param today the last day of a promise without a stated end
     */
    static List<Spell> of(
            CaseEvidence evidence, Judge judge, String commitment, Predicate<Instrument> which, LocalDate today) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        evidence.instruments().stream()
                .filter(instrument -> evidence.hierarchy().isPartOf(instrument.commitment(), commitment))
                .filter(which)
                .flatMap(Spell::turns)
                .forEach(turns::add);
        if (turns.isEmpty()) {
            return List.of();
        }
        turns.add(today.plusDays(1));
        List<LocalDate> days = List.copyOf(turns);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            Judge.InForce answer = judge.inForce(commitment, days.get(i), which);
            add(spells, new Spell(days.get(i), days.get(i + 1).minusDays(1), answer.answer(), answer.disputed()));
        }
        while (!spells.isEmpty() && spells.getLast().inForce == YesNo.NO) {
            spells.removeLast();
        }
        return List.copyOf(spells);
    }

    /** Every day on which something may begin, and every day after one on which something may end. */
    private static Stream<LocalDate> turns(Instrument instrument) {
        Stream<LocalDate> starts =
                instrument.froms().stream().map(Said::value).flatMap(day -> Stream.of(day.earliest(), day.latest()));
        Stream<LocalDate> ends = instrument.untils().stream().map(Said::value).flatMap(Spell::dayAfter);
        return Stream.concat(starts, ends);
    }

    private static Stream<LocalDate> dayAfter(ImpreciseDate day) {
        return Stream.of(day.earliest().plusDays(1), day.latest().plusDays(1));
    }

    private static void add(List<Spell> spells, Spell next) {
        if (!spells.isEmpty()) {
            Spell last = spells.getLast();
            if (last.inForce == next.inForce && last.disputed == next.disputed) {
                spells.set(spells.size() - 1, new Spell(last.from, next.until, last.inForce, last.disputed));
                return;
            }
        }
        spells.add(next);
    }

    /** Whether nothing was in force between two declarations. */
    public boolean isGap() {
        return inForce == YesNo.NO;
    }
}
