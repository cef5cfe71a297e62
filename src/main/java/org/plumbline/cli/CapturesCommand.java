package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.ledger.passage.Capture;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code captures CASE [SOURCE] [--compare]}: every capture with its acts of custody, and what a newer one has lost. */
final class CapturesCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "SOURCE", messages.say("passage.captures.source")));
        spec.addOption(Parsing.flag("--compare", messages.say("passage.captures.compare")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        Optional<String> source = Optional.ofNullable(request.matchedPositionalValue(1, (String) null));
        Optional<CaseCaptures> read = CaseCaptures.read(folder, console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        List<Capture> captures = source.map(
                        id -> read.get().captures().of(read.get().source(id, messages)))
                .orElseGet(() -> read.get().captures().all());
        if (captures.isEmpty()) {
            console.say(source.map(id -> messages.say("passage.captures.none-of", id))
                    .orElseGet(() -> messages.say("passage.captures.none")));
            return Main.DONE;
        }
        CaptureReport report = new CaptureReport(read.get(), folder, messages, console);
        for (Capture capture : captures) {
            report.print(capture);
            if (request.hasMatchedOption("--compare")) {
                report.printComparison(capture);
            }
            console.out().println();
        }
        return Main.DONE;
    }
}
