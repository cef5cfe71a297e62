package org.plumbline.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.ledger.history.HistoryWriter;

/**
 * How far one recorder's history reaches.
 *
 * @param size how many lines, complete batches only
 * @param root the Merkle tree hash over these lines, each without its line feed (RFC 6962, section 2.1)
 */
public record CaseHead(String recorder, long size, Hash root) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * @throws IllegalArgumentException if the name cannot be a recorder's
     */
    public CaseHead {
        if (!HistoryWriter.isName(recorder)) {
            throw new IllegalArgumentException("no name of a recorder: " + recorder);
        }
    }

    /** Reads the line of a head; nothing if it is anything else. */
    public static Optional<CaseHead> read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3
                || !HistoryWriter.isName(words[0])
                || !NUMBER.matcher(words[1]).matches()) {
            return Optional.empty();
        }
        return Hash.read(words[2]).map(root -> new CaseHead(words[0], Long.parseLong(words[1]), root));
    }

    /** The line of this head: recorder, size and root in Base64, with one space between. */
    public String line() {
        return recorder + " " + size + " " + root.base64();
    }

    /** The digest of this head as a leaf under the case root: of its line in UTF-8, without a line feed. */
    public Hash leaf() {
        return TreeHasher.leaf(line().getBytes(StandardCharsets.UTF_8));
    }
}
