package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.HistoryWriter;
import org.plumbline.ledger.history.Replay;

/**
 * Everything that was ever recorded, signed and kept in a case, gone through from the first line to the last.
 *
 * @param root over the histories as they are
 * @param recorders in the order of their names
 * @param cases the checkpoints of the whole case by the keys of today, and who cosigned and stamped them
 * @param earlier keys that were replaced; what they signed was held against the histories like everything else
 * @param stamps the time-stamps over them
 * @param problems an error for everything that does not fit; each names its file
 */
public record LogReplay(
        CaseRoot root,
        List<OfRecorder> recorders,
        List<SignedCase> cases,
        List<Earlier> earlier,
        List<Stamp> stamps,
        List<Problem> problems) {
    public LogReplay {
        recorders = List.copyOf(recorders);
        cases = List.copyOf(cases);
        earlier = List.copyOf(earlier);
        stamps = List.copyOf(stamps);
        problems = List.copyOf(problems);
    }

    /**
     * One recorder's part.
     *
     * @param signed how many lines of the head are signed
     * @param checkpoints how many were signed
     */
    public record OfRecorder(CaseHead head, long signed, int checkpoints, long statements, Optional<VerifierKey> key) {
        /** How many lines are recorded and not yet signed. */
        public long unsigned() {
            return Math.max(0, head.size() - signed);
        }
    }

    /**
     * A key that was replaced.
     *
     * @param signed how many lines its newest checkpoint covers
     * @param checkpoints how many it signed
     */
    public record Earlier(String recorder, VerifierKey key, long signed, int checkpoints) {}

    /** Whether nothing was found that should not be. */
    public boolean holds() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Goes through a case. */
    public static LogReplay of(Path caseFolder) throws IOException {
        LogFiles files = new LogFiles(caseFolder);
        LogFolder folder = LogFolder.read(files);
        List<Problem> problems = new ArrayList<>(folder.problems());
        List<OfRecorder> recorders = new ArrayList<>();
        TreeSet<String> archived = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>(folder.recorders());
        names.addAll(folder.signedRecorders());
        for (String name : names) {
            if (!HistoryWriter.isName(name)) {
                problems.add(LogProblem.error("E163", "name", files.place(files.history(name), 1), name));
                continue;
            }
            long signed = folder.log(name).map(log -> log.newest().size()).orElse(0L);
            HistoryPass pass = HistoryPass.of(files, name, signed, folder.expected(name));
            Replay replay = pass.replay();
            problems.addAll(replay.problems());
            problems.addAll(pass.watch().problems());
            archived.addAll(replay.archived());
            recorders.add(new OfRecorder(
                    pass.head(),
                    signed,
                    folder.log(name).map(log -> log.notes().notes().size()).orElse(0),
                    replay.statements(),
                    folder.log(name).map(RecorderLog::key)));
        }
        Stamps stamps = Stamps.read(files, folder.allCases());
        problems.addAll(stamps.problems());
        problems.addAll(ArchiveFiles.check(files, archived));
        problems.addAll(StrayFiles.find(files, folder));
        CaseRoot root = new CaseRoot(recorders.stream()
                .map(OfRecorder::head)
                .filter(head -> head.size() > 0)
                .toList());
        return new LogReplay(root, recorders, folder.cases(), folder.earlier(), stamps.stamps(), problems);
    }
}
