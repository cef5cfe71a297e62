package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.log.Keys;
import org.plumbline.publication.Bundle;
import org.plumbline.publication.Bundling;
import org.plumbline.publication.Verifier;
import org.plumbline.publication.site.Address;
import org.plumbline.publication.site.Release;
import org.plumbline.publication.site.Site;

/** The last steps of {@code publish -o FOLDER}: pages and PDF of a published version, or of a draft, into a folder. */
record SitePublishing(
        CheckRequest asked,
        SiteFolder target,
        Optional<String> withoutReply,
        String recorder,
        Console console,
        Messages messages) {
    private static final String BUNDLE = "bundle.zip";

    /** Why no pages can be made of a text as it stands; a draft may fail, but not let out what must not leave the house. */
    List<Diagnostic> faults(CheckResult result, boolean draft) {
        List<Diagnostic> faults = new ArrayList<>();
        for (CheckedPublication publication : result.publications()) {
            Releases.texts(asked.folder(), publication)
                    .forEach((language, text) -> Address.refused(text)
                            .forEach(address -> faults.add(
                                    fault(Releases.source(asked.folder(), publication, language), address))));
            if (draft) {
                publication.diagnostics().stream()
                        .filter(diagnostic -> BundleCommand.MUST_NOT_LEAVE.contains(diagnostic.code()))
                        .forEach(faults::add);
            } else if (publication.holds()) {
                unanswered(publication.sheet()).ifPresent(faults::add);
            }
        }
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

    private static Diagnostic fault(Optional<PlainText> source, String address) {
        PlainText text = source.orElseThrow();
        return Diagnostic.error(
                "E196",
                text.place(Math.max(0, text.text().indexOf(address))),
                Phrase.of("publication.E196", address),
                Phrase.of("publication.E196.help"));
    }

    /** Pages that say DRAFT, of a text that may not hold. */
    int draft(CheckResult result, KeptCase.Evidence evidence) {
        console.progress(messages.say("publication.site.pages"));
        return write(
                Site.of(List.of(Releases.draft(asked, result, evidence))),
                result.publications().getFirst().id());
    }

    /** Pages of the version that was published last. */
    int published(String id) {
        Past past = Past.of(Histories.read(asked.folder().resolve("history")), Histories.LATEST);
        PublishedVersions versions = PublishedVersions.read(asked.folder(), id, past);
        PublishedVersions.Version latest = versions.latest().orElseThrow();
        CaseChecker present = new CaseChecker();
        AsPublished then = AsPublished.of(asked, latest, present);
        if (!then.result().holds() || !then.isSame()) {
            Diagnostics.print(
                    List.of(BundleCommand.problem(
                            "E182",
                            "publications/" + id + "/"
                                    + org.plumbline.claim.report.Frozen.fileOf(
                                            latest.frozen().version()))),
                    console);
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
        CheckResult now = present.check(today);
        Optional<Bundle> bundle = bundle(then);
        Optional<byte[]> zip = bundle.map(SitePublishing::bytes);
        Release release = Releases.published(
                then,
                now.publications().getFirst(),
                versions.versions(),
                zip.map(bytes -> new Release.Bundle(BUNDLE, Archive.digest(bytes), bytes.length)),
                withoutReply);
        console.progress(messages.say("publication.site.pages"));
        SortedMap<String, byte[]> files = Site.of(List.of(release));
        zip.ifPresent(bytes -> {
            files.put(id + "/" + BUNDLE, bytes);
            files.put(id + "/" + Verifier.NAME, Verifier.source());
        });
        return write(files, id);
    }

    /** The bundle of the version; without one the pages do without, and it is said why. */
    private Optional<Bundle> bundle(AsPublished then) {
        console.progress(messages.say("publication.site.bundle"));
        try {
            Optional<Keys> keys = LogCommand.keys(asked.folder(), console);
            if (keys.isEmpty() || new LogSigning(asked.folder(), recorder, console, messages).sign() != Main.DONE) {
                console.warn(messages.say("publication.site.no-bundle"));
                return Optional.empty();
            }
            return switch (new Bundling(asked.folder(), keys.get()).make(then.publishable(recorder))) {
                case Bundling.Outcome.Refused(var problems) -> {
                    LogCommand.print(problems, console);
                    console.warn(messages.say("publication.site.no-bundle"));
                    yield Optional.empty();
                }
                case Bundling.Outcome.Made(var bundle) -> Optional.of(bundle);
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

    private int write(SortedMap<String, byte[]> files, String id) {
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
                    String page = id + "/" + language.code() + ".html";
                    if (files.containsKey(page)) {
                        console.out().println("  " + target.folder().resolve(Path.of(page)));
                    }
                }
                yield Main.DONE;
            }
        };
    }
}
