package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
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
import org.plumbline.publication.Derived;
import org.plumbline.publication.Publishable;
import org.plumbline.publication.Withheld;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code bundle CASE PUBLICATION}: one zip of a frozen publication that a sceptic can check with a JDK alone. Never overwrites. */
final class BundleCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, messages.say("cli.case.label"), messages.say("cli.case")));
        spec.addPositional(Parsing.word(1, messages.say("cli.publication.label"), messages.say("cli.publication")));
        spec.addOption(Parsing.text("--output", "-o", "FILE", messages.say("bundle.output")));
        spec.addOption(Parsing.flag("--with-verifier", messages.say("bundle.with-verifier")));
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        CheckRequest asked = CaseArguments.read(request, false, console, messages);
        String id = asked.publication().orElseThrow(() -> new UsageException(messages.say("bundle.which")));
        Path file = Path.of(Parsing.given(request, "--output").orElse(id + ".zip"));
        BundleFile target = new BundleFile(file, request.hasMatchedOption("--with-verifier"));
        Optional<Diagnostic> taken = target.taken();
        Optional<Frozen> frozen =
                taken.isPresent() ? refuse(taken.get(), console) : unchanged(asked.folder(), id, console);
        if (frozen.isEmpty()) {
            return Main.UNREADABLE;
        }
        CheckRequest then = new CheckRequest(
                asked.folder(), asked.publication(), Optional.of(frozen.get().at()), Optional.empty(), false);
        CaseChecker checker = new CaseChecker();
        CheckResult result = checker.check(then);
        Optional<CheckedPublication> checked =
                result.publications().stream().findFirst().filter(CheckedPublication::holds);
        if (checked.isEmpty()) {
            console.out().print(TextReport.of(result, console.language(), Ink.PLAIN));
            console.warn(messages.say("bundle.does-not-hold"));
            return result.exitStatus();
        }
        if (!Frozen.of(checked.get(), frozen.get().at(), frozen.get().files())
                .verdicts()
                .equals(frozen.get().verdicts())) {
            refuse(problem("E182", frozenFile(id)), console);
            return Main.UNREADABLE;
        }
        String recorder = LedgerArguments.recorder(request, console.environment());
        Publishable publishable = publishable(then, frozen.get(), checked.get(), checker.evidence(then), recorder);
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
                    say(bundle, target, console, messages);
                    yield Main.DONE;
                }
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void say(Bundle bundle, BundleFile target, Console console, Messages messages) throws IOException {
        String digest = target.write(bundle);
        console.say(messages.say("bundle.done", target.file().toString()));
        console.say(messages.say("bundle.size", bundle.files().size(), Files.size(target.file())));
        console.out().println("  sha256 " + digest);
        bundle.files().forEach(name -> console.out().println("  " + name));
        console.say(messages.say("bundle.next", target.file().toString()));
    }

    private static Publishable publishable(
            CheckRequest then, Frozen frozen, CheckedPublication checked, KeptCase.Evidence evidence, String recorder) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        frozen.files()
                .keySet()
                .forEach(path -> CaseChecker.bytes(then.folder(), path).ifPresent(bytes -> texts.put(path, bytes)));
        return new Publishable(
                checked.id(),
                checked.sheet(),
                texts,
                frozen,
                Derived.of(
                        evidence.check().evidence(),
                        evidence.check().perspective(checked.sheet()),
                        checked.judgements()),
                evidence.ledger().sources(),
                Histories.read(then.folder().resolve("history")),
                Withheld.NONE,
                recorder);
    }

    /** What was frozen, if the texts are still as they were; else it is said why not. */
    private static Optional<Frozen> unchanged(Path folder, String id, Console console) {
        Optional<byte[]> bytes = CaseChecker.bytes(folder, frozenFile(id));
        if (bytes.isEmpty()) {
            return refuse(problem("E180", frozenFile(id), folder.toString(), id), console);
        }
        return switch (Frozen.parse(new String(bytes.get(), StandardCharsets.UTF_8))) {
            case Frozen.Result.Broken(String why, int line, int column) ->
                refuse(
                        Diagnostic.error(
                                "E060",
                                new Place(frozenFile(id), Math.max(line, 1), Math.max(column, 1)),
                                Phrase.of("report.frozen.broken", why),
                                Phrase.of("report.frozen.help")),
                        console);
            case Frozen.Result.Read(Frozen frozen) -> {
                Optional<String> other = frozen.files().entrySet().stream()
                        .filter(file -> CaseChecker.bytes(folder, file.getKey())
                                .map(RecordFiles::sha256)
                                .filter(file.getValue()::equals)
                                .isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst();
                yield other.isPresent() ? refuse(problem("E181", other.get()), console) : Optional.of(frozen);
            }
        };
    }

    private static String frozenFile(String id) {
        return "publications/" + id + "/" + CaseChecker.FROZEN;
    }

    static Diagnostic problem(String code, String path, Object... found) {
        return Diagnostic.error(
                code,
                new Place(path, 1, 1),
                Phrase.of("bundle." + code + ".message", found),
                Phrase.of("bundle." + code + ".help", found));
    }

    private static Optional<Frozen> refuse(Diagnostic why, Console console) {
        Diagnostics.print(List.of(why), console);
        return Optional.empty();
    }
}
