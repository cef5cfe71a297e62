package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/**
 * The evidence of a judgement as labelled lines, for every kind of output.
 *
 * @param most how many entries a line may list before "and n more"
 */
record EvidenceView(Messages messages, NearestWording nearest, int most) {
    /** Everything about a judgement. */
    List<Detail> of(Judgement judgement) {
        List<Detail> details = new ArrayList<>(evidence(judgement.evidence()));
        if (!judgement.parts().isEmpty()) {
            add(
                    details,
                    "parts",
                    judgement.parts().stream()
                            .map(part -> part(part, judgement.verdict()))
                            .toList());
        }
        details.addAll(verdict(judgement));
        return details;
    }

    /** What the verdict rests on and what would change it. */
    List<Detail> verdict(Judgement judgement) {
        List<Detail> details = new ArrayList<>();
        add(details, "rests-on", judgement.restsOn());
        switch (judgement.verdict()) {
            case Verdict.Supported supported -> add(details, "margin", List.of(messages.say(supported.margin())));
            case Verdict.Contradicted contradicted -> {
                if (contradicted.basis() instanceof Verdict.Basis.Conclusive(Phrase because)) {
                    add(details, "because", List.of(messages.say(because)));
                }
                add(details, "nearest", nearest.of(judgement, contradicted.nearest()));
            }
            case Verdict.NotShown notShown -> {
                add(details, "missing", List.of(messages.say(notShown.missing())));
                add(details, "nearest", nearest.of(judgement, notShown.nearest()));
            }
        }
        return details;
    }

    /** Window, items and voices. */
    List<Detail> evidence(Evidence evidence) {
        List<Detail> details = new ArrayList<>();
        evidence.window().ifPresent(window -> add(details, "window", List.of(messages.say("report.window", window))));
        add(details, "evidence", items(evidence, Standing.CERTAIN));
        List<String> accepted = evidence.voices().stream()
                .filter(voice -> voice.refused().isEmpty())
                .map(this::accepted)
                .toList();
        if (accepted.size() > 1
                || evidence.disputed()
                || details.stream().noneMatch(detail -> detail.key().equals("evidence"))) {
            add(details, evidence.disputed() ? "disputed" : "voices", accepted);
        }
        add(details, "possible", items(evidence, Standing.POSSIBLE));
        add(
                details,
                "shown-too",
                evidence.voices().stream()
                        .filter(voice -> voice.refused().isPresent())
                        .map(this::refused)
                        .toList());
        add(details, "left-out", leftOut(evidence));
        return details;
    }

    private String part(Judgement.Part part, Verdict whole) {
        String verdict = switch (part.verdict()) {
            case Verdict.Supported ignored -> "report.part.supported";
            case Verdict.NotShown ignored -> "report.part.not-shown";
            case Verdict.Contradicted ignored -> "report.part.contradicted";
        };
        String standing = messages.say(verdict, part.title());
        boolean saidBelow = whole instanceof Verdict.NotShown(Phrase missing, List<Verdict.Nearest> ignored)
                && part.verdict() instanceof Verdict.NotShown(Phrase alike, List<Verdict.Nearest> ignoredToo)
                && missing.equals(alike);
        return part.verdict() instanceof Verdict.NotShown(Phrase missing, List<Verdict.Nearest> ignored) && !saidBelow
                ? messages.say("report.part.because", standing, missing)
                : standing;
    }

    private List<String> items(Evidence evidence, Standing standing) {
        return evidence.items().stream()
                .filter(item -> item.standing() == standing)
                .map(item -> standing == Standing.POSSIBLE ? withReason(item) : inBrief(item))
                .toList();
    }

    /** Date, title, figure and voices: "18 April 2025 Leik Kya 13 [bni]". */
    private String inBrief(Item item) {
        StringBuilder text = new StringBuilder();
        item.date()
                .ifPresent(date ->
                        text.append(messages.say("report.item.date", date)).append(' '));
        text.append(messages.say("report.item.title", item.title()));
        item.amount().ifPresent(amount -> text.append(' ').append(brief(amount)));
        if (!item.voices().isEmpty()) {
            text.append(" [").append(String.join(", ", item.voices())).append(']');
        }
        return text.toString();
    }

    private String withReason(Item item) {
        return item.reason()
                .map(reason -> messages.say("report.item.reason", inBrief(item), reason))
                .orElseGet(() -> inBrief(item));
    }

    /** Grouped by reason, so that forty incidents before the window take one line. */
    private List<String> leftOut(Evidence evidence) {
        Map<Optional<Phrase>, List<Item>> groups = new LinkedHashMap<>();
        evidence.items().stream()
                .filter(item -> item.standing() == Standing.LEFT_OUT)
                .forEach(item -> groups.computeIfAbsent(item.reason(), reason -> new ArrayList<>())
                        .add(item));
        List<String> lines = new ArrayList<>();
        groups.forEach((reason, items) -> {
            String list =
                    String.join(", ", shortened(items.stream().map(this::dated).toList()));
            lines.add(reason.map(because -> messages.say("report.item.reason", list, because))
                    .orElse(list));
        });
        return lines;
    }

    private String dated(Item item) {
        String title = messages.say("report.item.title", item.title());
        return item.date()
                .map(date -> messages.say("report.item.dated", date, title))
                .orElse(title);
    }

    private String brief(Interval amount) {
        return messages.say(Ranges.inBrief(amount));
    }

    private String accepted(Voice voice) {
        return messages.say("report.voice.accepted", voice.name(), voice.value(), read(voice));
    }

    private String refused(Voice voice) {
        String shown = messages.say(
                "report.voice.refused",
                voice.value(),
                voice.name(),
                read(voice),
                voice.refused().orElseThrow());
        return voice.wouldChange()
                .map(change -> messages.say("report.voice.would-change", shown, change))
                .orElse(shown);
    }

    private static String read(Voice voice) {
        return voice.sources().isEmpty() ? voice.id() : String.join(", ", voice.sources());
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            details.add(new Detail(key, messages.say("report.label." + key), shortened(parts)));
        }
    }

    private List<String> shortened(List<String> parts) {
        if (parts.size() <= most) {
            return parts;
        }
        List<String> first = new ArrayList<>(parts.subList(0, most));
        first.add(messages.say("report.more", parts.size() - most));
        return first;
    }
}
