package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.ledger.Problem;

/** Reads what was signed in a case: the logs of the recorders, the checkpoints of the whole case, and who cosigned them. */
final class LogFolder {
    private final LogFiles files;
    private final Map<String, RecorderLog.Reading> logs = new HashMap<>();
    private final Map<String, List<Expected>> expected = new HashMap<>();
    private final List<SignedCase> cases = new ArrayList<>();
    private final List<SignedCase> earlierCases = new ArrayList<>();
    private final List<LogReplay.Earlier> earlier = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private LogFolder(LogFiles files) {
        this.files = files;
    }

    static LogFolder read(LogFiles files) throws IOException {
        LogFolder folder = new LogFolder(files);
        for (String recorder : folder.recorders()) {
            folder.readLog(recorder);
        }
        for (String recorder : folder.people(LogFiles.CASE)) {
            Optional<VerifierKey> key = RecorderLog.key(files.file(recorder, LogFiles.KEY));
            folder.readCases(files.file(recorder, LogFiles.CASE), key, folder.cases);
        }
        TreeSet<String> replaced = new TreeSet<>();
        for (String kind : List.of(LogFiles.KEY, LogFiles.CHECKPOINTS, LogFiles.CASE)) {
            replaced.addAll(names(files.earlier(), kind));
        }
        for (String key : replaced) {
            folder.readEarlier(key);
        }
        for (String cosigner : folder.people(LogFiles.COSIGNATURES)) {
            folder.readCosignatures(cosigner);
        }
        for (String cosigner : folder.people(LogFiles.COSIGNER)) {
            folder.readCosigner(cosigner);
        }
        return folder;
    }

    /** Everybody who has a history or a log. */
    Set<String> recorders() throws IOException {
        TreeSet<String> names = new TreeSet<>(histories(files));
        names.addAll(people(LogFiles.KEY));
        names.addAll(people(LogFiles.CHECKPOINTS));
        return names;
    }

    /** Everybody who has a history, sorted. */
    static List<String> histories(LogFiles files) throws IOException {
        return names(files.histories(), ".jsonl");
    }

    private List<String> people(String kind) throws IOException {
        return names(files.folder(), kind);
    }

    private static List<String> names(Path folder, String suffix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<RecorderLog> log(String recorder) {
        return logs.get(recorder) instanceof RecorderLog.Reading.Signed(RecorderLog log)
                ? Optional.of(log)
                : Optional.empty();
    }

    List<Expected> expected(String recorder) {
        return expected.getOrDefault(recorder, List.of());
    }

    /** Recorders whose histories somebody signed. */
    Set<String> signedRecorders() {
        return expected.keySet();
    }

    /** The case checkpoints by the keys of today, in the order of who signed them and then as signed. */
    List<SignedCase> cases() {
        return List.copyOf(cases);
    }

    /** The case checkpoints by all keys, those of earlier keys first. */
    List<SignedCase> allCases() {
        List<SignedCase> all = new ArrayList<>(earlierCases);
        all.addAll(cases);
        return List.copyOf(all);
    }

    /** The keys that were replaced. */
    List<LogReplay.Earlier> earlier() {
        return List.copyOf(earlier);
    }

    private void readLog(String recorder) throws IOException {
        RecorderLog.Reading reading = RecorderLog.read(files.caseFolder(), recorder);
        logs.put(recorder, reading);
        switch (reading) {
            case RecorderLog.Reading.Broken(Problem problem) -> problems.add(problem);
            case RecorderLog.Reading.Unsigned unsigned ->
                torn(
                        NoteFile.read(files.file(recorder, LogFiles.CHECKPOINTS)),
                        files.file(recorder, LogFiles.CHECKPOINTS));
            case RecorderLog.Reading.Signed(RecorderLog log) -> {
                Path file = files.file(recorder, LogFiles.CHECKPOINTS);
                torn(log.notes(), file);
                checkpoints(recorder, log.key(), log.notes(), file);
            }
        }
    }

    /** Returns up to which line the good ones reach. */
    private long checkpoints(String recorder, VerifierKey key, NoteFile notes, Path file) {
        long before = 0;
        for (NoteFile.Placed placed : notes.notes()) {
            Optional<Checkpoint> checkpoint = RecorderLog.checkpoint(placed.note(), key);
            if (checkpoint.isEmpty()) {
                problems.add(LogProblem.error("E163", "not-signed", files.place(file, placed.line())));
                continue;
            }
            Checkpoint one = checkpoint.get();
            if (one.size() <= before) {
                problems.add(LogProblem.error("E163", "order", files.place(file, placed.line()), one.size(), before));
            }
            before = Math.max(before, one.size());
            expect(recorder, one.size(), one.root(), file, placed.line());
        }
        return before;
    }

    /** A key that was replaced, by the name of its files: what it signed binds the history as before. */
    private void readEarlier(String name) throws IOException {
        Path keyFile = files.earlier().resolve(name + LogFiles.KEY);
        Optional<VerifierKey> key = RecorderLog.key(keyFile).filter(one -> one.use() == VerifierKey.Use.NOTE);
        Optional<KeyName> named = key.flatMap(one -> KeyName.read(one.name()))
                .filter(one -> files.earlier(one, LogFiles.KEY).equals(keyFile) && one.isHistoryOf(one.person()));
        if (key.isEmpty() || named.isEmpty()) {
            problems.add(LogProblem.error("E166", "unreadable", files.place(keyFile, 1)));
            return;
        }
        String recorder = named.get().person();
        Path file = files.earlier(named.get(), LogFiles.CHECKPOINTS);
        NoteFile notes = notes(file);
        long signed = checkpoints(recorder, key.get(), notes, file);
        readCases(files.earlier(named.get(), LogFiles.CASE), key, earlierCases);
        earlier.add(
                new LogReplay.Earlier(recorder, key.get(), signed, notes.notes().size()));
    }

    private void expect(String recorder, long size, Hash root, Path file, int line) {
        expected.computeIfAbsent(recorder, name -> new ArrayList<>())
                .add(new Expected(
                        size,
                        root,
                        LogProblem.error("E160", "prefix", files.place(file, line), recorder, size),
                        LogProblem.error("E164", "shorter", files.place(file, line), recorder, size)));
    }

    private void torn(NoteFile notes, Path file) {
        if (notes.torn() > 0) {
            int line = notes.notes().isEmpty() ? 1 : notes.notes().getLast().line();
            problems.add(LogProblem.warning("E176", "torn", files.place(file, line), notes.torn()));
        }
    }

    private void readCases(Path file, Optional<VerifierKey> key, List<SignedCase> to) throws IOException {
        NoteFile notes = notes(file);
        for (NoteFile.Placed placed : notes.notes()) {
            Optional<SignedCase> signed = key.flatMap(known -> SignedCase.read(placed.note(), known));
            if (signed.isEmpty()) {
                problems.add(LogProblem.error("E163", "not-signed", files.place(file, placed.line())));
                continue;
            }
            to.add(signed.get());
            for (CaseHead head : signed.get().root().heads()) {
                if (head.size() > 0) {
                    expect(head.recorder(), head.size(), head.root(), file, placed.line());
                }
            }
        }
    }

    private NoteFile notes(Path file) throws IOException {
        NoteFile notes = NoteFile.read(file);
        if (notes.broken() > 0) {
            problems.add(LogProblem.error("E163", "not-a-note", files.place(file, notes.broken())));
        }
        torn(notes, file);
        return notes;
    }

    private void readCosignatures(String cosigner) throws IOException {
        Path file = files.file(cosigner, LogFiles.COSIGNATURES);
        Optional<VerifierKey> key = RecorderLog.key(files.file(cosigner, LogFiles.COSIGNER));
        for (NoteFile.Placed placed : notes(file).notes()) {
            Optional<SignedCase> of = allCases().stream()
                    .filter(one -> one.note().text().equals(placed.note().text()))
                    .reduce((first, second) -> second);
            boolean isGood = key.isPresent()
                    && placed.note().signatures().size() == 1
                    && key.get().verify(placed.note()) == VerifierKey.Verdict.GOOD;
            if (!isGood || of.isEmpty()) {
                String what = isGood ? "nothing" : "wrong";
                problems.add(LogProblem.error("E167", what, files.place(file, placed.line()), cosigner));
                continue;
            }
            long day = key.get().time(placed.note()).orElse(0);
            UnaryOperator<SignedCase> cosigned =
                    one -> one.equals(of.get()) ? one.with(new SignedCase.Cosigned(cosigner, day)) : one;
            cases.replaceAll(cosigned);
            earlierCases.replaceAll(cosigned);
        }
    }

    private void readCosigner(String cosigner) throws IOException {
        Path file = files.file(cosigner, LogFiles.COSIGNER);
        boolean isGood = RecorderLog.key(file)
                .filter(key -> key.use() == VerifierKey.Use.COSIGNATURE)
                .flatMap(key -> KeyName.read(key.name()))
                .filter(name ->
                        name.use().equals(KeyName.COSIGNER) && name.person().equals(cosigner))
                .isPresent();
        if (!isGood) {
            problems.add(LogProblem.error("E166", "unreadable", files.place(file, 1)));
        }
    }
}
