package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.commitment.Exemption;
import org.plumbline.commitment.Instrument;
import org.plumbline.commitment.Pronouncement;
import org.plumbline.conduct.Conduct;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** What a promise rests on: the acts that declare, extend and end it, its exceptions, and what was found or said of it. */
final class PromiseReport {
    private final Lines lines;
    private final CaseEvidence evidence;

    PromiseReport(Lines lines, CaseEvidence evidence) {
        this.lines = lines;
        this.evidence = evidence;
    }

    void write(Conduct conduct) {
        acts(conduct.acts());
        exceptions(conduct);
        pronouncements(conduct.pronouncements());
    }

    private void acts(List<Instrument> acts) {
        lines.blank();
        lines.strong(lines.say("conduct.acts"));
        if (acts.isEmpty()) {
            lines.text("  ", lines.say("conduct.acts-none"));
        }
        for (Instrument act : acts) {
            act(act);
            days("conduct.act-from", act.froms());
            days("conduct.act-to", act.untils());
            act.note().ifPresent(note -> lines.text("      ", lines.say("conduct.note", note)));
        }
    }

    /** A source that denies an act, or works it out, does not tell of it. */
    private void act(Instrument act) {
        Object day = act.firstDay().<Object>map(date -> date).orElse(lines.say("conduct.undated"));
        List<String> telling = sources(act.acts(), said -> manner(said).isEmpty());
        List<String> others = sources(act.acts(), said -> manner(said).isPresent());
        Optional<Phrase> otherwise =
                act.acts().stream().flatMap(said -> manner(said).stream()).findFirst();
        String told = lines.say(
                "conduct.act",
                day,
                lines.say("conduct.act." + act.act().name().toLowerCase(Locale.ROOT)),
                act.by().isEmpty()
                        ? lines.say("conduct.by-nobody")
                        : act.by().stream().map(evidence::name).toList(),
                lines.read(telling.isEmpty() ? others : telling));
        lines.text(
                "  ",
                telling.isEmpty() && otherwise.isPresent()
                        ? lines.say("conduct.not-asserted", told, otherwise.get())
                        : told);
        if (!telling.isEmpty() && otherwise.isPresent()) {
            lines.text("      ", lines.say("conduct.act-otherwise", otherwise.get(), lines.read(others)));
        }
    }

    /** One line if all give one day; otherwise each day with those who give it. */
    private void days(String key, List<Said<ImpreciseDate>> days) {
        Map<String, List<String>> byDay = new LinkedHashMap<>();
        days.forEach(said -> byDay.computeIfAbsent(told(key, said), day -> new ArrayList<>())
                .add(said.by().source()));
        byDay.forEach((text, sources) -> {
            lines.text(
                    "      ",
                    byDay.size() == 1
                            ? text
                            : lines.say(
                                    "conduct.with-sources",
                                    text,
                                    lines.read(sources.stream().distinct().toList())));
        });
    }

    private String told(String key, Said<ImpreciseDate> said) {
        String day = lines.say(key, said.value());
        return manner(said)
                .map(manner -> lines.say("conduct.not-asserted", day, manner))
                .orElse(day);
    }

    /** In what manner it is put forward, if not as what is or will be so: whoever denies a day has not given it. */
    private static Optional<Phrase> manner(Said<?> said) {
        return switch (said.modality()) {
            case DENIED -> Optional.of(Phrase.of("judge.refused.denied"));
            case DERIVED -> Optional.of(Phrase.of("judge.refused.derived"));
            case STATED, ADMITTED, ANNOUNCED -> Optional.empty();
        };
    }

    private static List<String> sources(List<Said<String>> all, Predicate<Said<String>> wanted) {
        return all.stream()
                .filter(wanted)
                .map(said -> said.by().source())
                .distinct()
                .toList();
    }

    private void exceptions(Conduct conduct) {
        if (conduct.exceptions().isEmpty()) {
            return;
        }
        lines.blank();
        lines.strong(lines.say("conduct.exceptions"));
        for (Exemption exception : conduct.exceptions()) {
            lines.text("  ", lines.say("conduct.exception", exception.wording(), lines.read(exception.sources())));
            exception
                    .instrument()
                    .ifPresent(act -> lines.text("      ", lines.say("conduct.exception-of", evidence.name(act))));
            List<Pronouncement> answers = conduct.answering(exception);
            if (answers.isEmpty()) {
                lines.text("      ", lines.say("conduct.unanswered"));
            }
            answers.forEach(answer -> lines.text("      ", lines.say("conduct.answered", pronounced(answer))));
        }
    }

    private void pronouncements(List<Pronouncement> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.blank();
        lines.strong(lines.say("conduct.said-of-it"));
        all.forEach(one -> lines.text("  ", pronounced(one)));
    }

    private String pronounced(Pronouncement one) {
        Object day = one.date().<Object>map(date -> date).orElse(lines.say("conduct.undated"));
        List<?> by = one.by().stream().map(evidence::name).toList();
        String read = lines.read(one.sources());
        return one.isFinding()
                ? lines.say(
                        one.breachOf().isEmpty() ? "conduct.finding" : "conduct.finding-of-breach",
                        day,
                        by,
                        one.wording(),
                        read)
                : lines.say(
                        "conduct.accusation",
                        day,
                        by,
                        one.against().stream().map(evidence::name).toList(),
                        one.wording(),
                        read);
    }
}
