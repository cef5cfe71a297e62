package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Trend;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TrendChart;
import org.plumbline.claim.report.TrendReport;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Messages;
import org.plumbline.ledger.history.Histories;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code trend CASE "trend of incidents by …"}: two windows side by side, where law 9 allows it. */
final class TrendCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "QUESTION", messages.say("statistics.question")));
        spec.addOption(Parsing.text("--fixed", "DAY", messages.say("statistics.fixed")));
        spec.addOption(Parsing.text("--chart", "FILE.svg", messages.say("statistics.chart-file")));
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
        Optional<LocalDate> fixed = Parsing.given(request, "--fixed").map(day -> day(day, messages));
        Question question = Question.parse(messages.say("count.the-question"), text);
        Optional<CaseReading> read = CaseReading.read(folder, LedgerArguments.asOf(request, messages), console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        List<Problem> problems = Questions.problems(question, read.get().evidence());
        if (!problems.isEmpty() || question.claim().isEmpty()) {
            Diagnostics.print(problems.stream().map(Diagnostic::of).toList(), console);
            return Main.UNREADABLE;
        }
        Claim claim = question.claim().get();
        if (!(claim.query() instanceof Query.Trend)) {
            throw new UsageException(messages.say("statistics.other-kind"));
        }
        Trend trend = new Judge(read.get().evidence(), read.get().perspective()).trend(claim);
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        console.out()
                .print(TrendReport.text(
                        claim.text(), trend, fixed, firstRecorded(folder, read.get()), console.language(), ink));
        if (trend instanceof Trend.Compared compared) {
            Parsing.given(request, "--chart")
                    .ifPresent(
                            file -> write(Path.of(file), TrendChart.svg(claim.text(), compared, console.language())));
        }
        return trend instanceof Trend.Unclear ? Main.UNREADABLE : Main.DONE;
    }

    /** The day, at the place, on which the first statement or table of the case was recorded. */
    private static Optional<LocalDate> firstRecorded(Path folder, CaseReading read) {
        return Histories.read(folder.resolve("history")).histories().stream()
                .flatMap(history -> history.recorded().stream().map(one -> one.from()))
                .min(java.util.Comparator.naturalOrder())
                .map(first -> LocalDate.ofInstant(first, read.zone()));
    }

    private static LocalDate day(String text, Messages messages) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new UsageException(messages.say("cli.usage.day", text), notADay);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
