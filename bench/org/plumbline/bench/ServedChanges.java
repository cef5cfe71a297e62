package org.plumbline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a change of a file to the moment at which {@code publish --serve} has the page anew and an open page is told so. */
final class ServedChanges {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private ServedChanges() {}

    /** Adds a line to a file so many times; how long each took until it was shown. */
    static List<Duration> of(List<String> command, Map<String, String> environment, Path file, String line, int times)
            throws IOException, InterruptedException {
        String before = Files.readString(file);
        Path told = Files.createTempFile("served", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(told.toFile()).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<Duration> took = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = address(told);
            String version = newest(client, address, "0");
            for (int i = 1; i <= times; i++) {
                Thread.sleep(1500);
                Path changed = Files.writeString(Files.createTempFile("changed", ""), before + "\n" + line + i + ".\n");
                long start = System.nanoTime();
                Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
                do {
                    version = newest(client, address, version);
                } while (!get(client, address).contains(line + i)); // the first check may have been made twice
                took.add(Duration.ofNanos(System.nanoTime() - start));
            }
        } finally {
            Files.writeString(file, before);
            process.destroy();
            process.waitFor();
        }
        return took;
    }

    private static String address(Path told) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Matcher matcher = ADDRESS.matcher(Files.readString(told));
            if (matcher.find()) {
                return matcher.group();
            }
            Thread.sleep(20);
        }
        throw new IOException("nothing is served");
    }

    /** Waits until there is something newer than what is shown. */
    private static String newest(HttpClient client, String address, String shown)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            String version = get(client, address + ".newest?" + shown);
            if (!version.equals(shown)) {
                return version;
            }
        }
        throw new IOException("nothing newer came");
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        String found = client.send(request, BodyHandlers.ofString()).body();
        return address.endsWith("/") && found.isEmpty()
                ? client.send(
                                HttpRequest.newBuilder(URI.create(address + location(client, request)))
                                        .build(),
                                BodyHandlers.ofString())
                        .body()
                : found;
    }

    private static String location(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(1);
    }
}
