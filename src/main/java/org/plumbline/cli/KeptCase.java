package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.report.SealedEvidence;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;

/** What was read of a case, for as long as the files that it was read from stay as they are. */
final class KeptCase {
    private @Nullable Version<Asked, Evidence> evidence;
    private @Nullable Version<Path, List<TableFile>> tables;

    /** A value, and what it was made from. */
    private record Version<K, T>(K of, FileTimes files, T value) {}

    private record Asked(Path folder, Optional<Instant> asOf, LocalDate day, Optional<SealedEvidence> sealed) {}

    /** A case as read. */
    record Evidence(CaseSettings.Read settings, CaseLedger ledger, PublicationCheck check) {}

    /** The evidence of the case as its files now are. */
    Evidence evidence(CheckRequest request) {
        Path folder = request.folder();
        Asked asked = new Asked(folder, request.asOf(), request.day(), request.sealed());
        FileTimes files = FileTimes.of(Stream.of("case.yaml", "records", "incidents", "history", "archive")
                .map(folder::resolve)
                .toList());
        Version<Asked, Evidence> before = evidence;
        if (before != null && before.of.equals(asked) && before.files.equals(files)) {
            return before.value;
        }
        evidence = null; // frees it before the next one is read
        CaseSettings.Read settings = CaseSettings.read(folder);
        CaseLedger ledger = CaseLedger.read(folder, settings.settings(), request.asOf(), false, () -> tables(folder));
        Evidence read = new Evidence(
                settings,
                ledger,
                CaseChecker.publicationCheck(
                        ledger,
                        Restriction.of(ledger, request.sealed(), request.asOf(), request.day()),
                        settings.settings()));
        evidence = new Version<>(asked, files, read);
        return read;
    }

    private List<TableFile> tables(Path folder) {
        FileTimes files = FileTimes.of(List.of(folder.resolve("incidents")));
        Version<Path, List<TableFile>> before = tables;
        if (before != null && before.of.equals(folder) && before.files.equals(files)) {
            return before.value;
        }
        List<TableFile> read = TableFiles.readAll(folder);
        tables = new Version<>(folder, files, read);
        return read;
    }
}
