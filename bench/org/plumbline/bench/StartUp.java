package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long {@code ./plumbline check} on the example takes from the key press to the answer, as a multiple of what a compiled
 * hello-world class takes on the same JVM. Both run in turn, so that both meet the same load; medians of 15 runs.
 */
final class StartUp {
    private static final int RUNS = 15;
    private static final String HELLO =
            "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }";

    private StartUp() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path home = Path.of("").toAbsolutePath();
        String example = arguments.length > 0 ? arguments[0] : "examples/asean-counter-terrorism";
        Path folder = Files.createTempDirectory("hello");
        Files.writeString(folder.resolve("Hello.java"), HELLO);
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        millis(List.of(
                bin + "/javac",
                "-d",
                folder.toString(),
                folder.resolve("Hello.java").toString()));
        List<String> hello = List.of(bin + "/java", "-cp", folder.toString(), "Hello");
        List<String> check = List.of(home.resolve("plumbline").toString(), "check", example);
        millis(check); // builds what is not built
        millis(hello);
        List<Double> ofHello = new ArrayList<>();
        List<Double> ofCheck = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            ofHello.add(millis(hello));
            ofCheck.add(millis(check));
        }
        out.printf("hello world            median %6.1f ms%n", median(ofHello));
        out.printf("./plumbline check      median %6.1f ms   (%s)%n", median(ofCheck), example);
        out.printf("ratio                         %6.1f%n", median(ofCheck) / median(ofHello));
    }

    private static double millis(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        process.waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
