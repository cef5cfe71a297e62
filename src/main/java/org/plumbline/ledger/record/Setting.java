package org.plumbline.ledger.record;

import java.util.List;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;

/**
 * What surrounds a value: who says it and how.
 *
 * @param sources each gives its own statement; none for the case's own
 */
record Setting(
        List<String> sources,
        String originator,
        String passage,
        String from,
        String to,
        Bound bound,
        Modality modality,
        String language) {
    static final Setting PLAIN = new Setting(List.of(), "", "", "", "", Bound.EXACT, Modality.STATED, "");

    Setting withVoice(List<String> newSources, String newOriginator) {
        return new Setting(newSources, newOriginator, passage, from, to, bound, modality, language);
    }

    Setting withPassage(String newPassage) {
        return new Setting(sources, originator, newPassage, from, to, bound, modality, language);
    }

    Setting withLanguage(String newLanguage) {
        return new Setting(sources, originator, passage, from, to, bound, modality, newLanguage);
    }

    Setting withBound(Bound newBound) {
        return new Setting(sources, originator, passage, from, to, newBound, modality, language);
    }

    Setting withManner(String newPassage, String newFrom, String newTo, Modality newModality) {
        return new Setting(sources, originator, newPassage, newFrom, newTo, bound, newModality, language);
    }
}
