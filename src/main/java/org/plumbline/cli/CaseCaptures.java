package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.evidence.Source;
import org.plumbline.evidence.Sources;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.passage.Captures;
import org.plumbline.ledger.passage.PassageFinder;
import org.plumbline.ledger.record.CaseSettings;

/** A case read for the commands about captures: its text records as they stand, and what its histories captured. */
record CaseCaptures(Ledger ledger, Sources sources, Captures captures, Archive archive, PassageFinder finder) {
    /** The case, or nothing if a history cannot be relied on; then the reasons are printed. */
    static Optional<CaseCaptures> read(Path folder, Console console) {
        Histories histories = Histories.read(folder.resolve("history"));
        List<Diagnostic> problems =
                histories.problems().stream().map(Diagnostics::of).toList();
        Diagnostics.print(problems, console);
        if (histories.isBroken()) {
            return Optional.empty();
        }
        Ledger ledger =
                CaseLedger.withoutTables(folder, CaseSettings.read(folder).settings());
        Sources sources = SourceRecords.read(ledger);
        Archive archive = new Archive(folder.resolve("archive"));
        Captures captures = Captures.of(histories.deeds());
        return Optional.of(
                new CaseCaptures(ledger, sources, captures, archive, new PassageFinder(captures, sources, archive)));
    }

    /**
     * The source of an id.
     *
     * @throws UsageException if the case has none; the message names the nearest
     */
    Source source(String id, Messages messages) {
        return sources.source(id)
                .orElseThrow(() -> new UsageException(NearestName.to(
                                id,
                                ledger.ofSchema("Source").stream()
                                        .map(Entity::id)
                                        .toList())
                        .map(near -> messages.say("passage.find.no-source-near", id, near))
                        .orElseGet(() -> messages.say("passage.find.no-source", id))));
    }
}
