package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Elsewhere;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code record [CASE] [--as ROLE]}: adds what the text records and tables of a case say to one recorder's history. */
final class RecordCommand implements Command {
    private final Map<String, String> environment;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}). */
    RecordCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String recorder = LedgerArguments.recorder(request, environment);
        CaseSettings.Read settings = CaseSettings.read(folder);
        List<RecordFile> records =
                RecordFiles.readAll(folder, settings.settings().firstLanguage());
        List<TableFile> tables = TableFiles.readAll(folder);
        List<Diagnostic> found = new ArrayList<>();
        settings.problems().forEach(problem -> found.add(Diagnostics.of(problem)));
        CaseCheck.check(records, tables, new Beside(folder, settings.settings()))
                .forEach(problem -> found.add(Diagnostics.of(problem)));
        Diagnostics.print(found, console);
        if (found.stream().anyMatch(Diagnostic::isError)) {
            console.warn(messages.say("cli-ledger.record.errors"));
            return Main.UNREADABLE;
        }
        Recorder.Result result =
                console.recorder(folder, recorder).record(texts(records), changed(tables), originals(folder, tables));
        return new RecordSummary(messages, console).print(result, recorder, folder, records.size() + tables.size());
    }

    /** What the case knows beside its text records; read only if they name something that they do not have. */
    private static final class Beside implements Elsewhere {
        private final Path folder;
        private final CaseSettings settings;
        private @Nullable CaseLedger ledger;

        Beside(Path folder, CaseSettings settings) {
            this.folder = folder;
            this.settings = settings;
        }

        @Override
        public Optional<String> schemaOf(String id) {
            return read().schemaOf(id);
        }

        @Override
        public boolean isFromTable(String id) {
            return read().isFromTable(id);
        }

        private CaseLedger read() {
            CaseLedger known = ledger;
            if (known == null) {
                known = CaseLedger.read(folder, settings, Optional.empty());
                ledger = known;
            }
            return known;
        }
    }

    private static List<Changes.TextFile> texts(List<RecordFile> records) {
        return records.stream()
                .map(file -> new Changes.TextFile(
                        file.path(),
                        file.sha256(),
                        file.statements().stream().map(Placed::statement).toList()))
                .toList();
    }

    private static List<Changes.TableFile> changed(List<TableFile> tables) {
        return tables.stream()
                .map(table -> new Changes.TableFile(
                        table.path(),
                        table.sha256(),
                        table.importSha256(),
                        table.rows().size()))
                .toList();
    }

    private static List<Recorder.Original> originals(Path folder, List<TableFile> tables) {
        List<Recorder.Original> originals = new ArrayList<>();
        for (TableFile table : tables) {
            originals.add(new Recorder.Original(folder.resolve(table.path()), table.sha256()));
            originals.add(new Recorder.Original(
                    folder.resolve(TableFiles.descriptionOf(table.path())), table.importSha256()));
        }
        return originals;
    }

    /** Says what was recorded. */
    record RecordSummary(Messages messages, Console console) {
        int print(Recorder.Result result, String recorder, Path folder, int files) {
            return switch (result) {
                case Recorder.Result.Refused(Problem problem) -> {
                    Diagnostics.print(List.of(Diagnostics.of(problem)), console);
                    yield Main.UNREADABLE;
                }
                case Recorder.Result.Unchanged(List<Problem> notes) -> {
                    print(notes);
                    say("cli-ledger.record.unchanged", recorder, files);
                    say("cli-ledger.record.next", folder.toString());
                    yield Main.DONE;
                }
                case Recorder.Result.Done done -> {
                    print(done.notes());
                    print(done, recorder, folder);
                    say("cli-ledger.record.next", folder.toString());
                    yield Main.DONE;
                }
            };
        }

        private void print(Recorder.Result.Done done, String recorder, Path folder) {
            Changes changes = done.changes();
            for (Changes.OfFile file : changes.files()) {
                if (file.isGone()) {
                    say("cli-ledger.record.gone", file.path(), file.retracted().size());
                } else {
                    say(
                            "cli-ledger.record.file",
                            file.path(),
                            file.added().size(),
                            file.retracted().size());
                }
            }
            for (Changes.OfTable table : changes.tables()) {
                say(
                        table.isGone() ? "cli-ledger.record.table-gone" : "cli-ledger.record.table",
                        table.path(),
                        table.rows());
            }
            say("cli-ledger.record.done", recorder, done.at().toString(), changes.added(), changes.retracted());
            stillStanding(changes, recorder, folder);
        }

        /** What this recorder retracted stands on as long as another recorder holds it. */
        private void stillStanding(Changes changes, String recorder, Path folder) {
            List<Recorded> retracted = changes.files().stream()
                    .flatMap(file -> file.retracted().stream())
                    .toList();
            if (retracted.isEmpty()) {
                return;
            }
            var standing = Histories.read(folder.resolve("history")).statementsAsOf(Histories.LATEST);
            var kept = changes.files().stream()
                    .flatMap(file -> file.added().stream())
                    .collect(java.util.stream.Collectors.toSet());
            long still = retracted.stream()
                    .map(Recorded::statement)
                    .filter(one -> standing.contains(one) && !kept.contains(one))
                    .count();
            if (still > 0) {
                say("cli-ledger.record.still-standing", still, recorder);
            }
        }

        private void print(List<Problem> notes) {
            Diagnostics.print(notes.stream().map(Diagnostics::of).toList(), console);
        }

        private void say(String key, Object... arguments) {
            console.say(messages.say(key, arguments));
        }
    }
}
