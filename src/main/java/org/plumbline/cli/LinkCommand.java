package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.LinkReport;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LinkTable;
import org.plumbline.incident.link.LookAlikes;
import org.plumbline.incident.link.Pair;
import org.plumbline.incident.link.Side;
import org.plumbline.incident.link.Sides;
import org.plumbline.incident.link.Weights;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.MerkleTree;
import org.plumbline.place.Gazetteer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code link CASE}: finds reports of different sources that look like one incident, and takes a person's decisions on them. */
final class LinkCommand implements Command {
    private static final int FIRST = 20;
    private static final List<String> FORMATS = List.of("text", "json");

    private final Map<String, String> environment;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}). */
    LinkCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.texts("--accept", "ID", messages.say("link.option.accept")));
        spec.addOption(Parsing.texts("--reject", "ID", messages.say("link.option.reject")));
        spec.addOption(Parsing.texts("--possibly", "ID", messages.say("link.option.possibly")));
        spec.addOption(Parsing.texts("--undo", "ID", messages.say("link.option.undo")));
        spec.addOption(Parsing.text("--because", "TEXT", messages.say("link.option.because")));
        spec.addOption(Parsing.flag("--all", messages.say("link.option.all")));
        spec.addOption(Parsing.flag("--dry-run", messages.say("link.option.dry-run")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("link.option.format")));
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        PairDecision decision = new PairDecision(request, console, messages, folder);
        if (decision.onlyTakesBack()) {
            return decision.takeBack();
        }
        Optional<CaseReading> reading = CaseReading.readToSearch(folder, console);
        if (reading.isEmpty()) {
            return Main.UNREADABLE;
        }
        CaseLedger ledger = reading.get().ledger();
        if (decision.isAsked()) {
            return decision.take(ledger);
        }
        Search search = search(reading.get());
        int recorded = record(search, ledger, folder, request, console, messages);
        if (recorded != Main.DONE) {
            return recorded;
        }
        show(search, reading.get(), folder, format, request.hasMatchedOption("--all"), console);
        return Main.DONE;
    }

    /** What was compared and found. */
    private record Search(int compared, List<Pair> pairs, Weights weights) {}

    private static Search search(CaseReading reading) {
        CaseEvidence evidence = reading.evidence();
        List<Side> sides = Sides.of(evidence.incidents());
        Weights weights = Weights.ours();
        Gazetteer places = Gazetteer.of(reading.ledger().ledger());
        Likeness likeness = new Likeness(evidence.hierarchy(), places.spots(), weights);
        return new Search(sides.size(), LookAlikes.find(sides, evidence.hierarchy(), likeness), weights);
    }

    private static String told(Search search, String what, String recorder, Messages messages) {
        long advised = search.pairs.stream()
                .filter(pair -> pair.bits() >= search.weights.surely())
                .count();
        String compared = messages.say("link.searched", search.compared, search.pairs.size());
        String advice = advised == 0 ? "" : " " + messages.say("link.searched.advised", advised);
        return compared + advice + "\n" + messages.say("link.searched." + what, recorder);
    }

    private int record(
            Search search, CaseLedger ledger, Path folder, ParseResult request, Console console, Messages messages) {
        if (request.hasMatchedOption("--dry-run")) {
            console.warn(told(search, "dry", "", messages));
            return Main.DONE;
        }
        byte[] table = LinkTable.write(search.pairs);
        byte[] scope = FoundLinks.scope(ledger.links().imports());
        String recorder = LedgerArguments.recorder(request, environment);
        try {
            Archive archive = new Archive(folder.resolve("archive"));
            Changes.TableFile file = new Changes.TableFile(
                    FoundLinks.PATH, archive.keep(table), archive.keep(scope), search.pairs.size(), root(search.pairs));
            return switch (console.recorder(folder, recorder).take(file)) {
                case Recorder.Result.Refused(Problem problem) -> {
                    Diagnostics.print(List.of(Diagnostics.of(problem)), console);
                    yield Main.UNREADABLE;
                }
                case Recorder.Result.Unchanged unchanged -> {
                    console.warn(messages.say("link.unchanged"));
                    yield Main.DONE;
                }
                case Recorder.Result.Done done -> {
                    Diagnostics.print(done.notes().stream().map(Diagnostics::of).toList(), console);
                    console.warn(told(search, "recorded", recorder, messages));
                    yield Main.DONE;
                }
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The Merkle tree hash over the rows, each as it stands in the table. */
    private static String root(List<Pair> pairs) {
        MerkleTree tree = new MerkleTree();
        for (Pair pair : pairs) {
            byte[] row = LinkTable.write(List.of(pair));
            tree.add(row, row.length);
        }
        return tree.root();
    }

    private static void show(
            Search search, CaseReading reading, Path folder, String format, boolean all, Console console) {
        CaseEvidence evidence = reading.evidence();
        Map<String, FoundLink> open =
                CaseLinks.open(search.pairs, reading.ledger().ledger());
        List<LinkReport.Pair> shown = open.values().stream()
                .sorted(Comparator.comparingDouble(FoundLink::bits).reversed().thenComparing(FoundLink::id))
                .limit(all ? Long.MAX_VALUE : FIRST)
                .flatMap(link -> pair(link, evidence).stream())
                .toList();
        LinkReport.Asked asked = new LinkReport.Asked(
                shown,
                open.size(),
                reading.ledger().withoutEffect(),
                search.weights,
                evidence::name,
                folder.toString());
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        console.out()
                .print(
                        format.equals("json")
                                ? LinkReport.json(asked)
                                : LinkReport.text(asked, console.language(), ink));
    }

    private static Optional<LinkReport.Pair> pair(FoundLink link, CaseEvidence evidence) {
        return report(link.one(), evidence)
                .flatMap(one -> report(link.other(), evidence).map(other -> new LinkReport.Pair(link, one, other)));
    }

    private static Optional<Report> report(String id, CaseEvidence evidence) {
        return evidence.incidents().incident(id).map(Incident::reports).stream()
                .flatMap(List::stream)
                .filter(report -> report.id().equals(id))
                .findFirst();
    }
}
