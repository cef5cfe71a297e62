package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.vault.Passphrase;
import org.plumbline.vault.Vault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Opens the vault of a case for a command that was given the passphrase. */
final class VaultAccess {
    private VaultAccess() {}

    static void describe(CommandSpec spec, Messages messages) {
        PassphraseSource.describe(spec, messages);
    }

    /** The vault, made if there is none yet; empty if it cannot be opened, which is told. */
    static Optional<Vault> openOrCreate(ParseResult request, Path folder, Console console) throws IOException {
        if (Vault.isIn(folder)) {
            return open(request, folder, console);
        }
        Messages messages = Messages.in(console.language());
        try (Passphrase passphrase = source(request, folder, console).chosen().orElse(null)) {
            if (passphrase == null) {
                return Optional.empty();
            }
            return switch (Vault.create(folder, passphrase)) {
                case Vault.Creation.Created(Vault vault) -> Optional.of(vault);
                case Vault.Creation.Exists exists -> open(request, folder, console);
                case Vault.Creation.Failed failed -> {
                    console.warn(messages.say("confidential.vault.failed"));
                    yield Optional.empty();
                }
            };
        }
    }

    /** The vault; empty if there is none or it cannot be opened, which is told. */
    static Optional<Vault> open(ParseResult request, Path folder, Console console) throws IOException {
        Messages messages = Messages.in(console.language());
        if (!Vault.isIn(folder)) {
            console.warn(messages.say("confidential.vault.none", folder.toString()));
            return Optional.empty();
        }
        try (Passphrase passphrase = source(request, folder, console).known().orElse(null)) {
            if (passphrase == null) {
                return Optional.empty();
            }
            return switch (Vault.open(folder, passphrase)) {
                case Vault.Opening.Opened(Vault vault) -> Optional.of(vault);
                case Vault.Opening.WrongPassphrase wrong -> refused("wrong", console, messages);
                case Vault.Opening.Damaged damaged -> refused("damaged", console, messages);
                case Vault.Opening.Newer newer -> refused("newer", console, messages);
                case Vault.Opening.None none -> refused("none", console, messages, folder.toString());
            };
        }
    }

    private static PassphraseSource source(ParseResult request, Path folder, Console console) {
        return PassphraseSource.of(folder, request, console.environment(), console, Messages.in(console.language()));
    }

    private static Optional<Vault> refused(String what, Console console, Messages messages, Object... arguments) {
        console.warn(messages.say("confidential.vault." + what, arguments));
        return Optional.empty();
    }

    /**
     * The request with what is sealed, where {@code --sealed} asks for it; as it is, where not.
     *
     * @return empty if the vault cannot be opened or some of it not be read, which is told
     */
    static Optional<CheckRequest> unseal(CheckRequest asked, ParseResult request, Console console) {
        if (!request.hasMatchedOption("--sealed")) {
            return Optional.of(asked);
        }
        Path folder = asked.folder();
        String language = CaseSettings.read(folder).settings().firstLanguage();
        try (Vault vault = open(request, folder, console).orElse(null)) {
            if (vault == null) {
                return Optional.empty();
            }
            return switch (SealedRecords.read(Histories.read(folder.resolve("history")), vault, language)) {
                case SealedRecords.Unsealed.Opened opened -> {
                    List<Diagnostic> faults = faults(folder, language, opened);
                    Diagnostics.print(faults, console);
                    yield faults.isEmpty() ? Optional.of(asked.with(opened.evidence())) : Optional.empty();
                }
                case SealedRecords.Unsealed.Broken(List<Diagnostic> problems) -> {
                    Diagnostics.print(problems, console);
                    yield Optional.empty();
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Diagnostic> faults(Path folder, String language, SealedRecords.Unsealed.Opened opened) {
        CaseLedger open = CaseLedger.read(folder, CaseSettings.read(folder).settings(), Optional.empty());
        return SealedRecords.faults(RecordFiles.readAll(folder, language), opened.files(), open);
    }
}
