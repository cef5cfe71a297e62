package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Trend;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TrendChart;
import org.plumbline.claim.report.TrendData;
import org.plumbline.claim.report.TrendReport;
import org.plumbline.claim.report.WindowChoice;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code trend CASE "trend of incidents by …"}: two windows side by side, where law 9 allows it. */
final class TrendCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "QUESTION", messages.say("statistics.question")));
        spec.addOption(Parsing.text("--fixed", "DAY", messages.say("statistics.fixed")));
        spec.addOption(Parsing.text("--chart", "FILE.svg", messages.say("statistics.chart-file")));
        spec.addOption(Parsing.text("--format", String.join("|", FORMATS), messages.say("statistics.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String text = request.matchedPositionalValue(1, "");
        if (text.isBlank()) {
            throw new UsageException(messages.say("statistics.no-question"));
        }
        Optional<LocalDate> fixed = Parsing.day(request, "--fixed", messages);
        String format = Parsing.choice(request, "--format", FORMATS, messages).orElse("text");
        Question question = Question.parse(messages.say("count.the-question"), text);
        Optional<CaseReading> read = CaseReading.read(folder, LedgerArguments.asOf(request, messages), console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        CaseReading known = read.get();
        List<Problem> problems =
                Questions.problems(question, known.evidence(), LedgerArguments.knownNow(folder, request));
        if (!problems.isEmpty() || question.claim().isEmpty()) {
            Diagnostics.print(problems.stream().map(Diagnostic::of).toList(), console);
            return Main.UNREADABLE;
        }
        Claim claim = question.claim().get();
        if (!(claim.query() instanceof Query.Trend)) {
            throw new UsageException(messages.say("statistics.other-kind"));
        }
        Trend trend = new Judge(known.evidence(), known.perspective()).trend(claim);
        WindowChoice chosen = trend instanceof Trend.Compared compared
                ? RecordedTimes.of(folder, known.evidence(), known.zone()).chosen(text, compared, fixed)
                : new WindowChoice.NotRecorded(Optional.empty(), fixed);
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        console.out()
                .print(
                        format.equals("json")
                                ? TrendData.json(text, trend, chosen)
                                : TrendReport.text(
                                        text, trend, chosen, known.evidence()::name, console.language(), ink));
        Parsing.given(request, "--chart").ifPresent(file -> draw(Path.of(file), text, trend, known, console));
        return trend instanceof Trend.Unclear ? Main.UNREADABLE : Main.DONE;
    }

    private static void draw(Path file, String question, Trend trend, CaseReading known, Console console) {
        if (!(trend instanceof Trend.Compared compared)) {
            console.warn(Messages.in(console.language()).say("statistics.no-chart"));
            return;
        }
        String voice = known.evidence()
                .name(compared.pairs().getFirst().ground().voice())
                .in(console.language());
        try {
            Files.writeString(file, TrendChart.svg(question, compared, voice, console.language()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
