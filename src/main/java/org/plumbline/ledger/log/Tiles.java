package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    private final Map<String, byte[]> read = new LinkedHashMap<>();

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

    @Override
    public Hash subtree(int level, long index) throws IOException {
        int tileLevel = level / TilePath.HEIGHT;
        int height = level % TilePath.HEIGHT;
        long first = index << height;
        int offset = (int) (first % TilePath.FULL);
        byte[] tile = tile(tileLevel, first / TilePath.FULL);
        int count = 1 << height;
        if (tile.length < (offset + count) * Hash.LENGTH) {
            throw new IOException(path(tileLevel, first / TilePath.FULL) + " is too short");
        }
        byte[] hashes = new byte[count * Hash.LENGTH];
        System.arraycopy(tile, offset * Hash.LENGTH, hashes, 0, hashes.length);
        return Hash.at(root(hashes, count, hasher), 0);
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
    private byte[] tile(int level, long number) throws IOException {
        TilePath path = path(level, number);
        byte[] known = read.get(path.toString());
        if (known != null) {
            return known;
        }
        byte[] tile = read(path);
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
