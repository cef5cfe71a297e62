package org.plumbline.vault;

/**
 * Lengths that say little: Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
 * 2019), which adds at most 12 % and leaves of a length about as many digits as a floating-point number has; and never less than 4 KiB.
 */
final class Padding {
    private static final long LEAST = 4096;

    private Padding() {}

    /** The length to which one is raised, both in bytes. */
    static long of(long length) {
        if (length <= LEAST) {
            return LEAST;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(length);
        int kept = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << (exponent - kept)) - 1;
        return (length + mask) & ~mask;
    }
}
