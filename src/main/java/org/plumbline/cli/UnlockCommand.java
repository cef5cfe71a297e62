package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.vault.Damage;
import org.plumbline.vault.LockedCase;
import org.plumbline.vault.LockedCase.Unlocking;
import org.plumbline.vault.Passphrase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code unlock CASE}: puts a locked case back as it was, bit for bit. */
final class UnlockCommand implements Command {
    private final Map<String, String> environment;

    /** The environment may name the file of the passphrase. */
    UnlockCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        PassphraseSource.describe(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = Path.of(request.matchedPositionalValue(0, "."));
        if (!LockedCase.isLocked(folder)) {
            throw new UsageException(messages.say("vault.unlock.none", folder.toString()));
        }
        try {
            Optional<Passphrase> passphrase = PassphraseSource.of(folder, request, environment, console, messages)
                    .known();
            if (passphrase.isEmpty()) {
                return Main.UNREADABLE;
            }
            try (Passphrase words = passphrase.get()) {
                Unlocking unlocking = LockedCase.unlock(
                        folder.toRealPath(),
                        words,
                        LockCommand.passing(folder.toRealPath()),
                        new LockProgress(console, messages));
                return told(unlocking, folder, console, messages);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int told(Unlocking unlocking, Path folder, Console console, Messages messages) {
        String file = "case.locked";
        return switch (unlocking) {
            case Unlocking.Unlocked(int entries) -> {
                console.say(messages.say("vault.unlock.done", entries));
                console.say(messages.say("vault.unlock.next", folder.toString()));
                yield Main.DONE;
            }
            case Unlocking.NotLocked none ->
                throw new UsageException(messages.say("vault.unlock.none", folder.toString()));
            case Unlocking.WrongPassphrase wrong ->
                refused("E141", file, Phrase.of("vault.E141.message"), "vault.E141.help", console);
            case Unlocking.Damaged(Damage damage) ->
                refused("E142", damage.file(), damage.what(), "vault.E142.help", console);
            case Unlocking.Newer(int version) ->
                refused("E149", file, Phrase.of("vault.E149.message", version), "vault.E149.help", console);
            case Unlocking.InTheWay(String path) ->
                refused("E145", path, Phrase.of("vault.E145.in-the-way"), "vault.E145.in-the-way-help", console);
            case Unlocking.NoRoom(long free, long needed) ->
                refused("E146", file, Phrase.of("vault.E146.room", free, needed), "vault.E146.help", console);
            case Unlocking.Busy busy ->
                refused("E147", file, Phrase.of("vault.E147.message"), "vault.E147.help", console);
            case Unlocking.Failed(IOException why) ->
                refused(
                        "E146",
                        file,
                        Phrase.of("vault.E146.unlock", why.getClass().getSimpleName()),
                        "vault.E146.help",
                        console);
        };
    }

    private static int refused(String code, String path, Phrase what, String help, Console console) {
        return LockCommand.refused(code, path, what, Phrase.of(help), console);
    }
}
