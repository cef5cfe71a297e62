package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.capture.HandedIn;
import org.plumbline.evidence.capture.Incoming;
import org.plumbline.evidence.capture.Limits;
import org.plumbline.evidence.capture.Network;
import org.plumbline.evidence.capture.Outcome;
import org.plumbline.evidence.capture.Purpose;
import org.plumbline.evidence.capture.Taking;
import org.plumbline.evidence.capture.WebFetch;
import org.plumbline.language.Messages;
import org.plumbline.ledger.history.ArchiveDrafts;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.vault.Vault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code capture CASE FILE|FOLDER|ADDRESS …}: takes evidence into custody. The network is used only for addresses. */
final class CaptureCommand implements Command {
    private static final List<String> PROXIES = List.of("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY");

    private final Map<String, String> environment;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}), and a proxy, which is not used. */
    CaptureCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WHAT")
                .index("1..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(messages.say("capture.option.what"))
                .build());
        LedgerArguments.describeRecorder(spec, messages);
        spec.addOption(Parsing.text("--source", "ID", messages.say("capture.option.source")));
        spec.addOption(Parsing.text("--context", "TEXT", messages.say("capture.option.context")));
        spec.addOption(Parsing.flag("--any-status", messages.say("capture.option.any-status")));
        spec.addOption(Parsing.flag("--allow-private", messages.say("capture.option.allow-private")));
        spec.addOption(Parsing.text("--most-bytes", "N", messages.say("capture.option.most-bytes")));
        spec.addOption(Parsing.flag("--seal-network", messages.say("confidential.network.option")));
        VaultAccess.describe(spec, messages);
        spec.addOption(Parsing.flag("--names", messages.say("capture.option.names")));
        spec.addOption(Parsing.flag("--no-text", messages.say("capture.option.no-text")));
        spec.addOption(Parsing.flag("--progress", messages.say("capture.option.progress")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        List<String> wanted = request.matchedPositionalValue(1, List.<String>of());
        if (wanted.isEmpty()) {
            throw new UsageException(messages.say("cli.usage.missing", "FILE|FOLDER|ADDRESS"));
        }
        String name = LedgerArguments.recorder(request, environment);
        Recorder recorder = console.recorder(folder, name);
        Optional<String> source = Parsing.given(request, "--source");
        if (source.isPresent() && !isKnown(source.get(), folder, console, messages)) {
            return Main.UNREADABLE;
        }
        if (wanted.stream().anyMatch(WebFetch::isAddress)) {
            warnOfProxy(console, messages);
        }
        boolean seals = request.hasMatchedOption("--seal-network");
        try (Vault vault = seals
                        ? VaultAccess.openOrCreate(request, folder, console).orElse(null)
                        : null;
                ArchiveDrafts _ = ArchiveDrafts.hold(folder.resolve("archive"));
                Incoming incoming = new Incoming(folder.resolve("archive"))) {
            if (seals && vault == null) {
                return Main.UNREADABLE;
            }
            CaptureStore store = new CaptureStore(
                    recorder,
                    CaptureStore.known(folder),
                    Optional.ofNullable(vault),
                    request.hasMatchedOption("--names"),
                    console,
                    messages);
            Taking taking = taking(request, incoming, console, messages);
            CaptureProgress progress = progress(wanted, request, console, messages);
            for (String one : wanted) {
                take(one, request, taking, store, progress);
            }
            store.flush();
            int status = store.finish(folder);
            if (!request.hasMatchedOption("--no-text")) {
                new CaptureTexts(folder, name, console).readNew(store.recorded());
            }
            return status;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A source that the case does not have is a mistake in typing, found before anything is fetched. */
    private static boolean isKnown(String source, Path folder, Console console, Messages messages) {
        Optional<CaseCaptures> read = CaseCaptures.read(folder, console);
        read.ifPresent(captures -> captures.source(source, messages));
        return read.isPresent();
    }

    private static CaptureProgress progress(
            List<String> wanted, ParseResult request, Console console, Messages messages) {
        boolean shown = request.hasMatchedOption("--progress") || Console.isTerminal();
        int files = shown
                ? wanted.stream()
                        .filter(one -> !WebFetch.isAddress(one))
                        .mapToInt(one -> HandedIn.count(Path.of(one)))
                        .sum()
                : 0;
        return new CaptureProgress(files, request.hasMatchedOption("--progress"), console, messages);
    }

    private static void take(
            String wanted, ParseResult request, Taking taking, CaptureStore store, CaptureProgress progress) {
        if (WebFetch.isAddress(wanted)) {
            Network network = Network.ofSystem(request.hasMatchedOption("--allow-private"));
            List<Outcome> outcomes = new ArrayList<>(new WebFetch(network, taking).take(wanted));
            outcomes.forEach(store::accept);
        } else {
            new HandedIn(taking, request.hasMatchedOption("--names"))
                    .take(Path.of(wanted), store::accept, progress::oneMore);
        }
    }

    private static Taking taking(ParseResult request, Incoming incoming, Console console, Messages messages) {
        Limits limits = Parsing.given(request, "--most-bytes")
                .map(text -> Limits.USUAL.withBytes(bytes(text, messages)))
                .orElse(Limits.USUAL);
        Purpose purpose = new Purpose(Parsing.given(request, "--source"), Parsing.given(request, "--context"));
        return new Taking(
                incoming,
                limits,
                purpose,
                request.hasMatchedOption("--any-status"),
                console.clock(),
                Main.nameAndVersion());
    }

    private static long bytes(String text, Messages messages) {
        if (!text.matches("[1-9]\\d{0,14}")) {
            throw new UsageException(messages.say("capture.usage.bytes", text));
        }
        return Long.parseLong(text);
    }

    /** Who relies on a proxy to stay unseen must know that it is not used. */
    private void warnOfProxy(Console console, Messages messages) {
        Optional<String> named = PROXIES.stream()
                .filter(name -> environment.containsKey(name)
                        || environment.containsKey(name.toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
        named.ifPresent(name -> console.warn(messages.say("capture.proxy", name)));
    }
}
