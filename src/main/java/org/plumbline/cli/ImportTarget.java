package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.table.Rows;
import picocli.CommandLine.ParseResult;

/**
 * Where a table goes when it is taken in.
 *
 * @param path its name in the case
 * @param standing the version that it replaces
 * @param digest of its bytes
 */
record ImportTarget(String path, Optional<Table> standing, String digest) {
    /**
     * The place of a file in the case.
     *
     * @throws UsageException if it is to replace a table that is not there
     */
    static ImportTarget of(ParseResult request, Messages messages, Path folder, Path file, String recorder)
            throws IOException {
        String path =
                Recorder.IMPORTS + Parsing.given(request, "--replaces").orElse(String.valueOf(file.getFileName()));
        Optional<Table> standing = Histories.read(folder.resolve("history")).of(recorder).stream()
                .flatMap(history -> history.tables().stream())
                .filter(table -> table.stands() && table.path().equals(path))
                .findFirst();
        if (request.hasMatchedOption("--replaces") && standing.isEmpty()) {
            throw new UsageException(messages.say("import.replaces.none", path, recorder));
        }
        return new ImportTarget(path, standing, Archive.digestOf(file));
    }

    /** Whether the case has the same bytes, read in the same way. */
    boolean isUnchanged(byte[] mapping) {
        return standing.filter(table ->
                        table.sha256().equals(digest) && table.mapping().equals(Archive.digest(mapping)))
                .isPresent();
    }

    /** Records the act, and says what is wrong with it; whether it is done. */
    static boolean record(Path folder, Path file, Changes.TableFile table, String recorder, Console console) {
        Recorder.Result result =
                console.recorder(folder, recorder).take(table, new Recorder.Original(file, table.sha256()));
        List<Problem> notes = switch (result) {
            case Recorder.Result.Refused(Problem problem) -> List.of(problem);
            case Recorder.Result.Unchanged(List<Problem> all) -> all;
            case Recorder.Result.Done recorded -> recorded.notes();
        };
        Diagnostics.print(notes.stream().map(Diagnostics::of).toList(), console);
        return !(result instanceof Recorder.Result.Refused);
    }

    /** Names the sheets of a workbook that nobody asked for. */
    static void printOtherSheets(Path file, ImportDescription.Layout layout, Console console, Messages messages)
            throws IOException {
        List<String> others = Rows.otherSheets(file, layout);
        if (!others.isEmpty()) {
            new Wrapped(console.err(), messages).say("import.sheet.others", String.join(", ", others));
        }
    }

    static void printDone(
            Path folder,
            Changes.TableFile table,
            String recorder,
            RemarkFile remarks,
            Console console,
            Messages messages)
            throws IOException {
        Optional<Path> list = remarks.keep(table.sha256() + ".rejected.csv");
        list.ifPresent(path -> console.say(messages.say("import.list", path.toString())));
        console.say(messages.say(
                "import.done",
                table.path().substring(Recorder.IMPORTS.length()),
                recorder,
                folder.resolve("archive").resolve(table.sha256()).toString(),
                table.root().substring(0, 16)));
    }
}
