package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.CaseSigning;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.SignedCase;

/** {@code log sign} and {@code log cosign}: a recorder's signature under what is recorded, and another person's beside it. */
record LogSigning(Path folder, String person, Console console, Messages messages) {
    /** Signs what is not yet signed of the recorder's history, and then the case. */
    int sign() throws IOException {
        return sign(console.recorder(folder, person));
    }

    /** The same, from now on with a new key. */
    int signWithNewKey() throws IOException {
        return sign(console.recorderWithNewKey(folder, person));
    }

    private int sign(Recorder recorder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("history").resolve(person + ".jsonl"))) {
            throw new UsageException(messages.say("log.usage.recorder", person));
        }
        Optional<Keys> keys = LogCommand.keys(folder, console);
        if (keys.isEmpty()) {
            return Main.UNREADABLE;
        }
        List<Problem> problems = switch (recorder.seal()) {
            case Recorder.Result.Refused(Problem problem) -> List.of(problem);
            case Recorder.Result.Unchanged(List<Problem> notes) -> notes;
            case Recorder.Result.Done(var changes, var at, List<Problem> notes) -> notes;
        };
        if (LogCommand.print(problems, console)) {
            return Main.UNREADABLE;
        }
        return told(new CaseSigning(folder, keys.get()).sign(person), signed -> {
            console.say(messages.say(signed.isNew() ? "log.signed" : "log.signed.already", person));
            console.out().println("  " + signed.signed().root().root().hex());
        });
    }

    int cosign() throws IOException {
        Optional<Keys> keys = LogCommand.keys(folder, console);
        if (keys.isEmpty()) {
            return Main.UNREADABLE;
        }
        LocalDate day = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
        return told(new CaseSigning(folder, keys.get()).cosign(person, day), signed -> {
            SignedCase of = signed.signed();
            console.say(
                    signed.isNew()
                            ? messages.say("log.cosigned", person, of.recorder(), day.toString())
                            : messages.say("log.cosigned.already", person));
        });
    }

    private int told(CaseSigning.Outcome outcome, java.util.function.Consumer<CaseSigning.Outcome.Signed> say) {
        return switch (outcome) {
            case CaseSigning.Outcome.Refused(List<Problem> problems) -> {
                LogCommand.print(problems, console);
                yield LogCommand.DOES_NOT_HOLD;
            }
            case CaseSigning.Outcome.Signed signed -> {
                say.accept(signed);
                yield Main.DONE;
            }
        };
    }
}
