package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.ftm.Imports;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;
import org.plumbline.ledger.record.TableRow;

/**
 * What a case folder holds: everything recorded, by all recorders, and the text records as they stand now where they differ from
 * what was recorded. With an as-of time only what was recorded by then.
 *
 * @param rows of the incident tables
 * @param problems of the histories and records
 * @param notes for the reader, e.g. that some statements are not yet recorded
 */
record CaseLedger(Ledger ledger, List<TableRow> rows, List<Diagnostic> problems, List<Phrase> notes) {
    private static final String USUAL_RECORDER = "desk";

    static CaseLedger read(Path folder, CaseSettings settings, Optional<Instant> asOf) {
        return read(folder, settings, asOf, () -> TableFiles.readAll(folder));
    }

    /** With tables that may have been read before. */
    static CaseLedger read(
            Path folder, CaseSettings settings, Optional<Instant> asOf, Supplier<List<TableFile>> tablesOnDisk) {
        Histories histories = Histories.read(folder.resolve("history"));
        List<Diagnostic> problems = new ArrayList<>();
        histories.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        if (asOf.isPresent()) {
            List<Table> tables = histories.tablesAsOf(asOf.get());
            List<TableRow> rows = new ArrayList<>(ArchivedTables.rows(folder, tables, problems));
            Set<Statement> stood = new LinkedHashSet<>(histories.statementsAsOf(asOf.get()));
            stood.addAll(imported(folder, histories, asOf.get(), problems));
            stood.addAll(new ArchivedPlaces(folder, histories, problems).statements(asOf.get(), stood));
            Ledger ledger = Ledger.of(stood);
            List<Phrase> notes = ArchivedTables.addImported(folder, tables, ledger, rows, problems);
            return new CaseLedger(ledger, rows, problems, notes);
        }
        List<TableFile> tables = tablesOnDisk.get();
        List<TableRow> rows =
                tables.stream().flatMap(table -> table.rows().stream()).toList();
        Optional<History> own = own(histories);
        if (own.isPresent()
                && isRecorded(folder, own.get())
                && tables.stream().allMatch(table -> table.problems().isEmpty())) {
            Set<Statement> standing = new LinkedHashSet<>(histories.statementsAsOf(Histories.LATEST));
            standing.addAll(imported(folder, histories, Histories.LATEST, problems));
            standing.addAll(new ArchivedPlaces(folder, histories, problems).statements(Histories.LATEST, standing));
            return withImported(folder, histories, Ledger.of(standing), rows, problems, List.of());
        }
        List<RecordFile> files = RecordFiles.readAll(folder, settings.firstLanguage());
        List<Statement> imported = imported(folder, histories, Histories.LATEST, problems);
        return withText(folder, histories, own, files, tables, rows, imported, problems);
    }

    /** What the case knows now, without any table. */
    static Ledger withoutTables(Path folder, CaseSettings settings) {
        Histories histories = Histories.read(folder.resolve("history"));
        Set<Statement> all = new LinkedHashSet<>(histories.statementsAsOf(Histories.LATEST));
        RecordFiles.readAll(folder, settings.firstLanguage())
                .forEach(file ->
                        file.statements().stream().map(Placed::statement).forEach(all::add));
        all.addAll(imported(folder, histories, Histories.LATEST, new ArrayList<>()));
        all.addAll(new ArchivedPlaces(folder, histories, new ArrayList<>()).statements(Histories.LATEST, all));
        return Ledger.of(all);
    }

    private static CaseLedger withImported(
            Path folder,
            Histories histories,
            Ledger ledger,
            List<TableRow> rows,
            List<Diagnostic> problems,
            List<Phrase> notes) {
        List<TableRow> all = new ArrayList<>(rows);
        List<Phrase> more = new ArrayList<>(notes);
        more.addAll(ArchivedTables.addImported(folder, histories.tablesAsOf(Histories.LATEST), ledger, all, problems));
        return new CaseLedger(ledger, all, problems, more);
    }

    /** What files of other tools say that the case took in. */
    private static List<Statement> imported(Path folder, Histories histories, Instant time, List<Diagnostic> problems) {
        List<Table> tables = histories.tablesAsOf(time).stream()
                .filter(table -> table.path().startsWith(Recorder.IMPORTS))
                .toList();
        if (tables.isEmpty()) {
            return List.of();
        }
        Imports imports = Imports.read(tables, new Archive(folder.resolve("archive")));
        imports.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        return imports.recorded().stream().map(Recorded::statement).toList();
    }

    /** The history that the text records of this folder go into: the only one, or that of the desk. */
    private static Optional<History> own(Histories histories) {
        return histories.histories().size() == 1
                ? Optional.of(histories.histories().getFirst())
                : histories.of(USUAL_RECORDER);
    }

    private static boolean isRecorded(Path folder, History own) {
        Map<String, String> recorded = new TreeMap<>();
        own.recordedFiles().forEach((path, digest) -> {
            if (path.startsWith("records/")) {
                recorded.put(path, digest);
            }
        });
        Map<String, String> present = new TreeMap<>();
        for (String path : RecordFiles.paths(folder)) {
            CaseChecker.bytes(folder, path).ifPresent(bytes -> present.put(path, RecordFiles.sha256(bytes)));
        }
        return recorded.equals(present);
    }

    private static CaseLedger withText(
            Path folder,
            Histories histories,
            Optional<History> own,
            List<RecordFile> files,
            List<TableFile> tables,
            List<TableRow> rows,
            List<Statement> imported,
            List<Diagnostic> problems) {
        Set<Statement> text = new LinkedHashSet<>();
        files.forEach(file -> file.statements().stream().map(Placed::statement).forEach(text::add));
        Set<Statement> recordedFromText = new LinkedHashSet<>();
        own.ifPresent(history -> history.standing()
                .filter(one -> one.file().startsWith("records/"))
                .map(Recorded::statement)
                .forEach(recordedFromText::add));
        Set<Statement> all = new LinkedHashSet<>();
        for (History history : histories.histories()) {
            boolean isOwn = own.filter(history::equals).isPresent();
            history.standing()
                    .filter(one -> !isOwn || !one.file().startsWith("records/"))
                    .map(Recorded::statement)
                    .forEach(all::add);
        }
        all.addAll(imported);
        all.addAll(text);
        List<Statement> places = new ArchivedPlaces(folder, histories, problems).statements(Histories.LATEST, all);
        CaseCheck.check(files, tables, ArchivedPlaces.schemata(places))
                .forEach(problem -> problems.add(Diagnostics.of(problem)));
        all.addAll(places);
        long pending = text.stream()
                        .filter(statement -> !recordedFromText.contains(statement))
                        .count()
                + recordedFromText.stream()
                        .filter(statement -> !text.contains(statement))
                        .count();
        List<Phrase> notes = pending == 0
                ? List.of()
                : List.of(Phrase.of(
                        histories.histories().isEmpty() ? "cli.note.never-recorded" : "cli.note.not-recorded",
                        pending,
                        folder.toString()));
        return withImported(folder, histories, Ledger.of(all), rows, problems, notes);
    }
}
