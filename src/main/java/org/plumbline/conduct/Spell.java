package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.judge.Judge;
import org.plumbline.commitment.Instrument;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/**
 * Days in a row on which a commitment of one party stood alike.
 *
 * @param from first day, at the place
 * @param until last day
 * @param isOpenEnded no end is stated, so that it goes on after {@code until}, the day on which it is asked
 * @param inForce what the accepted sources say of it
 * @param disputed accepted sources do not agree
 * @param voices who says what of it, those that do not count among them
 */
public record Spell(
        LocalDate from, LocalDate until, boolean isOpenEnded, YesNo inForce, boolean disputed, List<Voice> voices) {
    public Spell {
        voices = List.copyOf(voices);
    }

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
        boolean endsToday = turns.contains(today.plusDays(1));
        turns.add(today.plusDays(1));
        List<LocalDate> days = List.copyOf(turns);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            Judge.Answer answer = judge.inForce(commitment, days.get(i), which);
            LocalDate last = days.get(i + 1).minusDays(1);
            boolean open = last.equals(today) && !endsToday && i + 2 == days.size();
            add(spells, new Spell(days.get(i), last, open, answer.answer(), answer.disputed(), answer.voices()));
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

    /** Days that stand alike are one spell; where sources differ, only if the same ones say the same. */
    private static void add(List<Spell> spells, Spell next) {
        if (!spells.isEmpty() && spells.getLast().isLike(next)) {
            Spell last = spells.getLast();
            List<Voice> voices = new ArrayList<>(last.voices);
            next.voices.stream().filter(voice -> !voices.contains(voice)).forEach(voices::add);
            spells.set(
                    spells.size() - 1,
                    new Spell(last.from, next.until, next.isOpenEnded, last.inForce, last.disputed, voices));
            return;
        }
        spells.add(next);
    }

    private boolean isLike(Spell next) {
        return inForce == next.inForce && disputed == next.disputed && (!disputed || voices.equals(next.voices));
    }

    /** Whether nothing was in force between two declarations. */
    public boolean isGap() {
        return inForce == YesNo.NO;
    }

    /** The days as a window; without a last day if no end is stated. */
    public Window days() {
        return Window.of(from, isOpenEnded ? LocalDate.MAX : until);
    }
}
