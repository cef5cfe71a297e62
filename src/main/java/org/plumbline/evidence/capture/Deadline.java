package org.plumbline.evidence.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends everything at one moment, however slowly bytes drip: then the socket is closed under whoever waits on it. Measured from when
 * it is made, by a clock that nobody can set back.
 */
final class Deadline implements Closeable {
    private final long end;
    private final AtomicBoolean passed = new AtomicBoolean();
    private final AtomicReference<Optional<Socket>> watched = new AtomicReference<>(Optional.empty());
    private final Thread watch;

    Deadline(Duration most) {
        end = System.nanoTime() + most.toNanos();
        watch = Thread.ofVirtual().unstarted(this::await);
        watch.start();
    }

    private void await() {
        try {
            Thread.sleep(left());
        } catch (InterruptedException done) {
            return;
        }
        passed.set(true);
        watched.get().ifPresent(Deadline::closeQuietly);
    }

    /** The socket to close when time is up. */
    void watch(Socket socket) {
        watched.set(Optional.of(socket));
        if (passed.get()) {
            closeQuietly(socket);
        }
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean hasPassed() {
        return passed.get() || left().isZero();
    }

    /** Milliseconds until the deadline, but at most {@code most} and at least 1, as sockets want it. */
    int within(Duration most) {
        return Math.clamp(Math.min(left().toMillis(), most.toMillis()), 1, Integer.MAX_VALUE);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // it is closed all the same
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
