package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.ledger.history.Disk;

/**
 * Writes tiles. Nothing reads a new tile before the checkpoint that needs it is written, so one that a killed process left half written
 * is simply written again. A tile that is there may be one that an older checkpoint needs: it is left alone if it is right, and else
 * replaced in one step, never emptied first.
 */
final class TileFiles implements TileTree.Sink {
    private final Path folder;
    private final List<TilePath> written = new ArrayList<>();

    TileFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void take(TilePath path, byte[] tile) throws IOException {
        Path file = folder.resolve(path.toString());
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Disk.makeFolder(parent);
        }
        byte[] bytes = Arrays.copyOf(tile, path.length());
        if (!Files.exists(file)) {
            write(file, bytes);
        } else if (Arrays.equals(Files.readAllBytes(file), bytes)) {
            Disk.force(file);
        } else {
            Disk.writeWhole(file, bytes);
        }
        written.add(path);
    }

    /** Straight into its place: nothing needs it yet. */
    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Disk.writeFully(channel, bytes);
            channel.force(true);
        }
    }

    /** Removes what the tiles written replace: narrower versions of the same. To be called when the new checkpoint is on the disk. */
    void tidy() throws IOException {
        for (TilePath path : written) {
            Path partial = folder.resolve(new TilePath(path.level(), path.number(), 1).toString())
                    .getParent();
            if (partial == null || !Files.isDirectory(partial)) {
                continue;
            }
            try (Stream<Path> widths = Files.list(partial)) {
                for (Path width : widths.toList()) {
                    if (path.isFull() || !String.valueOf(width.getFileName()).equals("" + path.width())) {
                        Files.deleteIfExists(width);
                    }
                }
            } catch (NoSuchFileException gone) {
                continue;
            }
            if (path.isFull()) {
                Files.deleteIfExists(partial);
            }
        }
        written.clear();
    }
}
