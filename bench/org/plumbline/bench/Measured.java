package org.plumbline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a program in a JVM of its own and measures it: {@code main} is the child's part, which notes on exit what it used.
 *
 * @param wall from the start of the process to its end
 * @param cpu of all threads, user and system
 * @param own of the program's own thread and the garbage collector: the least wall time on a machine that has nothing else to do
 * @param memory the most memory the process ever held, in MiB; 0 where the system does not tell
 */
record Measured(Duration wall, Duration cpu, Duration own, long memory, int exit) {
    private static final String REPORT = "plumbline.bench.report";

    static Measured run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        return run(program, arguments, "1g");
    }

    /** The same with another heap. */
    static Measured run(Class<?> program, List<String> arguments, String heap)
            throws IOException, InterruptedException {
        Path report = Files.createTempFile("measured", ".txt");
        List<String> command = new ArrayList<>(jvm(heap));
        command.add("-D" + REPORT + "=" + report);
        command.add(Measured.class.getName());
        command.add(program.getName());
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        String[] used = Files.readString(report).strip().split(" ", -1);
        Files.delete(report);
        return new Measured(
                wall,
                Duration.ofNanos(Long.parseLong(used[0])),
                Duration.ofNanos(Long.parseLong(used[1])),
                Long.parseLong(used[2]),
                exit);
    }

    /** A cold JVM as {@code ./plumbline} starts it, held to two processors and a heap. */
    static List<String> jvm(String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=2",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"));
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        long thread = Thread.currentThread().threadId();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note(thread)));
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        }
    }

    private static void note(long thread) {
        long cpu =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime()
                        : 0;
        try {
            Files.writeString(Path.of(System.getProperty(REPORT)), cpu + " " + own(thread) + " " + peak());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private static long own(long thread) {
        long collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread)
                + Duration.ofMillis(collected).toNanos();
    }

    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kib -> kib / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public String toString() {
        String used = "%6.2f s wall, %6.2f s CPU, %4d MiB".formatted(seconds(wall), seconds(cpu), memory);
        return own.isPositive() ? used + ", own thread and collector %.2f s".formatted(seconds(own)) : used;
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
