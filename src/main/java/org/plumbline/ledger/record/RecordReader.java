package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.Entry.Mention;

/** Turns the records of one file into statements, each with its place. */
final class RecordReader {
    static final String SOURCE = "source";
    static final String ACCORDING_TO = "according to";
    static final String PASSAGE = "passage";
    static final String CONTINUES = "continues";

    private final String language;
    private final Problems problems;
    private final List<Placed> statements = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Statement, Place> seen = new HashMap<>();

    /**
     * @param language of names that give none
     */
    RecordReader(String language, Problems problems) {
        this.language = language;
        this.problems = problems;
    }

    RecordFile read(Yaml root, String sha256) {
        if (root instanceof Yaml.Items list) {
            list.items().forEach(this::record);
        } else if (!(root instanceof Yaml.Text text && text.text().isEmpty())) {
            problems.error("E010", root.place(), Problems.help("record"));
        }
        return new RecordFile(problems.path(), sha256, statements, entries, problems.all());
    }

    private void record(Yaml item) {
        if (!(item instanceof Yaml.Fields record) || record.fields().isEmpty()) {
            problems.error("E010", item.place(), Problems.help("record"));
            return;
        }
        Yaml.Field head = record.fields().getFirst();
        Optional<Schema> schema = Schemata.known().schema(head.name());
        if (schema.isEmpty()) {
            unknownSchema(record, head);
            return;
        }
        if (!(head.value() instanceof Yaml.Text id) || !Identifier.isValid(id.text())) {
            String found = head.value() instanceof Yaml.Text text ? text.text() : "";
            String better = Identifier.from(found);
            problems.error(
                    "E012",
                    head.value().place(),
                    better.isEmpty() ? Problems.help("id") : Problems.help("id.like", better),
                    found);
            return;
        }
        new OneRecord(schema.get(), id).read(record);
    }

    private void unknownSchema(Yaml.Fields record, Yaml.Field head) {
        for (Yaml.Field field : record.fields()) {
            if (Schemata.known().schema(field.name()).isPresent()) {
                problems.error("E010", field.key().place(), Problems.help("schema.first", field.name()));
                return;
            }
        }
        Set<String> names = Schemata.known().names();
        problems.error("E011", head.key().place(), meant(head.name(), names, String.join(", ", names)), head.name());
    }

    /** "Did you mean …?", or else what is allowed. */
    static Phrase meant(String unknown, java.util.Collection<String> known, String allowed) {
        return Suggestion.nearest(unknown, known)
                .map(word -> Problems.help("meant", word))
                .orElseGet(() -> Problems.help("allowed", allowed));
    }

    /** One record while it is being read. */
    private final class OneRecord implements ValueReader.Sink {
        private final Schema schema;
        private final Yaml.Text id;
        private final Map<String, Place> keys = new LinkedHashMap<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final ValueReader values = new ValueReader(problems, this, language);
        private boolean continues;

        OneRecord(Schema schema, Yaml.Text id) {
            this.schema = schema;
            this.id = id;
        }

        void read(Yaml.Fields record) {
            List<Yaml.Field> fields = record.fields().subList(1, record.fields().size());
            List<String> sources = record.get(SOURCE).map(values::sources).orElse(List.of());
            String originator = record.get(ACCORDING_TO).map(values::originator).orElse("");
            String passage = record.get(PASSAGE).map(values::passage).orElse("");
            Setting setting = Setting.PLAIN.withVoice(sources, originator).withPassage(passage);
            for (Yaml.Field field : fields) {
                switch (field.name()) {
                    case SOURCE, ACCORDING_TO, PASSAGE -> {}
                    case CONTINUES -> continues = values.isYes(field.value());
                    default -> property(field, setting);
                }
            }
            if (keys.isEmpty()) {
                problems.error("E015", id.place(), Problems.help("record.empty", id.text()), id.text());
            }
            entries.add(new Entry(schema.name(), id.text(), id.place(), continues, keys, mentions));
        }

        private void property(Yaml.Field field, Setting setting) {
            SchemaProperty property = schema.properties().get(field.name());
            if (property == null && !(schema.measures() && Identifier.isValid(field.name()))) {
                Set<String> known = schema.properties().keySet();
                problems.error(
                        "E013",
                        field.key().place(),
                        meant(field.name(), known, String.join(", ", known)),
                        field.name(),
                        schema.name());
                return;
            }
            SchemaProperty used = property != null ? property : ValueReader.measure(field.name());
            keys.put(field.name(), field.key().place());
            values.read(field.value(), used, used.label() ? Setting.PLAIN : setting);
        }

        @Override
        public void mention(Mention mention) {
            mentions.add(mention);
        }

        @Override
        public void value(String property, String value, Setting setting, Place place, boolean label) {
            List<String> sources = setting.sources().isEmpty() ? List.of("") : setting.sources();
            if (setting.sources().isEmpty() && !schema.own() && !label) {
                problems.error("E019", place, Problems.help("source"), property, id.text());
                return;
            }
            for (String source : sources) {
                Statement statement = new Statement(
                        id.text(),
                        schema.name(),
                        property,
                        value,
                        setting.language(),
                        source,
                        setting.originator(),
                        setting.passage(),
                        setting.from(),
                        setting.to(),
                        setting.bound(),
                        setting.modality());
                Place first = seen.putIfAbsent(statement, place);
                if (first == null) {
                    statements.add(new Placed(statement, place));
                } else {
                    problems.warning("E035", place, Problems.help("said.twice"), value, first.line());
                }
            }
        }
    }
}
