package org.plumbline.evidence.capture;

import java.time.Duration;

/**
 * How far Plumbline goes for one item.
 *
 * @param bytes most bytes of an answer or of a record of a web archive, as sent and again once decoded
 * @param overall most time for an address, from looking up its name to its last byte
 * @param connect most time for a connection to be made
 * @param silence most time without a byte
 * @param redirects how many are followed
 * @param head most bytes of the head of an answer or record
 * @param archive most bytes of a web archive, unpacked
 * @param members most files in a WACZ
 */
public record Limits(
        long bytes,
        Duration overall,
        Duration connect,
        Duration silence,
        int redirects,
        int head,
        long archive,
        int members) {
    /** 64 MiB, five minutes, 10 redirects (the Fetch standard follows 20, most clients 10 or 20). */
    public static final Limits USUAL = new Limits(
            64L << 20,
            Duration.ofMinutes(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            10,
            64 << 10,
            16L << 30,
            10_000);

    /** Packed bytes may unpack to this many times their number (once they are more than {@link #UNSUSPECTED}). */
    static final int RATIO = 400;

    /** Below this many unpacked bytes no ratio is suspect: 16 MiB. */
    static final long UNSUSPECTED = 16L << 20;

    public Limits {
        if (bytes < 1 || head < 1 || archive < 1 || members < 1 || redirects < 0) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }

    public Limits withBytes(long most) {
        return new Limits(most, overall, connect, silence, redirects, head, archive, members);
    }

    public Limits withTimes(Duration newOverall, Duration newConnect, Duration newSilence) {
        return new Limits(bytes, newOverall, newConnect, newSilence, redirects, head, archive, members);
    }

    public Limits withArchive(long most, int mostMembers) {
        return new Limits(bytes, overall, connect, silence, redirects, head, most, mostMembers);
    }
}
