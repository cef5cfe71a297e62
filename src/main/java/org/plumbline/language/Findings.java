package org.plumbline.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was found in one text, in any order. */
final class Findings {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    void add(Found found) {
        if (found.reading() != null) {
            readings.add(found.reading());
        }
        if (found.fault() != null) {
            faults.add(found.fault());
        }
    }

    void add(Reading reading) {
        readings.add(reading);
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /** In the order of the text; what holds another stands before it. */
    List<Reading> readings() {
        readings.sort((one, other) -> {
            Span a = one.span();
            Span b = other.span();
            return a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end());
        });
        return List.copyOf(readings);
    }

    List<Fault> faults(View view, Language language) {
        CharacterFaults.find(view.text(), view, language, this);
        Collections.sort(faults);
        return List.copyOf(faults);
    }
}
