package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence;
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
 * @param names what the public calls a voice, to whom the table of voices tells where each was read; empty for authors, who wrote the
 *     ids of voices and sources and look for them in their files
 */
record EvidenceView(
        Messages messages, NearestWording nearest, int most, Optional<Function<String, Phrase.Name>> names) {
    /** For authors. */
    EvidenceView(Messages messages, NearestWording nearest, int most) {
        this(messages, nearest, most, Optional.empty());
    }

    /** Everything about a judgement. */
    List<Detail> of(Judgement judgement) {
        List<Detail> details = new ArrayList<>(whole(judgement));
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
        Map<String, Phrase.Name> names = names(judgement);
        add(
                details,
                "rests-on",
                judgement.restsOn().stream()
                        .map(voice -> names.containsKey(voice) ? messages.say("report.voice", names.get(voice)) : voice)
                        .toList());
        GroundsWords.of(judgement.grounds())
                .ifPresent(grounds -> add(details, "grounds", List.of(messages.say(grounds))));
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

    /** Window, items and voices of the whole claim; where only parts of it are disputed, what the voices say of those. */
    List<Detail> whole(Judgement judgement) {
        return evidence(judgement.evidence(), voicesOf(judgement), named(judgement));
    }

    private static List<Voice> voicesOf(Judgement judgement) {
        List<Voice> disputing = judgement.parts().stream()
                .filter(part -> part.evidence().disputed())
                .flatMap(part -> part.evidence().voices().stream())
                .toList();
        if (!disputing.isEmpty()) {
            return disputing;
        }
        boolean failsInPart = !(judgement.verdict() instanceof Verdict.Supported)
                && judgement.evidence().finding() instanceof Evidence.Finding.Answer
                && judgement.parts().size() > 1;
        return failsInPart ? byPart(judgement.parts()) : judgement.evidence().voices();
    }

    /**
     * What each voice says of each part. That it says yes to the whole would be taken for a yes to the part that fails: to the day that the
     * text gives, or to the guest who was only expected.
     */
    private static List<Voice> byPart(List<Judgement.Part> parts) {
        Map<String, List<Phrase>> values = new LinkedHashMap<>();
        Map<String, Voice> first = new LinkedHashMap<>();
        Map<String, Set<String>> sources = new HashMap<>();
        for (Judgement.Part part : parts) {
            for (Voice voice : part.evidence().voices()) {
                String key = voice.id() + " " + voice.refused();
                first.putIfAbsent(key, voice);
                sources.computeIfAbsent(key, none -> new LinkedHashSet<>()).addAll(voice.sources());
                values.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(Phrase.of("report.voice.says", part.title(), value(voice)));
            }
        }
        return first.entrySet().stream()
                .map(entry -> new Voice(
                        entry.getValue().id(),
                        entry.getValue().name(),
                        Phrase.of("report.voice", values.getOrDefault(entry.getKey(), List.of())),
                        List.copyOf(sources.getOrDefault(entry.getKey(), Set.of())),
                        entry.getValue().refused(),
                        entry.getValue().wouldChange()))
                .toList();
    }

    /** What the voices of the whole claim say, those that count first; where only parts of it are disputed, those of these parts. */
    List<Voice> voices(Judgement judgement) {
        List<Voice> voices = voicesOf(judgement);
        return Stream.concat(
                        voices.stream().filter(voice -> voice.refused().isEmpty()),
                        voices.stream().filter(voice -> voice.refused().isPresent()))
                .toList();
    }

    /** That a voice counts; or why not, and what it would change. */
    String counts(Voice voice) {
        if (voice.refused().isEmpty()) {
            return messages.say("report.html.counts");
        }
        String refused = messages.say("report.html.counts-not", voice.refused().get());
        return voice.wouldChange()
                .map(change -> messages.say("report.voice.would-change", refused, change))
                .orElse(refused);
    }

    /** Window, items and voices. */
    List<Detail> evidence(Evidence evidence) {
        return evidence(evidence, evidence.voices(), Map.of());
    }

    private Map<String, String> named(Judgement judgement) {
        Map<String, Phrase.Name> told = names(judgement);
        Map<String, String> named = new HashMap<>();
        names.ifPresent(known -> judgement.evidence().items().stream()
                .flatMap(item -> item.voices().stream())
                .distinct()
                .forEach(id -> named.put(
                        id, messages.say("report.voice", told.containsKey(id) ? told.get(id) : known.apply(id)))));
        return named;
    }

    private static Map<String, Phrase.Name> names(Judgement judgement) {
        Map<String, Phrase.Name> names = new HashMap<>();
        Stream.concat(
                        Stream.of(judgement.evidence()),
                        judgement.parts().stream().map(Judgement.Part::evidence))
                .flatMap(evidence -> evidence.voices().stream())
                .forEach(voice -> names.putIfAbsent(voice.id(), voice.name()));
        return names;
    }

    private List<Detail> evidence(Evidence evidence, List<Voice> voices, Map<String, String> names) {
        List<Detail> details = new ArrayList<>();
        evidence.window().ifPresent(window -> add(details, "window", List.of(messages.say("report.window", window))));
        ItemLines items = ItemLines.of(evidence, messages, names);
        addAll(details, "evidence", items.certain(most));
        List<String> accepted = voices.stream()
                .filter(voice -> voice.refused().isEmpty())
                .map(this::accepted)
                .toList();
        if (accepted.size() > 1
                || evidence.disputed()
                || details.stream().noneMatch(detail -> detail.key().equals("evidence"))) {
            add(details, evidence.disputed() ? "disputed" : "voices", accepted);
        }
        addAll(details, "possible", items.possible(most));
        add(
                details,
                "shown-too",
                voices.stream()
                        .filter(voice -> voice.refused().isPresent())
                        .map(this::refused)
                        .toList());
        addAll(details, "left-out", items.leftOut(most));
        if (evidence.unlisted() > 0) {
            add(details, "unlisted", List.of(messages.say("report.unlisted", evidence.unlisted())));
        }
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
        return names.isEmpty()
                ? messages.say("report.voice.accepted", voice.name(), value(voice), read(voice))
                : messages.say("report.voice.says", voice.name(), value(voice));
    }

    private String refused(Voice voice) {
        String shown = messages.say(
                "report.voice.refused",
                value(voice),
                voice.name(),
                read(voice),
                voice.refused().orElseThrow());
        return voice.wouldChange()
                .map(change -> messages.say("report.voice.would-change", shown, change))
                .orElse(shown);
    }

    /** Nobody says "at least 0": a voice that gives no limit states no number. */
    static Phrase value(Voice voice) {
        boolean noNumber = voice.value().arguments().stream()
                .flatMap(argument -> argument instanceof List<?> several ? several.stream() : Stream.of(argument))
                .allMatch(argument -> argument instanceof Interval range && isOpen(range));
        return noNumber && !voice.value().arguments().isEmpty() ? Phrase.of("report.no-number") : voice.value();
    }

    private static boolean isOpen(Interval range) {
        boolean fromZero = range.low() == null || (range.low().signum() == 0 && !range.lowOpen());
        return fromZero && range.high() == null;
    }

    static String read(Voice voice) {
        return voice.sources().isEmpty() ? voice.id() : String.join(", ", voice.sources());
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        addAll(details, key, shortened(parts));
    }

    private void addAll(List<Detail> details, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            details.add(new Detail(key, messages.say("report.label." + key), parts));
        }
    }

    private List<String> shortened(List<String> parts) {
        return ItemLines.shortened(parts, most, messages);
    }
}
