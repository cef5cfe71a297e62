package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.log.CaseRoot;
import org.plumbline.ledger.log.CaseSigning;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.LogReplay;
import org.plumbline.publication.pdf.Sample;
import org.plumbline.publication.site.Site;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code publish CASE PUBLICATION [-o FOLDER] [--draft] [--as ROLE] [--correction WORDS]}: freezes the verdicts of a publication that holds (law 13), puts
 * that into the history, and keeps text and verdicts in the archive. A frozen version is never written again; a corrected text
 * is the next version.
 */
final class PublishCommand implements Command {
    private final Map<String, String> environment;
    private final BiFunction<Path, String, Optional<byte[]>> reader;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}). */
    PublishCommand(Map<String, String> environment) {
        this(environment, CaseChecker::bytes);
    }

    /** Reads sheets and texts with {@code reader}: a file of a case folder, or nothing if it is not there. */
    PublishCommand(Map<String, String> environment, BiFunction<Path, String, Optional<byte[]>> reader) {
        this.environment = environment;
        this.reader = reader;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(
                Parsing.word(1, messages.say("cli.publication.label"), messages.say("publication.option.publication")));
        spec.addOption(Parsing.text("--correction", "WORDS", messages.say("publication.option.correction")));
        spec.addOption(Parsing.flag("--sealed", messages.say("confidential.check.sealed")));
        spec.addOption(Parsing.text("--output", "-o", "FOLDER", messages.say("publication.option.output")));
        spec.addOption(Parsing.flag("--draft", messages.say("publication.option.draft")));
        spec.addOption(Parsing.texts("--card", "LABEL", messages.say("publication.option.card")));
        spec.addOption(Parsing.flag("--single-file", messages.say("publication.option.single-file")));
        spec.addOption(Parsing.flag("--serve", messages.say("publication.option.serve")));
        spec.addOption(Parsing.text("--port", "PORT", messages.say("publication.option.port")));
        spec.addOption(Parsing.text("--without-reply", "REASON", messages.say("publication.option.without-reply")));
        VaultAccess.describe(spec, messages);
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        LedgerArguments.folder(request, messages);
        Optional<String> id = Optional.ofNullable(request.matchedPositionalValue(1, (String) null));
        if (id.isEmpty()) {
            throw new UsageException(messages.say("publication.which"));
        }
        Optional<CheckRequest> unsealed =
                VaultAccess.unseal(CaseArguments.of(request, id, console, messages), request, console);
        if (unsealed.isEmpty()) {
            return Main.UNREADABLE;
        }
        CheckRequest asked = unsealed.get();
        if (request.hasMatchedOption("--serve")) {
            return new SitePreview(asked, faults(request, asked), console, messages).serve(port(request, messages));
        }
        SiteFaults faults = faults(request, asked);
        Optional<SitePages> pages = Parsing.given(request, "--output")
                .map(folder ->
                        new SitePages(new SiteFolder(Path.of(folder)), extras(request), faults, console, messages));
        Optional<SitePublishing> site = pages.map(into -> new SitePublishing(
                asked, faults.withoutReply(), into, LedgerArguments.recorder(request, environment), console, messages));
        if (request.hasMatchedOption("--draft") && site.isEmpty()) {
            throw new UsageException(messages.say("publication.draft.where"));
        }
        List<Diagnostic> taken =
                pages.flatMap(any -> any.target().taken()).map(List::of).orElse(List.of());
        if (!taken.isEmpty()) {
            return refused(taken, console, messages);
        }
        site.ifPresent(any -> {
            console.progress(messages.say("publication.site.check"));
            Thread.ofPlatform().daemon().start(Sample::set);
        });
        CaseChecker checker = new CaseChecker();
        ReadOnce texts = new ReadOnce(path -> reader.apply(asked.folder(), path));
        CheckResult result = checker.check(asked, texts);
        if (result.isReadable() && site.isPresent()) {
            boolean draft = request.hasMatchedOption("--draft");
            SiteFaults.Looked looked = faults.look(result, checker.evidence(asked), texts, draft);
            if (!looked.faults().isEmpty()) {
                return refused(looked.faults(), console, messages);
            }
            if (draft) {
                return site.get().draft(looked.release().orElseThrow());
            }
        }
        if (result.mayBePublished() && site.isEmpty()) {
            List<Diagnostic> unfit = TextPictures.of(
                            asked.folder(), result.publications().getFirst(), texts)
                    .allFaults();
            if (!unfit.isEmpty()) {
                return refused(unfit, console, messages);
            }
        }
        boolean shownAgain = site.isPresent()
                && result.isReadable()
                && Parsing.given(request, "--correction").isEmpty()
                && faults.isPublished(id.get(), checker.evidence(asked).ledger().past());
        int status = shownAgain ? Main.DONE : freeze(request, asked, checker, result, texts, console);
        return status == Main.DONE && site.isPresent() ? site.get().published(id.get(), checker) : status;
    }

    private static SiteFaults faults(ParseResult request, CheckRequest asked) {
        return new SiteFaults(
                asked,
                Parsing.given(request, "--without-reply")
                        .filter(words -> !words.isBlank())
                        .map(String::strip),
                extras(request).cards());
    }

    private static Site.Extras extras(ParseResult request) {
        return new Site.Extras(
                Set.copyOf(Parsing.all(request, "--card")), true, request.hasMatchedOption("--single-file"));
    }

    private static int port(ParseResult request, Messages messages) {
        String port = Parsing.given(request, "--port").orElse("0");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new UsageException(messages.say("publication.serve.port.form", port));
        }
        return Integer.parseInt(port);
    }

    private static int refused(List<Diagnostic> why, Console console, Messages messages) {
        Diagnostics.print(why, console);
        console.warn(messages.say("publication.nothing-done"));
        return Main.UNREADABLE;
    }

    /**
     * Freezes a publication that holds. The evidence is judged once more, as it is when history and log have been read; the texts are
     * those that were judged before, and must still lie in the folder. {@link Publisher} takes them into the archive by their digests.
     */
    private int freeze(
            ParseResult request,
            CheckRequest asked,
            CaseChecker checker,
            CheckResult result,
            ReadOnce texts,
            Console console) {
        Messages messages = Messages.in(console.language());
        if (!result.mayBePublished()) {
            console.out().print(TextReport.of(result, console.language(), Ink.PLAIN));
            console.warn(messages.say("publication.does-not-hold"));
            return result.exitStatus();
        }
        Histories histories = Histories.read(asked.folder().resolve("history"));
        if (asked.sealed().isEmpty() && SealedRecords.areIn(histories)) {
            console.warn(messages.say("confidential.publish.sealed"));
            return Main.UNREADABLE;
        }
        List<String> unrecorded = Unrecorded.in(asked.folder(), histories, result);
        if (!unrecorded.isEmpty()) {
            console.warn(messages.say(
                    "publication.not-recorded", unrecorded, asked.folder().toString()));
            return Main.UNREADABLE;
        }
        LogReplay log = replay(asked.folder());
        if (!log.holds()) {
            Diagnostics.print(log.problems().stream().map(Diagnostics::of).toList(), console);
            console.warn(messages.say("publication.log-broken", asked.folder().toString()));
            return Main.UNREADABLE;
        }
        String recorder = LedgerArguments.recorder(request, environment);
        List<Problem> remembered = remembered(asked.folder(), recorder, log.root(), console);
        if (!remembered.isEmpty()) {
            return refused(remembered.stream().map(Diagnostics::of).toList(), console, messages);
        }
        CheckedPublication first = result.publications().getFirst();
        List<String> paths = Publisher.paths(asked.folder(), texts, first);
        Map<String, String> digests = Publisher.digests(paths, texts);
        CheckResult judged = checker.check(asked, texts);
        if (!judged.mayBePublished()
                || !digests.equals(Publisher.digests(paths, path -> reader.apply(asked.folder(), path)))) {
            console.warn(messages.say("publication.changed-meanwhile"));
            return Main.UNREADABLE;
        }
        return new Step(
                        asked.folder(),
                        judged.publications().getFirst(),
                        digests,
                        Past.of(histories, Histories.LATEST),
                        log.root(),
                        Parsing.given(request, "--correction").map(String::strip),
                        recorder,
                        console,
                        messages)
                .run();
    }

    /** What the recorder's key knows better than this copy of the case. */
    private static List<Problem> remembered(Path folder, String recorder, CaseRoot root, Console console) {
        try {
            return Keys.of(console.environment(), folder) instanceof Keys.Search.Here(Keys keys)
                    ? new CaseSigning(folder, keys).contradictions(recorder, root)
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static LogReplay replay(Path folder) {
        try {
            return LogReplay.of(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is to be done with a publication that holds and a case that is recorded. */
    private record Step(
            Path folder,
            CheckedPublication publication,
            Map<String, String> texts,
            Past past,
            CaseRoot root,
            Optional<String> correction,
            String recorder,
            Console console,
            Messages messages) {
        int run() {
            PublishedVersions versions = PublishedVersions.read(folder, publication.id(), past);
            List<Diagnostic> problems = new ArrayList<>(versions.problems());
            if (problems.stream().anyMatch(Diagnostic::isError)) {
                return broken(versions, problems);
            }
            Optional<PublishedVersions.Version> latest = versions.latest();
            if (latest.isEmpty()) {
                return correction.isPresent()
                        ? refused("publication.nothing-to-correct")
                        : publish(1, Optional.empty());
            }
            int version = latest.get().frozen().version();
            if (!FrozenState.isUnchanged(folder, latest.get().frozen())) {
                return correction.filter(words -> !words.isEmpty()).isPresent()
                        ? publish(version + 1, adopted(latest.get()))
                        : changed(version);
            }
            if (correction.isPresent()) {
                return refused("publication.nothing-changed");
            }
            return latest.get().act().isPresent()
                    ? refused(
                            "publication.already",
                            version,
                            latest.get().frozen().at().toString())
                    : publisher().adopt(latest.get(), publication.id());
        }

        private int publish(int version, Optional<PublishedVersions.Version> adopted) {
            return publisher().publish(publication, version, correction.orElse(""), adopted);
        }

        private Publisher publisher() {
            return new Publisher(folder, texts, past, root, recorder, console, messages);
        }

        /** A version from before publications stood in the history goes into it together with its correction. */
        private static Optional<PublishedVersions.Version> adopted(PublishedVersions.Version version) {
            return version.act().isEmpty() ? Optional.of(version) : Optional.empty();
        }

        /** A frozen file that is gone and that the archive still has is put back; anything else is for a person to look at. */
        private int broken(PublishedVersions versions, List<Diagnostic> problems) {
            Optional<PublishedVersions.Version> missing = versions.versions().stream()
                    .filter(version ->
                            version.broken().stream().anyMatch(why -> why.key().equals("publication.E063.missing")))
                    .findFirst();
            boolean onlyMissing = problems.stream()
                    .filter(Diagnostic::isError)
                    .allMatch(problem -> problem.message().key().equals("publication.E063.missing"));
            if (missing.isPresent() && onlyMissing) {
                return publisher().putBack(missing.get(), publication.id());
            }
            Diagnostics.print(problems, console);
            console.warn(messages.say("publication.broken"));
            return Main.UNREADABLE;
        }

        private int changed(int version) {
            Diagnostic diagnostic = Diagnostic.error(
                    "E095",
                    new Place("publications/" + publication.id() + "/sheet.claims", 1, 1),
                    Phrase.of("publication.E095", version),
                    Phrase.of("publication.E095.help", folder.toString(), publication.id()));
            Diagnostics.print(List.of(diagnostic), console);
            console.warn(messages.say("publication.nothing-done"));
            return Main.UNREADABLE;
        }

        private int refused(String key, Object... arguments) {
            console.warn(messages.say(key, arguments));
            return Main.UNREADABLE;
        }
    }
}
