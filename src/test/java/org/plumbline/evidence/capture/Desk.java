package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Where tests take things: a folder for drafts, short times, and a network of names that all lead to this computer. */
record Desk(Path folder, Limits limits, boolean anyStatus) {
    static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    static final Limits SHORT =
            Limits.USUAL.withTimes(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(2));

    static Desk in(Path folder) {
        return new Desk(folder, SHORT, false);
    }

    Desk with(Limits other) {
        return new Desk(folder, other, anyStatus);
    }

    Desk withAnyStatus() {
        return new Desk(folder, limits, true);
    }

    Taking taking() {
        Purpose purpose = new Purpose(Optional.of("hill-radio-1"), Optional.empty());
        return new Taking(
                new Incoming(folder), limits, purpose, anyStatus, InstantSource.fixed(NOON), "Plumbline test");
    }

    /** Names and the addresses they have; whatever the address, the connection goes to this computer. */
    static Network network(Map<String, List<String>> names) {
        return network(names, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static Network network(Map<String, List<String>> names, SSLSocketFactory tls) {
        Resolver resolver = host -> {
            if (!names.containsKey(host)) {
                throw new UnknownHostException(host);
            }
            List<InetAddress> found = new ArrayList<>();
            for (String one : names.get(host)) {
                found.add(InetAddress.getByName(one));
            }
            return found;
        };
        Dialler dialler = (socket, address, timeout) ->
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), timeout);
        return new Network(resolver, dialler, tls, false);
    }

    static Network site() {
        return network(Map.of("site.test", List.of("93.184.215.14")));
    }

    List<Outcome> fetch(RawServer server) {
        return fetch("http://site.test:" + server.port() + "/page", site());
    }

    List<Outcome> fetch(String address, Network network) {
        return new WebFetch(network, taking()).take(address);
    }

    List<Outcome> handIn(Path given) {
        List<Outcome> outcomes = new ArrayList<>();
        new HandedIn(taking(), false).take(given, outcomes::add);
        return outcomes;
    }

    /** The code of the only outcome, which is a refusal that is said in both languages and leaves nothing behind. */
    String refused(List<Outcome> outcomes) throws IOException {
        assertThat(outcomes).hasSize(1);
        Refusal refusal = (Refusal) outcomes.getFirst();
        said(refusal);
        assertThat(drafts()).isEmpty();
        return refusal.code();
    }

    static void said(Refusal refusal) {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(messages.say(refusal.item()) + messages.say(refusal.message()) + messages.say(refusal.advice()))
                    .doesNotContain("⟦", "{");
            assertThat(messages.has("explain." + refusal.code() + ".text")).isTrue();
        }
    }

    static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Refusal refusal ? refusal.code() : "taken")
                .toList();
    }

    static List<Taken> taken(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Taken.class::isInstance)
                .map(Taken.class::cast)
                .toList();
    }

    List<Path> drafts() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
