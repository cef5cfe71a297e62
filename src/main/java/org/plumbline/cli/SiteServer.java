package org.plumbline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plumbline.publication.site.Reload;

/**
 * Shows a site to whoever sits at this computer, from memory, on the loopback address only. A page that is open asks whether there
 * is a newer one and loads itself again. Requests under another host name are refused, so that no page of somebody else's that
 * is open in the same browser can read it.
 */
final class SiteServer implements AutoCloseable {
    private static final String CHANGES = "/.newest";
    private static final long WAIT_MILLIS = 20_000;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "json", "application/json",
            "jsonld", "application/ld+json",
            "xml", "application/atom+xml",
            "pdf", "application/pdf",
            "png", "image/png",
            "woff2", "font/woff2",
            "zip", "application/zip",
            "txt", "text/plain; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Object change = new Object();
    private SortedMap<String, byte[]> files = new TreeMap<>();
    private String first = "";
    private long version;
    private boolean isComplete;

    private SiteServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param port 0 takes a free one
     * @throws IOException if the port is taken
     */
    static SiteServer start(int port) throws IOException {
        SiteServer made =
                new SiteServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        made.server.setExecutor(made.threads);
        made.server.createContext("/", made::answer);
        made.server.start();
        return made;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on these files are shown in place of those of the same paths; open pages load themselves again. */
    void show(SortedMap<String, byte[]> newest, String page) {
        synchronized (change) {
            files = new TreeMap<>(files);
            files.putAll(newest);
            first = page;
            version++;
            change.notifyAll();
        }
    }

    /** All files that go with what is shown; others are gone. */
    void complete(SortedMap<String, byte[]> all) {
        synchronized (change) {
            files = all;
            isComplete = true;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host)) {
                exchange.sendResponseHeaders(421, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (exchange.getRequestURI().getPath().equals(CHANGES)) {
                send(exchange, newest(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.US_ASCII), "txt");
            } else {
                page(exchange, exchange.getRequestURI().getPath().substring(1));
            }
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        byte[] file;
        long at;
        synchronized (change) {
            if (first.isEmpty() || !(isComplete || path.isEmpty() || files.containsKey(path))) {
                exchange.getResponseHeaders()
                        .set("Refresh", "1"); // the first check is not through, or its pages are not made
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (path.isEmpty()) {
                exchange.getResponseHeaders().set("Location", "/" + first);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            file = files.get(path);
            at = version;
        }
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        send(
                exchange,
                ending.equals("html")
                        ? Reload.added(new String(file, StandardCharsets.UTF_8), CHANGES, at)
                                .getBytes(StandardCharsets.UTF_8)
                        : file,
                ending);
    }

    private static void send(HttpExchange exchange, byte[] bytes, String ending) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Answers when there is something newer than what the page shows, or after a while. */
    private String newest(String shown) {
        long end = System.nanoTime() + WAIT_MILLIS * 1_000_000;
        synchronized (change) {
            try {
                while (String.valueOf(version).equals(shown) && System.nanoTime() < end) {
                    change.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return String.valueOf(version);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
