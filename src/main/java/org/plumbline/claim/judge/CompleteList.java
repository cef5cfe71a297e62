package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Source;
import org.plumbline.evidence.Sources;

/**
 * A list that its maker declares complete. On it stands what the sources have that speak for the maker; not what others report
 * beside it, nor what others retell of it.
 *
 * @param voice of the maker
 * @param declaredIn the sources in which it is declared, one or more
 */
record CompleteList(String voice, List<String> declaredIn, Sources sources) {
    CompleteList {
        declaredIn = List.copyOf(declaredIn);
    }

    /** Whether what is so attributed stands on the list. */
    boolean lists(Attribution by) {
        if (!sources.voice(by.source()).equals(voice)) {
            return false;
        }
        return declaredIn.contains(by.source())
                || (by.voice().equals(voice) && !voice.equals(Attribution.UNKNOWN_VOICE) && !isRetold(by.source()));
    }

    private boolean isRetold(String source) {
        return !sources.source(source)
                .map(Source::retellingOf)
                .orElse(List.of())
                .isEmpty();
    }
}
