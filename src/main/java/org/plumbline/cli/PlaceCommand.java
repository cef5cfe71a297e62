package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.PointNotation;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.place.Context;
import org.plumbline.place.Finding;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;
import org.plumbline.place.Match;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code place CASE NAME [--in PLACE] [--at LAT,LON]}: what a name or a point may mean. {@code place CASE --unknown}: the words of the
 * imported incident tables that are not certain. {@code place CASE --accept WORD=ID}: records a spelling.
 */
final class PlaceCommand implements Command {
    /** The exit status where the answer is not one certain place. */
    private static final int NOT_CERTAIN = 1;

    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "NAME", messages.say("place.option.name")));
        spec.addOption(Parsing.text("--in", "PLACE", messages.say("place.option.in")));
        spec.addOption(Parsing.text("--at", "LAT,LON", messages.say("place.option.at")));
        spec.addOption(Parsing.flag("--unknown", messages.say("place.option.unknown")));
        spec.addOption(Parsing.flag("--all", messages.say("place.option.all")));
        spec.addOption(OptionSpec.builder("--accept")
                .paramLabel("WORD=ID")
                .type(String[].class)
                .description(messages.say("place.option.accept"))
                .build());
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("place.option.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        boolean json = Parsing.choice(request, "--format", FORMATS, messages)
                .orElse("text")
                .equals("json");
        String[] accepted = request.matchedOptionValue("--accept", new String[0]);
        boolean unknown = request.hasMatchedOption("--unknown");
        String name = request.matchedPositionalValue(1, "");
        Optional<TableRow.Point> point = Parsing.given(request, "--at").map(text -> point(text, messages));
        if (name.isBlank() && point.isEmpty() && !unknown && accepted.length == 0) {
            throw new UsageException(messages.say("place.which"));
        }
        CaseSettings.Read settings = CaseSettings.read(folder);
        CaseLedger ledger = CaseLedger.read(folder, settings.settings(), LedgerArguments.asOf(request, messages));
        List<Diagnostic> problems = new ArrayList<>();
        settings.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        problems.addAll(ledger.problems());
        Diagnostics.print(problems, console);
        if (problems.stream().anyMatch(Diagnostic::isError)) {
            return Main.UNREADABLE;
        }
        Gazetteer places = Gazetteer.of(ledger.ledger());
        if (accepted.length > 0) {
            return new AcceptedSpellings(folder, ledger.ledger(), places, console, messages)
                    .accept(List.of(accepted), settings.settings().zone());
        }
        if (unknown) {
            UnknownPlaces words = UnknownPlaces.read(folder, ledger.ledger());
            console.out()
                    .print(
                            json
                                    ? UnknownReport.json(words, places)
                                    : UnknownReport.text(
                                            words, places, messages, folder, request.hasMatchedOption("--all")));
            return Main.DONE;
        }
        PlaceReport report = new PlaceReport(places, messages, folder);
        if (name.isBlank()) {
            TableRow.Point spot = point.orElseThrow();
            console.out().print(json ? report.json(spot) : report.text(spot));
            return places.smallestAt(spot).isPresent() ? Main.DONE : NOT_CERTAIN;
        }
        Context context = new Context(within(request, places, messages), point, "");
        Finding finding = places.find(name, context);
        console.out().print(json ? report.json(name, finding) : report.text(name, finding));
        boolean certain =
                finding instanceof Finding.One(Match match) && match.how().isCertain();
        return certain ? Main.DONE : NOT_CERTAIN;
    }

    /** The coarser place that the name stands beside; itself an id or a name, of which several may be possible. */
    private static List<Set<String>> within(ParseResult request, Gazetteer places, Messages messages) {
        Optional<String> words = Parsing.given(request, "--in");
        if (words.isEmpty()) {
            return List.of();
        }
        return switch (places.find(words.get(), Context.NONE)) {
            case Finding.One(Match match)
            when match.how().isCertain() -> List.of(Set.of(match.place().id()));
            case Finding.One(Match match) ->
                throw new UsageException(messages.say(
                        "place.in.nearest", words.get(), match.place().id()));
            case Finding.Several several ->
                throw new UsageException(messages.say(
                        "place.in.several",
                        words.get(),
                        String.join(
                                ", ",
                                several.places().stream().map(Location::id).toList())));
            case Finding.None(List<Location> nearest) ->
                throw new UsageException(
                        nearest.isEmpty()
                                ? messages.say("place.in.unknown", words.get())
                                : messages.say(
                                        "place.in.nearest",
                                        words.get(),
                                        nearest.getFirst().id()));
        };
    }

    private static TableRow.Point point(String text, Messages messages) {
        return switch (PointNotation.read(text)) {
            case PointNotation.Result.Read(TableRow.Point point) -> point;
            case PointNotation.Result.Bad(PointNotation.Fault fault) ->
                throw new UsageException(messages.say(
                                "record.E048."
                                        + fault.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'),
                                text)
                        + "\n"
                        + messages.say("record.help.point"));
        };
    }
}
