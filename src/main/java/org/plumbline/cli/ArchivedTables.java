package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.plumbline.ledger.record.TableRow;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Names;
import org.plumbline.store.RowShelf;

/** The incident tables as they stood when they were recorded, from the archive of a case. */
final class ArchivedTables {
    /** From so many rows on, parsing takes longer than a person likes to wait. */
    private static final int LARGE = 20_000;

    private final Archive archive;
    private final RowShelf shelf;
    private final Names names;
    private final String known;
    private final boolean keep;
    private final List<Diagnostic> problems;

    private ArchivedTables(Path folder, Names names, String known, boolean keep, List<Diagnostic> problems) {
        this.archive = new Archive(folder.resolve("archive"));
        this.shelf = new RowShelf(folder);
        this.names = names;
        this.known = known;
        this.keep = keep;
        this.problems = problems;
    }

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
     * Adds the rows of imported incident tables, their names told by what this ledger knows. A large table that was read before, with
     * the same names, is not parsed again.
     *
     * @param keep whether what is read may be kept for the next time
     * @return notes on what the ledger does not know any more
     */
    static List<Phrase> addImported(
            Path folder,
            List<Table> tables,
            Ledger ledger,
            boolean keep,
            ReportCollection collected,
            List<Diagnostic> problems) {
        List<Table> incidents = ofIncidents(folder, tables);
        if (incidents.isEmpty()) {
            return List.of();
        }
        ArchivedTables archived =
                new ArchivedTables(folder, Names.of(ledger), KnownNames.digest(ledger), keep, problems);
        List<Phrase> notes = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Table table : incidents) {
            if (taken.add(table.sha256() + table.mapping())) { // two recorders may bring the same one
                archived.add(table, collected).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private Optional<Phrase> add(Table table, ReportCollection collected) {
        String madeFrom = String.join(" ", table.sha256(), table.mapping(), known);
        if (table.rows() >= LARGE && shelf.find(table.sha256(), madeFrom, collected::add)) {
            return Optional.empty();
        }
        Optional<byte[]> mapping = find(archive, table.mapping(), problems);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        ImportDescription.Read read = ImportDescription.read(table.path(), mapping.get());
        read.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        if (read.description().isEmpty()) {
            return Optional.empty();
        }
        if (!keep || table.rows() < LARGE) {
            return add(table, read.description().get(), collected::add);
        }
        try (RowShelf.Draft draft = shelf.draft(table.sha256(), madeFrom)) {
            int before = problems.size();
            Optional<Phrase> note = add(table, read.description().get(), row -> {
                collected.add(row);
                draft.accept(row);
            });
            if (note.isEmpty() && problems.size() == before) {
                draft.keep();
            }
            return note;
        }
    }

    private Optional<Phrase> add(Table table, ImportDescription description, Consumer<TableRow> rows) {
        try {
            Optional<Path> bytes = archive.file(table.sha256());
            if (bytes.isEmpty()) {
                find(archive, table.sha256(), problems);
                return Optional.empty();
            }
            Intake.Listener listener = new Intake.Listener(rows, remark -> {}, count -> {});
            return switch (Intake.read(bytes.get(), description, names, null, listener)) {
                case Intake.Result.Refused(Phrase reason, long line) -> {
                    problems.add(unreadable(table, (int) line, reason));
                    yield Optional.empty();
                }
                case Intake.Result.Done(Intake.Summary summary) ->
                    summary.unknown().stream()
                            .filter(word -> word.role().equals("kind"))
                            .findFirst()
                            .map(word -> Phrase.of("import.note.kind", table.path(), word.word(), word.rows()));
            };
        } catch (IOException unreadable) {
            Phrase reason = Phrase.of("ledger.E089.unreadable", String.valueOf(unreadable.getMessage()));
            problems.add(unreadable(table, 1, reason));
            return Optional.empty();
        }
    }

    private static Diagnostic unreadable(Table table, int line, Phrase reason) {
        return Diagnostics.of(Problem.error(
                "E089", new Place("archive/" + table.sha256(), line, 1), reason, Phrase.of("ledger.E089.help")));
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
