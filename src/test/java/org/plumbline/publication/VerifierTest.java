package org.plumbline.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifierTest {
    @TempDir
    Path folder;

    @Test
    void trial() throws Exception {
        for (String id : java.util.List.of("cooperation-and-conduct", "counting-during-a-pause")) {
            MadeLog log = FrozenExample.log(100);
            Path zip = FrozenExample.zip(folder, id + ".zip", FrozenExample.of(id, Withheld.NONE), log);
            Files.copy(zip, Path.of("/tmp/h/" + id + ".zip"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(1).isEqualTo(1);
    }
}
