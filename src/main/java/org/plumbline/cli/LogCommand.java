package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.claim.report.Frozen;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.log.CaseRoot;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.LogReplay;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code log WHAT CASE …}: signs the histories and the case, goes through everything that was signed, makes and checks proofs. */
final class LogCommand implements Command {
    static final int DOES_NOT_HOLD = 1;

    private static final List<String> WHAT =
            List.of("verify", "head", "sign", "prove", "check-proof", "cosign", "stamp");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, "WHAT", messages.say("log.option.what")));
        spec.addPositional(Parsing.word(1, messages.say("cli.case.label"), messages.say("log.option.case")));
        spec.addPositional(Parsing.word(2, "RECORDER", messages.say("log.option.recorder")));
        spec.addPositional(Parsing.word(3, "LINE", messages.say("log.option.line")));
        spec.addOption(Parsing.text("--as", "ROLE", messages.say("log.option.as")));
        spec.addOption(Parsing.flag("--new-key", messages.say("log.option.new-key")));
        spec.addOption(Parsing.text("--key", "FILE", messages.say("log.option.key")));
        spec.addOption(Parsing.text("--output", "FILE", messages.say("log.option.output")));
        spec.addOption(Parsing.text("--request", "FILE", messages.say("log.option.request")));
        spec.addOption(Parsing.text("--authority", "URL", messages.say("log.option.authority")));
        spec.addOption(Parsing.text("--response", "FILE", messages.say("log.option.response")));
        spec.addOption(Parsing.text("--certificate", "FILE", messages.say("log.option.certificate")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        String what = request.matchedPositionalValue(0, "");
        try {
            return switch (what) {
                case "verify" -> verify(folder(request, messages), console, messages);
                case "head" -> head(folder(request, messages), console, messages);
                case "sign" -> sign(signing(request, console, messages), request);
                case "cosign" -> signing(request, console, messages).cosign();
                case "stamp" -> new LogStamping(folder(request, messages), request, console, messages).run();
                case "prove" -> new LogProving(request, console, messages).prove(folder(request, messages));
                case "check-proof" -> new LogProving(request, console, messages).check();
                default -> throw new UsageException(messages.say("log.which", String.join(", ", WHAT)));
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder(ParseResult request, Messages messages) {
        Path folder = Path.of(request.matchedPositionalValue(1, "."));
        CaseFolder.require(folder, messages);
        return folder;
    }

    private static int sign(LogSigning signing, ParseResult request) throws IOException {
        return request.hasMatchedOption("--new-key") ? signing.signWithNewKey() : signing.sign();
    }

    private static LogSigning signing(ParseResult request, Console console, Messages messages) {
        Path folder = folder(request, messages);
        return new LogSigning(folder, LedgerArguments.recorder(request, console.environment()), console, messages);
    }

    /** Prints problems; whether one of them is an error. */
    static boolean print(List<Problem> problems, Console console) {
        Diagnostics.print(problems.stream().map(Diagnostics::of).toList(), console);
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The keys of this machine, or why there are none, said. */
    static Optional<Keys> keys(Path folder, Console console) {
        return switch (Keys.of(console.environment(), folder)) {
            case Keys.Search.Here(Keys keys) -> Optional.of(keys);
            case Keys.Search.Nowhere(Problem problem) -> {
                print(List.of(problem), console);
                yield Optional.empty();
            }
        };
    }

    private static int verify(Path folder, Console console, Messages messages) throws IOException {
        LogReplay replay = LogReplay.of(folder);
        Map<String, Optional<Problem>> published = published(folder);
        List<Problem> problems = new ArrayList<>();
        replay.problems().stream()
                .filter(problem -> problem.isError()
                        || !published.containsKey(problem.place().path()))
                .forEach(problems::add);
        published.values().forEach(missing -> missing.ifPresent(problems::add));
        print(problems, console);
        long errors = problems.stream().filter(Problem::isError).count();
        if (errors > 0) {
            console.say(messages.say("log.not-verified", errors));
            return DOES_NOT_HOLD;
        }
        int checkpoints = replay.recorders().stream()
                .mapToInt(LogReplay.OfRecorder::checkpoints)
                .sum();
        console.say(messages.say(
                checkpoints == 0 ? "log.verified.unsigned" : "log.verified",
                replay.recorders().size(),
                replay.recorders().stream().mapToLong(one -> one.head().size()).sum(),
                replay.recorders().stream()
                        .mapToLong(LogReplay.OfRecorder::statements)
                        .sum(),
                checkpoints));
        printRoot(replay.root(), console, messages);
        return Main.DONE;
    }

    /**
     * Where in the archive the texts lie that frozen verdicts name, and what is the matter with them: an act vouches for them by way of
     * the frozen file.
     */
    private static Map<String, Optional<Problem>> published(Path folder) {
        Archive archive = new Archive(folder.resolve("archive"));
        Map<String, Optional<Problem>> texts = new TreeMap<>();
        for (Done done : Histories.read(folder.resolve("history")).deeds()) {
            if (done.deed() instanceof Deed.Published(String id, String sha256)
                    && archive.find(sha256) instanceof Archive.Found.Kept kept
                    && Frozen.parse(new String(kept.bytes(), StandardCharsets.UTF_8))
                            instanceof Frozen.Result.Read(Frozen frozen)) {
                frozen.files()
                        .values()
                        .forEach(digest -> texts.computeIfAbsent(
                                "archive/" + digest,
                                place -> archive.find(digest) instanceof Archive.Found.Missing(Problem problem)
                                        ? Optional.of(problem)
                                        : Optional.empty()));
            }
        }
        return texts;
    }

    static void printRoot(CaseRoot root, Console console, Messages messages) {
        console.say(messages.say("log.root"));
        console.out().println("  " + root.root().hex());
    }

    private static int head(Path folder, Console console, Messages messages) throws IOException {
        LogReplay replay = LogReplay.of(folder);
        boolean holds =
                !print(replay.problems().stream().filter(Problem::isError).toList(), console);
        printRoot(replay.root(), console, messages);
        new LogHeads(replay, folder, console, messages).print();
        return holds ? Main.DONE : DOES_NOT_HOLD;
    }
}
