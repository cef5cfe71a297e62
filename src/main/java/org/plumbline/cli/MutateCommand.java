package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.mutation.Mutation;
import org.plumbline.claim.mutation.MutationJson;
import org.plumbline.claim.mutation.MutationResult;
import org.plumbline.claim.mutation.MutationText;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.CaseSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code mutate CASE PUBLICATION}: changes a publication in many small ways and lists the changes that the checker does not notice. */
final class MutateCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        CaseArguments.describe(spec, messages);
        spec.addOption(Parsing.text("--format", "text|json", messages.say("mutate.format")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        CheckRequest asked = CaseArguments.read(request, false, console, messages);
        List<String> ids = CaseChecker.publications(asked);
        if (ids.size() != 1) {
            throw new UsageException(messages.say("mutate.which", String.join(", ", ids)));
        }
        String id = ids.getFirst();
        CaseSettings.Read settings = CaseSettings.read(asked.folder());
        CaseLedger ledger = CaseLedger.read(asked.folder(), settings.settings(), asked.asOf());
        String path = "publications/" + id + "/sheet.claims";
        ReadSheet sheet =
                SheetParser.parse(path, CaseChecker.bytes(asked.folder(), path).orElseGet(() -> new byte[0]));
        List<Diagnostic> problems = new ArrayList<>();
        settings.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        problems.addAll(ledger.problems());
        problems.addAll(ledger.passageProblems());
        if (problems.stream().anyMatch(Diagnostic::isError)) {
            CheckResult unreadable =
                    new CheckResult(asked.folder().toString(), new Phrase.Name(id, ""), problems, List.of(), List.of());
            console.out().print(TextReport.of(unreadable, console.language(), Ink.PLAIN));
            return Main.UNREADABLE;
        }
        if (!sheet.isSound()) {
            throw new UsageException(
                    messages.say("mutate.unsound", path, asked.folder().toString(), id));
        }
        MutationResult result = Mutation.of(
                id,
                sheet.sheet().orElseThrow(),
                CaseChecker.publicationCheck(ledger, settings.settings()),
                file -> CaseChecker.bytes(asked.folder(), file),
                progress(console, messages));
        console.out()
                .print(
                        format.equals("json")
                                ? MutationJson.of(result, console.language())
                                : MutationText.of(result, console.language()));
        return result.firstMissed().isEmpty() ? Main.DONE : 1;
    }

    /** A line now and then, so that a long run is seen to move. */
    private static Mutation.Progress progress(Console console, Messages messages) {
        return (claim, of) -> {
            if (of >= 20 && claim % 10 == 0) {
                console.warn(messages.say("mutate.progress", claim, of));
                console.err().flush();
            }
        };
    }
}
