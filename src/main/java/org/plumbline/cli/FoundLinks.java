package org.plumbline.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.incident.Links;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.LinkTable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;

/**
 * What searches for reports of one incident found, by the recorded tables.
 *
 * @param all each pair once
 * @param searched the tables that were compared, by the digests of their bytes and of their descriptions
 */
record FoundLinks(Map<String, FoundLink> all, Set<String> searched) {
    /** Where a recorder's last search stands among the tables of the history. */
    static final String PATH = Recorder.FOUND + "same-incident.csv";

    private static final String TABLE = "table ";

    /** Reads the searches of all recorders; what cannot be read is added to the problems. */
    static FoundLinks read(Path folder, List<Table> tables, List<Diagnostic> problems) {
        Map<String, FoundLink> all = new LinkedHashMap<>();
        Set<String> searched = new LinkedHashSet<>();
        for (Table table : tables) {
            if (!table.path().equals(PATH)) {
                continue;
            }
            Archive archive = new Archive(folder.resolve("archive"));
            Optional<byte[]> links = bytes(archive, table.sha256());
            Optional<byte[]> scope = bytes(archive, table.mapping());
            if (links.isEmpty()
                    || scope.isEmpty()
                    || !(LinkTable.read(links.get()) instanceof LinkTable.Result.Read(List<FoundLink> found))) {
                problems.add(Diagnostics.of(Problem.error(
                        "E047",
                        new Place("archive/" + table.sha256(), 1, 1),
                        Phrase.of("link.E047"),
                        Phrase.of("link.E047.help", folder.toString()))));
                continue;
            }
            found.forEach(link -> all.putIfAbsent(link.id(), link));
            new String(scope.get(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(TABLE))
                    .map(line -> line.substring(TABLE.length()))
                    .forEach(searched::add);
        }
        return new FoundLinks(all, searched);
    }

    private static Optional<byte[]> bytes(Archive archive, String digest) {
        return archive.find(digest) instanceof Archive.Found.Kept kept ? Optional.of(kept.bytes()) : Optional.empty();
    }

    /** As the incidents take them. */
    List<Links.Found> pairs() {
        List<Links.Found> pairs = new ArrayList<>();
        all.values().forEach(link -> pairs.add(new Links.Found(link.id(), link.one(), link.other())));
        return pairs;
    }

    /** Whether a table was compared with the others. */
    boolean covers(Table table) {
        return searched.contains(key(table));
    }

    /** What a search compares, as text: one line for each imported table. */
    static byte[] scope(List<Table> tables) {
        StringBuilder lines = new StringBuilder();
        tables.stream()
                .map(FoundLinks::key)
                .distinct()
                .sorted()
                .forEach(key -> lines.append(TABLE).append(key).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(Table table) {
        return table.sha256() + " " + table.mapping();
    }
}
