package org.plumbline.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.EngagementData;
import org.plumbline.claim.report.EngagementReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.engagement.Dealings;
import org.plumbline.engagement.Matrix;
import org.plumbline.engagement.Network;
import org.plumbline.engagement.Paths;
import org.plumbline.engagement.Tie;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.ftm.EntityLines;
import org.plumbline.ledger.ftm.FtmExport;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code engagement CASE --with PARTY}: who sat, met, trained and traded with whom, through which body, and when. */
final class EngagementCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv", "graphml", "ftm");
    private static final int MOST_WAYS = 5;
    private static final int LONGEST_WAY = 6;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.text("--with", "PARTY", messages.say("engagement.with")));
        spec.addOption(Parsing.text("--to", "PARTY", messages.say("engagement.to")));
        spec.addOption(Parsing.text("--from", "DAY", messages.say("engagement.from")));
        spec.addOption(Parsing.text("--until", "DAY", messages.say("engagement.until")));
        spec.addOption(Parsing.text("--body", "BODY", messages.say("engagement.of-body")));
        spec.addOption(Parsing.flag("--matrix", messages.say("engagement.as-matrix")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("engagement.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        Optional<LocalDate> from = Parsing.given(request, "--from").map(day -> day(day, messages));
        Optional<LocalDate> until = Parsing.given(request, "--until").map(day -> day(day, messages));
        Optional<CaseReading> read = CaseReading.read(folder, LedgerArguments.asOf(request, messages), console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        CaseEvidence evidence = read.get().evidence();
        Network network = Network.of(evidence.ledger(), evidence.sources());
        TreeSet<String> parties = new TreeSet<>();
        network.ties().forEach(tie -> parties.addAll(List.of(tie.from(), tie.to())));
        Optional<String> with = Parsing.given(request, "--with").map(id -> known(id, parties, network, messages));
        Optional<String> to = Parsing.given(request, "--to").map(id -> known(id, parties, network, messages));
        Optional<String> body = Parsing.given(request, "--body").map(id -> known(id, parties, network, messages));
        if (with.isEmpty() && (to.isPresent() || !request.hasMatchedOption("--matrix")) && format.equals("text")) {
            throw new UsageException(messages.say("engagement.which"));
        }
        List<Tie> inTime =
                network.ties().stream().filter(tie -> tie.mayTouch(from, until)).toList();
        Optional<Dealings> dealings = with.map(party ->
                Dealings.of(network, evidence.hierarchy(), party, from, until).within(body, evidence.hierarchy()));
        List<Tie> asked = dealings.map(
                        one -> one.own().stream().map(Dealings.Occasion::tie).toList())
                .orElse(inTime);
        Function<String, Phrase.Name> names = evidence::name;
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        String text = switch (format) {
            case "json" -> EngagementData.json(asked);
            case "csv" -> EngagementData.csv(asked);
            case "graphml" ->
                EngagementData.graphml(asked, id -> evidence.name(id).in(console.language()));
            case "ftm" -> followTheMoney(folder, asked, request, messages);
            default -> {
                if (to.isPresent()) {
                    String start = with.orElseThrow();
                    List<List<Paths.Step>> ways = Paths.between(inTime, start, to.get(), MOST_WAYS, LONGEST_WAY);
                    yield EngagementReport.text(ways, start, to.get(), names, console.language(), ink);
                }
                yield request.hasMatchedOption("--matrix")
                        ? EngagementReport.text(Matrix.of(withBodies(asked, inTime)), names, console.language(), ink)
                        : EngagementReport.text(dealings.orElseThrow(), names, console.language(), ink);
            }
        };
        console.out().print(text);
        return Main.DONE;
    }

    /** A party's own ties, and whose its engagements are. */
    private static List<Tie> withBodies(List<Tie> asked, List<Tie> all) {
        return Stream.concat(asked.stream(), all.stream().filter(tie -> tie.manner() == Tie.Manner.HELD_BY))
                .distinct()
                .toList();
    }

    /** What FollowTheMoney can hold of the records behind these ties; docs/followthemoney.md tells what it cannot. */
    private static String followTheMoney(Path folder, List<Tie> ties, ParseResult request, Messages messages) {
        TreeSet<String> ids = new TreeSet<>();
        ties.forEach(tie -> ids.addAll(List.of(tie.from(), tie.to(), tie.record())));
        var time = LedgerArguments.asOf(request, messages).orElse(Histories.LATEST);
        List<Recorded> recorded = Histories.read(folder.resolve("history")).histories().stream()
                .flatMap(history -> history.recorded().stream())
                .filter(one ->
                        one.standsAt(time) && ids.contains(one.statement().entity()))
                .toList();
        byte[] lines = EntityLines.write(
                FtmExport.of(ExportCommand.dataset(folder), recorded).entities());
        return new String(lines, StandardCharsets.UTF_8);
    }

    private static String known(String id, Collection<String> parties, Network network, Messages messages) {
        if (network.hiddenPeople().contains(id)) {
            throw new UsageException(messages.say("engagement.private", id));
        }
        if (!parties.contains(id)) {
            throw new UsageException(NearestName.to(id, parties)
                    .map(near -> messages.say("engagement.nearest", id, near))
                    .orElseGet(() -> messages.say("engagement.unknown", id)));
        }
        return id;
    }

    private static LocalDate day(String text, Messages messages) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new UsageException(messages.say("cli.usage.day", text), notADay);
        }
    }
}
