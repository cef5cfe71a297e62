package org.plumbline.evidence.capture;

import java.util.Optional;

/**
 * What whoever takes something says of it.
 *
 * @param source id of the source in the case that it is a capture of
 * @param context where it was found, why it matters
 */
public record Purpose(Optional<String> source, Optional<String> context) {
    public static final Purpose NONE = new Purpose(Optional.empty(), Optional.empty());

    public Purpose {
        source = source.filter(text -> !text.isBlank());
        context = context.filter(text -> !text.isBlank());
    }
}
