package org.plumbline.ledger.log;

/** Where a tree divides (RFC 6962, section 2.1). */
final class Split {
    private Split() {}

    /** The largest power of two that is less than {@code size}, which is at least 2. */
    static long of(long size) {
        return Long.highestOneBit(size - 1);
    }
}
