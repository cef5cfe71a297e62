package org.plumbline.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Derivation;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.report.Json;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.text.ClaimNames;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** Writes claims.json: what each claim says in each edition, what the evidence adds up to and how, and what follows. */
final class ClaimsFile {
    private static final int FORMAT = 2;

    private final Withheld withheld;
    private final RestingOn restingOn;
    private final Map<String, Content> rowFiles = new LinkedHashMap<>();

    ClaimsFile(Withheld withheld, RestingOn restingOn) {
        this.withheld = withheld;
        this.restingOn = restingOn;
    }

    /**
     * The text of claims.json.
     *
     * @param judgements judged in such depth that the derivations are there
     */
    String text(List<Judgement> judgements) {
        return Json.object(json -> json.put("format", FORMAT)
                .objects("claims", judgements, judgement -> new One(json, judgement).write()));
    }

    /** The files of rows that the text names; complete when it is made. */
    Map<String, Content> rowFiles() {
        return rowFiles;
    }

    /** What a kind of claim is called, as in the sheet's own words. */
    static String kind(Query query) {
        return query.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** A claim in one edition. */
    private final class One {
        private final Json json;
        private final Judgement judgement;
        private final String edition;

        One(Json json, Judgement judgement) {
            this.json = json;
            this.judgement = judgement;
            this.edition = judgement.binding().language().code();
        }

        void write() {
            var place = judgement.binding().place();
            var end = judgement.binding().end();
            json.put("label", judgement.claim().label())
                    .put("edition", edition)
                    .put("kind", kind(judgement.claim().query()))
                    .put("query", judgement.claim().text())
                    .put("text", judgement.binding().text())
                    .put("from", place.line() + ":" + place.column())
                    .put("to", end.line() + ":" + end.column());
            said("reads", judgement.reads());
            said("says", judgement.says());
            judgement.wording().ifPresent(wording -> json.put("wording", Notation.of(wording)));
            verdict(judgement.verdict(), isWithheld(judgement));
            if (isSealed(judgement)) {
                json.object("evidence", inner -> json.object("derivation", how -> json.put("kind", "withheld")))
                        .strings("parts", List.of());
                return;
            }
            if (!isWithheld(judgement)) {
                grounds(judgement.grounds());
            }
            List<Judgement.Part> parts = judgement.parts();
            json.object("evidence", inner -> evidence(judgement.evidence(), Optional.empty(), isWithheld(judgement)))
                    .objects("parts", number(parts), part -> {
                        said("title", part.part.title());
                        part.part.wording().ifPresent(wording -> json.put("wording", Notation.of(wording)));
                        boolean some = isWithheld(part.part.evidence());
                        verdict(part.part.verdict(), some);
                        json.object(
                                "evidence", inner -> evidence(part.part.evidence(), Optional.of(part.number), some));
                    })
                    .strings("restsOn", isWithheld(judgement) ? List.of() : judgement.restsOn());
        }

        private void grounds(Grounds grounds) {
            json.object(
                    "grounds",
                    inner -> json.put("captured", grounds.captured())
                            .put("partly", grounds.partly())
                            .put("references", grounds.references())
                            .put("broken", grounds.broken()));
        }

        private void said(String name, Phrase phrase) {
            json.object(
                    name,
                    inner -> json.put("en", Notation.say(phrase, Language.ENGLISH))
                            .put("my", Notation.say(phrase, Language.BURMESE)));
        }

        private void verdict(Verdict verdict, boolean some) {
            switch (verdict) {
                case Verdict.Supported supported -> json.put("verdict", "supported");
                case Verdict.NotShown notShown -> json.put("verdict", "not shown");
                case Verdict.Contradicted(Verdict.Basis basis, var nearest) ->
                    json.put("verdict", "contradicted").put("basis", basis(basis));
            }
            if (some) {
                json.put("withheld", "some");
            }
        }

        private static String basis(Verdict.Basis basis) {
            return switch (basis) {
                case Verdict.Basis.Conclusive conclusive -> "conclusive";
                case Verdict.Basis.Withheld hidden -> "withheld";
                default -> "differs";
            };
        }

        private void evidence(Evidence evidence, Optional<Integer> part, boolean some) {
            if (!some) {
                finding(evidence.finding());
                evidence.window().ifPresent(window -> json.put("window", window.toString()));
                json.put("disputed", evidence.disputed()).put("complete", evidence.complete());
            }
            json.objects(
                    "voices", evidence.voices().stream().filter(this::isShown).toList(), this::voice);
            json.strings(
                    "records",
                    evidence.items().stream()
                            .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                            .filter(item -> item.amount().isEmpty() && !some)
                            .map(Evidence.Item::id)
                            .distinct()
                            .toList());
            boolean isWhole = part.isEmpty() && !judgement.parts().isEmpty();
            String name = judgement.claim().label() + "." + edition
                    + part.map(number -> ".part-" + number).orElse("");
            json.object("derivation", inner -> {
                if (isWhole) {
                    json.put("kind", "parts");
                } else if (evidence.derivation().isPresent()) {
                    new DerivationFile(json, withheld, restingOn, rowFiles, about())
                            .write(evidence.derivation().get(), evidence, name);
                } else {
                    json.put("kind", "given").strings("lines", some ? List.of() : restingOn.lines(records(evidence)));
                }
            });
        }

        /** The records that are among what counted, and those that the claim names. */
        private List<String> about() {
            Set<String> records = new LinkedHashSet<>(ClaimNames.of(judgement.claim()));
            Stream.concat(
                            Stream.of(judgement.evidence()),
                            judgement.parts().stream().map(Judgement.Part::evidence))
                    .flatMap(part -> part.items().stream())
                    .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                    .forEach(item -> records.add(record(item.id())));
            return List.copyOf(records);
        }

        /** One participant of an engagement is listed as {@code engagement/participant}. */
        private static String record(String item) {
            int slash = item.indexOf('/');
            return slash < 0 ? item : item.substring(0, slash);
        }

        private List<String> records(Evidence evidence) {
            List<String> records = new ArrayList<>();
            evidence.items().stream()
                    .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                    .map(Evidence.Item::id)
                    .forEach(records::add);
            if (judgement.claim().query() instanceof Query.Said
                    && evidence.finding() instanceof Finding.Words(List<String> recorded)) {
                records.addAll(restingOn.quotations(recorded));
            }
            return records;
        }

        private void finding(Finding finding) {
            switch (finding) {
                case Finding.Numbers(Interval range) ->
                    json.put("finding", "numbers").put("range", Notation.of(range));
                case Finding.Answer(Evidence.YesNo answer) ->
                    json.put("finding", "answer").put("answer", Notation.word(answer));
                case Finding.Days(var from, var to) ->
                    json.put("finding", "days").put("days", from.earliest() + ".." + to.latest());
                case Finding.Withheld withheldFinding -> {}
                case Finding.Words(List<String> recorded) ->
                    json.put("finding", "words").strings("words", recorded);
            }
        }

        private boolean isShown(Evidence.Voice voice) {
            return !withheld.isAny(voice.sources());
        }

        private void voice(Evidence.Voice voice) {
            restingOn.addSources(voice.sources());
            json.put("id", voice.id())
                    .put("name", voice.name().english())
                    .put("value", Notation.say(voice.value(), Language.ENGLISH))
                    .strings("sources", voice.sources())
                    .put("accepted", voice.refused().isEmpty())
                    .put("refused", voice.refused().map(reason -> Notation.say(reason, Language.ENGLISH)));
        }
    }

    private record Numbered(int number, Judgement.Part part) {}

    private static List<Numbered> number(List<Judgement.Part> parts) {
        List<Numbered> numbered = new ArrayList<>();
        parts.forEach(part -> numbered.add(new Numbered(numbered.size() + 1, part)));
        return numbered;
    }

    /** Whether sealed evidence decides: then nothing is told but the verdict. */
    private static boolean isSealed(Judgement judgement) {
        return judgement.evidence().finding() instanceof Finding.Withheld
                || judgement.parts().stream().anyMatch(part -> part.evidence().finding() instanceof Finding.Withheld);
    }

    private boolean isWithheld(Judgement judgement) {
        return isWithheld(judgement.evidence())
                || judgement.parts().stream().anyMatch(part -> isWithheld(part.evidence()));
    }

    /** Whether anything of it is: what was added up, or a voice that nobody may see. */
    private boolean isWithheld(Evidence evidence) {
        return evidence.finding() instanceof Finding.Withheld
                || evidence.voices().stream().anyMatch(voice -> withheld.isAny(voice.sources()))
                || evidence.derivation()
                        .filter((Derivation how) -> DerivationFile.isWithheld(how, withheld))
                        .isPresent();
    }
}
