package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.publication.Verifier;

/**
 * How long {@code java Verify.java BUNDLE.zip} takes, as a multiple of {@code java Empty.java}: both are compiled from source each time.
 * They run in turn, so that both meet the same load; medians. Arguments: the bundle, and how many runs (default 9).
 */
final class VerifySpeed {
    private VerifySpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("verify");
        Path verify = Files.write(folder.resolve(Verifier.NAME), Verifier.source());
        Path empty = Files.writeString(
                folder.resolve("Empty.java"), "public class Empty { public static void main(String[] a) {} }");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        List<Double> ofEmpty = new ArrayList<>();
        List<Double> ofVerify = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ofEmpty.add(millis(List.of(java, empty.toString())));
            ofVerify.add(millis(List.of(java, verify.toString(), arguments[0])));
        }
        out.printf("java Empty.java               median %7.1f ms%n", median(ofEmpty));
        out.printf("java Verify.java BUNDLE.zip   median %7.1f ms%n", median(ofVerify));
        out.printf("ratio                                %7.1f%n", median(ofVerify) / median(ofEmpty));
    }

    private static double millis(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("did not pass: " + command);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
