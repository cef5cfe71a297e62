package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param voices whose terms hold these days or leave them out, those that do not count among them
 * @param ended those of the voices that tell of an end or a lapse which holds these days, each with the sources in which it does
 */
public record Spell(
        LocalDate from,
        LocalDate until,
        boolean isOpenEnded,
        YesNo inForce,
        boolean disputed,
        List<Voice> voices,
        Map<String, Set<String>> ended) {
    public Spell {
        voices = List.copyOf(voices);
        ended = Map.copyOf(ended);
    }

    /** What a voice tells that bears on the days of a spell. A voice that tells of other days has not said anything of these. */
    public enum Account {
        IN_FORCE,
        ENDED,
        OTHER_DAYS,
        /** Days that hold these, and days that leave them out. */
        BOTH
    }

    /**
     * What one voice tells.
     *
     * @param sources in which it does
     */
    public record Telling(Voice voice, Account account, List<String> sources) {}

    /** What each voice tells. */
    public List<Telling> tellings() {
        return voices.stream()
                .map(voice -> {
                    Account account = account(voice);
                    Set<String> ofEnd = ended.getOrDefault(voice.id(), Set.of());
                    return new Telling(
                            voice,
                            account,
                            account == Account.ENDED
                                    ? voice.sources().stream()
                                            .filter(ofEnd::contains)
                                            .toList()
                                    : voice.sources());
                })
                .toList();
    }

    private Account account(Voice voice) {
        return switch (voice.value().key()) {
            case "judge.voice.yes" -> Account.IN_FORCE;
            case "judge.voice.both" -> Account.BOTH;
            default -> ended.containsKey(voice.id()) ? Account.ENDED : Account.OTHER_DAYS;
        };
    }

    /**
     * The spells of a commitment for one party, from its first instrument to the last day in force or open.
     *
     * @param today the last day of a promise without a stated end
     */
    static List<Spell> of(
            CaseEvidence evidence, Judge judge, String commitment, Predicate<Instrument> which, LocalDate today) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        List<Instrument> acts = evidence.instruments().stream()
                .filter(instrument -> evidence.hierarchy().isPartOf(instrument.commitment(), commitment))
                .filter(which)
                .toList();
        acts.stream().flatMap(Spell::turns).forEach(turns::add);
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
            add(
                    spells,
                    new Spell(
                            days.get(i),
                            last,
                            open,
                            answer.answer(),
                            answer.disputed(),
                            answer.voices(),
                            ended(acts, days.get(i))));
        }
        while (!spells.isEmpty() && spells.getLast().inForce == YesNo.NO) {
            spells.removeLast();
        }
        return List.copyOf(spells);
    }

    /** Who tells of an end or a lapse that holds a day: by its own last day, else until anybody tells of the next declaration. */
    private static Map<String, Set<String>> ended(List<Instrument> acts, LocalDate day) {
        Map<String, Set<String>> voices = new HashMap<>();
        for (Instrument act : acts) {
            if (act.act().lifts()) {
                act.froms().stream()
                        .filter(from -> holds(act, from, day, acts))
                        .forEach(from -> voices.computeIfAbsent(from.by().voice(), voice -> new HashSet<>())
                                .add(from.by().source()));
            }
        }
        return voices;
    }

    private static boolean holds(Instrument end, Said<ImpreciseDate> from, LocalDate day, List<Instrument> acts) {
        if (from.value().earliest().isAfter(day)) {
            return false;
        }
        Optional<ImpreciseDate> until = end.untils().stream()
                .filter(said -> said.by().equals(from.by()))
                .map(Said::value)
                .findFirst();
        return until.map(last -> !last.latest().isBefore(day))
                .orElseGet(() -> acts.stream()
                        .filter(act -> act.act().puts())
                        .flatMap(act -> act.froms().stream())
                        .map(next -> next.value().earliest())
                        .noneMatch(next -> next.isAfter(from.value().earliest()) && !next.isAfter(day)));
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
            Map<String, Set<String>> ended = new HashMap<>(last.ended);
            next.ended.forEach((voice, sources) -> ended.merge(voice, sources, Spell::union));
            spells.set(
                    spells.size() - 1,
                    new Spell(last.from, next.until, next.isOpenEnded, last.inForce, last.disputed, voices, ended));
            return;
        }
        spells.add(next);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private boolean isLike(Spell next) {
        return inForce == next.inForce
                && disputed == next.disputed
                && (!disputed || (voices.equals(next.voices) && ended.equals(next.ended)));
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
