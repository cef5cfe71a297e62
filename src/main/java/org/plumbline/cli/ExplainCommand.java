package org.plumbline.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.Explanation;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.JudgementStory;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain K101}: what a code means. {@code explain CASE CLAIM}: how a claim was judged, step by step. */
final class ExplainCommand implements Command {
    private final Checker checker;

    ExplainCommand(Checker checker) {
        this.checker = checker;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, "CODE", messages.say("cli.explain.code")));
        spec.addPositional(Parsing.word(1, "CLAIM", messages.say("cli.explain.claim")));
        spec.addPositional(Parsing.word(2, messages.say("cli.publication.label"), messages.say("cli.publication")));
        CaseArguments.describeTimes(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        String asked = request.matchedPositionalValue(0, "");
        String claim = request.matchedPositionalValue(1, "");
        return asked.isEmpty()
                ? list(console, messages)
                : claim.isEmpty() ? code(asked, console, messages) : claim(request, claim, console, messages);
    }

    private static int list(Console console, Messages messages) {
        Explanation.codes(messages).forEach(code -> console.say(Explanation.inALine(code, messages)));
        return Main.DONE;
    }

    private static int code(String asked, Console console, Messages messages) {
        String code = asked.toUpperCase(Locale.ROOT);
        if (Explanation.isCode(code, messages)) {
            console.out().print(Explanation.of(code, messages));
            return Main.DONE;
        }
        throw new UsageException(NearestName.to(code, Explanation.codes(messages))
                .map(near -> messages.say("cli.explain.nearest", code, near))
                .orElseGet(() -> messages.say("cli.explain.unknown", code)));
    }

    private int claim(ParseResult request, String label, Console console, Messages messages) {
        Optional<String> publication = Optional.ofNullable(request.matchedPositionalValue(2, (String) null));
        CheckResult result = checker.check(CaseArguments.read(request, publication, true, console, messages));
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        if (!result.isReadable()) {
            console.out().print(TextReport.of(result, console.language(), ink));
            return result.exitStatus();
        }
        StringBuilder stories = new StringBuilder();
        result.publications()
                .forEach(checked -> stories.append(JudgementStory.of(checked, label, console.language(), ink)));
        if (stories.isEmpty()) {
            TreeSet<String> labels = new TreeSet<>();
            result.publications()
                    .forEach(checked -> checked.judgements()
                            .forEach(judgement -> labels.add(judgement.claim().label())));
            throw new UsageException(messages.say("cli.explain.claim.none", label, String.join(", ", labels)));
        }
        console.out().print(stories);
        return Main.DONE;
    }
}
