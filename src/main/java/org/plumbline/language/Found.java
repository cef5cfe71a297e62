package org.plumbline.language;

import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a stretch of text: a reading, a fault, or neither (a phrase that counts nothing).
 *
 * @param end where to read on, in tokens or places of the view
 */
record Found(int end, @Nullable Reading reading, @Nullable Fault fault) {
    static Found reading(int end, Reading reading) {
        return new Found(end, reading, null);
    }

    static Found fault(int end, Fault fault) {
        return new Found(end, null, fault);
    }

    static Found nothing(int end) {
        return new Found(end, null, null);
    }
}
