package org.plumbline.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/**
 * What the key of a log remembers of what it signed ({@code <key>.signed}), so that an old copy of a case that was put back, or one that
 * was rewritten, is not signed into a second future of the same log. Written before a signature is let out: what was remembered and
 * then not signed because the process was killed is in the history, so it contradicts nothing.
 */
record KeyMemory(Memory memory, String key) {
    static final String SUFFIX = ".signed";

    /** What is remembered. */
    sealed interface Reading {
        /** Nothing: the key never signed, or signed before there was a memory. */
        record None() implements Reading {}

        /** These heads. */
        record Kept(SignedHeads heads) implements Reading {}

        /** It cannot be told any more. */
        record Damaged(Problem problem) implements Reading {}
    }

    Reading read() throws IOException {
        return switch (memory.read()) {
            case Memory.Reading.None none -> new Reading.None();
            case Memory.Reading.Damaged damaged -> damaged();
            case Memory.Reading.Kept(String text) ->
                SignedHeads.read(text)
                        .filter(heads -> heads.key().equals(key))
                        .<Reading>map(Reading.Kept::new)
                        .orElseGet(this::damaged);
        };
    }

    private Reading damaged() {
        return new Reading.Damaged(LogProblem.error("E188", "damaged", place()));
    }

    private Place place() {
        return new Place(memory.file().toString(), 1, 1);
    }

    /** Whether the log of this case goes on from what was signed; a problem if not. */
    List<Problem> againstLog(LogFiles files, Checkpoint known) throws IOException {
        return switch (read()) {
            case Reading.None none -> List.of();
            case Reading.Damaged(Problem problem) -> List.of(problem);
            case Reading.Kept(SignedHeads heads) -> {
                boolean isKnown = known.size() == heads.newest().size()
                        && known.root().equals(heads.newest().root());
                yield isKnown ? List.of() : against(files, heads.newest());
            }
        };
    }

    /** Whether the log of this case, whose newest checkpoint is not known, goes on from what was signed; a problem if not. */
    List<Problem> againstLog(LogFiles files) throws IOException {
        return againstLog(files, new Checkpoint("", 0, TreeHasher.empty(), List.of()));
    }

    /** Whether all histories go on from what was signed; a problem for each that does not. */
    List<Problem> againstCase(LogFiles files, CaseRoot now) throws IOException {
        return switch (read()) {
            case Reading.None none -> List.of();
            case Reading.Damaged(Problem problem) -> List.of(problem);
            case Reading.Kept(SignedHeads heads) -> {
                List<CaseHead> all = new ArrayList<>(List.of(heads.newest()));
                all.addAll(heads.others());
                List<Problem> problems = new ArrayList<>();
                for (CaseHead head : all) {
                    if (!now.head(head.recorder()).equals(Optional.of(head))) {
                        problems.addAll(against(files, head));
                    }
                }
                yield problems;
            }
        };
    }

    private List<Problem> against(LogFiles files, CaseHead head) throws IOException {
        Optional<Hash> now = HistoryLines.root(files.history(head.recorder()), head.size());
        if (now.equals(Optional.of(head.root()))) {
            return List.of();
        }
        Place history = files.place(files.history(head.recorder()), 1);
        return List.of(LogProblem.error(
                "E187",
                now.isEmpty() ? "older" : "other",
                history,
                head.recorder(),
                head.size(),
                memory.file().toString()));
    }

    /** Remembers that the log is about to be signed so far; on return it is on the disk. */
    void remember(CaseHead now) throws IOException {
        SignedHeads heads = read() instanceof Reading.Kept(SignedHeads before)
                ? before.with(now)
                : new SignedHeads(key, now, now, List.of());
        memory.write(heads.text());
    }

    /** Remembers that the case is about to be signed as it is; on return it is on the disk. */
    void remember(CaseRoot now, CaseHead own) throws IOException {
        SignedHeads heads =
                read() instanceof Reading.Kept(SignedHeads before) ? before : new SignedHeads(key, own, own, List.of());
        memory.write(heads.with(now).text());
    }

    /** Whether this key signed the history of this case, whatever the case says of it. */
    boolean signed(LogFiles files, SignedHeads heads) throws IOException {
        return HistoryLines.root(
                        files.history(heads.first().recorder()), heads.first().size())
                .equals(Optional.of(heads.first().root()));
    }
}
