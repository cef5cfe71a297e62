package org.plumbline.ledger.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table that was taken in as a whole: an incident table, or a file in another tool's format. Its bytes lie in the archive.
 *
 * @param path where it lay, relative to the case folder
 * @param sha256 the digest of its bytes, in hexadecimal; also its name in the archive
 * @param mapping the digest of the file that names its columns, or empty
 * @param rows how many rows it had, the header left out
 * @param root the Merkle tree hash over its header and rows (RFC 6962, section 2.1), in hexadecimal; empty where none was recorded
 * @param until when it was replaced or left the case, or {@code null} while it stands
 */
public record Table(
        String path,
        String sha256,
        String mapping,
        int rows,
        String root,
        String recorder,
        Instant from,
        @Nullable Instant until) {

    /** Whether it stood at a time. */
    public boolean standsAt(Instant time) {
        return !from.isAfter(time) && (until == null || until.isAfter(time));
    }

    /** Whether it still stands. */
    public boolean stands() {
        return until == null;
    }

    Table replacedAt(Instant time) {
        return new Table(path, sha256, mapping, rows, root, recorder, from, time);
    }
}
