package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The server of {@code publish --serve}: the text first, the pages beside it as soon as they are made. */
final class SiteServerTest {
    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static HttpResponse<String> get(HttpClient client, SiteServer server, String path)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void theTextIsShownBeforeThePagesBesideItAreMade() throws Exception {
        try (SiteServer server = SiteServer.start(0);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(get(client, server, "").statusCode()).isEqualTo(503);

            server.show(files(Map.of("p/en.html", "one")), "p/en.html");
            assertThat(get(client, server, "").headers().firstValue("Location")).hasValue("/p/en.html");
            assertThat(get(client, server, "p/en.html").body()).contains("one");
            HttpResponse<String> soon = get(client, server, "p/claims.en.html");
            assertThat(soon.statusCode()).isEqualTo(503);
            assertThat(soon.headers().firstValue("Refresh")).hasValue("1");

            server.complete(files(Map.of("p/en.html", "one", "p/claims.en.html", "claims")));
            assertThat(get(client, server, "p/claims.en.html").body()).contains("claims");
            assertThat(get(client, server, "p/none.html").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anOpenPageIsToldOfTheNewTextAndWhatIsNoLongerMadeIsGone() throws Exception {
        try (SiteServer server = SiteServer.start(0);
                HttpClient client = HttpClient.newHttpClient()) {
            server.show(files(Map.of("p/en.html", "one")), "p/en.html");
            server.complete(files(Map.of("p/en.html", "one", "p/old.en.html", "old")));
            String version = get(client, server, ".newest?0").body();

            server.show(files(Map.of("p/en.html", "two")), "p/en.html");
            assertThat(get(client, server, ".newest?" + version).body()).isNotEqualTo(version);
            assertThat(get(client, server, "p/en.html").body()).contains("two");
            assertThat(get(client, server, "p/old.en.html").body()).contains("old");

            server.complete(files(Map.of("p/en.html", "two")));
            assertThat(get(client, server, "p/old.en.html").statusCode()).isEqualTo(404);
        }
    }
}
