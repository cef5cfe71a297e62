package org.plumbline.vault;

/**
 * What one guess at a passphrase costs: the parameters of Argon2id.
 *
 * @param memory in KiB
 * @param passes over that memory
 * @param lanes that can be filled side by side
 */
record Cost(int memory, int passes, int lanes) {
    /** The second recommended option of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes. */
    static final Cost RECOMMENDED = new Cost(64 * 1024, 3, 4);

    /** A file that asks for more than half a GiB, or sixteen passes, was not written by us: it would only stop the reader's machine. */
    private static final int MOST_MEMORY = 512 * 1024;

    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    /** Whether it is what Argon2 allows (RFC 9106, section 3.1), and no more than a machine can bear. */
    boolean isBearable() {
        return lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memory >= 8 * lanes
                && memory <= MOST_MEMORY;
    }
}
