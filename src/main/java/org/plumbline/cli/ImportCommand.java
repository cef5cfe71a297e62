package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.ftm.FtmFile;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code import CASE FILE [--as ROLE]}: takes a FollowTheMoney file, or a table of Plumbline's own export, into a case. */
final class ImportCommand implements Command {
    private final Map<String, String> environment;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}). */
    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "FILE", messages.say("cli-ledger.import.file")));
        spec.addOption(Parsing.text("--with", "COLUMNS", messages.say("import.option.with")));
        spec.addOption(Parsing.text("--source", "ID", messages.say("import.option.source")));
        spec.addOption(Parsing.text("--in", "ID", messages.say("place.import.option.in")));
        spec.addOption(Parsing.text("--replaces", "NAME", messages.say("import.option.replaces")));
        spec.addOption(Parsing.flag("--dry-run", messages.say("import.option.dry-run")));
        spec.addOption(Parsing.flag("--progress", messages.say("import.option.progress")));
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
        needFile(file, messages);
        if (IncidentImport.takes(file, request)) {
            return new IncidentImport(request, console, messages, folder, file)
                    .run(LedgerArguments.recorder(request, environment));
        }
        byte[] bytes = read(file, messages);
        FtmFile content = FtmFile.read(given.replace('\\', '/'), bytes);
        if (content instanceof FtmFile.Refused(List<Problem> problems)) {
            Diagnostics.print(problems.stream().map(Diagnostics::of).toList(), console);
            return Main.UNREADABLE;
        }
        String recorder = LedgerArguments.recorder(request, environment);
        String digest = Archive.digest(bytes);
        String path = Recorder.IMPORTS + file.getFileName();
        Recorder.Result result = console.recorder(folder, recorder)
                .take(new Changes.TableFile(path, digest, "", content.size()), new Recorder.Original(file, digest));
        return switch (result) {
            case Recorder.Result.Refused(Problem problem) -> {
                Diagnostics.print(List.of(Diagnostics.of(problem)), console);
                yield Main.UNREADABLE;
            }
            case Recorder.Result.Unchanged unchanged -> {
                console.say(messages.say("cli-ledger.import.unchanged", path, recorder));
                yield Main.DONE;
            }
            case Recorder.Result.Done done -> {
                Diagnostics.print(done.notes().stream().map(Diagnostics::of).toList(), console);
                String kind = switch (content) {
                    case FtmFile.Statements statements -> "cli-ledger.import.statements";
                    case FtmFile.Entities entities -> "cli-ledger.import.entities";
                    default -> "cli-ledger.import.own";
                };
                console.say(messages.say(kind, path, content.size(), recorder));
                console.say(messages.say("cli-ledger.import.next", folder.toString()));
                yield Main.DONE;
            }
        };
    }

    /**
     * Makes sure that there is something to read.
     *
     * @throws UsageException if there is nothing, or a folder or device
     */
    static void needFile(Path file, Messages messages) {
        if (!Files.isRegularFile(file)) {
            String key = Files.isDirectory(file) ? "folder" : Files.exists(file) ? "device" : "none";
            throw new UsageException(messages.say("cli-ledger.import." + key, file.toString()));
        }
    }

    private static byte[] read(Path file, Messages messages) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            throw new UsageException(messages.say("cli-ledger.import.none", file.toString()), none);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
