package org.plumbline.claim.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Today;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Recorded;

/**
 * The draft of a correction notice in one language, as Markdown: which sentence of which edition, what the evidence said then and
 * says now, the nearest true wording, and what changed. Fair in the sense of law 11: only what is conclusive is called wrong. A person
 * checks, changes and signs it.
 */
public final class CorrectionNotice {

    private final Messages messages;
    private final List<Recorded> retracted;
    private final StringBuilder out = new StringBuilder();

    private CorrectionNotice(Language language, List<Recorded> retracted) {
        this.messages = Messages.in(language);
        this.retracted = retracted;
    }

    /** The claims of a publication that call for a notice. */
    public static List<ClaimToday> concerned(PublishedToday today) {
        return today.frozen().isEmpty()
                ? List.of()
                : today.claims().stream()
                        .filter(claim -> claim.state().callsForCorrection())
                        .toList();
    }

    /**
     * The draft for a publication.
     *
     * @param retracted what recorders took back since it was published
     * @return empty if no claim calls for one
     */
    public static Optional<String> of(CheckedPublication publication, Language language, List<Recorded> retracted) {
        return publication
                .today()
                .filter(today -> !concerned(today).isEmpty())
                .map(today -> new CorrectionNotice(language, retracted).write(publication, today));
    }

    private String write(CheckedPublication publication, PublishedToday today) {
        Frozen frozen = today.frozen().orElseThrow();
        line("**" + said("publication.notice.draft") + "**");
        line("# " + said("publication.notice.title", publication.sheet().title()));
        line(said(
                "publication.notice.about",
                publication.id(),
                frozen.version(),
                LocalDate.ofInstant(frozen.at(), ZoneOffset.UTC),
                today.day()));
        Map<String, List<ClaimToday>> claims = new LinkedHashMap<>();
        concerned(today)
                .forEach(claim -> claims.computeIfAbsent(claim.label(), label -> new ArrayList<>())
                        .add(claim));
        claims.forEach((label, editions) -> claim(label, editions));
        line("---");
        line(said("publication.notice.signed") + " ……………………………");
        line(said("publication.notice.signed-on") + " ……………………………");
        return out.toString().stripTrailing() + "\n";
    }

    private void claim(String label, List<ClaimToday> editions) {
        line("## " + said("publication.notice.claim", label));
        for (ClaimToday edition : editions) {
            int line = edition.binding().map(binding -> binding.place().line()).orElse(0);
            line(
                    line == 0
                            ? said("publication.notice.edition", edition.edition())
                            : said("publication.notice.edition-line", edition.edition(), line));
            if (!edition.sentence().isEmpty()) {
                line("> “" + Markdown.plain(edition.sentence()) + "”");
            }
        }
        ClaimToday first = own(editions);
        List<String> lines = new ArrayList<>();
        first.binding().ifPresent(binding -> lines.add(item("publication.notice.words", quoted(binding.text()))));
        lines.add(item("publication.notice.then", then(first)));
        lines.add(item("publication.notice.now", now(first)));
        lines.add(item(
                "publication.notice.state",
                messages.say("publication.notice.state." + TodayCheck.word(first.state()))));
        nearest(editions).forEach(wording -> lines.add(item("publication.notice.nearest", wording)));
        List<String> changes = changes(editions);
        lines.add(item(
                "publication.notice.changes",
                changes.isEmpty() ? messages.say("publication.notice.changes.none") : ""));
        changes.forEach(change -> lines.add("  - " + Markdown.plain(change)));
        line(String.join("\n", lines));
    }

    /** The edition in the language of the notice, if there is one. */
    private ClaimToday own(List<ClaimToday> editions) {
        return editions.stream()
                .filter(claim -> claim.edition() == messages.language())
                .findFirst()
                .orElse(editions.getFirst());
    }

    private String item(String key, String text) {
        return ("- **" + said(key) + "** " + (text.isEmpty() ? "" : Markdown.plain(text))).stripTrailing();
    }

    private String quoted(String words) {
        return "“" + words.strip() + "”";
    }

    private String then(ClaimToday claim) {
        String verdict = messages.say(
                "report.today.verdict." + TodayCheck.lower(claim.was().kind().name()));
        return claim.then()
                .flatMap(Ground::finding)
                .map(finding -> messages.say("publication.notice.verdict", verdict, finding(finding, claim)))
                .orElse(verdict);
    }

    /** Of a claim that is not judged any more, what kind it was is not known. */
    private static Phrase finding(Evidence.Finding then, ClaimToday claim) {
        return claim.now().map(now -> Ranges.finding(then, now.claim())).orElseGet(() -> Ranges.finding(then));
    }

    /** Law 11: how far the present evidence goes is told with it. */
    private String now(ClaimToday claim) {
        if (claim.now().isEmpty()) {
            return messages.say("publication.notice.unjudged");
        }
        Judgement judgement = claim.now().get();
        Phrase finding = Ranges.finding(judgement);
        return switch (judgement.verdict()) {
            case Verdict.Supported supported -> messages.say("publication.notice.supported", finding);
            case Verdict.NotShown notShown -> messages.say("publication.notice.not-shown", finding, notShown.missing());
            case Verdict.Contradicted(Verdict.Basis.Conclusive(Phrase because), var nearest) ->
                messages.say("publication.notice.conclusive", finding, because);
            case Verdict.Contradicted(Verdict.Basis.Withheld withheld, var nearest) ->
                messages.say("publication.notice.differs", finding, messages.say("report.differs.withheld"));
            case Verdict.Contradicted(Verdict.Basis.DiffersFromSeen(int voices), var nearest) ->
                messages.say("publication.notice.differs", finding, SummaryLine.counted("report.differs", voices));
        };
    }

    /** In this language where the text has an edition in it, else as a bare figure. Broken evidence says nothing of the wording. */
    private List<String> nearest(List<ClaimToday> editions) {
        ClaimToday own = own(editions);
        if (own.now().isEmpty() || own.binding().isEmpty() || own.state() == Today.EVIDENCE_BROKEN) {
            return List.of();
        }
        List<Verdict.Nearest> nearest = switch (own.now().get().verdict()) {
            case Verdict.Supported supported -> List.of();
            case Verdict.Contradicted contradicted -> contradicted.nearest();
            case Verdict.NotShown notShown -> notShown.nearest();
        };
        Binding binding = own.binding().get();
        return nearest.stream()
                .map(wording ->
                        own.edition() == messages.language() ? NearestWording.in(binding, wording) : elsewhere(wording))
                .distinct()
                .toList();
    }

    private String elsewhere(Verdict.Nearest nearest) {
        return switch (nearest) {
            case Verdict.Nearest.Said(Phrase phrase) -> messages.say(phrase);
            case Verdict.Nearest.Figure figure -> messages.say(Ranges.inWords(figure.range()));
        };
    }

    private List<String> changes(List<ClaimToday> editions) {
        List<String> changes = new ArrayList<>();
        editions.stream()
                .flatMap(claim -> claim.broken().stream())
                .distinct()
                .forEach(broken -> changes.add(messages.say(broken)));
        editions.stream()
                .flatMap(claim -> claim.changes().stream())
                .distinct()
                .forEach(change -> changes.add(messages.say(change)));
        Set<String> needingConsent = needingConsent();
        Map<List<Object>, List<Recorded>> together = new LinkedHashMap<>();
        retracted.stream()
                .filter(one -> !needingConsent.contains(one.statement().entity())
                        && !needingConsent.contains(one.statement().source()))
                .filter(one -> editions.stream().anyMatch(claim -> stoodOn(claim, one)))
                .forEach(one -> together.computeIfAbsent(
                                List.of(
                                        day(one),
                                        one.recorder(),
                                        one.statement().entity()),
                                key -> new ArrayList<>())
                        .add(one));
        together.values().forEach(of -> changes.add(retraction(of)));
        return changes;
    }

    /** Whoever may have withdrawn: nothing of it is told. */
    private Set<String> needingConsent() {
        return retracted.stream()
                .map(Recorded::statement)
                .filter(one -> (one.property().equals("kind") && one.value().equals("testimony"))
                        || (one.property().equals("consent needed")
                                && one.value().equals("yes")))
                .map(Statement::entity)
                .collect(Collectors.toSet());
    }

    private static boolean stoodOn(ClaimToday claim, Recorded one) {
        String id = one.statement().entity();
        return claim.then()
                .filter(ground ->
                        ground.items().contains(id) || ground.sources().contains(id))
                .isPresent();
    }

    private static LocalDate day(Recorded one) {
        return LocalDate.ofInstant(one.retracted().orElse(one.from()), ZoneOffset.UTC);
    }

    /** That one recorder took back something of one record on one day; not what, which somebody may have asked to be taken back. */
    private String retraction(List<Recorded> together) {
        Recorded first = together.getFirst();
        return messages.say(
                "publication.change.retracted",
                day(first),
                first.recorder(),
                first.statement().entity());
    }

    private String said(String key, Object... arguments) {
        return Markdown.plain(messages.say(key, arguments));
    }

    /** A block of its own. */
    private void line(String text) {
        out.append(text).append("\n\n");
    }
}
