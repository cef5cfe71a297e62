package org.plumbline.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.judge.Breakdown;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.report.CountReport;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code count CASE "count of incidents by …"}: asks the incidents of a case in the language of claim sheets. */
final class CountCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv");
    private static final List<String> BY = List.of("day", "week", "month", "place", "actor", "kind");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "QUESTION", messages.say("count.question")));
        spec.addOption(Parsing.text("--by", String.join("|", BY), messages.say("count.by")));
        spec.addOption(Parsing.flag("--rows", messages.say("count.rows")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("count.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String text = request.matchedPositionalValue(1, "");
        if (text.isBlank()) {
            throw new UsageException(messages.say("count.no-question"));
        }
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        Optional<Breakdown.By> by = Parsing.choice(request, "--by", BY, messages)
                .map(word -> Breakdown.By.valueOf(word.toUpperCase(Locale.ROOT)));
        Question question = Question.parse(messages.say("count.the-question"), text);
        Optional<CaseReading> read = CaseReading.read(folder, LedgerArguments.asOf(request, messages), console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        CaseEvidence evidence = read.get().evidence();
        List<Problem> problems = Questions.problems(question, evidence, LedgerArguments.knownNow(folder, request));
        if (!problems.isEmpty() || question.claim().isEmpty()) {
            Diagnostics.print(problems.stream().map(Diagnostic::of).toList(), console);
            return Main.UNREADABLE;
        }
        Claim claim = question.claim().get();
        if (!(claim.query() instanceof Query.Count
                || claim.query() instanceof Query.Sum
                || claim.query() instanceof Query.Distinct)) {
            throw new UsageException(messages.say("count.other-kind"));
        }
        if (!claim.scope().including().isEmpty()) {
            throw new UsageException(messages.say("count.no-including"));
        }
        if (claim.rules().tolerance().isPresent()) {
            throw new UsageException(messages.say("count.no-tolerance"));
        }
        Judge judge = new Judge(evidence, read.get().perspective());
        boolean every = request.hasMatchedOption("--rows") || format.equals("csv");
        return switch (judge.count(claim, every ? Judge.Depth.EVERYTHING : Judge.Depth.FULL)) {
            case Counted.Unclear(String code, var message, var help) -> {
                console.err().println("error[" + code + "]: " + messages.say(message));
                console.err().println("  " + messages.say(help));
                yield Main.UNREADABLE;
            }
            case Counted.Found found -> {
                CountReport.Asked asked = new CountReport.Asked(
                        claim.text(),
                        found,
                        by.flatMap(parts -> judge.breakdown(claim, parts)),
                        evidence::name,
                        id -> best(claim.query(), evidence, id),
                        claim.query() instanceof Query.Count,
                        request.hasMatchedOption("--rows"));
                Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
                console.out()
                        .print(
                                switch (format) {
                                    case "json" -> CountReport.json(asked, console.language());
                                    case "csv" -> CountReport.csv(asked, console.language());
                                    default -> CountReport.text(asked, console.language(), ink);
                                });
                yield Main.DONE;
            }
        };
    }

    private static Optional<BigDecimal> best(Query query, CaseEvidence evidence, String incident) {
        return query instanceof Query.Sum(String measure)
                ? evidence.incidents().incident(incident).flatMap(found -> found.best(measure, said -> true))
                : Optional.empty();
    }
}
