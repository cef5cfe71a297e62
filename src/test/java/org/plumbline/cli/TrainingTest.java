package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "publish"})
    void theJobsOfTheBuildEndWellAndLeaveNothing(String job) throws IOException {
        Path made = folder.resolve("training");
        assertThat(Training.run(job, Path.of("examples/asean-counter-terrorism"), "cooperation-and-conduct", made))
                .isEqualTo(Main.DONE);
        assertThat(made).doesNotExist();
    }
}
