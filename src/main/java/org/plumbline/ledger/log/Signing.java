package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Disk;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.history.Recorder;

/**
 * Signs how far a history reaches: tiles first, then what the key remembers, then the checkpoint, each on the disk before the next. A process that is killed
 * between leaves a history that reaches further than its newest checkpoint, which is no error; the next batch signs both.
 */
public final class Signing implements Recorder.Sealing {
    private final LogFiles files;
    private final Keys.Search search;
    private final boolean replaces;

    /**
     * Signs in a case.
     *
     * @param search where the keys of this machine are
     */
    public Signing(Path caseFolder, Keys.Search search) {
        this(new LogFiles(caseFolder), search, false);
    }

    private Signing(LogFiles files, Keys.Search search, boolean replaces) {
        this.files = files;
        this.search = search;
        this.replaces = replaces;
    }

    /**
     * Signs with a new key, because the one of before is lost or in wrong hands. The key of before stays listed in the case, and what
     * it signed binds the history as before.
     */
    public Signing withNewKey() {
        return new Signing(files, search, true);
    }

    @Override
    public List<Problem> seal(String recorder, History.Head before, History.Head now) {
        if (now.lines() == 0) {
            return List.of();
        }
        Place place = files.place(files.file(recorder, LogFiles.CHECKPOINTS), 1);
        return switch (search) {
            case Keys.Search.Nowhere(Problem problem) -> List.of(problem);
            case Keys.Search.Here(Keys keys) -> {
                try {
                    yield sign(keys, recorder, before, now);
                } catch (IOException failure) {
                    yield List.of(LogProblem.error("E174", "unwritable", place, LogProblem.why(failure)));
                }
            }
        };
    }

    private List<Problem> sign(Keys keys, String recorder, History.Head before, History.Head now) throws IOException {
        return switch (RecorderLog.read(files.caseFolder(), recorder)) {
            case RecorderLog.Reading.Broken(Problem problem) -> List.of(problem);
            case RecorderLog.Reading.Unsigned(Optional<VerifierKey> key) -> {
                if (key.isEmpty()) {
                    yield first(keys, recorder, now);
                }
                yield replaces ? replace(keys, recorder, key.get(), now) : resume(keys, recorder, key.get(), now);
            }
            case RecorderLog.Reading.Signed(RecorderLog log) ->
                replaces ? replace(keys, log, now) : extend(keys, log, before, now);
        };
    }

    /** No key of the log is in the case: a new one is made only where none was before, or where somebody asked for it. */
    private List<Problem> first(Keys keys, String recorder, History.Head now) throws IOException {
        Optional<EarlierKeys.Trace> trace = new EarlierKeys(files, recorder).trace();
        for (KeyMemory memory : trace.isPresent() ? List.<KeyMemory>of() : keys.memories(recorder)) {
            switch (memory.read()) {
                case KeyMemory.Reading.None none -> {}
                case KeyMemory.Reading.Damaged(Problem problem) -> {
                    return List.of(problem);
                }
                case KeyMemory.Reading.Kept(SignedHeads heads) -> {
                    if (memory.signed(files, heads)) {
                        trace = Optional.of(
                                new EarlierKeys.Trace(memory.memory().file(), KeyName.read(heads.key())));
                    }
                }
            }
        }
        if (trace.isEmpty()) {
            return begin(keys, recorder, now);
        }
        Optional<KeyName> name = trace.get().name();
        Path missing = files.file(recorder, LogFiles.KEY);
        Path left = trace.get().file();
        String shown =
                left.startsWith(files.caseFolder()) ? files.place(left, 1).path() : left.toString();
        if (!replaces) {
            String what = name.filter(keys::has).isPresent() ? "here" : "gone";
            return List.of(LogProblem.error(
                    "E179",
                    what,
                    files.place(missing, 1),
                    recorder,
                    shown,
                    keys.folder().toString()));
        }
        if (name.isEmpty()) {
            return begin(keys, recorder, now);
        }
        Optional<VerifierKey> known = keys.publicKey(name.get());
        Path listed = files.earlier(name.get(), LogFiles.KEY);
        if (known.isEmpty()) {
            known = RecorderLog.key(listed);
        }
        return known.isPresent()
                ? replace(keys, recorder, known.get(), now)
                : List.of(LogProblem.error(
                        "E179",
                        "unlisted",
                        files.place(missing, 1),
                        recorder,
                        shown,
                        keys.folder().toString()));
    }

    private List<Problem> replace(Keys keys, RecorderLog log, History.Head now) throws IOException {
        Place place = files.place(
                files.file(log.recorder(), LogFiles.CHECKPOINTS),
                log.notes().notes().getLast().line());
        if (log.newest().size() > now.lines()) {
            return List.of(LogProblem.error("E164", "ahead", place, log.newest().size(), now.lines()));
        }
        List<Problem> rewritten = prefix(log, now, place);
        return rewritten.isEmpty() ? replace(keys, log.recorder(), log.key(), now) : rewritten;
    }

    private List<Problem> replace(Keys keys, String recorder, VerifierKey earlier, History.Head now)
            throws IOException {
        Path cases = files.file(recorder, LogFiles.CASE);
        int broken = NoteFile.read(cases).broken();
        if (broken > 0) {
            return List.of(LogProblem.error("E163", "not-a-note", files.place(cases, broken)));
        }
        KeyName name = KeyName.read(earlier.name()).orElseThrow();
        new EarlierKeys(files, recorder).setAside(earlier, name);
        List<Problem> notes = new ArrayList<>(begin(keys, recorder, now));
        notes.add(LogProblem.note(
                "E178", "replaced", files.place(files.earlier(name, LogFiles.KEY), 1), recorder, earlier.toString()));
        return List.copyOf(notes);
    }

    /** The first signature of a log: its key is made. */
    private List<Problem> begin(Keys keys, String recorder, History.Head now) throws IOException {
        SigningKey key = keys.make(KeyName.HISTORY, recorder, VerifierKey.Use.NOTE);
        Path file = files.file(recorder, LogFiles.KEY);
        Disk.makeFolder(files.folder());
        Disk.writeWhole(file, (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        whole(keys, key, recorder, now);
        return List.of(LogProblem.note(
                "E178", "made", files.place(file, 1), recorder, keys.folder().toString()));
    }

    /** A key was made, and then nothing signed. */
    private List<Problem> resume(Keys keys, String recorder, VerifierKey verifier, History.Head now)
            throws IOException {
        if (new EarlierKeys(files, recorder).has(verifier)) {
            return List.of(LogProblem.error(
                    "E179", "unfinished", files.place(files.file(recorder, LogFiles.KEY), 1), recorder));
        }
        return switch (keys.find(verifier, files.place(files.file(recorder, LogFiles.KEY), 1))) {
            case Keys.Found.Missing(Problem problem) -> List.of(problem);
            case Keys.Found.Here(SigningKey key) -> {
                List<Problem> contradictions = keys.memory(verifier).againstLog(files);
                if (contradictions.isEmpty()) {
                    whole(keys, key, recorder, now);
                }
                yield contradictions;
            }
        };
    }

    private void whole(Keys keys, SigningKey key, String recorder, History.Head now) throws IOException {
        TileFiles tiles = new TileFiles(files.tiles(recorder));
        TileTree tree = new TileTree(tiles);
        HistoryLines.read(files.history(recorder), 0, now.lines(), tree::add);
        finish(keys, key, recorder, tree, tiles);
    }

    private List<Problem> extend(Keys keys, RecorderLog log, History.Head before, History.Head now) throws IOException {
        String recorder = log.recorder();
        Path file = files.file(recorder, LogFiles.CHECKPOINTS);
        Place place = files.place(file, log.notes().notes().getLast().line());
        if (log.newest().size() > now.lines()) {
            return List.of(LogProblem.error("E164", "ahead", place, log.newest().size(), now.lines()));
        }
        if (log.newest().size() == now.lines()) {
            return again(log, now, place);
        }
        SigningKey key;
        switch (keys.find(log.key(), files.place(files.file(recorder, LogFiles.KEY), 1))) {
            case Keys.Found.Missing(Problem problem) -> {
                return List.of(problem);
            }
            case Keys.Found.Here(SigningKey here) -> key = here;
        }
        List<Problem> contradictions = keys.memory(log.key()).againstLog(files, log.newest());
        if (!contradictions.isEmpty()) {
            return contradictions;
        }
        TileFiles tiles = new TileFiles(files.tiles(recorder));
        Optional<TileTree> edge = log.newest().size() == before.lines() ? edge(log, tiles) : Optional.empty();
        if (edge.isPresent()) {
            HistoryLines.read(files.history(recorder), before.length(), now.lines() - before.lines(), edge.get()::add);
            finish(keys, key, recorder, edge.get(), tiles);
            return List.of();
        }
        List<Problem> notes = new ArrayList<>(prefix(log, now, place));
        if (notes.isEmpty()) {
            whole(keys, key, recorder, now);
            if (log.newest().size() == before.lines()) {
                notes.add(madeAnew(log));
            }
        }
        return List.copyOf(notes);
    }

    /** Nothing is new; the tiles are gone through and made anew where they are damaged. */
    private List<Problem> again(RecorderLog log, History.Head now, Place place) throws IOException {
        LineWatch watch = new LineWatch(files, log.recorder(), log.newest().size(), List.of());
        HistoryLines.read(files.history(log.recorder()), 0, now.lines(), watch);
        if (!watch.root().equals(log.newest().root())) {
            return prefix(log, now, place);
        }
        if (watch.problems().isEmpty()) {
            return List.of();
        }
        TileFiles tiles = new TileFiles(files.tiles(log.recorder()));
        TileTree tree = new TileTree(tiles);
        HistoryLines.read(files.history(log.recorder()), 0, now.lines(), tree::add);
        tree.edge(tiles);
        tiles.tidy();
        return List.of(madeAnew(log));
    }

    private Problem madeAnew(RecorderLog log) {
        return LogProblem.warning(
                "E165", "made-anew", files.place(files.tiles(log.recorder()).resolve("tile"), 1), log.recorder());
    }

    /** The tree as the tiles have it, if they give the root that was signed. */
    private static Optional<TileTree> edge(RecorderLog log, TileFiles tiles) {
        try {
            TileTree tree = TileTree.from(log.tiles(), log.newest().size(), tiles);
            return tree.root().equals(log.newest().root()) ? Optional.of(tree) : Optional.empty();
        } catch (IOException missingOrCutShort) {
            return Optional.empty(); // all tiles are then made anew from the history
        }
    }

    /** Whether what was signed is still the beginning of the history. */
    private List<Problem> prefix(RecorderLog log, History.Head now, Place place) throws IOException {
        TileTree tree = new TileTree((path, tile) -> {});
        HistoryLines.read(files.history(log.recorder()), 0, log.newest().size(), tree::add);
        return tree.root().equals(log.newest().root())
                ? List.of()
                : List.of(LogProblem.error(
                        "E160", "rewritten", place, log.recorder(), log.newest().size(), now.lines()));
    }

    private void finish(Keys keys, SigningKey key, String recorder, TileTree tree, TileFiles tiles) throws IOException {
        tree.edge(tiles);
        keys.memory(key.verifier()).remember(new CaseHead(recorder, tree.size(), tree.root()));
        Path file = files.file(recorder, LogFiles.CHECKPOINTS);
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), tree.size(), tree.root(), List.of());
        NoteFile.read(file).append(file, key.sign(checkpoint.text()));
        tiles.tidy();
    }
}
