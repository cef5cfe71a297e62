package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
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
        try {
            while (times().equals(before)) {
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The cache is written by reading, and is no part of the case. */
    private FileTimes times() {
        return FileTimes.of(List.of(
                folder.resolve("case.yaml"),
                folder.resolve("records"),
                folder.resolve("incidents"),
                folder.resolve("history"),
                folder.resolve("publications")));
    }
}
