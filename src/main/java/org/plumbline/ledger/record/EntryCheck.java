package org.plumbline.ledger.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.record.CaseCheck.Findings;
import org.plumbline.ledger.record.Entry.Mention;

/** Checks each record as a whole: its id is its own, its properties exist and are complete, its sources are in the case. */
final class EntryCheck {
    private static final String UNKNOWN = "unknown";
    private static final Set<String> SOURCE = Set.of("Source");
    private static final Set<String> MEASURE = Set.of("Measure");

    private EntryCheck() {}

    static void check(CaseIndex index, Findings findings) {
        index.entries().forEach((id, entries) -> {
            boolean isImported = index.continuesTable(entries);
            ids(entries, isImported, findings);
            if (!isImported) {
                complete(entries, findings);
            }
            for (Entry entry : entries) {
                measures(entry, index, findings);
                for (Mention mention : entry.mentions()) {
                    voice(mention, index, findings);
                }
            }
        });
    }

    private static void ids(List<Entry> entries, boolean isImported, Findings findings) {
        Entry first =
                entries.stream().filter(entry -> !entry.continues()).findFirst().orElse(null);
        for (Entry entry : entries) {
            if (first == null && isImported) {
                continue; // it adds to what a table brought
            }
            if (first == null) {
                findings.error("E044", entry.place(), Problems.help("continues.nothing"), entry.id());
            } else if (!entry.equals(first)
                    && !(entry.continues() && entry.schema().equals(first.schema()))) {
                findings.error(
                        "E016",
                        entry.place(),
                        Problems.help("other.id", entry.id()),
                        entry.id(),
                        first.schema(),
                        first.place().toString());
            }
        }
    }

    private static void complete(List<Entry> entries, Findings findings) {
        Entry first = entries.getFirst();
        Set<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> keys.addAll(entry.keys().keySet()));
        if (keys.isEmpty()) {
            return; // said already: the record is empty
        }
        Schemata.known().schema(first.schema()).ifPresent(schema -> {
            for (SchemaProperty property : schema.properties().values()) {
                if (property.required() && !keys.contains(property.name())) {
                    findings.error(
                            "E021",
                            first.place(),
                            Problems.help("add.property", property.name()),
                            schema.name(),
                            first.id(),
                            property.name());
                }
            }
        });
    }

    private static void measures(Entry entry, CaseIndex index, Findings findings) {
        Optional<Schema> schema = Schemata.known().schema(entry.schema());
        if (schema.isEmpty()) {
            return;
        }
        for (Map.Entry<String, Place> key : entry.keys().entrySet()) {
            String name = key.getKey();
            if (!schema.get().properties().containsKey(name) && !index.has(name, "Measure")) {
                Set<String> known =
                        new LinkedHashSet<>(schema.get().properties().keySet());
                known.addAll(index.ids(MEASURE));
                Phrase help = Suggestion.nearest(name, known)
                        .map(word -> Problems.help("meant", word))
                        .orElseGet(() -> Problems.help("add.measure", name));
                findings.error("E013", key.getValue(), help, name, entry.schema());
            }
        }
    }

    private static void voice(Mention mention, CaseIndex index, Findings findings) {
        String id = mention.id();
        boolean isKnown =
                mention.isSource() ? index.has(id, "Source") : id.equals(UNKNOWN) || index.schemaOf(id) != null;
        if (isKnown) {
            return;
        }
        String schema = index.schemaOf(id);
        if (schema != null) {
            findings.error("E018", mention.place(), Problems.help("record.of", "Source"), id, schema, "source");
            return;
        }
        Phrase help = Suggestion.nearest(id, index.ids(mention.isSource() ? SOURCE : Set.of()))
                .map(word -> Problems.help("meant", word))
                .orElseGet(() -> Problems.help(mention.isSource() ? "add.source" : "add.originator", id));
        findings.error("E020", mention.place(), help, id);
    }
}
