package org.plumbline.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Pair;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;

/**
 * Which reports of a case are of one incident, as far as anybody knows.
 *
 * @param links that join the incidents
 * @param found what searches found
 * @param imports the imported tables of incidents
 */
record CaseLinks(Links links, FoundLinks found, List<Table> imports) {
    CaseLinks {
        imports = List.copyOf(imports);
    }

    /** The found pairs on which nobody has decided, by their ids. */
    Map<String, FoundLink> open() {
        return open(links, found.all());
    }

    /** Those of newly found pairs on which nobody has decided, by their ids. */
    static Map<String, FoundLink> open(List<Pair> pairs, Ledger ledger) {
        Map<String, FoundLink> all = new LinkedHashMap<>();
        pairs.stream().map(FoundLink::of).forEach(link -> all.put(link.id(), link));
        return open(Links.of(ledger, new FoundLinks(all, Set.of()).pairs()), all);
    }

    private static Map<String, FoundLink> open(Links links, Map<String, FoundLink> all) {
        Map<String, FoundLink> open = new LinkedHashMap<>();
        for (Links.Found pair : links.open()) {
            open.put(pair.id(), Objects.requireNonNull(all.get(pair.id())));
        }
        return open;
    }

    /** Names the imported tables that were never compared with the other reports, if there are any others. */
    Optional<Diagnostic> unsearched(Incidents incidents, Path folder, Diagnostic.Severity severity) {
        List<String> paths = imports.stream()
                .filter(table -> !found.covers(table))
                .map(table -> table.path().substring(Recorder.IMPORTS.length()))
                .distinct()
                .toList();
        if (paths.isEmpty() || incidents.sources().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Diagnostic(
                "E046",
                severity,
                new Place(folder.toString(), 1, 1),
                Optional.empty(),
                Optional.empty(),
                Phrase.of("link.unsearched", String.join(", ", paths)),
                List.of(Phrase.of("link.unsearched.help", folder.toString())),
                Optional.empty()));
    }
}
