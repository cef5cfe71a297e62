package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.language.Phrase;

/**
 * What of a published version cannot be gone back to any more.
 *
 * @param whole why none of its verdicts can be vouched for; empty if they can
 * @param bytes captures and texts that are missing or changed, by digest, each with what is the matter
 */
public record Breakage(List<Phrase> whole, Map<String, Phrase> bytes) {
    /** Everything is as it was. */
    public static final Breakage NONE = new Breakage(List.of(), Map.of());

    public Breakage {
        whole = List.copyOf(whole);
        bytes = Map.copyOf(bytes);
    }

    /** What breaks a verdict that rests on these bytes. */
    List<Phrase> of(List<String> digests) {
        List<Phrase> broken = new ArrayList<>(whole);
        digests.stream().filter(bytes::containsKey).map(bytes::get).distinct().forEach(broken::add);
        return broken;
    }
}
