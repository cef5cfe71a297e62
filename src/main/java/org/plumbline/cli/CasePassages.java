package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.evidence.Sources;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.passage.Captures;
import org.plumbline.ledger.passage.PassageFinder;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.RecordFiles;

/** Where the captured texts of a case lie, and where its records of passages stand. */
final class CasePassages {
    private CasePassages() {}

    static PassageFinder finder(Path folder, Collection<Done> deeds, Sources sources) {
        return new PassageFinder(Captures.of(deeds), sources, archive(folder));
    }

    static Archive archive(Path folder) {
        return new Archive(folder.resolve("archive"));
    }

    /** Where the record of an id stands; the files are read when the first is asked for. */
    static Function<String, Place> places(Path folder) {
        Map<String, Place> places = new HashMap<>();
        return id -> {
            if (places.isEmpty()) {
                String language = CaseSettings.read(folder).settings().firstLanguage();
                RecordFiles.readAll(folder, language)
                        .forEach(
                                file -> file.entries().forEach(entry -> places.putIfAbsent(entry.id(), entry.place())));
            }
            return places.getOrDefault(id, new Place("records", 1, 1));
        };
    }
}
