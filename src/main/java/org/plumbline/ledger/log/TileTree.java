package org.plumbline.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A log that grows leaf by leaf and hands over each tile that is full. Holds the last tile of every level, at most 64 KB. */
final class TileTree {
    private static final int TILE = TilePath.FULL * Hash.LENGTH;

    private final TreeHasher hasher = new TreeHasher();
    private final Sink sink;
    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    /** Where full tiles go. */
    @FunctionalInterface
    interface Sink {
        /** Takes a tile; the bytes change afterwards. */
        void take(TilePath path, byte[] tile) throws IOException;
    }

    TileTree(Sink sink) {
        this.sink = sink;
    }

    /** Goes on from the tiles of a log. */
    static TileTree from(Tiles tiles, long size, Sink sink) throws IOException {
        TileTree tree = new TileTree(sink);
        tree.size = size;
        for (int level = 0; size >> (TilePath.HEIGHT * level) > 0; level++) {
            byte[] row = tree.level(level);
            long hashes = size >> (TilePath.HEIGHT * level);
            long first = hashes - hashes % TilePath.FULL;
            for (long i = first; i < hashes; i++) {
                byte[] hash = tiles.subtree(TilePath.HEIGHT * level, i).bytes();
                System.arraycopy(hash, 0, row, (int) (i - first) * Hash.LENGTH, Hash.LENGTH);
            }
        }
        return tree;
    }

    long size() {
        return size;
    }

    private byte[] level(int level) {
        while (edge.size() <= level) {
            edge.add(new byte[TILE]);
        }
        return edge.get(level);
    }

    /** Takes the next entry. */
    void add(byte[] bytes, int start, int length) throws IOException {
        int at = (int) (size % TilePath.FULL) * Hash.LENGTH;
        hasher.leaf(bytes, start, length, level(0), at);
        size++;
        for (int level = 0; size % (1L << (TilePath.HEIGHT * (level + 1))) == 0; level++) {
            lift(level);
        }
    }

    /** The tile of a level is full: its root goes into the level above. */
    private void lift(int level) throws IOException {
        long hashes = size >> (TilePath.HEIGHT * level);
        byte[] tile = level(level);
        sink.take(new TilePath(level, hashes / TilePath.FULL - 1, TilePath.FULL), tile);
        byte[] above = level(level + 1);
        Tiles.root(tile, TilePath.FULL, hasher);
        int at = (int) ((hashes / TilePath.FULL - 1) % TilePath.FULL) * Hash.LENGTH;
        System.arraycopy(tile, 0, above, at, Hash.LENGTH);
    }

    /** The tiles that are not full, with their bytes. */
    void edge(Sink to) throws IOException {
        for (int level = 0; size >> (TilePath.HEIGHT * level) > 0; level++) {
            long hashes = size >> (TilePath.HEIGHT * level);
            int width = (int) (hashes % TilePath.FULL);
            if (width > 0) {
                TilePath path = new TilePath(level, hashes / TilePath.FULL, width);
                to.take(path, Arrays.copyOf(level(level), path.length()));
            }
        }
    }

    /** The root over all leaves so far. */
    Hash root() {
        byte[] root = null;
        for (int level = 0; size >> (TilePath.HEIGHT * level) > 0; level++) {
            int width = (int) ((size >> (TilePath.HEIGHT * level)) % TilePath.FULL);
            byte[] row = Arrays.copyOf(level(level), width * Hash.LENGTH);
            // from the right: the smallest full subtree first
            for (int end = width; end > 0; ) {
                int count = Integer.lowestOneBit(end);
                byte[] part = Arrays.copyOfRange(row, (end - count) * Hash.LENGTH, end * Hash.LENGTH);
                byte[] hash = Arrays.copyOf(Tiles.root(part, count, hasher), Hash.LENGTH);
                root = root == null ? hash : hasher.join(hash, root);
                end -= count;
            }
        }
        return root == null ? TreeHasher.empty() : Hash.of(root);
    }
}
