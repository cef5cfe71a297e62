package org.plumbline.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.LogReplay;
import org.plumbline.ledger.log.Note;
import org.plumbline.ledger.log.RecorderLog;
import org.plumbline.ledger.log.SignedCase;
import org.plumbline.ledger.log.TextSigning;
import org.plumbline.ledger.log.Witnesses;

/** Makes bundles of a case whose logs hold and are signed as far as they reach. */
public final class Bundling {
    private final Path caseFolder;
    private final Keys keys;

    /**
     * Of one case.
     *
     * @param keys with which the manifest is signed
     */
    public Bundling(Path caseFolder, Keys keys) {
        this.caseFolder = caseFolder;
        this.keys = keys;
    }

    /** A bundle, or why there is none. */
    public sealed interface Outcome {
        record Made(Bundle bundle) implements Outcome {}

        /** Nothing was made. */
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Makes a bundle; goes through the whole log first.
     *
     * @throws IOException if the case cannot be read
     */
    public Outcome make(Publishable of) throws IOException {
        LogReplay replay = LogReplay.of(caseFolder);
        List<Problem> problems = new ArrayList<>(
                replay.problems().stream().filter(Problem::isError).toList());
        List<RecorderLog> logs = new ArrayList<>();
        for (LogReplay.OfRecorder one : replay.recorders()) {
            switch (RecorderLog.read(caseFolder, one.head().recorder())) {
                case RecorderLog.Reading.Broken(Problem problem) -> problems.add(problem);
                case RecorderLog.Reading.Unsigned unsigned ->
                    problems.add(unsigned(one.head().recorder()));
                case RecorderLog.Reading.Signed(RecorderLog log) -> {
                    logs.add(log);
                    if (one.unsigned() > 0) {
                        problems.add(unsigned(log.recorder()));
                    }
                }
            }
        }
        return problems.isEmpty() ? make(of, replay, logs) : new Outcome.Refused(problems);
    }

    private static Problem unsigned(String recorder) {
        return problem("E183", "history/" + recorder + ".jsonl", recorder);
    }

    private static Problem problem(String code, String path, Object... found) {
        return Problem.error(
                code,
                new Place(path, 1, 1),
                Phrase.of("bundle." + code + ".message", found),
                Phrase.of("bundle." + code + ".help", found));
    }

    private Outcome make(Publishable of, LogReplay replay, List<RecorderLog> logs) throws IOException {
        FrozenHeads then = FrozenHeads.of(of.frozen().standing());
        if (!then.fit(logs)) {
            return new Outcome.Refused(List.of(problem("E186", "history/" + of.recorder() + ".jsonl")));
        }
        Map<String, byte[]> witnesses = witnesses(replay);
        TextSigning signing = new TextSigning(caseFolder, keys);
        Bundle unsigned = Bundle.of(of, new CaseLogs(logs, then), witnesses);
        return switch (signing.sign(of.recorder(), unsigned.toBeSigned())) {
            case TextSigning.Outcome.Refused(Problem problem) -> new Outcome.Refused(List.of(problem));
            case TextSigning.Outcome.Signed(Note note) -> new Outcome.Made(unsigned.signed(note.toString()));
        };
    }

    private Map<String, byte[]> witnesses(LogReplay replay) throws IOException {
        Optional<SignedCase> newest = replay.cases().stream().max(Comparator.comparingLong(Bundling::lines));
        return newest.isEmpty()
                ? Map.of()
                : CaseLogs.files(newest.get(), Witnesses.of(caseFolder, newest.get(), replay.stamps()));
    }

    private static long lines(SignedCase one) {
        return one.root().heads().stream().mapToLong(head -> head.size()).sum();
    }
}
