package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.evidence.Source;
import org.plumbline.language.Phrase;

/** Tells what a verdict stands on now and did not stand on then, and the other way round. */
record GroundDifference(CaseEvidence evidence) {
    /** In this order: sources that came, sources that went, records that came, records that went. */
    List<Phrase> between(Ground then, Ground now) {
        List<Phrase> told = new ArrayList<>();
        add(told, "publication.change.source-new", now.sources(), then.sources(), this::source);
        add(told, "publication.change.source-gone", then.sources(), now.sources(), this::source);
        add(told, "publication.change.item-new", now.items(), then.items(), this::item);
        add(told, "publication.change.item-gone", then.items(), now.items(), this::item);
        return told;
    }

    private static void add(
            List<Phrase> told, String key, List<String> these, List<String> those, Function<String, Phrase> named) {
        these.stream().filter(id -> !those.contains(id)).forEach(id -> told.add(Phrase.of(key, named.apply(id))));
    }

    private Phrase source(String id) {
        Optional<Source> source = evidence.sources().source(id);
        if (source.isEmpty()) {
            return Phrase.of("publication.change.unknown", id);
        }
        Phrase.Name publisher = evidence.name(source.get().publisher());
        return source.get()
                .published()
                .map(day -> Phrase.of("publication.change.source", publisher, id, day))
                .orElseGet(() -> Phrase.of("publication.change.source-undated", publisher, id));
    }

    private Phrase item(String id) {
        return Phrase.of("publication.change.item", evidence.name(id), id);
    }
}
