package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.ledger.table.PlaceTable;
import org.plumbline.place.Joining;

/** The places that tables brought into a case. They are not written down one by one but read from the archive with the case. */
final class ArchivedPlaces {
    private final Archive archive;
    private final Histories histories;
    private final List<Diagnostic> problems;

    ArchivedPlaces(Path folder, Histories histories, List<Diagnostic> problems) {
        this.archive = new Archive(folder.resolve("archive"));
        this.histories = histories;
        this.problems = problems;
    }

    /**
     * What the tables that stood at a time say of places.
     *
     * @param known everything else that the case knows
     */
    List<Statement> statements(Instant time, Collection<Statement> known) {
        List<Table> tables = histories.tablesAsOf(time).stream()
                .filter(table -> describe(table, problems) != null)
                .sorted(Comparator.comparing(Table::from)
                        .thenComparing(Table::path)
                        .thenComparing(Table::recorder))
                .toList();
        if (tables.isEmpty()) {
            return List.of();
        }
        List<Statement> all = new ArrayList<>(known);
        List<Statement> derived = new ArrayList<>();
        for (Table table : tables) {
            PlaceDescription description = describe(table, new ArrayList<>());
            Optional<PlaceTable.Result.Read> read =
                    description == null ? Optional.empty() : read(table, description, firstIds(table));
            if (description != null && read.isPresent()) {
                Joining.Joined joined = Joining.join(read.get().drafts(), Ledger.of(all), description.partOf());
                List<Statement> ofTable = joined.places().stream()
                        .flatMap(place -> place.statements(table.path(), description.source()).stream())
                        .toList();
                derived.addAll(ofTable);
                all.addAll(ofTable);
                circles(table, joined);
            }
        }
        return derived;
    }

    /** The ids that the places of a table had in its first version, so that they stay when a name is respelled. */
    Map<String, String> firstIds(Table table) {
        Map<String, String> ids = new HashMap<>();
        histories.histories().stream()
                .filter(history -> history.recorder().equals(table.recorder()))
                .flatMap(history -> history.tables().stream())
                .filter(older ->
                        older.path().equals(table.path()) && older.from().isBefore(table.from()))
                .sorted(Comparator.comparing(Table::from))
                .forEach(older -> firstIds(older, ids));
        return ids;
    }

    /** A table of places as it lies in the archive; empty if it is none, or cannot be read. */
    Optional<PlaceTable.Result.Read> table(Table table, Map<String, String> ids) {
        PlaceDescription description = describe(table, problems);
        return description == null ? Optional.empty() : read(table, description, ids);
    }

    private void firstIds(Table older, Map<String, String> ids) {
        table(older, ids).ifPresent(read -> read.drafts().forEach(draft -> ids.putIfAbsent(draft.key(), draft.id())));
    }

    /** How a table of places is to be read; {@code null} for any other table. */
    private @Nullable PlaceDescription describe(Table table, List<Diagnostic> missing) {
        if (!table.path().startsWith(Recorder.IMPORTS) || table.mapping().isEmpty()) {
            return null;
        }
        return switch (archive.find(table.mapping())) {
            case Archive.Found.Missing(Problem problem) -> {
                missing.add(Diagnostics.of(problem));
                yield null;
            }
            case Archive.Found.Kept kept ->
                PlaceDescription.isOne(kept.bytes())
                        ? PlaceDescription.read(table.path(), kept.bytes())
                                .description()
                                .orElse(null)
                        : null;
        };
    }

    private Optional<PlaceTable.Result.Read> read(Table table, PlaceDescription description, Map<String, String> ids) {
        Place place = new Place("archive/" + table.sha256(), 1, 1);
        Phrase reason;
        try {
            Optional<Path> file = archive.file(table.sha256());
            if (file.isEmpty()) {
                if (archive.find(table.sha256()) instanceof Archive.Found.Missing(Problem problem)) {
                    problems.add(Diagnostics.of(problem));
                }
                return Optional.empty();
            }
            switch (PlaceTable.read(file.get(), description, ids, false)) {
                case PlaceTable.Result.Read read -> {
                    return Optional.of(read);
                }
                case PlaceTable.Result.Refused(Phrase why, long line) -> reason = why;
            }
        } catch (IOException unreadable) {
            reason = Phrase.of("ledger.E089.unreadable", String.valueOf(unreadable.getMessage()));
        }
        problems.add(Diagnostics.of(Problem.error("E089", place, reason, Phrase.of("ledger.E089.help"))));
        return Optional.empty();
    }

    /** A record may close a circle after a table was taken in. */
    private void circles(Table table, Joining.Joined joined) {
        joined.doubts()
                .forEach((row, doubts) -> doubts.stream()
                        .filter(doubt -> doubt.key().equals("place.circle"))
                        .forEach(doubt -> problems.add(Diagnostics.of(Problem.warning(
                                "E030",
                                new Place(table.path(), row.intValue(), 1),
                                doubt,
                                Phrase.of("record.help.circle"))))));
    }
}
