package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code watch CASE [--every 1h] [--once] [--draft FOLDER]}: asks again and again what has become of what was published. {@code check
 * --watch} is another thing: it checks a text while somebody writes it, whenever a file changes.
 */
final class WatchCommand implements Command {
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,5})([smhd])");
    private static final Duration USUAL = Duration.ofHours(1);

    private final Checker checker;

    WatchCommand(Checker checker) {
        this.checker = checker;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.text("--every", "TIME", messages.say("publication.option.every")));
        spec.addOption(Parsing.flag("--once", messages.say("publication.option.once")));
        spec.addOption(Parsing.text("--draft", "FOLDER", messages.say("publication.option.draft")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        Duration pause = Parsing.given(request, "--every")
                .map(text -> every(text, messages))
                .orElse(USUAL);
        Optional<CorrectionDrafts> drafts = Parsing.given(request, "--draft")
                .map(target -> CorrectionDrafts.in(folder, Path.of(target), console, messages));
        Rounds rounds = new Rounds(folder, checker, drafts, console, messages);
        int status = rounds.next();
        while (!request.hasMatchedOption("--once")) {
            console.out().flush();
            console.err().flush();
            if (!waits(pause)) {
                break;
            }
            status = rounds.next();
        }
        return status;
    }

    /** False when the program is asked to end. */
    private static boolean waits(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration every(String text, Messages messages) {
        Matcher matcher = EVERY.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(messages.say("publication.every", text));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
