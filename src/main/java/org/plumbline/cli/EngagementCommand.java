package org.plumbline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.report.EngagementData;
import org.plumbline.claim.report.EngagementReport;
import org.plumbline.claim.report.GraphMl;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.MatrixReport;
import org.plumbline.claim.report.PathReport;
import org.plumbline.engagement.Dealings;
import org.plumbline.engagement.Matrix;
import org.plumbline.engagement.Network;
import org.plumbline.engagement.Paths;
import org.plumbline.engagement.Tie;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.Window;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code engagement CASE --with PARTY}: who sat, met, trained and traded with whom, through which body, and when. */
final class EngagementCommand implements Command {
    private static final int MOST_NAMED = 5;
    private static final List<String> FORMATS = List.of("text", "json", "csv", "graphml", "ftm");
    private static final int MOST_WAYS = 5;
    private static final int LONGEST_WAY = 6;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.text("--with", "PARTY", messages.say("engagement.with")));
        spec.addOption(Parsing.text("--to", "PARTY", messages.say("engagement.to")));
        spec.addOption(Parsing.text("--from", "DAY", messages.say("engagement.from")));
        spec.addOption(Parsing.text("--until", "DAY", messages.say("engagement.until-day")));
        spec.addOption(Parsing.text("--body", "BODY", messages.say("engagement.of-body")));
        spec.addOption(Parsing.flag("--matrix", messages.say("engagement.as-matrix")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("engagement.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    /** What a person asks for, with the names looked up. */
    private record Asked(
            Optional<String> with,
            Optional<String> to,
            Optional<String> body,
            boolean matrix,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        Window days() {
            return Window.of(from.orElse(LocalDate.MIN), until.orElse(LocalDate.MAX));
        }
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        Optional<LocalDate> from = Parsing.day(request, "--from", messages);
        Optional<LocalDate> until = Parsing.day(request, "--until", messages);
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            throw new UsageException(messages.say("engagement.backwards", from.get(), until.orElseThrow()));
        }
        Optional<CaseReading> read = CaseReading.read(folder, LedgerArguments.asOf(request, messages), console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        CaseEvidence evidence = read.get().evidence();
        Judge judge = new Judge(evidence, read.get().perspective());
        Network network = Network.of(evidence.ledger(), evidence.sources(), evidence.hierarchy(), judge::accepts);
        Asked asked = asked(request, network, evidence, from, until, messages);
        if (asked.to.isPresent() && asked.with.isEmpty()) {
            throw new UsageException(messages.say("engagement.way-from"));
        }
        if (asked.with.isEmpty() && !asked.matrix && format.equals("text")) {
            throw new UsageException(messages.say("engagement.which"));
        }
        console.out().print(answer(asked, format, network, evidence, ExportCommand.dataset(folder), console));
        return Main.DONE;
    }

    private static Asked asked(
            ParseResult request,
            Network network,
            CaseEvidence evidence,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Messages messages) {
        TreeSet<String> parties = new TreeSet<>();
        network.ties().forEach(tie -> parties.addAll(List.of(tie.from(), tie.to())));
        Function<String, Optional<String>> party =
                option -> Parsing.given(request, option).map(id -> known(id, parties, network, evidence, messages));
        return new Asked(
                party.apply("--with"),
                party.apply("--to"),
                party.apply("--body"),
                request.hasMatchedOption("--matrix"),
                from,
                until);
    }

    private static String answer(
            Asked asked, String format, Network network, CaseEvidence evidence, String dataset, Console console) {
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        Function<String, String> name = id -> evidence.name(id).in(console.language());
        List<Tie> inTime = network.ties().stream()
                .filter(tie -> tie.mayTouch(asked.from, asked.until))
                .toList();
        if (asked.to.isPresent()) {
            String start = asked.with.orElseThrow();
            String end = asked.to.get();
            List<List<Paths.Step>> ways = Paths.between(inTime, start, end, MOST_WAYS, LONGEST_WAY);
            int leftOut = Paths.leftOut(inTime);
            return switch (format) {
                case "text" -> PathReport.text(ways, leftOut, start, end, evidence::name, console.language(), ink);
                case "json" -> EngagementData.json(ways, leftOut, start, end, name);
                default -> data(format, onTheWay(ways), network, evidence, dataset, name);
            };
        }
        Optional<Dealings> dealings =
                asked.with.map(party -> Dealings.of(network, evidence.hierarchy(), party, asked.from, asked.until)
                        .within(asked.body, evidence.hierarchy()));
        List<Tie> ties = dealings.map(Dealings::ties).orElseGet(() -> within(inTime, asked.body, evidence));
        if (asked.matrix) {
            Matrix matrix =
                    Matrix.of(dealings.map(EngagementCommand::asOneParty).orElse(ties));
            return switch (format) {
                case "text" -> MatrixReport.text(matrix, asked.with, evidence::name, console.language(), ink);
                case "json" -> EngagementData.json(matrix, name);
                case "csv" -> EngagementData.csv(matrix, name);
                default -> data(format, ties, network, evidence, dataset, name);
            };
        }
        return switch (format) {
            case "text" ->
                EngagementReport.text(
                        dealings.orElseThrow(),
                        asked.days(),
                        new EngagementReport.Known(evidence::name, record -> amounts(record, evidence)),
                        console.language(),
                        ink);
            case "json" ->
                dealings.map(one -> EngagementData.json(one, name)).orElseGet(() -> EngagementData.json(ties, name));
            default -> data(format, ties, network, evidence, dataset, name);
        };
    }

    private static String data(
            String format,
            List<Tie> ties,
            Network network,
            CaseEvidence evidence,
            String dataset,
            Function<String, String> name) {
        return switch (format) {
            case "csv" -> EngagementData.csv(ties, name);
            case "graphml" -> GraphMl.of(ties, name);
            default -> NetworkExport.entities(dataset, evidence.ledger(), network, ties);
        };
    }

    private static List<Tie> onTheWay(List<List<Paths.Step>> ways) {
        return ways.stream()
                .flatMap(List::stream)
                .flatMap(step -> step.ties().stream())
                .distinct()
                .toList();
    }

    /** Ties to or through a body or a part of it. */
    private static List<Tie> within(List<Tie> ties, Optional<String> body, CaseEvidence evidence) {
        return body.map(wanted -> ties.stream()
                        .filter(tie -> evidence.hierarchy().isPartOf(tie.to(), wanted)
                                || evidence.hierarchy().isPartOf(tie.from(), wanted)
                                || tie.bodies().stream()
                                        .anyMatch(of -> evidence.hierarchy().isPartOf(of, wanted)))
                        .toList())
                .orElse(ties);
    }

    /** A party's people and the seats it fills are the party itself. */
    private static List<Tie> asOneParty(Dealings dealings) {
        return dealings.ties().stream()
                .filter(tie -> tie.manner().group() == Tie.Group.ATTENDANCE)
                .map(tie -> tie.as(dealings.party()))
                .toList();
    }

    /** How much a transfer was, as each measure of its record states it. */
    private static List<Phrase> amounts(String record, CaseEvidence evidence) {
        return evidence.ledger().entity(record).stream()
                .flatMap(entity -> entity.statements().stream())
                .filter(statement -> isMeasure(statement, evidence))
                .flatMap(statement -> statement.figure().stream()
                        .map(figure -> Phrase.of("engagement.amount", evidence.name(statement.property()), figure)))
                .distinct()
                .toList();
    }

    private static boolean isMeasure(Statement statement, CaseEvidence evidence) {
        return evidence.ledger()
                .entity(statement.property())
                .map(Entity::schema)
                .filter("Measure"::equals)
                .isPresent();
    }

    private static String known(
            String id, Collection<String> parties, Network network, CaseEvidence evidence, Messages messages) {
        if (network.hiddenPeople().contains(id)) {
            throw new UsageException(messages.say("engagement.private", id));
        }
        if (!parties.contains(id)) {
            List<String> near = near(id, parties, evidence);
            throw new UsageException(
                    switch (near.size()) {
                        case 0 -> messages.say("engagement.unknown", id) + "\n" + mostTies(network, messages);
                        case 1 -> messages.say("engagement.nearest", id, near.getFirst());
                        default -> messages.say("engagement.near", id, String.join(", ", near));
                    });
        }
        return id;
    }

    /** Parties with ties that are a part of it or hold it, else those whose id or name is alike. */
    private static List<String> near(String id, Collection<String> parties, CaseEvidence evidence) {
        List<String> related = parties.stream()
                .filter(party -> evidence.hierarchy().isPartOf(party, id)
                        || evidence.hierarchy().isPartOf(id, party))
                .limit(MOST_NAMED)
                .toList();
        return related.isEmpty() ? Questions.near(evidence.ledger()).to(id, parties) : related;
    }

    private static String mostTies(Network network, Messages messages) {
        Map<String, Long> ties = network.ties().stream()
                .flatMap(tie -> Stream.of(tie.from(), tie.to()))
                .collect(Collectors.groupingBy(party -> party, TreeMap::new, Collectors.counting()));
        return messages.say(
                "engagement.most-ties",
                ties.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_NAMED)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", ")));
    }
}
