package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingTest {
    @TempDir
    Path folder;

    @Test
    void theJobsOfTheBuildEndWellAndLeaveNothing() throws IOException {
        Path made = folder.resolve("training");
        assertThat(Training.run(Path.of("examples/asean-counter-terrorism"), "cooperation-and-conduct", made))
                .containsExactly(Main.DONE, Main.DONE);
        assertThat(made).doesNotExist();
    }
}
