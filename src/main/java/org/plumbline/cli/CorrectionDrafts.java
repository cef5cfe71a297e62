package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.CorrectionNotice;
import org.plumbline.claim.report.PublishedToday;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.bag.Containment;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;

/**
 * Writes drafts of correction notices into a folder outside of the case, in every language that Plumbline speaks. A draft that is
 * there is never overwritten: somebody may have worked on it.
 */
record CorrectionDrafts(Path caseFolder, Path target, Console console, Messages messages) {
    /**
     * Into a folder that a person named.
     *
     * @throws UsageException if it lies in the case, which a check never writes to, or is no folder
     */
    static CorrectionDrafts in(Path caseFolder, Path target, Console console, Messages messages) {
        try {
            if (Containment.holds(caseFolder, target)) {
                throw new UsageException(messages.say("publication.draft.in-case", target.toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new UsageException(messages.say("publication.draft.no-folder", target.toString()));
        }
        return new CorrectionDrafts(caseFolder, target, console, messages);
    }

    /** Writes what is not there yet, and says where; nothing for claims that call for no notice. */
    void write(CheckResult result) {
        for (CheckedPublication publication : result.publications()) {
            publication
                    .today()
                    .filter(today -> !CorrectionNotice.concerned(today).isEmpty())
                    .ifPresent(today -> write(publication, today));
        }
    }

    private void write(CheckedPublication publication, PublishedToday today) {
        Instant frozen = today.frozen().orElseThrow().at();
        List<Recorded> retracted = Histories.read(caseFolder.resolve("history")).histories().stream()
                .flatMap(history -> history.recorded().stream())
                .filter(one -> one.retracted().filter(frozen::isBefore).isPresent())
                .toList();
        for (Language language : Language.values()) {
            CorrectionNotice.of(publication, language, retracted)
                    .ifPresent(notice -> write(publication.id() + "-" + today.day(), language, notice));
        }
    }

    private void write(String name, Language language, String notice) {
        byte[] bytes = notice.getBytes(StandardCharsets.UTF_8);
        for (int number = 1; ; number++) {
            Path file = target.resolve(name + (number == 1 ? "" : "-" + number) + "." + language.code() + ".md");
            Optional<byte[]> there = read(file);
            if (there.isPresent() && java.util.Arrays.equals(there.get(), bytes)) {
                return;
            }
            if (there.isEmpty() && writeNew(file, bytes)) {
                console.warn(messages.say("publication.draft.wrote", file.toString()));
                return;
            }
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0])
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean writeNew(Path file, byte[] bytes) {
        try {
            Files.createDirectories(target);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException meanwhile) {
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
