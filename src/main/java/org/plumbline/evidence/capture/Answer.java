package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;
import org.plumbline.language.Phrase;

/** The answer that is no redirect: its body is read to its end, and only then it is something that was taken. */
record Answer(String asked, WebAddress answeredBy, Head head, Exchange exchange, Phrase item, List<Phrase> notes) {

    List<Outcome> take(Connection connection, Taking taking) throws IOException {
        if (!taking.accepts(head.status())) {
            throw new RefusedException("E108", "message", head.status());
        }
        Draft sent = taking.incoming()
                .take(body(connection.in(), taking.limits()), taking.limits().bytes());
        boolean good = false;
        try {
            List<Outcome> outcomes = outcomes(sent, connection, taking);
            good = true;
            return outcomes;
        } finally {
            if (!good) {
                taking.incoming().drop(sent.file());
            }
        }
    }

    private List<Outcome> outcomes(Draft sent, Connection connection, Taking taking) throws IOException {
        boolean framed = head.isChunked() || head.length().isPresent();
        if (framed && connection.hasSurplus()) {
            throw new RefusedException("E109", "long", sent.size());
        }
        if (sent.size() == 0) {
            throw new RefusedException("E112", "answer", head.status());
        }
        String digest = sent.digest();
        Origin origin = origin(taking);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(origin.taken(sent, digest));
        origin.unpacked(sent, digest, taking).ifPresent(outcomes::add);
        return outcomes;
    }

    private InputStream body(InputStream in, Limits limits) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return InputStream.nullInputStream();
        }
        if (head.isChunked()) {
            return new ChunkedBody(in);
        }
        Optional<Long> length = head.length();
        if (length.isPresent() && length.get() > limits.bytes()) {
            throw new RefusedException("E101", "said", limits.bytes(), length.get());
        }
        return length.isPresent() ? new LengthBody(in, length.get()) : in;
    }

    private Origin origin(Taking taking) {
        Map<Detail, Known> known = Map.of(
                Detail.ADDRESS, new Known.Value(asked),
                Detail.ANSWERED_BY, new Known.Value(answeredBy.toString()),
                Detail.OBTAINED, Details.time(exchange.hops().getLast().answered()),
                Detail.TOOL, new Known.Value(taking.tool()),
                Detail.STATUS, new Known.Value(Integer.toString(head.status())));
        return new Origin(
                item,
                Custody.Method.FETCHED,
                taking.purpose(),
                known,
                Optional.of(head),
                KeptHeaders.of(head),
                Optional.of(exchange),
                notes);
    }
}
