package org.plumbline.ledger.log;

import java.time.Instant;
import java.util.Optional;

/**
 * A time-stamp (RFC 3161) over a checkpoint of the case.
 *
 * @param file its name below {@code log/time_stamps}
 * @param note the digest of the checkpoint's note, see {@link SignedCase#digest}
 * @param time when the authority says that it saw the digest (UTC)
 * @param authority what the token names as its signer
 * @param certificate the SHA-256 of the certificate that somebody gave and from which the token's signature follows; empty while the
 *     stamp is pending: then nobody knows who made it
 */
public record Stamp(String file, String note, Instant time, String authority, Optional<String> certificate) {
    /** Whether its signature was not verified against any certificate that was given. */
    public boolean isPending() {
        return certificate.isEmpty();
    }
}
