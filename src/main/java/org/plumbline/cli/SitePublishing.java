package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
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
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.publication.Bundle;
import org.plumbline.publication.Bundling;
import org.plumbline.publication.Publishable;
import org.plumbline.publication.Verifier;
import org.plumbline.publication.pdf.PdfEdition;
import org.plumbline.publication.pdf.PdfResult;
import org.plumbline.publication.site.Address;
import org.plumbline.publication.site.Listed;
import org.plumbline.publication.site.PrintEdition;
import org.plumbline.publication.site.Release;
import org.plumbline.publication.site.Site;
import org.plumbline.publication.site.SiteList;

/** The last steps of {@code publish -o FOLDER}: pages and PDF of a published version, or of a draft, into a folder. */
record SitePublishing(
        CheckRequest asked,
        SiteFolder target,
        Optional<String> withoutReply,
        Site.Extras extras,
        String recorder,
        Console console,
        Messages messages) {
    private static final String BUNDLE = "bundle.zip";

    /** PDFs that are made at the same time; each takes some tens of MiB meanwhile. */
    private static final int AT_ONCE = 2;

    /**
     * A text before its pages are made.
     *
     * @param faults why none can be made
     * @param release what was looked at; not there where a version that was published before is shown again
     */
    record Looked(List<Diagnostic> faults, Optional<Release> release) {}

    /**
     * Why no pages can be made of a text as it stands. A draft may fail, and what was published may have come to fail since; neither may let
     * out what must not leave the house. Letters that no font has are looked for here only where the text is yet to be frozen; else its PDF
     * tells, before anything is written.
     *
     * @param files each read once, for all that is done with it
     */
    Looked look(
            CheckResult result, KeptCase.Evidence evidence, Function<String, Optional<byte[]>> files, boolean draft) {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<Release> release = Optional.empty();
        for (CheckedPublication publication : result.publications()) {
            faults.addAll(shownFaults(publication, files));
            boolean shownAgain =
                    !draft && isPublished(publication.id(), evidence.ledger().past());
            if (!shownAgain) {
                Release made = Releases.draft(asked, result, evidence, files);
                faults.addAll(draft ? List.of() : missing(made));
                release = Optional.of(made);
            }
            if (!draft && (publication.mayBePublished() || shownAgain)) {
                unanswered(publication.sheet()).ifPresent(faults::add);
            }
        }
        return new Looked(faults, release);
    }

    /** Why nothing of it may be shown to anybody, in whatever form. */
    private List<Diagnostic> shownFaults(CheckedPublication publication, Function<String, Optional<byte[]>> files) {
        List<Diagnostic> faults = new ArrayList<>();
        Releases.texts(publication, files)
                .forEach((language, text) -> Address.refused(text)
                        .forEach(address -> faults.add(fault(Releases.source(publication, language, files), address))));
        faults.addAll(TextPictures.of(asked.folder(), publication, files).allFaults());
        extras.cards().stream()
                .filter(label -> publication.sheet().claim(label).isEmpty())
                .forEach(label -> faults.add(Diagnostic.error(
                        "E189",
                        new Place(publication.sheet().path(), 1, 1),
                        Phrase.of("publication.E189", label),
                        Phrase.of("publication.E189.help"))));
        publication.diagnostics().stream()
                .filter(diagnostic -> BundleCommand.MUST_NOT_LEAVE.contains(diagnostic.code()))
                .forEach(faults::add);
        return faults;
    }

    /** Somebody else's text is published when its author was asked and answered, or had the time that was given. */
    private Optional<Diagnostic> unanswered(Sheet sheet) {
        Optional<Sheet.Asked> question = sheet.asked();
        boolean had = question.filter(one -> !one.isWaiting(asked.day())).isPresent();
        if (!sheet.isLayoutD() || withoutReply.isPresent() || had) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                "E197",
                question.map(Sheet.Asked::place).orElseGet(() -> new Place(sheet.path(), 1, 1)),
                question.map(one -> Phrase.of("publication.E197.waiting", one.until()))
                        .orElseGet(() -> Phrase.of("publication.E197")),
                Phrase.of("publication.E197.help")));
    }

    /** Letters that no font of ours has: in a PDF they would be boxes. */
    private List<Diagnostic> missing(Release release) {
        return release.languages().parallelStream()
                .map(language -> missing(
                        release,
                        language,
                        PdfEdition.missing(PrintEdition.text(release, language), PrintEdition.meta(release, language))))
                .flatMap(List::stream)
                .toList();
    }

    private List<Diagnostic> missing(Release release, Language language, List<PdfResult.Missing> letters) {
        return new LetterPlaces(asked.folder(), release.evidence().ledger()).faults(release.id(), language, letters);
    }

    /** The PDFs of all editions, each made by a thread of its own while others work on the pages. */
    private static Map<Language, Future<PdfResult>> pdfs(Release release, ExecutorService threads) {
        Map<Language, Future<PdfResult>> pdfs = new TreeMap<>();
        for (Language language : release.languages()) {
            pdfs.put(
                    language,
                    threads.submit(() -> PdfEdition.write(
                            PrintEdition.text(release, language), PrintEdition.meta(release, language))));
        }
        return pdfs;
    }

    /** Puts the PDFs among the files; or tells what stops them. */
    private List<Diagnostic> add(
            Map<Language, Future<PdfResult>> pdfs, Release release, SortedMap<String, byte[]> files) {
        List<Diagnostic> missing = new ArrayList<>();
        pdfs.forEach((language, pdf) -> {
            console.progress(messages.say("publication.site.pdf", language));
            switch (result(pdf)) {
                case PdfResult.Written written ->
                    files.put(release.id() + "/" + language.code() + ".pdf", written.bytes());
                case PdfResult.MissingGlyph found -> missing.addAll(missing(release, language, found.missing()));
            }
        });
        return missing;
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException same -> throw same;
                case Error same -> throw same;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static Diagnostic fault(Optional<PlainText> source, String address) {
        PlainText text = source.orElseThrow();
        return Diagnostic.error(
                "E196",
                text.place(Math.max(0, text.text().indexOf(address))),
                Phrase.of("publication.E196", address),
                Phrase.of("publication.E196.help"));
    }

    /** Pages that say DRAFT, of a text that may not hold. */
    int draft(Release release) {
        return write(release, new TreeMap<>());
    }

    /** Shows the text as it stands on this computer, made anew whenever something in the case changes, until interrupted. */
    int serve(String id, int port) {
        CaseChecker checker = new CaseChecker();
        try (SiteServer server = SiteServer.start(port)) {
            console.say(messages.say("publication.serve", "http://127.0.0.1:" + server.port() + "/"));
            return new Watch(asked.folder(), console).run(() -> {
                ReadOnce files = new ReadOnce(path -> CaseChecker.bytes(asked.folder(), path));
                CheckResult result = checker.check(asked, files);
                Looked looked = result.isReadable()
                        ? look(result, checker.evidence(asked), files, true)
                        : new Looked(List.of(), Optional.empty());
                if (looked.release().isPresent() && looked.faults().isEmpty()) {
                    Diagnostics.print(show(server, looked.release().get()), console);
                } else {
                    console.out().print(TextReport.of(result, console.language(), Ink.PLAIN));
                    Diagnostics.print(looked.faults(), console);
                }
                return result.exitStatus();
            });
        } catch (IOException taken) {
            console.warn(messages.say("publication.serve.port", port));
            return Main.UNREADABLE;
        }
    }

    /** First the text, for which somebody waits, then the pages beside it; what a PDF of it would lack is told at the end. */
    private List<Diagnostic> show(SiteServer server, Release release) {
        String page =
                release.languages().stream().findFirst().map(Language::code).orElse("en");
        server.show(Site.texts(List.of(release)), release.id() + "/" + page + ".html");
        server.complete(Site.of(List.of(release)));
        return missing(release);
    }

    /** Whether the text as it stands was published, and so has only to be shown with what has become of it. */
    boolean isPublished(String id, Past past) {
        PublishedVersions versions = PublishedVersions.read(asked.folder(), id, past);
        return versions.problems().stream().noneMatch(Diagnostic::isError)
                && versions.latest()
                        .filter(latest -> latest.act().isPresent())
                        .filter(latest -> FrozenState.isUnchanged(asked.folder(), latest.frozen()))
                        .isPresent();
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
            again = result(judged);
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
            shown = result(drawn);
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
        return write(release, beside);
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

    private int write(Release release, SortedMap<String, byte[]> beside) {
        String id = release.id();
        List<Listed> earlier = new ArrayList<>();
        Optional<byte[]> list = CaseChecker.bytes(target.folder(), SiteList.NAME);
        if (list.isPresent()) {
            switch (SiteList.read(list.get())) {
                case SiteList.Read.Found(List<Listed> publications) -> earlier.addAll(publications);
                case SiteList.Read.Refused(Phrase why) -> {
                    Place place =
                            new Place(target.folder().resolve(SiteList.NAME).toString(), 1, 1);
                    Diagnostics.print(
                            List.of(Diagnostic.error("E199", place, why, Phrase.of("publication.E199.help"))), console);
                    return Main.UNREADABLE;
                }
            }
        }
        console.progress(messages.say("publication.site.pages"));
        SortedMap<String, byte[]> files;
        List<Diagnostic> missing;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<Language, Future<PdfResult>> pdfs = pdfs(release, threads);
            files = Site.of(List.of(release), earlier, extras);
            files.putAll(beside);
            missing = add(pdfs, release, files);
        }
        if (!missing.isEmpty()) {
            Diagnostics.print(missing, console);
            console.warn(messages.say("publication.site.nothing"));
            return Main.UNREADABLE;
        }
        return switch (target.write(files, id)) {
            case SiteFolder.Outcome.Refused(Diagnostic why) -> {
                Diagnostics.print(List.of(why), console);
                console.warn(messages.say("publication.site.nothing"));
                yield Main.UNREADABLE;
            }
            case SiteFolder.Outcome.Written written -> {
                console.say(messages.say(
                        "publication.site.done",
                        written.files(),
                        written.changed(),
                        written.removed(),
                        written.bytes() / 1024));
                for (Language language : Language.values()) {
                    for (String ending : List.of(".html", ".pdf")) {
                        String page = id + "/" + language.code() + ending;
                        if (files.containsKey(page)) {
                            console.out().println("  " + target.folder().resolve(Path.of(page)));
                        }
                    }
                }
                yield Main.DONE;
            }
        };
    }
}
