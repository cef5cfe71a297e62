package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code watch CASE [--every 1h] [--once] [--draft FOLDER] [--network]}: asks again and again what has become of what was published. {@code check
 * --watch} is another thing: it checks a text while somebody writes it, whenever a file changes.
 */
final class WatchCommand implements Command {
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,5})([smhd])");
    private static final Duration USUAL = Duration.ofHours(1);

    private final Checker checker;
    private final Map<String, String> environment;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}). */
    WatchCommand(Checker checker, Map<String, String> environment) {
        this.checker = checker;
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.text("--every", "TIME", messages.say("publication.option.every")));
        spec.addOption(Parsing.flag("--once", messages.say("publication.option.once")));
        spec.addOption(Parsing.text("--draft", "FOLDER", messages.say("publication.option.draft")));
        spec.addOption(Parsing.flag("--network", messages.say("publication.option.network")));
        spec.addOption(Parsing.flag("--allow-private", messages.say("capture.option.allow-private")));
        LedgerArguments.describeRecorder(spec, messages);
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
        Optional<AskedAgain> network = network(request, folder, pause, console, messages);
        int status = round(rounds, network);
        while (!request.hasMatchedOption("--once")) {
            console.out().flush();
            console.err().flush();
            if (!waits(pause)) {
                break;
            }
            status = round(rounds, network);
        }
        return status;
    }

    private static int round(Rounds rounds, Optional<AskedAgain> network) {
        network.ifPresent(AskedAgain::ask);
        return rounds.next();
    }

    private Optional<AskedAgain> network(
            ParseResult request, Path folder, Duration pause, Console console, Messages messages) {
        return request.hasMatchedOption("--network")
                ? Optional.of(new AskedAgain(
                        folder,
                        LedgerArguments.recorder(request, environment),
                        request.hasMatchedOption("--allow-private"),
                        pause,
                        console,
                        messages))
                : Optional.empty();
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
