package org.plumbline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;

/**
 * A page of a site as a Chromium without a window opens it from a server on this computer: what it asked for, and what the browser's own
 * clock says. The page is sent without its Content-Security-Policy and with a script at its end that reads that clock.
 *
 * @param asked the files that were asked for, the page first, with their sizes
 * @param times in milliseconds since the page was asked for; also how many requests held up the first paint, and elements
 */
record OpenedPage(List<Sent> asked, Map<String, Double> times) {
    private static final String TELL = """
            <script>addEventListener("load", () => document.fonts.ready.then(() => setTimeout(() => {
              const page = performance.getEntriesByType("navigation")[0];
              const paint = performance.getEntriesByName("first-contentful-paint")[0];
              const told = {
                "first paint": paint ? paint.startTime : -1,
                "answered": page.responseEnd,
                "DOM ready": page.domContentLoadedEventEnd,
                "loaded": page.loadEventEnd,
                "blocking requests": performance.getEntriesByType("resource")
                    .filter((one) => one.renderBlockingStatus === "blocking").length,
                "elements": document.getElementsByTagName("*").length };
              fetch("/told", { method: "POST", body: Object.entries(told).map(([k, v]) => k + "=" + v).join("\\n") });
            }, 300)));</script>
            """;

    /**
     * A file that a page asked for.
     *
     * @param bytes as it lies there
     * @param compressed as a server sends it: text with gzip, fonts as they are
     */
    record Sent(String path, long bytes, long compressed) {}

    /** Opens a page of a site. */
    static OpenedPage of(Path chromium, Path site, String page) throws IOException, InterruptedException {
        List<Sent> asked = new ArrayList<>();
        CompletableFuture<String> told = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, site, page, asked, told));
        server.start();
        Path profile = Files.createTempDirectory("chromium");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=1000,800",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            Map<String, Double> times = new TreeMap<>();
            for (String line : told.get(300, TimeUnit.SECONDS).lines().toList()) {
                String[] pair = line.split("=", -1);
                times.put(pair[0], Double.parseDouble(pair[1]));
            }
            return new OpenedPage(List.copyOf(asked), times);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IOException("the browser told nothing of " + page, silent);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            server.stop(0);
        }
    }

    private static void answer(
            HttpExchange exchange, Path site, String page, List<Sent> asked, CompletableFuture<String> told)
            throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (path.equals("told")) {
                told.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            Path file = site.resolve(path).normalize();
            if (!file.startsWith(site) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] there = Files.readAllBytes(file);
            byte[] bytes = there;
            if (path.equals(page)) {
                bytes = new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                        .replaceFirst("</body>", java.util.regex.Matcher.quoteReplacement(TELL + "</body>"))
                        .getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            path.endsWith("html") ? "text/html; charset=utf-8" : "application/octet-stream");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().close();
            asked.add(new Sent(path, there.length, path.endsWith("woff2") ? there.length : gzip(there)));
        }
    }

    private static long gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.size();
    }

    long bytes() {
        return asked.stream().mapToLong(Sent::bytes).sum();
    }

    long compressed() {
        return asked.stream().mapToLong(Sent::compressed).sum();
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("%6.1f kB as files, %6.1f kB as sent".formatted(bytes() / 1e3, compressed() / 1e3));
        asked.forEach(one -> text.append(
                "%n    %-48s %8.1f kB %8.1f kB".formatted(one.path(), one.bytes() / 1e3, one.compressed() / 1e3)));
        times.forEach((name, value) -> text.append("%n    %-48s %8.0f%s"
                .formatted(name, value, name.equals("elements") || name.endsWith("requests") ? "" : " ms")));
        return text.toString();
    }
}
