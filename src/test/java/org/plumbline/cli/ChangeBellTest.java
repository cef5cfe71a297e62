package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ChangeBellTest {
    @TempDir
    Path folder;

    /** Other systems tell late or not at all; there the sleep only lasts as long as it was to. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.WINDOWS})
    void aChangeInAFolderBelowEndsTheSleepEarly() throws IOException, InterruptedException {
        Path below = Files.createDirectories(folder.resolve("publications/one"));
        CountDownLatch awake = new CountDownLatch(1);
        try (ChangeBell bell = ChangeBell.of(List.of(folder))) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    bell.sleep(Duration.ofHours(1));
                    awake.countDown();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            Files.writeString(below.resolve("en.md"), "words");
            assertThat(awake.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void withoutAFolderItIsASleepLikeAnyOther() throws InterruptedException {
        try (ChangeBell bell = ChangeBell.of(List.of(folder.resolve("none")))) {
            bell.sleep(Duration.ofMillis(1));
        }
        assertThat(folder).isEmptyDirectory();
    }
}
