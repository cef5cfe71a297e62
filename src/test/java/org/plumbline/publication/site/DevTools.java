package org.plumbline.publication.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in a Chromium that is steered by the Chrome DevTools Protocol: keys are pressed and windows are narrow as a reader's are, so no page has to
 * be changed to be tested.
 */
final class DevTools implements AutoCloseable {
    private static final int LONGEST_SECONDS = 60;
    private static final Pattern PAGE =
            Pattern.compile("\"type\": \"page\",[^}]*?\"webSocketDebuggerUrl\": \"(ws://[^\"]+)\"", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("\"value\":(\"(?:[^\"\\\\]++|\\\\.)*+\"|[-0-9.]+|true|false|null)");

    private static final Pattern FONT =
            Pattern.compile("\"postScriptName\":\"([^\"]*)\",\"isCustomFont\":(true|false)");

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> told;
    private int last;

    private DevTools(Process process, WebSocket socket, BlockingQueue<String> told) {
        this.process = process;
        this.socket = socket;
        this.told = told;
    }

    /** Starts a Chromium on a free port of this computer. */
    static DevTools start(Path program, Path folder) throws IOException, InterruptedException {
        Path profile = folder.toAbsolutePath();
        Files.createDirectories(profile);
        Path port = profile.resolve("DevToolsActivePort");
        Files.deleteIfExists(port);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log.txt").toFile())
                .start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < until) {
            List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
            if (!lines.isEmpty()) {
                Matcher page = PAGE.matcher(list(lines.getFirst()));
                if (page.find()) {
                    BlockingQueue<String> told = new LinkedBlockingQueue<>();
                    WebSocket socket = HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .buildAsync(URI.create(page.group(1)), new Listener(told))
                            .join();
                    return new DevTools(process, socket, told);
                }
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("the browser did not start");
    }

    private static String list(String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.strip() + "/json/list"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Puts the parts of a message together. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> told;
        private final StringBuilder parts = new StringBuilder();

        Listener(BlockingQueue<String> told) {
            this.told = told;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            parts.append(part);
            if (isLast) {
                told.add(parts.toString());
                parts.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, isLast);
        }
    }

    /** The page as it is printed on paper. */
    byte[] print() throws IOException, InterruptedException {
        String answer = send("Page.printToPDF", "{\"paperWidth\":8.27,\"paperHeight\":11.69}");
        String start = "\"data\":\"";
        int from = answer.indexOf(start) + start.length();
        return Base64.getDecoder().decode(answer.substring(from, answer.indexOf('"', from)));
    }

    private String send(String method, String parameters) throws IOException, InterruptedException {
        int id = ++last;
        socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
                .join();
        while (true) {
            String answer = told.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (answer == null || answer.startsWith("{\"error\"") || answer.contains("\"exceptionDetails\"")) {
                throw new IOException(method + " " + parameters + ": " + answer);
            }
            if (answer.startsWith("{\"id\":" + id + ",")) {
                return answer;
            }
        }
    }

    /** As wide as a telephone or a screen, in pixels of CSS. */
    void size(int width, int height) throws IOException, InterruptedException {
        send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":%b}"
                        .formatted(width, height, width < 600));
    }

    /** Opens a page and waits until all of it is there. */
    void open(Path page) throws IOException, InterruptedException {
        open(page.toUri());
    }

    void open(URI page) throws IOException, InterruptedException {
        send("Page.navigate", "{\"url\":\"%s\"}".formatted(page));
        until("location.href.startsWith('%s') && document.readyState === 'complete'".formatted(page));
        until("document.fonts.status === 'loaded'");
    }

    /** The fonts that an element is drawn in, by the names in their files; one that is not of the page begins with {@code system:}. */
    List<String> fonts(String selector) throws IOException, InterruptedException {
        send("DOM.enable", "{}");
        send("CSS.enable", "{}");
        String root = number("nodeId", send("DOM.getDocument", "{\"depth\":0}"));
        String node = number(
                "nodeId", send("DOM.querySelector", "{\"nodeId\":%s,\"selector\":\"%s\"}".formatted(root, selector)));
        return FONT.matcher(send("CSS.getPlatformFontsForNode", "{\"nodeId\":%s}".formatted(node)))
                .results()
                .map(font -> (font.group(2).equals("true") ? "" : "system:") + font.group(1))
                .sorted()
                .toList();
    }

    private static String number(String key, String answer) throws IOException {
        Matcher number = Pattern.compile("\"" + key + "\":([0-9]+)").matcher(answer);
        if (!number.find()) {
            throw new IOException("no " + key + " in " + answer);
        }
        return number.group(1);
    }

    /** Waits until something holds. */
    void until(String expression) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!tell("Boolean(" + expression + ")").equals("true")) {
            if (System.nanoTime() > end) {
                throw new IOException("never: " + expression);
            }
            Thread.sleep(50);
        }
    }

    /** What an expression comes to on the page: a text as itself, anything else as JSON. */
    String tell(String expression) throws IOException, InterruptedException {
        String answer = send(
                "Runtime.evaluate",
                "{\"returnByValue\":true,\"expression\":\"%s\"}"
                        .formatted(expression
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")));
        Matcher value = VALUE.matcher(answer);
        if (!value.find()) {
            return "undefined";
        }
        String found = value.group(1);
        return found.startsWith("\"") ? found.substring(1, found.length() - 1) : found;
    }

    /** As a browser is set by a reader who needs it: {@code forced-colors} and {@code active}, for example. */
    void media(String feature, String value) throws IOException, InterruptedException {
        send(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"%s\",\"value\":\"%s\"}]}".formatted(feature, value));
    }

    /** What a screen reader is told of the page, node by node in the order of reading, as JSON. */
    String heard() throws IOException, InterruptedException {
        return send("Accessibility.getFullAXTree", "{}");
    }

    /** Presses a key and lets it go, as a keyboard does. */
    void press(String key, int code) throws IOException, InterruptedException {
        press(key, code, 0);
    }

    /** @param modifiers 8 for Shift, 0 for none */
    void press(String key, int code, int modifiers) throws IOException, InterruptedException {
        String text = key.equals("Enter") ? ",\"text\":\"\\r\"" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    "{\"type\":\"%s\",\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d,\"modifiers\":%d%s}"
                            .formatted(type, key, key, code, modifiers, type.equals("keyDown") ? text : ""));
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroyForcibly();
    }
}
