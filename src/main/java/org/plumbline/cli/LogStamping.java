package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.log.LogReplay;
import org.plumbline.ledger.log.SignedCase;
import org.plumbline.ledger.log.Stamp;
import org.plumbline.ledger.log.Stamps;
import picocli.CommandLine.ParseResult;

/** {@code log stamp}: asks a time-stamp authority (RFC 3161), over the network or with files carried by hand. */
record LogStamping(Path folder, ParseResult request, Console console, Messages messages) {
    private static final Place LOG = new Place("log", 1, 1);

    int run() throws IOException {
        Optional<byte[]> certificate = bytes("--certificate");
        Optional<byte[]> response = bytes("--response");
        if (response.isPresent()) {
            return take(
                    response.get(),
                    certificate,
                    Parsing.given(request, "--response").orElseThrow());
        }
        Optional<String> output = Parsing.given(request, "--request");
        Optional<String> authority = Parsing.given(request, "--authority");
        if (output.isEmpty() && authority.isEmpty()) {
            throw new UsageException(messages.say("log.usage.stamp"));
        }
        LogReplay replay = LogReplay.of(folder);
        if (LogCommand.print(replay.problems().stream().filter(Problem::isError).toList(), console)) {
            return LogCommand.DOES_NOT_HOLD;
        }
        if (replay.cases().isEmpty()) {
            return refuse(Problem.error("E168", LOG, Phrase.of("log.E168.not-signed"), Phrase.of("log.E171.help")));
        }
        SignedCase newest = newest(replay);
        if (!newest.root().equals(replay.root())) {
            LogCommand.print(
                    List.of(Problem.warning(
                            "E171", LOG, Phrase.of("log.E168.unsigned-changes"), Phrase.of("log.E171.help"))),
                    console);
        }
        byte[] query = Stamps.request(newest);
        if (output.isPresent()) {
            Files.write(Path.of(output.get()), query);
            console.say(messages.say("log.stamp.request", output.get()));
        }
        return authority.isPresent() ? ask(authority.get(), query, certificate) : Main.DONE;
    }

    /** Of the case as it is now if that is signed. */
    private static SignedCase newest(LogReplay replay) {
        return replay.cases().stream()
                .filter(one -> one.root().equals(replay.root()))
                .reduce((first, second) -> second)
                .orElseGet(() -> replay.cases().getLast());
    }

    private int ask(String address, byte[] query, Optional<byte[]> certificate) throws IOException {
        return switch (StampAuthority.ask(address, query)) {
            case StampAuthority.Answer.Came(byte[] bytes) -> take(bytes, certificate, address);
            case StampAuthority.Answer.None(Problem problem) -> refuse(problem);
        };
    }

    private int take(byte[] response, Optional<byte[]> certificate, String from) throws IOException {
        return switch (Stamps.take(folder, response, certificate, from)) {
            case Stamps.Outcome.Refused(Problem problem) -> refuse(problem);
            case Stamps.Outcome.Kept(Stamp stamp) -> {
                String key = stamp.isPending() ? "log.stamp.pending" : "log.stamp.kept";
                console.say(messages.say(key, stamp.time().toString(), stamp.authority()));
                yield Main.DONE;
            }
        };
    }

    private int refuse(Problem problem) {
        LogCommand.print(List.of(problem), console);
        return Main.UNREADABLE;
    }

    private Optional<byte[]> bytes(String option) throws IOException {
        Optional<String> name = Parsing.given(request, option);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(name.get());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(messages.say("log.usage.file", name.get()));
        }
        return Optional.of(Files.readAllBytes(file));
    }
}
