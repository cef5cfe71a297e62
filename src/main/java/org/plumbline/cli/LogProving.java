package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.log.Checkpoint;
import org.plumbline.ledger.log.LineProof;
import org.plumbline.ledger.log.RecorderLog;
import org.plumbline.ledger.log.VerifierKey;
import picocli.CommandLine.ParseResult;

/** {@code log prove} writes the proof that a line stands in a signed log; {@code log check-proof} needs nothing but it and a key. */
record LogProving(ParseResult request, Console console, Messages messages) {
    int prove(Path folder) throws IOException {
        String recorder = request.matchedPositionalValue(2, "");
        long line = line(request.matchedPositionalValue(3, ""));
        return switch (RecorderLog.read(folder, recorder)) {
            case RecorderLog.Reading.Broken(Problem problem) -> refuse(problem);
            case RecorderLog.Reading.Unsigned unsigned -> unsigned(folder, recorder);
            case RecorderLog.Reading.Signed(RecorderLog log) -> prove(log, line);
        };
    }

    private long line(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new UsageException(messages.say("log.usage.line", text));
        }
        return Long.parseLong(text);
    }

    private int unsigned(Path folder, String recorder) {
        if (!Files.isRegularFile(folder.resolve("history").resolve(recorder + ".jsonl"))) {
            throw new UsageException(messages.say("log.usage.recorder", recorder));
        }
        return refuse("E171", "log.E171.no-key", "history/" + recorder + ".jsonl", 1, recorder);
    }

    private int prove(RecorderLog log, long line) throws IOException {
        String recorder = log.recorder();
        String history = "history/" + recorder + ".jsonl";
        long signed = log.newest().size();
        if (line > signed) {
            return refuse("E171", "log.E171.line", history, (int) line, line, signed, recorder);
        }
        Optional<LineProof> proof = log.proof(line).filter(made -> made.holds(log.key()));
        if (proof.isEmpty()) {
            return refuse("E173", "log.E173.does-not-hold", history, (int) line);
        }
        Optional<String> output = Parsing.given(request, "--output");
        if (output.isEmpty()) {
            console.out().print(proof.get());
            return Main.DONE;
        }
        Files.writeString(Path.of(output.get()), proof.get().toString());
        console.say(messages.say("log.proved", line, recorder, output.get()));
        return Main.DONE;
    }

    int check() throws IOException {
        Path file = existing(request.matchedPositionalValue(1, ""));
        Path keyFile = existing(Parsing.given(request, "--key").orElse("--key FILE"));
        Optional<VerifierKey> key = read(keyFile).flatMap(text -> VerifierKey.read(text.strip()));
        Optional<LineProof> proof = read(file).flatMap(LineProof::read);
        if (key.isEmpty()) {
            return refuse("E173", "log.E173.key", keyFile.toString(), 1);
        }
        if (proof.isEmpty()) {
            return refuse("E173", "log.E173.unreadable", file.toString(), 1);
        }
        if (!proof.get().holds(key.get())) {
            refuse("E173", "log.E173.does-not-hold", file.toString(), 1);
            return LogCommand.DOES_NOT_HOLD;
        }
        long line = proof.get().inclusion().index() + 1;
        Checkpoint head = Checkpoint.read(proof.get().checkpoint().text()).orElseThrow();
        console.say(messages.say("log.proof.holds", line, head.origin(), head.size()));
        console.out().println("| " + proof.get().line());
        return Main.DONE;
    }

    private Path existing(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(messages.say("log.usage.file", name));
        }
        return file;
    }

    /** A file of text that is no longer than a proof can be. */
    private static Optional<String> read(Path file) throws IOException {
        return Files.size(file) > LineProof.LONGEST
                ? Optional.empty()
                : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private int refuse(String code, String key, String path, int line, Object... found) {
        return refuse(Problem.error(
                code, new Place(path, line, 1), Phrase.of(key, found), Phrase.of("log." + code + ".help")));
    }

    private int refuse(Problem problem) {
        LogCommand.print(List.of(problem), console);
        return Main.UNREADABLE;
    }
}
