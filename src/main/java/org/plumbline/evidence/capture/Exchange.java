package org.plumbline.evidence.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * How bytes came over the network: confidential, because times and addresses tell who asked. It is kept in memory only, until
 * somebody seals it.
 */
public record Exchange(List<Hop> hops) {
    public Exchange {
        hops = List.copyOf(hops);
    }

    /**
     * One question and its answer; after a redirect there is another.
     *
     * @param address what was asked for
     * @param local address and port that asked
     * @param remote address and port that answered
     * @param request the head of the question, as sent
     * @param response the head of the answer, as it came, read as ISO 8859-1
     * @param asked when the connection was begun
     * @param answered when the head of the answer was there
     */
    public record Hop(
            String address,
            String local,
            String remote,
            String request,
            String response,
            Instant asked,
            Instant answered) {
        @Override
        public String toString() {
            return "Hop[confidential]";
        }
    }

    /** All of it as text in UTF-8, for whoever seals it. */
    public byte[] text() {
        StringBuilder text = new StringBuilder();
        for (Hop hop : hops) {
            text.append("address: ").append(hop.address()).append('\n');
            text.append("local: ").append(hop.local()).append('\n');
            text.append("remote: ").append(hop.remote()).append('\n');
            text.append("asked: ").append(hop.asked()).append('\n');
            text.append("answered: ").append(hop.answered()).append("\n\n");
            text.append(hop.request()).append(hop.response()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Exchange[confidential]";
    }
}
