package org.plumbline.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.ledger.log.CaseHead;
import org.plumbline.ledger.log.Checkpoint;
import org.plumbline.ledger.log.Hash;
import org.plumbline.ledger.log.Inclusion;
import org.plumbline.ledger.log.Note;
import org.plumbline.ledger.log.RecorderLog;
import org.plumbline.ledger.log.SignedCase;
import org.plumbline.ledger.log.Subtrees;
import org.plumbline.ledger.log.Witnesses;

/**
 * The signed logs of a case.
 *
 * @param logs of all recorders
 * @param frozen how far they reached when the publication was frozen; a log that is not in it began later
 */
record CaseLogs(List<RecorderLog> logs, FrozenHeads frozen) implements Bundle.Logs {
    /** From so many earlier checkpoints the way to the newest is shown; an older bundle needs the one it had. */
    private static final int MOST_PREFIXES = 500;

    CaseLogs {
        logs = logs.stream()
                .sorted(java.util.Comparator.comparing(RecorderLog::recorder))
                .toList();
    }

    @Override
    public List<LogState> proving(NavigableSet<HistoryLine> lines) throws IOException {
        List<LogState> states = new ArrayList<>();
        for (RecorderLog log : logs) {
            Optional<CaseHead> then = frozen.of(log.recorder());
            NavigableSet<Long> wanted = wanted(log, lines);
            if (then.isPresent() || !wanted.isEmpty()) {
                states.add(state(log, then, wanted));
            }
        }
        return states;
    }

    private static NavigableSet<Long> wanted(RecorderLog log, NavigableSet<HistoryLine> lines) {
        NavigableSet<Long> wanted = new TreeSet<>();
        lines.stream()
                .filter(line -> line.recorder().equals(log.recorder()))
                .forEach(line -> wanted.add((long) line.line()));
        return wanted;
    }

    private static LogState state(RecorderLog log, Optional<CaseHead> then, NavigableSet<Long> wanted)
            throws IOException {
        List<LogState.Line> proven = new ArrayList<>();
        Subtrees subtrees = log.subtrees();
        for (Map.Entry<Long, String> line : log.lines(wanted).entrySet()) {
            proven.add(new LogState.Line(
                    line.getKey(),
                    line.getValue(),
                    base64(Inclusion.of(line.getKey() - 1, log.newest().size(), subtrees)
                            .path())));
        }
        return new LogState(
                log.recorder(), log.key().toString(), log.newestNote().toString(), prefixes(log, then), proven);
    }

    private static List<LogState.Prefix> prefixes(RecorderLog log, Optional<CaseHead> then) throws IOException {
        List<Note> notes = log.checkpoints();
        TreeSet<Long> sizes = new TreeSet<>();
        then.ifPresent(head -> sizes.add(head.size()));
        notes.subList(Math.max(0, notes.size() - MOST_PREFIXES), notes.size())
                .forEach(note -> Checkpoint.read(note.text()).ifPresent(one -> sizes.add(one.size())));
        List<LogState.Prefix> prefixes = new ArrayList<>();
        for (long size : sizes) {
            if (size > 0 && size < log.newest().size()) {
                prefixes.add(
                        new LogState.Prefix(size, base64(log.consistency(size).path())));
            }
        }
        return prefixes;
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }

    /** The checkpoint of the whole case, and who else bears it out, as files of a bundle. */
    static SortedMap<String, byte[]> files(SignedCase signed, Witnesses witnesses) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("log/" + signed.recorder() + ".case", utf8(signed.note()));
        witnesses.cosigned().forEach(one -> {
            files.put("log/" + one.cosigner() + ".cosigner", (one.key() + "\n").getBytes(StandardCharsets.UTF_8));
            files.put("log/" + one.cosigner() + ".cosignature", utf8(one.note()));
        });
        witnesses.stamps().forEach((name, bytes) -> files.put("stamps/" + name, bytes));
        return files;
    }

    private static byte[] utf8(Note note) {
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
