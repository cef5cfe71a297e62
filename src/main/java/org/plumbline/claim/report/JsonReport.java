package org.plumbline.claim.report;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Today;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.quantity.Interval;

/** A result as JSON for other programs; docs/output.md describes the shape. Texts are in the reader's language, keys and ids never are. */
public final class JsonReport {
    /** Grows when a key changes its meaning or goes; new keys may come at any time. */
    private static final int FORMAT = 1;

    private final Messages messages;
    private final Json json;

    private JsonReport(Messages messages, Json json) {
        this.messages = messages;
        this.json = json;
    }

    public static String of(CheckResult result, Language language) {
        return Json.object(json -> new JsonReport(Messages.in(language), json).write(result, language));
    }

    /** The same, written as it comes: a large result never stands in memory as text. The writer is closed. */
    public static void write(CheckResult result, Language language, Writer out) {
        Json.object(out, json -> new JsonReport(Messages.in(language), json).write(result, language));
    }

    private void write(CheckResult result, Language language) {
        json.put("format", FORMAT)
                .put("language", language.code())
                .put("case", result.folder())
                .object("title", title -> title(result.title()))
                .put("readable", result.isReadable())
                .put("holds", result.holds())
                .put("exitStatus", result.exitStatus())
                .objects("problems", result.problems(), this::diagnostic)
                .objects("publications", result.publications(), this::publication)
                .strings("notes", said(result.notes()));
    }

    private void publication(CheckedPublication publication) {
        Summary summary = Summary.of(publication);
        json.put("id", publication.id())
                .put("title", publication.sheet().title())
                .put("dated", publication.sheet().dated().toString())
                .strings(
                        "editions",
                        publication.editions().stream().map(Language::code).toList())
                .put("holds", publication.holds())
                .object(
                        "summary",
                        inner -> json.put("claims", summary.claims())
                                .put("supported", summary.supported())
                                .put("contradicted", summary.contradicted())
                                .put("notShown", summary.notShown())
                                .put("restOnOneVoice", summary.oneVoice())
                                .put("disputed", summary.disputed())
                                .put("waived", summary.waived())
                                .put("opinions", summary.opinions())
                                .put("parityErrors", summary.parity())
                                .put("sheetErrors", summary.unbound())
                                .put("otherErrors", summary.other()))
                .object(
                        "share",
                        inner -> json.put("bound", publication.share().bound())
                                .put("waived", publication.share().waived())
                                .put("all", publication.share().all()))
                .object(
                        "grounds",
                        inner -> GroundsWords.counts(publication.judgements())
                                .forEach((kind, count) -> json.put(word(kind), count)))
                .objects("diagnostics", publication.diagnostics(), this::diagnostic)
                .objects("judgements", publication.judgements(), this::judgement)
                .strings("notes", said(publication.notes()));
        publication.today().ifPresent(today -> json.object("today", inner -> today(today)));
    }

    private void today(PublishedToday today) {
        json.put("day", today.day().toString());
        today.frozen()
                .ifPresent(frozen -> json.put("version", frozen.version())
                        .put("frozen", frozen.at().toString())
                        .put("rules", frozen.rules()));
        json.object("states", inner -> {
                    for (Today state : Today.values()) {
                        json.put(word(state), today.count(state));
                    }
                })
                .objects(
                        "claims",
                        today.claims(),
                        claim -> json.put("claim", claim.label())
                                .put("edition", claim.edition().code())
                                .put("state", word(claim.state()))
                                .put("was", word(claim.was().kind()))
                                .put("told", messages.say(claim.told()))
                                .put("text", claim.binding().map(Binding::text))
                                .strings("broken", said(claim.broken()))
                                .strings("changes", said(claim.changes())));
    }

    private void diagnostic(Diagnostic diagnostic) {
        json.put("code", diagnostic.code())
                .put("severity", word(diagnostic.severity()))
                .put("message", messages.say(diagnostic.message()));
        place(diagnostic.place());
        diagnostic.end().ifPresent(end -> json.put("endLine", end.line()).put("endColumn", end.column()));
        diagnostic
                .excerpt()
                .ifPresent(excerpt -> json.object(
                        "excerpt",
                        inner -> json.put("before", excerpt.before())
                                .put("span", excerpt.span())
                                .put("after", excerpt.after())));
        diagnostic
                .judgement()
                .ifPresent(judgement -> json.put("claim", judgement.claim().label())
                        .put("edition", judgement.binding().language().code()));
        json.strings("notes", said(diagnostic.notes()));
    }

    private void judgement(Judgement judgement) {
        json.put("claim", judgement.claim().label())
                .put("query", judgement.claim().text())
                .put("edition", judgement.binding().language().code())
                .put("text", judgement.binding().text());
        place(judgement.binding().place());
        json.object("sheet", inner -> place(judgement.claim().place()))
                .put("reads", messages.say(judgement.reads()))
                .put("says", messages.say(judgement.says()));
        judgement.wording().ifPresent(wording -> json.object("wording", inner -> range(wording)));
        verdict(judgement.verdict());
        json.object("evidence", inner -> evidence(judgement.evidence()))
                .objects("parts", judgement.parts(), part -> {
                    json.put("title", messages.say(part.title()));
                    verdict(part.verdict());
                    json.object("evidence", inner -> evidence(part.evidence()));
                })
                .strings("restsOn", judgement.restsOn())
                .object("grounds", inner -> grounds(judgement.grounds()));
    }

    private void grounds(Grounds grounds) {
        json.put("kind", GroundsWords.word(grounds))
                .put("captured", grounds.captured())
                .put("partlyCaptured", grounds.partly())
                .put("referencesOnly", grounds.references())
                .put("broken", grounds.broken())
                .strings("brokenPassages", grounds.brokenPassages());
    }

    private void verdict(Verdict verdict) {
        switch (verdict) {
            case Verdict.Supported(Phrase margin) ->
                json.put("verdict", "supported").put("margin", messages.say(margin));
            case Verdict.Contradicted(Verdict.Basis basis, List<Verdict.Nearest> nearest) -> {
                json.put("verdict", "contradicted").object("basis", inner -> basis(basis));
                nearest(nearest);
            }
            case Verdict.NotShown(Phrase missing, List<Verdict.Nearest> nearest) -> {
                json.put("verdict", "not-shown").put("missing", messages.say(missing));
                nearest(nearest);
            }
        }
    }

    private void basis(Verdict.Basis basis) {
        switch (basis) {
            case Verdict.Basis.Conclusive(Phrase because) ->
                json.put("conclusive", true).put("because", messages.say(because));
            case Verdict.Basis.Withheld withheld ->
                json.put("conclusive", false).put("withheld", "some");
            case Verdict.Basis.DiffersFromSeen(int voices) ->
                json.put("conclusive", false).put("voices", voices);
        }
    }

    private void nearest(List<Verdict.Nearest> nearest) {
        json.objects("nearest", nearest, wording -> {
            switch (wording) {
                case Verdict.Nearest.Figure figure -> {
                    json.put("hedge", word(figure.hedge()));
                    range(figure.range());
                }
                case Verdict.Nearest.Said(Phrase phrase) -> json.put("text", messages.say(phrase));
            }
        });
    }

    private void evidence(Evidence evidence) {
        json.object("finding", inner -> finding(evidence.finding()))
                .put("window", evidence.window().map(Object::toString))
                .put("disputed", evidence.disputed())
                .put("complete", evidence.complete())
                .put("unlisted", evidence.unlisted())
                .objects("items", evidence.items(), item -> {
                    json.put("id", item.id())
                            .object("title", inner -> title(item.title()))
                            .put("date", item.date().map(Object::toString));
                    item.amount().ifPresent(amount -> json.object("amount", inner -> range(amount)));
                    json.strings("voices", item.voices())
                            .put("standing", word(item.standing()))
                            .put("reason", item.reason().map(messages::say));
                })
                .objects(
                        "voices",
                        evidence.voices(),
                        voice -> json.put("id", voice.id())
                                .object("name", inner -> title(voice.name()))
                                .put("value", messages.say(voice.value()))
                                .strings("sources", voice.sources())
                                .put("accepted", voice.refused().isEmpty())
                                .put("refused", voice.refused().map(messages::say))
                                .put("wouldChange", voice.wouldChange().map(messages::say)));
    }

    private void finding(Finding finding) {
        switch (finding) {
            case Finding.Numbers(Interval range) -> {
                json.put("kind", "numbers");
                range(range);
            }
            case Finding.Answer(Evidence.YesNo answer) ->
                json.put("kind", "answer").put("answer", word(answer));
            case Finding.Days days ->
                json.put("kind", "days")
                        .put("from", days.from().toString())
                        .put("to", days.to().toString());
            case Finding.Withheld withheld -> json.put("kind", "withheld").put("withheld", "some");
            case Finding.Words words -> json.put("kind", "words").strings("recorded", words.recorded());
        }
    }

    private void range(Interval range) {
        if (range.low() != null) {
            json.put("low", range.low()).put("lowOpen", range.lowOpen());
        }
        if (range.high() != null) {
            json.put("high", range.high()).put("highOpen", range.highOpen());
        }
    }

    private void place(Place place) {
        json.put("path", place.path()).put("line", place.line()).put("column", place.column());
    }

    private void title(Phrase.Name name) {
        json.put("en", name.english());
        if (!name.burmese().isEmpty()) {
            json.put("my", name.burmese());
        }
    }

    private List<String> said(List<Phrase> phrases) {
        return phrases.stream().map(messages::say).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
