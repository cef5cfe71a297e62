package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;
import org.plumbline.language.Phrase;

/**
 * Where content came from, as far as it is the same for the content as sent and unpacked.
 *
 * @param known what is known besides headers and what the content says of itself
 * @param head what came before it, if anything
 */
record Origin(
        Phrase item,
        Custody.Method method,
        Purpose purpose,
        Map<Detail, Known> known,
        Optional<Head> head,
        List<String> headers,
        Optional<Exchange> exchange,
        List<Phrase> notes) {

    /** The content as it was sent. */
    Taken taken(Draft sent, String digest) throws IOException {
        return taken(sent, digest, headers);
    }

    /** What the content unpacks to, if it was packed. */
    Optional<Outcome> unpacked(Draft sent, String digest, Taking taking) throws IOException {
        Optional<ContentCoding> coding = head.flatMap(ContentCoding::of);
        if (coding.isEmpty()) {
            return Optional.empty();
        }
        Draft unpacked = coding.get()
                .unpack(sent.file(), taking.incoming(), taking.limits().bytes());
        List<String> lines = new ArrayList<>(headers);
        lines.add("unpacked-from: sha256 " + digest);
        return Optional.of(taken(unpacked, unpacked.digest(), lines));
    }

    private Taken taken(Draft draft, String digest, List<String> lines) throws IOException {
        String said = head.flatMap(one -> one.first("content-type")).orElse("");
        byte[] beginning;
        try (InputStream in = Files.newInputStream(draft.file())) {
            beginning = in.readNBytes(SelfDescription.READ);
        }
        String mediaType = MediaTypes.of(beginning, "", said);
        Custody custody = new Details(purpose, "not-said")
                .putAll(known)
                .put(Detail.HEADERS, String.join("\n", lines))
                .putAll(SelfDescription.of(beginning, mediaType, said))
                .custody(digest, draft.size(), mediaType, method);
        return new Taken(item, draft.file(), custody, exchange, notes);
    }
}
