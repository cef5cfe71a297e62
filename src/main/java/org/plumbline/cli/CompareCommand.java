package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.claim.report.ComparisonJson;
import org.plumbline.claim.report.ComparisonReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.text.BareText;
import org.plumbline.claim.text.Comparison;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code compare en.md my.md}: two bare texts side by side, with no case. 0 if they say the same, 1 if not, 2 if one cannot be read. */
final class CompareCommand implements Command {
    private static final int DIFFERENT = 1;
    private static final int LARGEST = 64 << 20;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, "ONE", messages.say("compare.one")));
        spec.addPositional(Parsing.word(1, "OTHER", messages.say("compare.other")));
        spec.addOption(Parsing.text("--format", "text|json", messages.say("compare.format")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        String one = request.matchedPositionalValue(0, "");
        String other = request.matchedPositionalValue(1, "");
        if (one.isEmpty() || other.isEmpty()) {
            throw new UsageException(messages.say("compare.usage"));
        }
        String format = Parsing.choice(request, "--format", List.of("text", "json"), messages)
                .orElse("text");
        LocalDate today = LocalDate.now(console.clock());
        BareText left = read(one, today, messages);
        BareText right = read(other, today, messages);
        if (!left.isReadable() || !right.isReadable()) {
            unreadable(left, console, messages);
            unreadable(right, console, messages);
            return Main.UNREADABLE;
        }
        Comparison comparison = Comparison.of(left, right);
        Ink ink = console.colour() ? Ink.COLOUR : Ink.PLAIN;
        console.out()
                .print(
                        format.equals("json")
                                ? ComparisonJson.of(comparison, console.language())
                                : ComparisonReport.of(comparison, console.language(), ink));
        return comparison.agrees() ? Main.DONE : DIFFERENT;
    }

    private static BareText read(String name, LocalDate today, Messages messages) {
        try {
            Path path = Path.of(name);
            if (Files.size(path) > LARGEST) {
                throw new UsageException(messages.say("compare.too-large", name, Files.size(path), (long) LARGEST));
            }
            return BareText.read(name, Files.readAllBytes(path), today);
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new UsageException(messages.say("compare.missing", name), missing);
        } catch (IOException unreadable) {
            throw new UsageException(
                    messages.say("compare.unreadable", name, String.valueOf(unreadable.getMessage())), unreadable);
        }
    }

    private static void unreadable(BareText text, Console console, Messages messages) {
        text.problems().forEach(problem -> {
            console.err().println(problem.place() + ": " + messages.say(problem.message()));
            problem.notes().forEach(note -> console.err().println("  " + messages.say(note)));
        });
    }
}
