package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A sleep that ends early where the system tells that something in a folder changed. Whoever sleeps looks for himself afterwards: not every
 * system tells, and none of every change.
 */
final class ChangeBell implements AutoCloseable {
    private static final List<WatchEvent.Kind<?>> CHANGES = List.of(
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);

    private final Optional<WatchService> service;

    private ChangeBell(Optional<WatchService> service) {
        this.service = service;
    }

    /** Rings for files in these folders and in those below them; not for folders that come later. */
    static ChangeBell of(List<Path> folders) {
        try {
            ChangeBell bell =
                    new ChangeBell(Optional.of(FileSystems.getDefault().newWatchService()));
            return bell.hears(folders) ? bell : silent(bell);
        } catch (IOException | UnsupportedOperationException none) {
            return new ChangeBell(Optional.empty()); // the system has no more to give; sleeping does as well
        }
    }

    private static ChangeBell silent(ChangeBell useless) {
        useless.close();
        return new ChangeBell(Optional.empty());
    }

    /** False if a folder went while it was looked through, or the system watches no more of them. */
    private boolean hears(List<Path> folders) {
        try {
            for (Path folder : folders) {
                register(folder, service.orElseThrow());
            }
            return true;
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }

    private static void register(Path folder, WatchService service) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                each.register(service, CHANGES.toArray(WatchEvent.Kind<?>[]::new));
            }
        }
    }

    /** Sleeps so long, or until it rings. */
    void sleep(Duration longest) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(longest);
            return;
        }
        WatchKey rung = service.get().poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (rung != null) {
            rung.pollEvents();
            rung.reset();
        }
    }

    @Override
    public void close() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException leftOpen) {
            throw new UncheckedIOException(leftOpen);
        }
    }
}
