package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tiles of a log of a given size, read from their files. Proofs over millions of leaves need three or four of them. What is read
 * is not checked here: a proof made from a changed tile does not hold.
 */
public final class Tiles implements Subtrees {
    private static final int KEPT = 64;

    private final Path folder;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<String, Tile> read = new LinkedHashMap<>();

    /**
     * The tiles below a folder.
     *
     * @param folder that holds {@code tile/}
     * @param size how many leaves they cover
     */
    public Tiles(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /** A tile, and the roots of the subtrees in it as far as they were asked for: height by height, from that of its hashes. */
    private static final class Tile {
        private final List<byte[]> heights = new ArrayList<>();

        Tile(byte[] hashes) {
            heights.add(hashes);
        }

        int count() {
            return heights.getFirst().length / Hash.LENGTH;
        }

        Hash root(int height, int index, TreeHasher hasher) {
            while (heights.size() <= height) {
                byte[] below = heights.getLast();
                byte[] above = new byte[below.length / Hash.LENGTH / 2 * Hash.LENGTH];
                for (int at = 0; at < above.length; at += Hash.LENGTH) {
                    hasher.joinPair(below, 2 * at, above, at);
                }
                heights.add(above);
            }
            return Hash.at(heights.get(height), index * Hash.LENGTH);
        }
    }

    @Override
    public Hash subtree(int level, long index) throws IOException {
        int tileLevel = level / TilePath.HEIGHT;
        int height = level % TilePath.HEIGHT;
        long first = index << height;
        int offset = (int) (first % TilePath.FULL);
        Tile tile = tile(tileLevel, first / TilePath.FULL);
        if (tile.count() < offset + (1 << height)) {
            throw new IOException(path(tileLevel, first / TilePath.FULL) + " is too short");
        }
        return tile.root(height, offset >> height, hasher);
    }

    /** Joins a power of two of hashes in place; their root then stands at the start. */
    static byte[] root(byte[] hashes, int count, TreeHasher hasher) {
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) {
                hasher.joinPair(hashes, 2 * i * Hash.LENGTH, hashes, i * Hash.LENGTH);
            }
        }
        return hashes;
    }

    /** The tile of a level as it is at this size. */
    TilePath path(int level, long number) {
        long hashes = size >> (TilePath.HEIGHT * level);
        long width = Math.min(TilePath.FULL, hashes - number * TilePath.FULL);
        return new TilePath(level, number, (int) Math.max(0, width));
    }

    /** The bytes of a tile; one that is not full may be the beginning of a file that is longer by now. */
    private Tile tile(int level, long number) throws IOException {
        TilePath path = path(level, number);
        Tile known = read.get(path.toString());
        if (known != null) {
            return known;
        }
        Tile tile = new Tile(read(path));
        if (read.size() >= KEPT) {
            read.clear();
        }
        read.put(path.toString(), tile);
        return tile;
    }

    private byte[] read(TilePath path) throws IOException {
        return Files.readAllBytes(locate(folder, path));
    }

    /** The file of a tile, or of the same tile when it was wider. */
    static Path locate(Path folder, TilePath path) throws IOException {
        for (int width = path.width(); width <= TilePath.FULL; width++) {
            Path file = folder.resolve(new TilePath(path.level(), path.number(), width).toString());
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new NoSuchFileException(path.toString());
    }
}
