package org.plumbline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.plumbline.ledger.log.Hash;
import org.plumbline.ledger.log.Inclusion;
import org.plumbline.ledger.log.LogReplay;
import org.plumbline.ledger.log.MerkleTree;
import org.plumbline.ledger.log.RecorderLog;
import org.plumbline.ledger.log.TreeHasher;
import org.plumbline.store.Shelf;

/**
 * What the log over a large history costs: recording with its signatures and index, looking up, proving, hashing, going through
 * everything. {@code LogFigures [STATEMENTS [BATCH]]}; 50,000 in batches of 5,000 unless told. Each figure stands beside a baseline
 * measured in the same run. For 5,000,000 set {@code PLUMBLINE_BENCH_HEAP=6g}.
 */
public final class LogFigures {
    private static final int LOOKUPS = 10_000;
    private static final int WARM_UP = 1_000;

    private final MadeHistory made;
    private final int statements;

    private LogFigures(MadeHistory made, int statements) {
        this.made = made;
        this.statements = statements;
    }

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        int statements = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        Path folder = Files.createTempDirectory("log-figures");
        LogFigures figures = new LogFigures(new MadeHistory(folder), statements);
        try {
            figures.record(batch);
            figures.lookUp();
            figures.verify();
            figures.hash();
            figures.prove();
        } finally {
            MadeHistory.delete(folder);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void record(int batch) throws IOException {
        MadeHistory.Took took = made.record(statements, batch);
        double plain = made.plainWrites();
        double all = took.recording() + took.signing() + took.indexing();
        System.out.printf(
                "%,d statements in batches of %,d; history of %,d MB%n",
                statements, batch, Files.size(made.history()) >> 20);
        System.out.printf(
                "recorded, signed, in the index %,11.0f statements/s (recording %.1f s, signing %.1f s, index %.1f s)%n",
                statements / all, took.recording(), took.signing(), took.indexing());
        System.out.printf(
                "slowest batch                 %.3f s; the last tenth of the batches, %,.0f statements/s%n",
                took.slowest(), took.lastTenth());
        System.out.printf(
                "baseline: plain writes, fsync %,12.0f statements/s; recording takes %.1f times as long%n",
                statements / plain, all / plain);
    }

    private void lookUp() throws IOException {
        Random random = new Random(5);
        try (Shelf shelf = Shelf.open(made.folder());
                EntityQuery query = new EntityQuery(made.folder())) {
            long[] ours = new long[LOOKUPS];
            long[] plain = new long[LOOKUPS];
            for (int i = -WARM_UP; i < LOOKUPS; i++) {
                String entity = MadeHistory.entity(random.nextInt(statements));
                long start = System.nanoTime();
                int found = shelf.asOf(entity, MadeHistory.AFTER).size();
                long middle = System.nanoTime();
                int rows = query.rows(entity);
                long end = System.nanoTime();
                if (found != rows) {
                    throw new IllegalStateException(entity + " has " + rows + " rows, not " + found);
                }
                ours[Math.max(0, i)] = middle - start;
                plain[Math.max(0, i)] = end - middle;
            }
            System.out.printf(
                    "as-of lookup of an entity     p50 %.3f ms, p99 %.3f ms; baseline: bare SQL, p99 %.3f ms%n",
                    quantile(ours, 50), quantile(ours, 99), quantile(plain, 99));
        }
    }

    private static double quantile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1e6;
    }

    private void verify() throws IOException, NoSuchAlgorithmException {
        long start = System.nanoTime();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(made.history())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        int length = sha256.digest().length;
        double baseline = seconds(start);
        start = System.nanoTime();
        LogReplay replay = LogReplay.of(made.folder());
        double ours = seconds(start);
        if (!replay.holds() || length != Hash.LENGTH) {
            throw new IllegalStateException("does not hold: " + replay.problems());
        }
        System.out.printf(
                "log verify, everything        %.2f s; baseline: SHA-256 of the file, %.2f s: %.1f times%n",
                ours, baseline, ours / baseline);
    }

    /** The Merkle tree of up to 256 MB of the history against the same bytes through MessageDigest alone. */
    private void hash() throws IOException, NoSuchAlgorithmException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(made.history())) {
            bytes = in.readNBytes(1 << 28);
        }
        int[] ends = ends(bytes);
        double ours = Double.MAX_VALUE;
        double baseline = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            MerkleTree tree = new MerkleTree();
            for (int i = 0, from = 0; i < ends.length; from = ends[i++] + 1) {
                tree.add(bytes, from, ends[i] - from);
            }
            tree.root();
            ours = Math.min(ours, seconds(start));
            start = System.nanoTime();
            digest(bytes, ends);
            baseline = Math.min(baseline, seconds(start));
        }
        double megabytes = ends[ends.length - 1] / 1e6;
        System.out.printf(
                "hashing into the tree         %,.0f MB/s; baseline: MessageDigest on the same bytes, %,.0f MB/s: %.0f %%%n",
                megabytes / ours, megabytes / baseline, 100 * baseline / ours);
    }

    private static int[] ends(byte[] bytes) {
        int[] ends = new int[1 << 10];
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
                ends[count++] = i;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** A digest for each line with its prefix, and one of 65 bytes for the node that each line brings. */
    private static void digest(byte[] bytes, int[] ends) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] node = new byte[2 * Hash.LENGTH];
        for (int i = 0, from = 0; i < ends.length; from = ends[i++] + 1) {
            sha256.update((byte) 0);
            sha256.update(bytes, from, ends[i] - from);
            byte[] leaf = sha256.digest();
            System.arraycopy(leaf, 0, node, 0, leaf.length);
            sha256.update((byte) 1);
            sha256.update(node);
            sha256.digest();
        }
    }

    private void prove() throws IOException, NoSuchAlgorithmException {
        if (!(RecorderLog.read(made.folder(), MadeHistory.RECORDER) instanceof RecorderLog.Reading.Signed(var log))) {
            throw new IllegalStateException("not signed");
        }
        Random random = new Random(6);
        int[] lines = random.ints(WARM_UP + LOOKUPS, 1, (int) log.newest().size() + 1)
                .sorted()
                .toArray();
        Hash[] leaves = made.leaves(lines);
        Integer[] order =
                java.util.stream.IntStream.range(0, lines.length).boxed().toArray(Integer[]::new);
        java.util.Collections.shuffle(Arrays.asList(order), random);
        long[] nanos = new long[LOOKUPS];
        long[] plain = new long[LOOKUPS];
        for (int i = 0; i < order.length; i++) {
            long start = System.nanoTime();
            Inclusion proof = log.inclusion(lines[order[i]]);
            boolean holds = proof.holds(leaves[order[i]], log.newest().root());
            long end = System.nanoTime();
            digests(proof.path().size());
            if (!holds) {
                throw new IllegalStateException("the proof of line " + lines[order[i]] + " does not hold");
            }
            nanos[Math.max(0, i - WARM_UP)] = end - start;
            plain[Math.max(0, i - WARM_UP)] = System.nanoTime() - end;
        }
        System.out.printf(
                "inclusion proof, made, held   p50 %.3f ms, p99 %.3f ms of %,d leaves; baseline: its digests alone, p50 %.3f ms%n",
                quantile(nanos, 50), quantile(nanos, 99), log.newest().size(), quantile(plain, 50));
    }

    private static void digests(int count) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] node = new byte[1 + 2 * Hash.LENGTH];
        for (int i = 0; i < count; i++) {
            System.arraycopy(sha256.digest(node), 0, node, 1, Hash.LENGTH);
        }
        if (TreeHasher.empty().equals(Hash.of(Arrays.copyOfRange(node, 1, 1 + Hash.LENGTH)))) {
            throw new IllegalStateException("cannot be");
        }
    }
}
