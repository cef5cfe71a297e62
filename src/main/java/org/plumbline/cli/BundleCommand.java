package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.publication.Bundle;
import org.plumbline.publication.Bundling;
import org.plumbline.publication.Publishable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code bundle CASE PUBLICATION}: one zip of a frozen publication that a sceptic can check with a JDK alone. Never overwrites. */
final class BundleCommand implements Command {
    /** No consent, or an embargo: what was published with it then does not go out again now. */
    static final Set<String> MUST_NOT_LEAVE = Set.of("E155", "E156");

    private static final int MOST_REMARKS = 5;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, messages.say("cli.case.label"), messages.say("cli.case")));
        spec.addPositional(Parsing.word(1, messages.say("cli.publication.label"), messages.say("cli.publication")));
        spec.addOption(Parsing.text("--output", "-o", "FILE", messages.say("bundle.output")));
        spec.addOption(Parsing.flag("--with-verifier", messages.say("bundle.with-verifier")));
        spec.addOption(Parsing.flag("--sealed", messages.say("confidential.check.sealed")));
        VaultAccess.describe(spec, messages);
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Optional<CheckRequest> unsealed = VaultAccess.unseal(asked(request, console, messages), request, console);
        if (unsealed.isEmpty()) {
            return Main.UNREADABLE;
        }
        CheckRequest asked = unsealed.get();
        String id = asked.publication().orElseThrow(() -> new UsageException(messages.say("bundle.which")));
        Path file = Path.of(Parsing.given(request, "--output").orElse(id + ".zip"));
        BundleFile target = new BundleFile(file, request.hasMatchedOption("--with-verifier"));
        Optional<Diagnostic> taken = target.taken();
        Optional<PublishedVersions.Version> published =
                taken.isPresent() ? refuse(taken.get(), console) : published(asked.folder(), id, console);
        if (published.isEmpty()) {
            return Main.UNREADABLE;
        }
        Frozen frozen = published.get().frozen();
        if (frozen.restsOnSealed() && asked.sealed().isEmpty()) {
            return refused(SealedRecords.needed(id), console);
        }
        CaseChecker present = new CaseChecker();
        CheckResult now = present.check(asked);
        List<Diagnostic> stopping = now.publications().stream()
                .flatMap(publication -> publication.diagnostics().stream())
                .filter(diagnostic -> MUST_NOT_LEAVE.contains(diagnostic.code()))
                .toList();
        if (!stopping.isEmpty()) {
            Diagnostics.print(stopping, console);
            return Main.UNREADABLE;
        }
        AsPublished then = AsPublished.of(
                asked, published.get(), present.evidence(asked).ledger().ledger());
        if (!then.result().mayBePublished()) {
            console.out().print(TextReport.of(then.result(), console.language(), Ink.PLAIN));
            console.warn(messages.say("bundle.does-not-hold"));
            return then.result().exitStatus();
        }
        if (!then.isSame()) {
            return refused(problem("E182", frozenFile(id, frozen)), console);
        }
        Histories histories = Histories.read(asked.folder().resolve("history"));
        Publishable publishable = then.publishable(histories, LedgerArguments.recorder(request, console.environment()));
        return make(asked.folder(), publishable, target, console, messages);
    }

    private static int make(
            Path folder, Publishable publishable, BundleFile target, Console console, Messages messages) {
        Optional<Keys> keys = LogCommand.keys(folder, console);
        if (keys.isEmpty()) {
            return Main.UNREADABLE;
        }
        try {
            return switch (new Bundling(folder, keys.get()).make(publishable)) {
                case Bundling.Outcome.Refused(var problems) -> {
                    LogCommand.print(problems, console);
                    yield Main.UNREADABLE;
                }
                case Bundling.Outcome.Made(var bundle) -> {
                    String digest = target.write(bundle);
                    console.say(messages.say("bundle.done", target.file().toString()));
                    console.say(messages.say("bundle.size", bundle.files().size(), Files.size(target.file())));
                    console.out().println("  sha256 " + digest);
                    bundle.files().forEach(name -> console.out().println("  " + name));
                    tellRemarks(bundle, console, messages);
                    console.say(messages.say("bundle.next", target.file().toString()));
                    yield Main.DONE;
                }
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What somebody wrote for colleagues, and everybody can read now. */
    static void tellRemarks(Bundle bundle, Console console, Messages messages) {
        NavigableSet<String> remarks = bundle.remarks();
        if (remarks.isEmpty()) {
            return;
        }
        console.warn(messages.say("bundle.remarks", remarks.size()));
        remarks.stream().limit(MOST_REMARKS).forEach(remark -> console.warn("  " + remark));
        if (remarks.size() > MOST_REMARKS) {
            console.warn("  " + messages.say("bundle.remarks.more", remarks.size() - MOST_REMARKS));
        }
    }

    private static CheckRequest asked(ParseResult request, Console console, Messages messages) {
        Optional<String> id = Optional.ofNullable(request.matchedPositionalValue(1, (String) null));
        return CaseArguments.of(request, id, console, messages);
    }

    /** The version that was published last, if nothing is wrong with it and its texts are still as they were; else it is said why not. */
    private static Optional<PublishedVersions.Version> published(Path folder, String id, Console console) {
        Past past = Past.of(Histories.read(folder.resolve("history")), Histories.LATEST);
        PublishedVersions versions = PublishedVersions.read(folder, id, past);
        Optional<Diagnostic> wrong =
                versions.problems().stream().filter(Diagnostic::isError).findFirst();
        if (wrong.isPresent()) {
            return refuse(wrong.get(), console);
        }
        Optional<PublishedVersions.Version> latest = versions.latest();
        if (latest.isEmpty() || latest.get().act().isEmpty()) {
            return refuse(
                    problem("E180", "publications/" + id + "/" + Frozen.fileOf(1), folder.toString(), id), console);
        }
        Frozen frozen = latest.get().frozen();
        Optional<String> other = frozen.files().entrySet().stream()
                .filter(file -> CaseChecker.bytes(folder, file.getKey())
                        .map(RecordFiles::sha256)
                        .filter(file.getValue()::equals)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
        return other.isPresent() ? refuse(problem("E181", other.get()), console) : latest;
    }

    private static String frozenFile(String id, Frozen frozen) {
        return "publications/" + id + "/" + Frozen.fileOf(frozen.version());
    }

    private static int refused(Diagnostic why, Console console) {
        Diagnostics.print(List.of(why), console);
        return Main.UNREADABLE;
    }

    static Diagnostic problem(String code, String path, Object... found) {
        return Diagnostic.error(
                code,
                new Place(path, 1, 1),
                Phrase.of("bundle." + code + ".message", found),
                Phrase.of("bundle." + code + ".help", found));
    }

    private static Optional<PublishedVersions.Version> refuse(Diagnostic why, Console console) {
        Diagnostics.print(List.of(why), console);
        return Optional.empty();
    }
}
