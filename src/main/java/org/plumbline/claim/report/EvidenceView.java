package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

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
                if (!isToldByParts(judgement, notShown.missing())) {
                    add(details, "missing", List.of(messages.say(notShown.missing())));
                }
                add(details, "nearest", nearest.of(judgement, notShown.nearest()));
            }
        }
        return details;
    }

    /** Whether the line of the parts already says what is missing, part by part. */
    private static boolean isToldByParts(Judgement judgement, Phrase missing) {
        List<Phrase> ofParts = judgement.parts().stream()
                .flatMap(part -> part.verdict() instanceof Verdict.NotShown(Phrase own, List<Verdict.Nearest> ignored)
                        ? Stream.of(own)
                        : Stream.of())
                .toList();
        return !ofParts.isEmpty() && !ofParts.contains(missing);
    }

    /** Window, items and voices. */
    List<Detail> evidence(Evidence evidence) {
        List<Detail> details = new ArrayList<>();
        evidence.window().ifPresent(window -> add(details, "window", List.of(messages.say("report.window", window))));
        ItemLines items = ItemLines.of(evidence, messages);
        add(details, "evidence", items.certain());
        List<String> accepted = evidence.voices().stream()
                .filter(voice -> voice.refused().isEmpty())
                .map(this::accepted)
                .toList();
        if (accepted.size() > 1
                || evidence.disputed()
                || details.stream().noneMatch(detail -> detail.key().equals("evidence"))) {
            add(details, evidence.disputed() ? "disputed" : "voices", accepted);
        }
        add(details, "possible", items.possible());
        add(
                details,
                "shown-too",
                evidence.voices().stream()
                        .filter(voice -> voice.refused().isPresent())
                        .map(this::refused)
                        .toList());
        add(details, "left-out", items.leftOut(most));
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
        return ItemLines.shortened(parts, most, messages);
    }
}
