package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.capture.Kept;
import org.plumbline.evidence.capture.WaczFile;
import org.plumbline.evidence.capture.WarcFile;
import org.plumbline.language.Messages;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;

/** {@code export CASE --to FILE --format warc|wacz}: all captures of a case as one web archive. */
record CaptureExport(Path folder, Console console, Messages messages) {
    int run(Path target, String format) {
        if (!target.toString().endsWith(format.equals("warc") ? ".warc.gz" : ".wacz")) {
            throw new UsageException(
                    messages.say("capture.usage.ending", format.equals("warc") ? ".warc.gz" : ".wacz"));
        }
        Histories histories = Histories.read(folder.resolve("history"));
        List<Diagnostic> found = new ArrayList<>();
        histories.problems().forEach(problem -> found.add(Diagnostics.of(problem)));
        try {
            List<Kept> kept = kept(histories, found);
            Diagnostics.print(found, console);
            if (found.stream().anyMatch(Diagnostic::isError)) {
                return Main.UNREADABLE;
            }
            if (kept.isEmpty()) {
                console.warn(messages.say("capture.export.none"));
                return Main.UNREADABLE;
            }
            if (format.equals("warc")) {
                WarcFile.write(target, kept, Main.nameAndVersion());
            } else {
                WaczFile.write(target, kept, console.clock().instant(), Main.nameAndVersion());
            }
            console.say(messages.say("capture.export.done", kept.size(), target.toString()));
            return Main.DONE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Kept> kept(Histories histories, List<Diagnostic> found) throws IOException {
        Set<Custody> acts = new LinkedHashSet<>();
        for (Done done : histories.deeds()) {
            if (done.deed() instanceof Deed.Captured(Custody custody)) {
                acts.add(custody);
            }
        }
        Archive archive = new Archive(folder.resolve("archive"));
        List<Kept> kept = new ArrayList<>();
        for (Custody custody : acts) {
            Optional<Path> file = archive.file(custody.sha256());
            if (file.isPresent()) {
                kept.add(new Kept(custody, file.get()));
            } else if (archive.find(custody.sha256()) instanceof Archive.Found.Missing(var problem)) {
                found.add(Diagnostics.of(problem));
            }
        }
        return kept;
    }
}
