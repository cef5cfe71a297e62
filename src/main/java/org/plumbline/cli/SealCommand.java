package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.evidence.capture.Purpose;
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
import org.plumbline.vault.Destruction;
import org.plumbline.vault.Vault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code seal CASE FILE [--until DAY]}: encrypts a file of confidential records into the vault, records a salted commitment to it, and
 * removes the open file. Nothing that stands in the file is ever printed, not even where it is wrong: only codes and places.
 */
final class SealCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "FILE", messages.say("confidential.seal.file")));
        spec.addOption(Parsing.text("--until", "DAY", messages.say("confidential.seal.until")));
        spec.addOption(Parsing.flag("--capture", messages.say("confidential.seal.capture")));
        spec.addOption(Parsing.text("--source", "ID", messages.say("confidential.seal.source")));
        spec.addOption(Parsing.text("--context", "TEXT", messages.say("capture.option.context")));
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
        String recorder = LedgerArguments.recorder(request, console.environment());
        if (!HistoryWriter.isName(recorder)) {
            throw new UsageException(messages.say("ledger.E087.help"));
        }
        try (Vault vault = VaultAccess.openOrCreate(request, folder, console).orElse(null)) {
            if (vault == null) {
                return Main.UNREADABLE;
            }
            Sealing sealing =
                    new Sealing(folder, recorder, until, request.hasMatchedOption("--keep"), console, messages);
            return request.hasMatchedOption("--capture")
                    ? sealing.capture(vault, file, purpose(request))
                    : sealing.records(vault, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Purpose purpose(ParseResult request) {
        return new Purpose(Parsing.given(request, "--source"), Parsing.given(request, "--context"));
    }

    /** What lies in the open folders of a case has gone into the history, or will at the next {@code record}. */
    private static void refuse(Path folder, Path file, Messages messages) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(messages.say("confidential.seal.none"));
        }
        Path inside;
        Path base;
        try {
            inside = file.toRealPath();
            base = folder.toRealPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String open : List.of("records", "history", "archive", "log", "publications", "incidents", "sealed")) {
            if (inside.startsWith(base.resolve(open))) {
                throw new UsageException(messages.say("confidential.seal.open-folder", open));
            }
        }
    }

    /** One file on its way into the vault. */
    private record Sealing(
            Path folder, String recorder, Optional<LocalDate> until, boolean keep, Console console, Messages messages) {
        int records(Vault vault, Path file) throws IOException {
            if (Files.size(file) > RecordFiles.LARGEST) {
                console.warn(messages.say("confidential.seal.large"));
                return Main.UNREADABLE;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!isSound(bytes, vault)) {
                return Main.UNREADABLE;
            }
            Optional<Deed.Sealed> before = before(vault, name(file));
            Optional<LocalDate> embargo = before.flatMap(Deed.Sealed::until)
                    .filter(earlier ->
                            until.filter(day -> !day.isBefore(earlier)).isEmpty());
            embargo.ifPresent(day -> console.warn(messages.say("confidential.seal.embargo", day)));
            return record(
                    vault.seal(bytes, SealedRecords.label(name(file))),
                    commitment -> new Deed.Sealed(
                            commitment.hex(),
                            SealedRecords.KIND,
                            embargo.or(() -> until),
                            before.map(Deed.Sealed::commitment).orElse("")),
                    file);
        }

        int capture(Vault vault, Path file, Purpose purpose) throws IOException {
            Optional<String> label = SealedCapture.label(name(file), file, purpose, console.clock());
            if (label.isEmpty()) {
                console.warn(messages.say("confidential.seal.nothing"));
                return Main.UNREADABLE;
            }
            try (InputStream content = Files.newInputStream(file)) {
                return record(
                        vault.seal(content, label.get()),
                        commitment -> new Deed.Sealed(commitment.hex(), SealedCapture.KIND, until, ""),
                        file);
            }
        }

        /** The version that this recorder sealed last under the same name. */
        private Optional<Deed.Sealed> before(Vault vault, String name) throws IOException {
            String language = CaseSettings.read(folder).settings().firstLanguage();
            return SealedRecords.read(Histories.read(folder.resolve("history")), vault, language)
                            instanceof SealedRecords.Unsealed.Opened opened
                    ? opened.standing().stream()
                            .filter(version -> version.isOf(recorder, name))
                            .map(SealedRecords.Version::deed)
                            .reduce((first, last) -> last)
                    : Optional.empty();
        }

        private static String name(Path file) {
            return String.valueOf(file.getFileName());
        }

        private int record(Vault.Sealing sealing, Function<Commitment, Deed> deed, Path file) throws IOException {
            if (!(sealing instanceof Vault.Sealing.Sealed(Commitment commitment))) {
                console.warn(messages.say("confidential.seal.failed"));
                return Main.UNREADABLE;
            }
            Recorder.Result result =
                    console.recorder(folder, recorder).take(List.of(deed.apply(commitment)), List.of());
            if (result instanceof Recorder.Result.Refused(org.plumbline.ledger.Problem problem)) {
                Diagnostics.print(List.of(Diagnostics.of(problem)), console);
                Destruction.of(folder, commitment);
                console.warn(messages.say("confidential.seal.not-recorded"));
                return Main.UNREADABLE;
            }
            console.say(messages.say("confidential.seal.done", commitment.hex().substring(0, 12), recorder));
            if (keep) {
                console.warn(messages.say("confidential.seal.kept"));
            } else {
                remove(file);
                console.say(messages.say("confidential.seal.removed"));
            }
            console.say(messages.say("confidential.seal.next", folder.toString()));
            return Main.DONE;
        }

        /** Overwrites the bytes before the name goes; what the disk or a copy keeps is beyond a program. */
        private static void remove(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer nothing = ByteBuffer.allocate(1 << 16);
                for (long left = channel.size(); left > 0; left -= nothing.limit()) {
                    nothing.clear().limit((int) Math.min(left, nothing.capacity()));
                    while (nothing.hasRemaining()) {
                        channel.write(nothing);
                    }
                }
                channel.force(true);
            }
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
                    Elsewhere all = open.read()
                            .but(opened.evidence().asOf(Optional.empty()).statements(part -> true), java.util.Set.of());
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
