package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.HistoryLocks;
import org.plumbline.vault.Damage;
import org.plumbline.vault.LockedCase;
import org.plumbline.vault.LockedCase.Locking;
import org.plumbline.vault.Passphrase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lock CASE}: puts the whole case into one sealed file, so that a seized disk tells nothing of it. */
final class LockCommand implements Command {
    private static final Pattern HISTORY_LOCK = Pattern.compile("history/[^/]+\\.lock");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, String> environment;

    /** The environment may name the file of the passphrase. */
    LockCommand(Map<String, String> environment) {
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
        try {
            if (LockedCase.isWholly(folder)) {
                console.say(messages.say("vault.lock.already", folder.toString()));
                return Main.DONE;
            }
            boolean isBegun = LockedCase.isLocked(folder);
            if (!isBegun) {
                CaseFolder.require(folder, messages);
            }
            PassphraseSource source = PassphraseSource.of(folder, request, environment, console, messages);
            if (source.liesWithin()) {
                return refused("E143", "-", Phrase.of("vault.E143.within"), Phrase.of("vault.E148.help"), console);
            }
            Optional<Passphrase> passphrase = isBegun ? source.known() : source.chosen();
            if (passphrase.isEmpty()) {
                return Main.UNREADABLE;
            }
            try (Passphrase words = passphrase.get()) {
                return lock(folder.toRealPath(), words, console, messages);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The locks of histories, which a recorder makes anew: only empty files. */
    static Predicate<String> passing(Path folder) {
        return path -> HISTORY_LOCK.matcher(path).matches()
                && folder.resolve(path).toFile().length() == 0;
    }

    private static int lock(Path folder, Passphrase passphrase, Console console, Messages messages) throws IOException {
        Path history = folder.resolve("history");
        Optional<HistoryLocks> locks = HistoryLocks.takeAll(history, PATIENCE);
        if (locks.isEmpty()) {
            return refused("E147", "history", Phrase.of("vault.E147.recording"), Phrase.of("vault.E147.help"), console);
        }
        try (HistoryLocks _ = locks.get()) {
            Locking locking = LockedCase.lock(folder, passphrase, passing(folder), new LockProgress(console, messages));
            return told(locking, folder, console, messages);
        }
    }

    private static int told(Locking locking, Path folder, Console console, Messages messages) {
        String file = "case.locked";
        return switch (locking) {
            case Locking.Locked(int entries, long size) -> {
                console.say(messages.say("vault.lock.done", entries, size));
                console.say(messages.say("vault.lock.mind"));
                console.say(messages.say("vault.lock.next", folder.toString()));
                yield Main.DONE;
            }
            case Locking.Unkept(String path, Phrase why) ->
                refused("E144", path, why, Phrase.of("vault.E144.help"), console);
            case Locking.Changed(String path) ->
                refused("E145", path, Phrase.of("vault.E145.changed"), Phrase.of("vault.E145.help"), console);
            case Locking.HalfUnlocked half ->
                refused("E145", file, Phrase.of("vault.E145.half"), Phrase.of("vault.E145.half-help"), console);
            case Locking.WrongPassphrase wrong ->
                refused("E141", file, Phrase.of("vault.E141.begun"), Phrase.of("vault.E141.help"), console);
            case Locking.Damaged(Damage damage) ->
                refused("E142", damage.file(), damage.what(), Phrase.of("vault.E142.begun-help"), console);
            case Locking.Newer(int version) ->
                refused("E149", file, Phrase.of("vault.E149.message", version), Phrase.of("vault.E149.help"), console);
            case Locking.Busy busy ->
                refused("E147", file, Phrase.of("vault.E147.message"), Phrase.of("vault.E147.help"), console);
            case Locking.Failed(IOException why) ->
                refused(
                        "E146",
                        file,
                        Phrase.of(
                                Files.exists(folder.resolve(file)) ? "vault.E146.removing" : "vault.E146.message",
                                why.getClass().getSimpleName()),
                        Phrase.of("vault.E146.help"),
                        console);
        };
    }

    static int refused(String code, String path, Phrase what, Phrase help, Console console) {
        Diagnostics.print(List.of(Diagnostic.error(code, new Place(path, 1, 1), what, help)), console);
        return Main.UNREADABLE;
    }
}
