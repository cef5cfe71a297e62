package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.plumbline.ledger.Problem;

/** Watches the lines of one history go by and holds them against its tiles and against every root that was signed. */
final class LineWatch implements HistoryLines.Each {
    private final LogFiles files;
    private final String recorder;
    private final long signed;
    private final List<Expected> expected;
    private final TileTree tree = new TileTree(this::compare);
    private final List<Problem> problems = new ArrayList<>();
    private int next;

    /**
     * Watches a history.
     *
     * @param signed up to which size there are tiles
     * @param expected the roots that were signed
     */
    LineWatch(LogFiles files, String recorder, long signed, List<Expected> expected) {
        this.files = files;
        this.recorder = recorder;
        this.signed = signed;
        this.expected = expected.stream()
                .sorted(Comparator.comparingLong(Expected::size))
                .toList();
    }

    @Override
    public void take(byte[] bytes, int start, int length) throws IOException {
        tree.add(bytes, start, length);
        while (next < expected.size() && expected.get(next).size() <= tree.size()) {
            Expected one = expected.get(next++);
            if (!tree.root().equals(one.root())) {
                problems.add(one.otherwise());
            }
        }
        if (tree.size() == signed) {
            tree.edge(this::compare);
        }
    }

    /** How many lines went by. */
    long size() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    /** What did not fit; to be asked when all lines went by. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        expected.stream().skip(next).map(Expected::ahead).forEach(all::add);
        return all;
    }

    private void compare(TilePath path, byte[] tile) throws IOException {
        if (!isSigned(path)) {
            return;
        }
        Path exact = files.tiles(recorder).resolve(path.toString());
        try {
            Path file = Tiles.locate(files.tiles(recorder), path);
            byte[] kept = Files.readAllBytes(file);
            if (file.equals(exact) ? kept.length != path.length() : kept.length < path.length()) {
                problems.add(LogProblem.error("E165", "length", files.place(file, 1), kept.length, path.length()));
            } else {
                int at = Arrays.mismatch(kept, 0, path.length(), tile, 0, path.length());
                if (at >= 0) {
                    problems.add(LogProblem.error("E165", "changed", files.place(file, 1), at));
                }
            }
        } catch (NoSuchFileException missing) {
            problems.add(LogProblem.error("E165", "missing", files.place(exact, 1)));
        }
    }

    /** A tile that the signed log has: full within its size, or at its edge. */
    private boolean isSigned(TilePath path) {
        long hashes = signed >> (TilePath.HEIGHT * path.level());
        long end = path.number() * TilePath.FULL + path.width();
        return path.isFull() ? end <= hashes : end == hashes && tree.size() == signed;
    }
}
