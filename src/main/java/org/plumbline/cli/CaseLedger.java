package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.LinkReport;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.ReportCollection;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.ftm.Imports;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Elsewhere;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;
import org.plumbline.place.Settled;

/**
 * What a case folder holds: everything recorded, by all recorders, and the text records as they stand now where they differ from
 * what was recorded. With an as-of time only what was recorded by then.
 *
 * @param sources of the ledger, in which the attributions of the incidents are numbered
 * @param links that join the incidents, and what was found
 * @param passages as they stand in the captured texts
 * @param problems of the histories and records
 * @param notes for the reader, e.g. that some statements are not yet recorded
 * @param read what it was made from
 * @param past what was done with the evidence
 */
record CaseLedger(
        Ledger ledger,
        Sources sources,
        Incidents incidents,
        CaseLinks links,
        CheckedPassages passages,
        List<Diagnostic> problems,
        List<Phrase> notes,
        Past past,
        Read read)
        implements Elsewhere {
    private static final String USUAL_RECORDER = "desk";
    private static final int SHOWN = 5;

    static CaseLedger read(Path folder, CaseSettings settings, Optional<Instant> asOf) {
        return read(folder, settings, asOf, false, () -> TableFiles.readAll(folder));
    }

    /**
     * With tables that may have been read before.
     *
     * @param keep whether the rows of large tables may be kept for the next time
     */
    static CaseLedger read(
            Path folder,
            CaseSettings settings,
            Optional<Instant> asOf,
            boolean keep,
            Supplier<List<TableFile>> tablesOnDisk) {
        Histories histories = Histories.read(folder.resolve("history"));
        List<Diagnostic> problems = new ArrayList<>();
        histories.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        if (SealedRecords.areIn(histories)) {
            problems.add(SealedRecords.notCounted());
        }
        if (asOf.isPresent()) {
            Tables tables = new Tables(
                    folder, histories.tablesAsOf(asOf.get()), keep, problems, Past.of(histories, asOf.get()));
            Set<Statement> stood = new LinkedHashSet<>(histories.statementsAsOf(asOf.get()));
            stood.addAll(imported(folder, histories, asOf.get(), problems));
            stood.addAll(new ArchivedPlaces(folder, histories, problems).statements(asOf.get(), stood));
            return new Read(
                            tables,
                            stood,
                            collected -> ArchivedTables.addRows(folder, tables.recorded, collected, problems))
                    .ledger();
        }
        List<TableFile> onDisk = tablesOnDisk.get();
        Tables tables = new Tables(
                folder, histories.tablesAsOf(Histories.LATEST), keep, problems, Past.of(histories, Histories.LATEST));
        Consumer<ReportCollection> rows =
                collected -> onDisk.forEach(table -> table.rows().forEach(collected::add));
        Optional<History> own = own(histories);
        if (own.isPresent()
                && isRecorded(folder, own.get())
                && onDisk.stream().allMatch(table -> table.problems().isEmpty())) {
            Set<Statement> standing = new LinkedHashSet<>(histories.statementsAsOf(Histories.LATEST));
            standing.addAll(imported(folder, histories, Histories.LATEST, problems));
            standing.addAll(new ArchivedPlaces(folder, histories, problems).statements(Histories.LATEST, standing));
            return new Read(tables, standing, rows).ledger();
        }
        List<RecordFile> files = RecordFiles.readAll(folder, settings.firstLanguage());
        Text text = text(histories, own, files, imported(folder, histories, Histories.LATEST, problems));
        text.all.addAll(new ArchivedPlaces(folder, histories, problems).statements(Histories.LATEST, text.all));
        CaseLedger read = new Read(tables, text.all, rows).ledger();
        CaseCheck.check(files, onDisk, read).forEach(problem -> problems.add(Diagnostics.of(problem)));
        return text.pending == 0 ? read : read.withNote(pendingNote(histories, text.pending, folder));
    }

    /** What has this id beside the text records: a report of a table, or something that an import names. */
    @Override
    public Optional<String> schemaOf(String id) {
        return incidents.hasReport(id)
                ? Optional.of("Report")
                : ledger.entity(id).map(Entity::schema);
    }

    /** What a search found may be gone in a later version of a table; the decision on it then has no effect. */
    @Override
    public boolean mayNameWhatIsGone(String path) {
        return path.equals(LinkDecisions.PATH);
    }

    /** What is wrong with the passages of the case. */
    List<Diagnostic> passageProblems() {
        return passages.problems().stream().map(Diagnostics::of).toList();
    }

    /** The decisions that name what is not in the case any more. */
    List<LinkReport.WithoutEffect> withoutEffect() {
        List<LinkReport.WithoutEffect> without = new ArrayList<>();
        for (Entity link : ledger.ofSchema("Link")) {
            List<String> gone = link.values("reports").stream()
                    .filter(id -> !incidents.hasReport(id) && ledger.entity(id).isEmpty())
                    .toList();
            if (!gone.isEmpty()) {
                without.add(new LinkReport.WithoutEffect(link.id(), gone));
            }
        }
        return without;
    }

    /** Warns of decisions that name what is not in the case any more. */
    Optional<Diagnostic> unheeded(Path folder) {
        List<LinkReport.WithoutEffect> without = withoutEffect();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        "E062",
                        Diagnostic.Severity.WARNING,
                        new Place(LinkDecisions.PATH, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Phrase.of(
                                "link.E062",
                                without.size(),
                                without.getFirst().link(),
                                String.join(", ", without.getFirst().gone())),
                        List.of(Phrase.of("link.E062.help", folder.toString())),
                        Optional.empty()));
    }

    @Override
    public boolean isFromTable(String id) {
        return ledger.entity(id)
                .filter(entity -> entity.statements().stream().anyMatch(Settled::isFromTable))
                .isPresent();
    }

    /** Names the ids under which several reports came that say different things, if there are any. */
    Optional<Diagnostic> sharedIds(Path folder, Diagnostic.Severity severity) {
        List<String> ids = incidents.sharedIds();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String named =
                String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size()))) + (ids.size() > SHOWN ? " …" : "");
        return Optional.of(new Diagnostic(
                "E058",
                severity,
                new Place(folder.toString(), 1, 1),
                Optional.empty(),
                Optional.empty(),
                Phrase.of("import.E058", ids.size(), named),
                List.of(Phrase.of("import.E058.help")),
                Optional.empty()));
    }

    private static Phrase pendingNote(Histories histories, long pending, Path folder) {
        return Phrase.of(
                histories.histories().isEmpty() ? "cli.note.never-recorded" : "cli.note.not-recorded",
                pending,
                folder.toString());
    }

    private CaseLedger withNote(Phrase note) {
        List<Phrase> all = new ArrayList<>(List.of(note));
        all.addAll(notes);
        return new CaseLedger(ledger, sources, incidents, links, passages, problems, all, past, read);
    }

    /** The statements and tables that a case was read from. */
    record Read(Tables tables, Set<Statement> statements, Consumer<ReportCollection> rows) {
        Read {
            statements = Collections.unmodifiableSet(statements);
        }

        private CaseLedger ledger() {
            return tables.with(this, Set.of());
        }

        /** The same case with more statements, and without what some sources say. Keeps nothing of it on the disk. */
        CaseLedger but(Collection<Statement> more, Set<String> hidden) {
            Set<Statement> all = new LinkedHashSet<>(statements);
            all.addAll(more);
            all.removeIf(one -> hidden.contains(one.source()) || hidden.contains(one.originator()));
            Read variant = new Read(tables.keepingNothing(), all, rows);
            return variant.tables.with(variant, hidden);
        }
    }

    /** The tables of a case, to be read once it is known what the case names. */
    record Tables(Path folder, List<Table> recorded, boolean keep, List<Diagnostic> problems, Past past) {
        Tables keepingNothing() {
            return new Tables(folder, recorded, false, new ArrayList<>(), past);
        }

        /** The case with the rows of its own tables and those of imported ones, but for those of the hidden sources. */
        CaseLedger with(Read read, Set<String> hidden) {
            Ledger ledger = Ledger.of(read.statements());
            Consumer<ReportCollection> rows = read.rows();
            Sources sources = SourceRecords.read(ledger);
            FoundLinks found = FoundLinks.read(folder, recorded, problems);
            Links links = Links.of(ledger, found.pairs());
            ReportCollection collected = new ReportCollection(links.linked(), sources, hidden);
            rows.accept(collected);
            List<Phrase> notes =
                    new ArrayList<>(ArchivedTables.addImported(folder, recorded, ledger, keep, collected, problems));
            Incidents incidents = Incidents.of(ledger, sources, links, collected);
            CaseLinks all = new CaseLinks(links, found, ArchivedTables.ofIncidents(folder, recorded));
            CheckedPassages passages = CheckedPassages.of(
                    ledger, CasePassages.finder(folder, past.deeds(), sources), CasePassages.places(folder));
            return new CaseLedger(ledger, sources, incidents, all, passages, problems, notes, past, read);
        }
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

    /** Whether the text records of a case are recorded as they stand. */
    static boolean areRecordsRecorded(Path folder) {
        return own(Histories.read(folder.resolve("history")))
                .filter(own -> isRecorded(folder, own))
                .isPresent();
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

    /**
     * What the case says with its text records as they stand now.
     *
     * @param pending how many statements are not recorded yet, or no longer stand in the text
     */
    private record Text(Set<Statement> all, long pending) {}

    private static Text text(
            Histories histories, Optional<History> own, List<RecordFile> files, List<Statement> imported) {
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
        long pending = text.stream()
                        .filter(statement -> !recordedFromText.contains(statement))
                        .count()
                + recordedFromText.stream()
                        .filter(statement -> !text.contains(statement))
                        .count();
        return new Text(all, pending);
    }
}
