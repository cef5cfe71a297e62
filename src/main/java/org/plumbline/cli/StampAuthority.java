package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/** Asks a time-stamp authority over HTTP (RFC 3161, section 3.4). Follows no redirect, waits half a minute, reads a megabyte. */
final class StampAuthority {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1 << 20;
    private static final int OK = 200;

    private StampAuthority() {}

    /** What came back. */
    sealed interface Answer {
        /** The body of the answer, whatever it is. */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Came(byte[] bytes) implements Answer {}

        /** Nothing. */
        record None(Problem problem) implements Answer {}
    }

    static Answer ask(String address, byte[] query) {
        String scheme = address.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            return none(address, "scheme");
        }
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                    .build();
            return read(address, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException | IllegalArgumentException failed) {
            return none(address, "failed", failed.getClass().getSimpleName() + ": " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return none(address, "failed", "interrupted");
        }
    }

    private static Answer read(String address, HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                return none(address, "answer", response.statusCode());
            }
            byte[] bytes = body.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST ? none(address, "too-long", LONGEST) : new Answer.Came(bytes);
        }
    }

    private static Answer none(String address, String what, Object... found) {
        return new Answer.None(Problem.error(
                "E177", new Place(address, 1, 1), Phrase.of("log.E177." + what, found), Phrase.of("log.E177.help")));
    }
}
