package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.vault.Commitment;
import org.plumbline.vault.Destruction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code destroy CASE COMMITMENT --for-ever}: destroys the key of something sealed, so that nobody can ever read it, and records that.
 * Needs no passphrase: whoever must destroy in a hurry can.
 */
final class DestroyCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "COMMITMENT", messages.say("confidential.reveal.commitment")));
        spec.addOption(Parsing.flag("--for-ever", messages.say("confidential.destroy.for-ever")));
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String wanted = request.matchedPositionalValue(1, "");
        if (wanted.isEmpty() || !request.hasMatchedOption("--for-ever")) {
            throw new UsageException(messages.say("cli.usage.missing", "COMMITMENT --for-ever"));
        }
        String recorder = LedgerArguments.recorder(request, console.environment());
        Commitment commitment = SealedThings.find(recorded(folder), wanted, messages);
        return destroy(folder, commitment, recorder, console, messages);
    }

    private static List<Commitment> recorded(Path folder) {
        return Histories.read(folder.resolve("history")).deeds().stream()
                .flatMap(done ->
                        done.deed() instanceof Deed.Sealed sealed ? Stream.of(sealed.commitment()) : Stream.empty())
                .distinct()
                .map(Commitment::new)
                .toList();
    }

    /** The deed comes first: if the key then cannot be destroyed, the command can be given again. */
    private static int destroy(
            Path folder, Commitment commitment, String recorder, Console console, Messages messages) {
        Recorder.Result result =
                console.recorder(folder, recorder).take(List.of(new Deed.Destroyed(commitment.hex())), List.of());
        if (result instanceof Recorder.Result.Refused(Problem problem)) {
            Diagnostics.print(List.of(Diagnostics.of(problem)), console);
            return Main.UNREADABLE;
        }
        return switch (Destruction.of(folder, commitment)) {
            case Destruction.Destroyed destroyed -> {
                console.say(messages.say("confidential.destroy.done"));
                yield Main.DONE;
            }
            case Destruction.Missing missing -> {
                console.warn(messages.say("confidential.reveal.missing"));
                yield Main.UNREADABLE;
            }
            case Destruction.Failed failed -> {
                console.warn(messages.say("confidential.destroy.failed"));
                yield Main.UNREADABLE;
            }
        };
    }
}
