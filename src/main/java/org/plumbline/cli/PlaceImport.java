package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.ledger.table.PlaceTable;
import org.plumbline.place.Joining;
import org.plumbline.place.Location;
import picocli.CommandLine.ParseResult;

/** Takes a table of places into a case, or shows what would be taken in. */
record PlaceImport(ParseResult request, Console console, Messages messages, Path folder, Path file) {

    int run(byte[] mapping, String recorder) {
        PlaceDescription.Read read =
                PlaceDescription.read(Parsing.given(request, "--with").orElse("import.yaml"), mapping);
        Diagnostics.print(read.problems().stream().map(Diagnostics::of).toList(), console);
        if (read.description().isEmpty()) {
            return Main.UNREADABLE;
        }
        try {
            return run(mapping, read.description().get(), recorder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int run(byte[] mapping, PlaceDescription description, String recorder) throws IOException {
        ImportTarget target = ImportTarget.of(request, messages, folder, file, recorder);
        boolean dry = request.hasMatchedOption("--dry-run");
        if (target.isUnchanged(mapping) && !dry) {
            console.say(messages.say("cli-ledger.import.unchanged", target.path(), recorder));
            return Main.DONE;
        }
        Histories histories = Histories.read(folder.resolve("history"));
        Ledger known = withoutThis(target);
        if (lacks(known, description.partOf(), false) || lacks(known, description.source(), true)) {
            return Main.UNREADABLE;
        }
        ArchivedPlaces archived = new ArchivedPlaces(folder, histories, new ArrayList<>());
        Map<String, String> firstIds =
                new HashMap<>(target.standing().map(archived::firstIds).orElse(Map.of()));
        Optional<PlaceTable.Result.Read> before = target.standing().flatMap(table -> archived.table(table, firstIds));
        before.ifPresent(older -> older.drafts().forEach(draft -> firstIds.putIfAbsent(draft.key(), draft.id())));
        return switch (PlaceTable.read(file, description, firstIds, true)) {
            case PlaceTable.Result.Refused(Phrase reason, long line) -> {
                new Wrapped(console.err(), messages).say("import.refused", file.toString(), line, messages.say(reason));
                yield Main.UNREADABLE;
            }
            case PlaceTable.Result.Read read -> {
                ImportTarget.printOtherSheets(file, description.layout(), console, messages);
                Joining.Joined joined = Joining.join(read.drafts(), known, description.partOf());
                PlaceSummary summary = PlaceSummary.of(read, joined, before);
                summary.print(console, messages, description.partOf().isEmpty(), !dry);
                yield dry ? dry() : record(mapping, target, read, summary, recorder);
            }
        };
    }

    private int dry() {
        console.say(messages.say("import.dry"));
        return Main.DONE;
    }

    /** What the case knows without the version that is replaced. */
    private Ledger withoutThis(ImportTarget target) {
        Ledger all = CaseLedger.withoutTables(folder, CaseSettings.read(folder).settings());
        if (target.standing().isEmpty()) {
            return all;
        }
        String passage = target.path() + ":";
        List<Statement> others = all.entities().stream()
                .flatMap(entity -> entity.statements().stream())
                .filter(statement -> !statement.passage().startsWith(passage))
                .toList();
        return Ledger.of(others);
    }

    /** Whether the description names something that the case does not have; then says so. */
    private boolean lacks(Ledger known, String id, boolean isSource) {
        Optional<Entity> entity = known.entity(id);
        boolean fits = entity.map(one -> isSource ? one.schema().equals("Source") : Location.isOne(one))
                .orElse(false);
        if (id.isEmpty() || fits) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        known.entities().stream()
                .filter(one -> isSource ? one.schema().equals("Source") : Location.isOne(one))
                .forEach(one -> ids.add(one.id()));
        String key = isSource ? "place.import.no-source" : "place.import.no-whole";
        console.warn(messages.say(key, id));
        NearestName.to(id, ids).ifPresent(near -> console.warn(messages.say("place.import.meant", near)));
        return true;
    }

    private int record(
            byte[] mapping, ImportTarget target, PlaceTable.Result.Read read, PlaceSummary summary, String recorder)
            throws IOException {
        Archive archive = new Archive(folder.resolve("archive"));
        try (RemarkFile remarks = RemarkFile.open(folder.resolve("archive"), messages)) {
            summary.remarks().forEach(remarks);
            archive.keep(mapping);
            Changes.TableFile table = new Changes.TableFile(
                    target.path(),
                    target.digest(),
                    Archive.digest(mapping),
                    (int) Math.min(read.rows(), 999_999_999),
                    read.root());
            if (!ImportTarget.record(folder, file, table, recorder, console)) {
                return Main.UNREADABLE;
            }
            ImportTarget.printDone(folder, table, recorder, remarks, console, messages);
            console.say(messages.say("place.import.next", folder.toString()));
            if (!CaseLedger.areRecordsRecorded(folder)) {
                console.say(messages.say("import.next.record", folder.toString()));
            }
            return Main.DONE;
        }
    }
}
