package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Disk;

/** Signs and cosigns the root of a whole case. Whoever signs goes through everything first, and signs nothing that does not hold. */
public final class CaseSigning {
    private final LogFiles files;
    private final Keys keys;

    /** Signs with the keys of this machine. */
    public CaseSigning(Path caseFolder, Keys keys) {
        this.files = new LogFiles(caseFolder);
        this.keys = keys;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The case is signed as it is; {@code isNew} unless it was before. */
        record Signed(SignedCase signed, boolean isNew) implements Outcome {}

        /** Nothing was signed. */
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Signs the case root with a recorder's key.
     *
     * @throws IOException if the case cannot be read or written
     */
    public Outcome sign(String recorder) throws IOException {
        LogReplay replay = LogReplay.of(files.caseFolder());
        Place place = files.place(files.file(recorder, LogFiles.CASE), 1);
        Optional<VerifierKey> verifier = RecorderLog.key(files.file(recorder, LogFiles.KEY));
        if (!replay.holds()) {
            return refused(replay);
        }
        if (verifier.isEmpty()) {
            return new Outcome.Refused(List.of(LogProblem.error("E171", "no-key", place, recorder)));
        }
        return switch (keys.find(verifier.get(), place)) {
            case Keys.Found.Missing(Problem problem) -> new Outcome.Refused(List.of(problem));
            case Keys.Found.Here(SigningKey key) -> sign(key, recorder, replay);
        };
    }

    /**
     * What the key of a recorder remembers against a case as it is: that an old copy was put back, or its history rewritten. Nothing where
     * the recorder has no key here, or it never signed.
     *
     * @throws IOException if the case or the keys cannot be read
     */
    public List<Problem> contradictions(String recorder, CaseRoot now) throws IOException {
        Optional<VerifierKey> verifier = RecorderLog.key(files.file(recorder, LogFiles.KEY));
        return verifier.isEmpty() ? List.of() : keys.memory(verifier.get()).againstCase(files, now);
    }

    private static Outcome refused(LogReplay replay) {
        return new Outcome.Refused(
                replay.problems().stream().filter(Problem::isError).toList());
    }

    private Outcome sign(SigningKey key, String recorder, LogReplay replay) throws IOException {
        Optional<SignedCase> standing = replay.cases().stream()
                .filter(one -> one.recorder().equals(recorder))
                .reduce((first, second) -> second)
                .filter(one -> one.root().equals(replay.root()));
        if (standing.isPresent()) {
            return new Outcome.Signed(standing.get(), false);
        }
        KeyMemory memory = keys.memory(key.verifier());
        List<Problem> contradictions = memory.againstCase(files, replay.root());
        if (!contradictions.isEmpty()) {
            return new Outcome.Refused(contradictions);
        }
        Optional<CaseHead> own = replay.root().head(recorder);
        if (own.isPresent()) {
            memory.remember(replay.root(), own.get());
        }
        String origin = KeyName.read(key.verifier().name()).orElseThrow().caseOrigin();
        Note note = key.sign(replay.root().checkpoint(origin).text());
        Path file = files.file(recorder, LogFiles.CASE);
        NoteFile.read(file).append(file, note);
        return new Outcome.Signed(new SignedCase(recorder, note, replay.root(), List.of()), true);
    }

    /**
     * Cosigns the newest case checkpoint with another person's key, after holding the case against everything that this key cosigned
     * under the same origin before.
     *
     * @param day of the signature; public times are to the day
     * @throws IOException if the case or the keys cannot be read or written
     */
    public Outcome cosign(String cosigner, LocalDate day) throws IOException {
        LogReplay replay = LogReplay.of(files.caseFolder());
        Place place = files.place(files.file(cosigner, LogFiles.COSIGNATURES), 1);
        if (!replay.holds()) {
            return refused(replay);
        }
        Optional<SignedCase> signed = replay.cases().stream()
                .filter(one -> one.root().equals(replay.root()))
                .max(Comparator.comparingInt(replay.cases()::indexOf));
        if (signed.isEmpty()) {
            return new Outcome.Refused(List.of(LogProblem.error("E167", "not-signed", place)));
        }
        if (signed.get().cosigned().stream().anyMatch(one -> one.cosigner().equals(cosigner))) {
            return new Outcome.Signed(signed.get(), false);
        }
        Optional<VerifierKey> known = keys.publicKey(KeyName.COSIGNER, cosigner);
        VerifierKey verifier = known.isPresent()
                ? known.get()
                : keys.make(KeyName.COSIGNER, cosigner, VerifierKey.Use.COSIGNATURE)
                        .verifier();
        return switch (keys.find(verifier, place)) {
            case Keys.Found.Missing(Problem problem) -> new Outcome.Refused(List.of(problem));
            case Keys.Found.Here(SigningKey key) -> {
                Memory mine = keys.seen(key.verifier());
                Optional<NoteFile> seen = seen(mine);
                yield seen.isEmpty()
                        ? new Outcome.Refused(List.of(LogProblem.error(
                                "E188", "damaged", new Place(mine.file().toString(), 1, 1))))
                        : cosign(key, cosigner, signed.get(), day, mine, seen.get(), origins(replay, signed.get()));
            }
        };
    }

    /** What a key cosigned; nothing if that cannot be told any more. */
    private static Optional<NoteFile> seen(Memory memory) throws IOException {
        return switch (memory.read()) {
            case Memory.Reading.None none -> Optional.of(NoteFile.of(new byte[0]));
            case Memory.Reading.Damaged damaged -> Optional.empty();
            case Memory.Reading.Kept(String text) ->
                Optional.of(NoteFile.of(text.getBytes(StandardCharsets.UTF_8)))
                        .filter(notes -> notes.broken() == 0 && notes.torn() == 0);
        };
    }

    /** Under which origins the case was signed: that of the key of today, and those of the keys before it. */
    private static Set<String> origins(LogReplay replay, SignedCase signed) {
        Set<String> origins = replay.earlier().stream()
                .filter(earlier -> earlier.recorder().equals(signed.recorder()))
                .map(earlier -> KeyName.read(earlier.key().name()).orElseThrow().caseOrigin())
                .collect(Collectors.toSet());
        origins.add(Checkpoint.read(signed.note().text()).orElseThrow().origin());
        return origins;
    }

    private Outcome cosign(
            SigningKey key,
            String cosigner,
            SignedCase signed,
            LocalDate day,
            Memory mine,
            NoteFile seen,
            Set<String> origins)
            throws IOException {
        List<Problem> contradictions = contradictions(seen, key.verifier(), origins, mine.file());
        Path keyFile = files.file(cosigner, LogFiles.COSIGNER);
        if (java.nio.file.Files.exists(keyFile) && !RecorderLog.key(keyFile).equals(Optional.of(key.verifier()))) {
            contradictions.add(LogProblem.error("E166", "other", files.place(keyFile, 1)));
        }
        if (!contradictions.isEmpty()) {
            return new Outcome.Refused(contradictions);
        }
        long seconds = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        Note note = key.cosign(signed.note().text(), seconds);
        mine.write(seen.with(note));
        Disk.writeWhole(keyFile, (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        Path file = files.file(cosigner, LogFiles.COSIGNATURES);
        NoteFile.read(file).append(file, note);
        return new Outcome.Signed(signed.with(new SignedCase.Cosigned(cosigner, seconds)), true);
    }

    /** Every head that this key cosigned must be a beginning of what the histories are now. */
    private List<Problem> contradictions(NoteFile seen, VerifierKey key, Set<String> origins, Path mine)
            throws IOException {
        Map<String, List<Expected>> expected = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (NoteFile.Placed placed : seen.notes()) {
            Optional<Checkpoint> before = Checkpoint.read(placed.note().text());
            Place place = new Place(mine.toString(), placed.line(), 1);
            if (before.isEmpty() || key.verify(placed.note()) != VerifierKey.Verdict.GOOD) {
                problems.add(LogProblem.error("E175", "own", place));
            } else if (origins.contains(before.get().origin())) {
                for (CaseHead head :
                        CaseRoot.of(before.get()).map(CaseRoot::heads).orElse(List.of())) {
                    Problem otherwise = LogProblem.error("E175", "prefix", place, head.recorder(), head.size());
                    expected.computeIfAbsent(head.recorder(), name -> new ArrayList<>())
                            .add(new Expected(head.size(), head.root(), otherwise, otherwise));
                }
            }
        }
        for (Map.Entry<String, List<Expected>> one : expected.entrySet()) {
            problems.addAll(HistoryPass.of(files, one.getKey(), 0, one.getValue())
                    .watch()
                    .problems());
        }
        return problems;
    }
}
