package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TilesTest {
    @TempDir
    Path folder;

    private static byte[] entry(long i) {
        return ("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void add(TileTree tree, long i) throws IOException {
        byte[] entry = entry(i);
        tree.add(entry, 0, entry.length);
    }

    @Test
    void aTilesPathIsThatOfTheSpecification() {
        assertThat(new TilePath(0, 1234067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(2, 0, 1)).hasToString("tile/2/000.p/1");
        Tiles tiles = new Tiles(folder, 70_000);
        assertThat(tiles.path(0, 273).width()).isEqualTo(112);
        assertThat(tiles.path(0, 272).width()).isEqualTo(256);
        assertThat(tiles.path(1, 1).width()).isEqualTo(17);
        assertThat(tiles.path(2, 0).width()).isEqualTo(1);
    }

    /** An older checkpoint may need it: a process that is killed here must not leave it empty. */
    @Test
    void aTileThatIsThereIsReplacedInOneStepOrLeftAlone() throws IOException {
        TilePath path = new TilePath(0, 0, 256);
        byte[] tile = new byte[path.length()];
        Path file = folder.resolve(path.toString());
        Path before = folder.resolve("before");
        new TileFiles(folder).take(path, tile);
        Files.createLink(before, file);

        new TileFiles(folder).take(path, tile);
        assertThat(Files.isSameFile(before, file)).isTrue();

        tile[7] = 1;
        new TileFiles(folder).take(path, tile);
        assertThat(Files.readAllBytes(file)).isEqualTo(tile);
        assertThat(Files.readAllBytes(before)).isEqualTo(new byte[path.length()]);
    }

    @Test
    void proofsFromTilesAreThoseFromAllLeavesAtEverySizeAroundATilesEdge() throws IOException {
        TileFiles files = new TileFiles(folder);
        TileTree tree = new TileTree(files);
        Leaves leaves = new Leaves();
        MerkleTree plain = new MerkleTree();
        Random random = new Random(8);
        for (int size = 1; size <= 70_000; size++) {
            byte[] entry = entry(size);
            add(tree, size);
            leaves.add(entry, 0, entry.length);
            plain.add(entry, entry.length);
            boolean isNearEdge = (size % 256 < 2 && size < 1100) || (size > 65_534 && size < 65_539) || size == 70_000;
            if (!isNearEdge && size != 100) {
                continue;
            }
            tree.edge(files);
            files.tidy();
            Tiles tiles = new Tiles(folder, size);
            assertThat(tree.root()).as("size " + size).isEqualTo(plain.rootHash());
            assertThat(TileTree.from(tiles, size, (path, tile) -> {}).root()).isEqualTo(plain.rootHash());
            for (int i = 0; i < (size > 60_000 ? 1 : 5); i++) {
                int index = random.nextInt(size);
                assertThat(Inclusion.of(index, size, tiles)).isEqualTo(Inclusion.of(index, size, leaves));
                assertThat(Consistency.of(index + 1, size, tiles)).isEqualTo(Consistency.of(index + 1, size, leaves));
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(273 + 1 + 3);
        }
    }

    @Test
    void anOlderLogIsReadFromTilesThatAreWiderByNow() throws IOException {
        TileFiles files = new TileFiles(folder);
        TileTree tree = new TileTree(files);
        Hash before = TreeHasher.empty();
        for (int i = 0; i < 600; i++) {
            add(tree, i);
            if (tree.size() == 300) {
                before = tree.root();
            }
        }
        tree.edge(files);
        files.tidy();
        assertThat(new Tiles(folder, 300).range(0, 300)).isEqualTo(before);
    }

    @Test
    void aTileThatIsCutShortOrMissingIsAnError() throws IOException {
        TileFiles files = new TileFiles(folder);
        TileTree tree = new TileTree(files);
        for (int i = 0; i < 600; i++) {
            add(tree, i);
        }
        tree.edge(files);
        Path tile = folder.resolve("tile/0/001");
        Files.write(tile, new byte[100]);
        assertThatThrownBy(() -> Inclusion.of(300, 600, new Tiles(folder, 600))).isInstanceOf(IOException.class);
        Files.delete(tile);
        assertThatThrownBy(() -> Inclusion.of(300, 600, new Tiles(folder, 600))).isInstanceOf(IOException.class);
    }
}
