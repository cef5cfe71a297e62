package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.plumbline.language.Messages;

/** Does something again whenever a file of a case changes, until it is interrupted. */
final class Watch {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final Console console;

    Watch(Path folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    /** Returns what the last time came to. */
    int run(IntSupplier check) {
        Messages messages = Messages.in(console.language());
        while (true) {
            FileTimes before = times();
            long start = console.clock().millis();
            int status = check.getAsInt();
            long took = console.clock().millis() - start;
            console.out().flush();
            console.warn(messages.say("cli.watch.waiting", took, folder.toString()));
            console.err().flush();
            if (!waitForChange(before)) {
                return status;
            }
        }
    }

    private boolean waitForChange(FileTimes before) {
        try (ChangeBell bell = ChangeBell.of(watched())) {
            while (times().equals(before)) {
                bell.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private FileTimes times() {
        return FileTimes.of(watched());
    }

    /** The cache is written by reading, and is no part of the case. */
    private List<Path> watched() {
        return Stream.of("case.yaml", "records", "incidents", "history", "publications")
                .map(folder::resolve)
                .toList();
    }
}
