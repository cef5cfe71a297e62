package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

final class WatchTest {
    @TempDir
    Path folder;

    @Test
    void aChangedFileIsCheckedAgainAndAnInterruptEndsTheWatch() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("case.yaml"), "title: {en: A case}\n");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        Console console = new Console(err, err, false, Language.ENGLISH, Optional.empty(), Clock.systemUTC());
        CountDownLatch once = new CountDownLatch(1);
        CountDownLatch twice = new CountDownLatch(2);
        AtomicInteger status = new AtomicInteger(-1);
        Thread watch = Thread.ofPlatform()
                .start(() -> status.set(new Watch(folder, console).run(() -> {
                    once.countDown();
                    twice.countDown();
                    return 1;
                })));
        assertThat(once.await(20, TimeUnit.SECONDS)).isTrue();
        Files.writeString(folder.resolve("records/new.yaml"), "[]\n");
        assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
        watch.interrupt();
        watch.join(20_000);
        assertThat(status.get()).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("Ctrl-C");
    }

    @Test
    void fileTimesOfAFolderThatDoesNotExistAreNone() {
        assertThat(FileTimes.of(java.util.List.of(folder.resolve("nothing"))).stamps())
                .isEmpty();
    }
}
