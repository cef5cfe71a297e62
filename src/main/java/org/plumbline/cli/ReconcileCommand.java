package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Reconciliation;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.ReconcileReport;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code reconcile CASE}: which stated totals the incidents of the case explain, exceed or fall short of. */
final class ReconcileCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.text("--tally", "ID", messages.say("count.reconcile.tally")));
        spec.addOption(Parsing.flag("--rows", messages.say("count.rows")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("count.reconcile.format")));
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
        List<Reconciliation> all = Reconciliation.all(known.evidence(), known.perspective());
        if (all.isEmpty()) {
            console.say(messages.say("count.reconcile.empty"));
            return Main.DONE;
        }
        List<Reconciliation> asked = Parsing.given(request, "--tally")
                .map(id -> only(id, all, messages))
                .orElse(all);
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        console.out()
                .print(
                        format.equals("json")
                                ? ReconcileReport.json(asked)
                                : ReconcileReport.text(
                                        asked,
                                        known.evidence()::name,
                                        id -> known.evidence()
                                                .incidents()
                                                .incident(id)
                                                .isPresent(),
                                        request.hasMatchedOption("--rows"),
                                        console.language(),
                                        ink));
        return Main.DONE;
    }

    private static List<Reconciliation> only(String id, List<Reconciliation> all, Messages messages) {
        List<Reconciliation> asked =
                all.stream().filter(one -> one.tally().id().equals(id)).toList();
        if (asked.isEmpty()) {
            List<String> known =
                    all.stream().map(one -> one.tally().id()).distinct().toList();
            throw new UsageException(NearestName.to(id, known)
                    .map(near -> messages.say("count.reconcile.nearest", id, near))
                    .orElseGet(() -> messages.say("count.reconcile.none", id)));
        }
        return asked;
    }
}
