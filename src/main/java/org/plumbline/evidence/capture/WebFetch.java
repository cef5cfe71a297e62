package org.plumbline.evidence.capture;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.plumbline.language.Phrase;

/**
 * Fetches what is at an address, by HTTP/1.1 (RFC 9112). Nothing is sent that tells who asks: no cookie, no referrer, no name of the
 * tool. The bytes that are kept are the content as it was sent, with only the transfer coding undone (RFC 9110 section 6.4).
 */
public final class WebFetch {
    private final Network network;
    private final Taking taking;

    public WebFetch(Network network, Taking taking) {
        this.network = network;
        this.taking = taking;
    }

    /** Whether a text is an address that this fetches. */
    public static boolean isAddress(String text) {
        return WebAddress.isOne(text);
    }

    /**
     * Fetches one address.
     *
     * @return what was taken; two items if the server packed the content though asked not to: as sent, and unpacked. Or one refusal
     */
    public List<Outcome> take(String address) {
        Phrase item = Phrase.of("capture.item.address", address);
        try (Deadline deadline = new Deadline(taking.limits().overall())) {
            try {
                return follow(address, item, deadline);
            } catch (RefusedException refused) {
                // a socket that the deadline closed fails in whatever way was at hand
                return List.of((deadline.hasPassed() ? late() : refused).of(item));
            } catch (IOException failed) {
                return List.of((deadline.hasPassed() ? late() : told(failed)).of(item));
            }
        }
    }

    private RefusedException late() {
        return new RefusedException("E106", "overall", taking.limits().overall().toSeconds());
    }

    private static RefusedException told(IOException failed) {
        return switch (failed) {
            case SocketTimeoutException silent -> new RefusedException(silent, "E106", "silence");
            case SSLException untrusted -> new RefusedException(untrusted, "E105", "message");
            default -> new RefusedException(failed, "E104", "broken");
        };
    }

    private List<Outcome> follow(String typed, Phrase item, Deadline deadline) throws IOException {
        WebAddress address = WebAddress.of(typed);
        List<Exchange.Hop> hops = new ArrayList<>();
        boolean weakened = false;
        while (true) {
            try (Connection connection = Connection.open(address, network, taking.limits(), deadline)) {
                Head head = ask(address, connection, hops);
                Optional<String> location = redirect(head);
                if (location.isEmpty()) {
                    List<Phrase> notes = weakened ? List.of(Phrase.of("capture.note.weakened")) : List.of();
                    return new Answer(typed.strip(), address, head, new Exchange(hops), item, notes)
                            .take(connection, taking);
                }
                WebAddress next = address.redirected(location.get());
                weakened |= address.secure() && !next.secure();
                address = next;
            }
            if (hops.size() > taking.limits().redirects()) {
                throw new RefusedException("E107", "message", taking.limits().redirects());
            }
        }
    }

    private Head ask(WebAddress address, Connection connection, List<Exchange.Hop> hops) throws IOException {
        java.time.Instant asked = taking.clock().instant();
        String request = request(address);
        connection.send(request);
        Head head = Head.read(connection.in(), taking.limits().head());
        for (int interim = 0; head.status() < 200; interim++) {
            if (head.status() == 101 || interim == 10) {
                throw new RefusedException("E110", "interim");
            }
            head = Head.read(connection.in(), taking.limits().head());
        }
        hops.add(new Exchange.Hop(
                address.toString(),
                connection.local(),
                connection.remote(),
                request,
                head.text(),
                asked,
                taking.clock().instant()));
        return head;
    }

    private static String request(WebAddress address) {
        return "GET " + address.query() + " HTTP/1.1\r\n"
                + "Host: " + address.hostField() + "\r\n"
                + "User-Agent: Mozilla/5.0 (compatible)\r\n"
                + "Accept: */*\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    private static Optional<String> redirect(Head head) {
        return switch (head.status()) {
            case 301, 302, 303, 307, 308 -> head.first("location").filter(location -> !location.isBlank());
            default -> Optional.empty();
        };
    }
}
