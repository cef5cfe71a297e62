package org.plumbline.evidence.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process that reads, seen from the side that asks. */
final class WorkerProcess {
    /** The process keeps the time itself; if it cannot even do that, it is killed so much later. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;
    private final DataOutputStream toWorker;
    private final DataInputStream fromWorker;
    private final Limits limits;
    private volatile boolean late;

    private WorkerProcess(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.toWorker = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.fromWorker = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /**
     * Starts the same Java with the same classes, an empty environment and nowhere to write files to.
     *
     * @throws IOException if it cannot be started
     */
    static WorkerProcess start(Limits limits) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(limits)).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String systemRoot = environment.get("SystemRoot");
        environment.clear();
        if (systemRoot != null) {
            environment.put("SystemRoot", systemRoot); // without it Java does not start on Windows
        }
        return new WorkerProcess(builder.start(), limits);
    }

    private static List<String> command(Limits limits) {
        String nowhere =
                Path.of(System.getProperty("java.home"), "no-such-folder").toString();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + nowhere,
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + nowhere,
                "-Duser.home=" + nowhere,
                "-Dpdfbox.fontcache=" + nowhere,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-cp",
                classPath(),
                Worker.class.getName());
    }

    /** Where our classes come from: the class path, or what a loader that was given files of its own says. */
    private static String classPath() {
        return Worker.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(address -> Path.of(URI.create(address.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Sends a request and the bytes behind it. If the process ends meanwhile, {@link #next} says so.
     *
     * @throws IOException if the bytes cannot be had
     */
    void ask(Request request, InputStream bytes, long size) throws IOException {
        try (Watch watch = new Watch()) {
            if (!tell(request, size)) {
                return;
            }
            byte[] piece = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int length = bytes.read(piece, 0, (int) Math.min(left, piece.length));
                if (length < 0) {
                    throw new IOException("shorter than it was");
                }
                if (!send(piece, length)) {
                    return;
                }
                left -= length;
            }
            send(piece, 0);
        }
    }

    private boolean tell(Request request, long size) {
        try {
            request.write(toWorker);
            toWorker.writeLong(size);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Sends a piece; the last, empty one sees to it that all of them arrive. */
    private boolean send(byte[] piece, int length) {
        try {
            toWorker.write(piece, 0, length);
            if (length == 0) {
                toWorker.flush();
            }
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** The next piece of the answer. When the process has ended, a refusal that says how. */
    Frame next() {
        try (Watch watch = new Watch()) {
            return Frame.read(fromWorker, limits);
        } catch (IOException ended) {
            kill();
            return new Frame.Refused(why());
        }
    }

    private Refusal why() {
        return switch (process.exitValue()) {
            case Worker.OUT_OF_MEMORY -> Refusal.MEMORY;
            case Worker.OUT_OF_TIME -> Refusal.TIME;
            default -> late ? Refusal.TIME : Refusal.DIED;
        };
    }

    /** Ends the process and what it may have started, and waits until it is gone. */
    void kill() {
        try {
            if (!process.waitFor(late ? 0 : 50, TimeUnit.MILLISECONDS)) { // a process that is just ending says why
                destroy();
            }
            process.waitFor();
            process.getOutputStream().close();
            process.getInputStream().close();
        } catch (InterruptedException stop) {
            destroy();
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            if (process.isAlive()) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Kills the process unless it is closed in time. */
    private final class Watch implements AutoCloseable {
        private final Thread thread = Thread.ofVirtual().start(this::expire);

        private void expire() {
            try {
                Thread.sleep(limits.time().plus(GRACE));
                late = true;
                destroy();
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
