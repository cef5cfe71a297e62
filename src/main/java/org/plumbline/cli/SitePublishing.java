package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.publication.Bundle;
import org.plumbline.publication.Bundling;
import org.plumbline.publication.Publishable;
import org.plumbline.publication.Verifier;
import org.plumbline.publication.site.Release;

/** The last steps of {@code publish -o FOLDER}: pages and PDF of a published version, or of a draft, into a folder. */
record SitePublishing(
        CheckRequest asked,
        Optional<String> withoutReply,
        SitePages pages,
        String recorder,
        Console console,
        Messages messages) {
    private static final String BUNDLE = "bundle.zip";

    /** Pages that say DRAFT, of a text that may not hold. */
    int draft(Release release) {
        return pages.write(release, new TreeMap<>());
    }

    /**
     * Pages of the version that was published last.
     *
     * @param present a checker of the case as it is now, which may have read it before
     */
    int published(String id, CaseChecker present) {
        Histories histories = Histories.read(asked.folder().resolve("history"));
        PublishedVersions versions = PublishedVersions.read(asked.folder(), id, Past.of(histories, Histories.LATEST));
        PublishedVersions.Version latest = versions.latest().orElseThrow();
        if (latest.frozen().restsOnSealed() && asked.sealed().isEmpty()) {
            Diagnostics.print(List.of(SealedRecords.needed(id)), console);
            return Main.UNREADABLE;
        }
        if (!PublishCommand.replay(asked.folder()).holds()) {
            console.warn(messages.say("publication.log-broken", asked.folder().toString()));
            return Main.UNREADABLE;
        }
        if (!FrozenState.isUnchanged(asked.folder(), latest.frozen())) {
            console.warn(messages.say("publication.changed-meanwhile"));
            return Main.UNREADABLE;
        }
        CheckRequest today = new CheckRequest(
                asked.folder(),
                asked.publication(),
                Optional.empty(),
                Optional.of(asked.day()),
                asked.day(),
                asked.sealed(),
                false);
        Ledger known = present.evidence(asked).ledger().ledger();
        Again again;
        CheckResult now;
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Again> judged = threads.submit(() -> again(latest, known, histories));
            now = present.check(today);
            again = SitePages.result(judged);
        }
        AsPublished then = again.then;
        if (again.toBundle.isEmpty()) {
            Diagnostics.print(
                    List.of(BundleCommand.problem(
                            "E182",
                            "publications/" + id + "/"
                                    + Frozen.fileOf(latest.frozen().version()))),
                    console);
            return Main.UNREADABLE;
        }
        if (!now.isReadable()) {
            console.out().print(TextReport.of(now, console.language(), Ink.PLAIN));
            return Main.UNREADABLE;
        }
        Function<String, Optional<byte[]>> files = new ReadOnce(path -> frozen(latest.frozen(), path));
        TextPictures pictures = pictures(then.publication(), latest.frozen(), files);
        List<Diagnostic> unfit = pictures.allFaults();
        if (!unfit.isEmpty()) {
            Diagnostics.print(unfit, console);
            console.warn(messages.say("publication.site.nothing"));
            return Main.UNREADABLE;
        }
        Optional<byte[]> zip;
        Release shown;
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Release> drawn = threads.submit(() ->
                    Releases.published(then, now.publications().getFirst(), versions.versions(), withoutReply, files));
            zip = bundle(again.toBundle.get()).map(SitePublishing::bytes);
            shown = SitePages.result(drawn);
        }
        Release release = zip.map(
                        bytes -> shown.withBundle(new Release.Bundle(BUNDLE, Archive.digest(bytes), bytes.length)))
                .orElse(shown)
                .withIllustrations(pictures.made());
        if (!FrozenState.isUnchanged(asked.folder(), latest.frozen())) {
            console.warn(messages.say("publication.changed-meanwhile"));
            return Main.UNREADABLE;
        }
        SortedMap<String, byte[]> beside = new TreeMap<>();
        zip.ifPresent(bytes -> {
            beside.put(id + "/" + BUNDLE, bytes);
            beside.put(id + "/" + Verifier.NAME, Verifier.source());
        });
        return pages.write(release, beside);
    }

    /** @param toBundle nothing if the version does not come to its verdicts again */
    private record Again(AsPublished then, Optional<Publishable> toBundle) {}

    private Again again(PublishedVersions.Version version, Ledger now, Histories histories) {
        AsPublished then = AsPublished.of(asked, version, now);
        return new Again(
                then,
                then.result().mayBePublished() && then.isSame()
                        ? Optional.of(then.publishable(histories, recorder))
                        : Optional.empty());
    }

    /** A file of a version with the bytes that were frozen; of others nothing is shown. */
    private Optional<byte[]> frozen(Frozen frozen, String path) {
        return FrozenState.bytes(asked.folder(), frozen, path)
                .filter(bytes -> RecordFiles.sha256(bytes).equals(frozen.files().get(path)));
    }

    /** Only what was frozen is shown: of a version from before pictures were published their words stay, and it is said so. */
    private TextPictures pictures(
            CheckedPublication publication, Frozen frozen, Function<String, Optional<byte[]>> files) {
        TextPictures all = TextPictures.of(asked.folder(), publication, files);
        all.files().values().stream()
                .map(TextPictures.Named::path)
                .filter(path -> !frozen.files().containsKey(path))
                .forEach(path -> console.warn(messages.say("publication.picture.not-frozen", path)));
        return all.among(frozen.files().keySet());
    }

    /** The bundle of the version; without one the pages do without, and it is said why. */
    private Optional<Bundle> bundle(Publishable publishable) {
        console.progress(messages.say("publication.site.bundle"));
        try {
            Optional<Keys> keys = LogCommand.keys(asked.folder(), console);
            boolean has = Files.isRegularFile(asked.folder().resolve("history").resolve(recorder + ".jsonl"));
            if (keys.isEmpty()
                    || !has
                    || new LogSigning(asked.folder(), recorder, console, messages).sign() != Main.DONE) {
                console.warn(messages.say("publication.site.no-bundle"));
                return Optional.empty();
            }
            return switch (new Bundling(asked.folder(), keys.get()).make(publishable)) {
                case Bundling.Outcome.Refused(var problems) -> {
                    LogCommand.print(problems, console);
                    console.warn(messages.say("publication.site.no-bundle"));
                    yield Optional.empty();
                }
                case Bundling.Outcome.Made(var bundle) -> {
                    BundleCommand.tellRemarks(bundle, console, messages);
                    yield Optional.of(bundle);
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Bundle bundle) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bundle.writeTo(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
