package org.plumbline.evidence;

/**
 * Who says something, and through which source it was read.
 *
 * @param number counts the attributions of a case from 0, so that work per attribution can be kept in arrays
 * @param source id, or empty for the case's own
 * @param voice id of the originator: all values of one originator are one voice (law 3)
 * @param original whether the originator itself was read, not a retelling
 */
public record Attribution(int number, String source, String voice, boolean original) {
    /** The voice of somebody whom the source does not name; never a second voice (law 3). */
    public static final String UNKNOWN_VOICE = "unknown";

    /** The case's own voice: vocabulary, links. */
    public static final String OWN_VOICE = "";

    public boolean isUnknown() {
        return voice.equals(UNKNOWN_VOICE);
    }

    public boolean isOwn() {
        return source.isEmpty();
    }
}
