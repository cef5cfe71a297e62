package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.LinkReport;
import org.plumbline.incident.DecidedLinks;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Weights;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.CaseSettings;
import picocli.CommandLine.ParseResult;

/** A person's word on pairs of reports, as {@code link} takes it. What contradicts a word that stands is not written. */
record PairDecision(ParseResult request, Console console, Messages messages, Path folder) {
    private static final String ADVISED = "advised";
    private static final Map<String, String> CERTAINTIES =
            Map.of("--accept", "surely", "--reject", "not", "--possibly", "possibly");

    boolean isAsked() {
        return request.hasMatchedOption("--undo") || decides();
    }

    private boolean decides() {
        return CERTAINTIES.keySet().stream().anyMatch(request::hasMatchedOption);
    }

    /** Taking back needs nothing but the file of decisions: it must be possible while they contradict each other. */
    boolean onlyTakesBack() {
        return request.hasMatchedOption("--undo") && !decides();
    }

    int takeBack() {
        LinkDecisions decisions = LinkDecisions.read(folder);
        return written(decisions, takenBack(decisions));
    }

    int take(CaseLedger ledger) {
        LinkDecisions decisions = LinkDecisions.read(folder);
        List<String> undone = Parsing.all(request, "--undo");
        List<String> done = new ArrayList<>(takenBack(decisions));
        DecidedLinks decided = DecidedLinks.of(ledger.ledger(), undone);
        for (String option : List.of("--accept", "--reject", "--possibly")) {
            String certainty = CERTAINTIES.getOrDefault(option, "");
            for (String id : Parsing.all(request, option)) {
                if (id.equals(ADVISED) && option.equals("--accept")) {
                    done.addAll(advised(ledger, decisions, decided));
                } else {
                    done.add(decide(id, certainty, ledger, decisions, decided));
                }
            }
        }
        return written(decisions, done);
    }

    private int written(LinkDecisions decisions, List<String> done) {
        decisions.write();
        done.forEach(console.out()::println);
        console.say(messages.say("link.written.next", folder.toString()));
        return Main.DONE;
    }

    private List<String> takenBack(LinkDecisions decisions) {
        List<String> done = new ArrayList<>();
        for (String id : Parsing.all(request, "--undo")) {
            Optional<String> user = decisions.isUsedBy(id);
            if (user.isPresent()) {
                throw new UsageException(messages.say("link.undo.used", id, user.get()));
            }
            if (!decisions.remove(id)) {
                throw new UsageException(messages.say("link.undo.none", id, LinkDecisions.PATH));
            }
            done.add(messages.say("link.undone", id, LinkDecisions.PATH));
        }
        return done;
    }

    /** All that the search advises to take for one; without those that are one by then, or that a link holds to be two. */
    private List<String> advised(CaseLedger ledger, LinkDecisions decisions, DecidedLinks decided) {
        Weights weights = Weights.ours();
        List<String> done = new ArrayList<>();
        for (FoundLink link : ledger.links().open().values()) {
            boolean isOpen = link.isAdvised(weights)
                    && decisions.decided(link.id()).isEmpty()
                    && !decided.areOne(link.one(), link.other());
            if (isOpen) {
                done.add(decided.againstJoining(link.one(), link.other())
                        .map(against -> messages.say("link.left-open", link.id(), against))
                        .orElseGet(() -> write(link, "surely", decisions, decided)));
            }
        }
        return done;
    }

    private String decide(
            String id, String certainty, CaseLedger ledger, LinkDecisions decisions, DecidedLinks decided) {
        Optional<String> before = decisions.decided(id);
        if (before.isPresent()) {
            throw new UsageException(messages.say("link.twice", id, before.get()));
        }
        FoundLink link = ledger.links().found().all().get(id);
        if (link == null) {
            throw new UsageException(messages.say("link.unknown", id, folder.toString()));
        }
        boolean areOne = decided.areOne(link.one(), link.other());
        if (certainty.equals("surely")) {
            Optional<String> against = decided.againstJoining(link.one(), link.other());
            if (against.isPresent()) {
                throw new UsageException(messages.say("link.stands-apart", id, against.get()));
            }
        }
        if (areOne && !certainty.equals("possibly")) {
            String key = certainty.equals("surely") ? "link.is-one" : "link.stands-joined";
            throw new UsageException(messages.say(key, id, decided.incidentOf(link.one())));
        }
        return write(link, certainty, decisions, decided);
    }

    private String write(FoundLink link, String certainty, LinkDecisions decisions, DecidedLinks decided) {
        Messages inCase = Language.of(CaseSettings.read(folder).settings().firstLanguage())
                .map(Messages::in)
                .orElse(messages);
        String because = Parsing.given(request, "--because")
                .orElseGet(() -> certainty.equals("not")
                        ? inCase.say("link.reason.rejected")
                        : LinkReport.because(link, Weights.ours(), inCase.language()));
        boolean joins = certainty.equals("surely");
        String one = joins ? decided.incidentOf(link.one()) : link.one();
        String other = joins ? decided.incidentOf(link.other()) : link.other();
        decisions.add(link.id(), one, other, certainty, because, inCase.say("link.file.head"));
        if (joins) {
            decided.join(link.id(), one, other);
        } else if (certainty.equals("not")) {
            decided.part(link.id(), one, other);
        }
        return messages.say("link.written." + certainty, link.id(), LinkDecisions.PATH);
    }
}
