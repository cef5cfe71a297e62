package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.incident.ReportCollection;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Names;

/** The incident tables as they stood when they were recorded, from the archive of a case. */
final class ArchivedTables {
    private ArchivedTables() {}

    /** Adds the rows of the case's own tables; what cannot be read is added to the problems. */
    static void addRows(Path folder, List<Table> tables, ReportCollection collected, List<Diagnostic> problems) {
        Archive archive = new Archive(folder.resolve("archive"));
        for (Table table : tables) {
            if (table.path().startsWith(Recorder.IMPORTS) || table.path().startsWith(Recorder.FOUND)) {
                continue;
            }
            Optional<byte[]> bytes = find(archive, table.sha256(), problems);
            Optional<byte[]> mapping = find(archive, table.mapping(), problems);
            if (bytes.isPresent() && mapping.isPresent()) {
                TableFile file = TableFiles.read(table.path(), bytes.get(), mapping.get());
                file.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
                file.rows().forEach(collected::add);
            }
        }
    }

    /** Those of these tables that were imported and hold incidents. */
    static List<Table> ofIncidents(Path folder, List<Table> tables) {
        Archive archive = new Archive(folder.resolve("archive"));
        return tables.stream()
                .filter(table -> table.path().startsWith(Recorder.IMPORTS)
                        && !table.mapping().isEmpty())
                .filter(table -> !(archive.find(table.mapping()) instanceof Archive.Found.Kept kept
                        && PlaceDescription.isOne(kept.bytes())))
                .toList();
    }

    /**
     * Adds the rows of imported incident tables, their names told by what this ledger knows.
     *
     * @return notes on what the ledger does not know any more
     */
    static List<Phrase> addImported(
            Path folder, List<Table> tables, Ledger ledger, ReportCollection collected, List<Diagnostic> problems) {
        Archive archive = new Archive(folder.resolve("archive"));
        List<Phrase> notes = new ArrayList<>();
        Optional<Names> names = Optional.empty();
        Set<String> taken = new HashSet<>();
        for (Table table : ofIncidents(folder, tables)) {
            if (!taken.add(table.sha256() + table.mapping())) { // two recorders may bring the same one
                continue;
            }
            names = names.or(() -> Optional.of(Names.of(ledger)));
            Optional<byte[]> mapping = find(archive, table.mapping(), problems);
            if (mapping.isEmpty()) {
                continue;
            }
            ImportDescription.Read read = ImportDescription.read(table.path(), mapping.get());
            read.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
            if (read.description().isPresent()) {
                add(archive, table, read.description().get(), names.orElseThrow(), collected, problems)
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static Optional<Phrase> add(
            Archive archive,
            Table table,
            ImportDescription description,
            Names names,
            ReportCollection collected,
            List<Diagnostic> problems) {
        try {
            Optional<Path> bytes = archive.file(table.sha256());
            if (bytes.isEmpty()) {
                find(archive, table.sha256(), problems);
                return Optional.empty();
            }
            Intake.Listener listener = new Intake.Listener(collected::add, remark -> {}, count -> {});
            return switch (Intake.read(bytes.get(), description, names, null, listener)) {
                case Intake.Result.Refused(Phrase reason, long line) -> {
                    problems.add(Diagnostics.of(Problem.error(
                            "E089",
                            new Place("archive/" + table.sha256(), (int) line, 1),
                            reason,
                            Phrase.of("ledger.E089.help"))));
                    yield Optional.empty();
                }
                case Intake.Result.Done(Intake.Summary summary) ->
                    summary.unknown().stream()
                            .filter(word -> word.role().equals("kind"))
                            .findFirst()
                            .map(word -> Phrase.of("import.note.kind", table.path(), word.word(), word.rows()));
            };
        } catch (IOException unreadable) {
            problems.add(Diagnostics.of(Problem.error(
                    "E089",
                    new Place("archive/" + table.sha256(), 1, 1),
                    Phrase.of("ledger.E089.unreadable", String.valueOf(unreadable.getMessage())),
                    Phrase.of("ledger.E089.help"))));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> find(Archive archive, String digest, List<Diagnostic> problems) {
        return switch (archive.find(digest)) {
            case Archive.Found.Kept kept -> Optional.of(kept.bytes());
            case Archive.Found.Missing(var problem) -> {
                problems.add(Diagnostics.of(problem));
                yield Optional.empty();
            }
        };
    }
}
