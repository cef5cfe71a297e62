package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.HistoryWriter;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Elsewhere;
import org.plumbline.ledger.record.Problem;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.vault.Commitment;
import org.plumbline.vault.Vault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code seal CASE FILE [--until DAY]}: encrypts a file of confidential records into the vault, records a salted commitment to it, and
 * removes the open file. Nothing that stands in the file is ever printed, not even where it is wrong: only codes and places.
 */
final class SealCommand implements Command {
    private final Map<String, String> environment;

    SealCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "FILE", messages.say("confidential.seal.file")));
        spec.addOption(Parsing.text("--until", "DAY", messages.say("confidential.seal.until")));
        spec.addOption(Parsing.flag("--keep", messages.say("confidential.seal.keep")));
        VaultAccess.describe(spec, messages);
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String given = request.matchedPositionalValue(1, "");
        if (given.isEmpty()) {
            throw new UsageException(messages.say("cli.usage.missing", "FILE"));
        }
        Path file = Path.of(given);
        refuse(folder, file, messages);
        Optional<LocalDate> until = Parsing.day(request, "--until", messages);
        String recorder = LedgerArguments.recorder(request, environment);
        if (!HistoryWriter.isName(recorder)) {
            throw new UsageException(messages.say("ledger.E087.help"));
        }
        try (Vault vault =
                VaultAccess.openOrCreate(request, folder, environment, console).orElse(null)) {
            return vault == null
                    ? Main.UNREADABLE
                    : new Sealing(folder, recorder, console, messages)
                            .seal(vault, file, until, request.hasMatchedOption("--keep"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What lies in the open folders of a case has gone into the history, or will at the next {@code record}. */
    private static void refuse(Path folder, Path file, Messages messages) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(messages.say("confidential.seal.none"));
        }
        Path inside = file.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        for (String open : List.of("records", "history", "archive", "log", "publications", "incidents", "sealed")) {
            if (inside.startsWith(base.resolve(open))) {
                throw new UsageException(messages.say("confidential.seal.open-folder", open));
            }
        }
    }

    /** One file on its way into the vault. */
    private record Sealing(Path folder, String recorder, Console console, Messages messages) {
        int seal(Vault vault, Path file, Optional<LocalDate> until, boolean keep) throws IOException {
            if (Files.size(file) > RecordFiles.LARGEST) {
                console.warn(messages.say("confidential.seal.large"));
                return Main.UNREADABLE;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!isSound(bytes, vault)) {
                return Main.UNREADABLE;
            }
            String label = SealedRecords.label(String.valueOf(file.getFileName()));
            return switch (vault.seal(bytes, label)) {
                case Vault.Sealing.Failed failed -> {
                    console.warn(messages.say("confidential.seal.failed"));
                    yield Main.UNREADABLE;
                }
                case Vault.Sealing.Sealed(Commitment commitment) -> record(commitment, file, bytes.length, until, keep);
            };
        }

        private int record(Commitment commitment, Path file, int length, Optional<LocalDate> until, boolean keep)
                throws IOException {
            Deed deed = new Deed.Sealed(commitment.hex(), SealedRecords.KIND, until);
            Recorder.Result result =
                    console.recorder(folder, recorder).take(List.of(deed), List.of());
            if (result instanceof Recorder.Result.Refused(org.plumbline.ledger.Problem problem)) {
                Diagnostics.print(List.of(Diagnostics.of(problem)), console);
                console.warn(messages.say("confidential.seal.not-recorded"));
                return Main.UNREADABLE;
            }
            console.say(messages.say("confidential.seal.done", commitment.hex().substring(0, 12), recorder));
            if (keep) {
                console.warn(messages.say("confidential.seal.kept"));
            } else {
                remove(file, length);
                console.say(messages.say("confidential.seal.removed"));
            }
            console.say(messages.say("confidential.seal.next", folder.toString()));
            return Main.DONE;
        }

        /** Overwrites the bytes before the name goes; what the disk or a copy keeps is beyond a program. */
        private static void remove(Path file, int length) throws IOException {
            Files.write(
                    file,
                    new byte[length],
                    java.nio.file.StandardOpenOption.WRITE,
                    java.nio.file.StandardOpenOption.DSYNC);
            Files.delete(file);
        }

        private boolean isSound(byte[] bytes, Vault vault) throws IOException {
            CaseSettings.Read settings = CaseSettings.read(folder);
            String language = settings.settings().firstLanguage();
            RecordFile file = RecordFiles.read(SealedRecords.KIND, bytes, language);
            if (file.statements().isEmpty() && file.problems().isEmpty()) {
                console.warn(messages.say("confidential.seal.empty"));
                return false;
            }
            CaseLedger open = CaseLedger.read(folder, settings.settings(), Optional.empty());
            Diagnostics.print(open.problems(), console);
            if (open.problems().stream().anyMatch(Diagnostic::isError)) {
                return false;
            }
            return switch (SealedRecords.read(Histories.read(folder.resolve("history")), vault, language)) {
                case SealedRecords.Unsealed.Broken(List<Diagnostic> problems) -> {
                    Diagnostics.print(problems, console);
                    yield false;
                }
                case SealedRecords.Unsealed.Opened opened -> {
                    Elsewhere all = open.read().but(opened.evidence().statements(part -> true), java.util.Set.of());
                    List<RecordFile> files = new ArrayList<>(RecordFiles.readAll(folder, language));
                    files.add(file);
                    yield told(CaseCheck.check(files, List.of(), all));
                }
            };
        }

        /** Tells of what is wrong by code, place and the title of the code. */
        private boolean told(List<Problem> problems) {
            for (Problem problem : problems) {
                if (!problem.place().path().equals(SealedRecords.KIND) && !problem.isError()) {
                    continue; // an open file's own; check tells of it
                }
                String title = messages.say(Phrase.of("explain." + problem.code() + ".title"));
                console.warn(messages.say(
                        "confidential.seal.problem",
                        problem.code(),
                        problem.place().line(),
                        problem.place().column(),
                        title));
            }
            boolean sound = problems.stream().noneMatch(Problem::isError);
            if (!sound) {
                console.warn(messages.say("confidential.seal.errors"));
            }
            return sound;
        }
    }
}
