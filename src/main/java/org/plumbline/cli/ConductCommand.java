package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.ConductData;
import org.plumbline.claim.report.ConductReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.conduct.Conduct;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code conduct CASE COMMITMENT}: what was done while something was promised, clause by clause and party by party. */
final class ConductCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "COMMITMENT", messages.say("conduct.commitment")));
        spec.addOption(Parsing.flag("--rows", messages.say("conduct.rows")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("conduct.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        Optional<CaseReading> read = CaseReading.read(folder, LedgerArguments.asOf(request, messages), console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        CaseReading known = read.get();
        List<String> commitments = known.evidence().ledger().ofSchema("Commitment").stream()
                .map(Entity::id)
                .toList();
        String asked = request.matchedPositionalValue(1, "");
        if (!commitments.contains(asked)) {
            throw new UsageException(unknown(asked, commitments, known, messages));
        }
        Conduct conduct = Conduct.of(known.evidence(), known.perspective(), asked);
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        console.out()
                .print(
                        format.equals("json")
                                ? ConductData.json(conduct)
                                : ConductReport.text(
                                        conduct,
                                        known.evidence(),
                                        request.hasMatchedOption("--rows"),
                                        console.language(),
                                        ink));
        return Main.DONE;
    }

    private static String unknown(String asked, List<String> commitments, CaseReading known, Messages messages) {
        if (commitments.isEmpty()) {
            return messages.say("conduct.none");
        }
        if (asked.isEmpty()) {
            return messages.say("conduct.which", String.join(", ", commitments));
        }
        List<String> near = Questions.near(known.evidence().ledger()).to(asked, commitments);
        return near.size() == 1
                ? messages.say("conduct.nearest", asked, near.getFirst())
                : messages.say("conduct.unknown", asked, String.join(", ", near.isEmpty() ? commitments : near));
    }
}
