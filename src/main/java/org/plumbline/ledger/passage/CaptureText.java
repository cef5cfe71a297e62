package org.plumbline.ledger.passage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.PassageSearch;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;

/** Reads the texts of captures from the archive; the last few stay at hand. */
public final class CaptureText {
    /** A text that is searched takes some ten times its own room. */
    private static final int MOST_KEPT = 4;

    private final Archive archive;
    private final Map<String, Found> read = new LinkedHashMap<>(16, 0.75f, true);

    public CaptureText(Archive archive) {
        this.archive = archive;
    }

    /** What lies under the digest of a text. */
    public sealed interface Found {
        /** The text, to be searched. */
        record Text(String text, PassageSearch search) implements Found {}

        /** It is missing, was changed, or is no text. */
        record Gone(Problem problem) implements Found {}
    }

    /** The text that is kept under a digest, checked against it. */
    public Found find(String sha256) {
        Found found = read.get(sha256);
        if (found == null) {
            found = read(sha256);
            read.put(sha256, found);
        }
        if (read.size() > MOST_KEPT) {
            read.remove(read.keySet().iterator().next()); // the one that was asked for longest ago
        }
        return found;
    }

    /** The text that is kept under a digest, if it is there as it was. */
    public Optional<String> text(String sha256) {
        return find(sha256) instanceof Found.Text(String text, PassageSearch search)
                ? Optional.of(text)
                : Optional.empty();
    }

    private Found read(String sha256) {
        return switch (archive.find(sha256)) {
            case Archive.Found.Missing(Problem problem) -> new Found.Gone(problem);
            case Archive.Found.Kept kept -> decoded(sha256, kept.bytes());
        };
    }

    private static Found decoded(String sha256, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Found.Text(text, new PassageSearch(text));
        } catch (CharacterCodingException notText) {
            return new Found.Gone(Problem.error(
                    "E072",
                    new Place("archive/" + sha256, 1, 1),
                    Phrase.of("passage.E072.not-text"),
                    Phrase.of("passage.E072.help")));
        }
    }
}
