package org.plumbline.ledger.record;

import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.CaseCheck.Findings;

/** Checks each value against the type of its property. */
final class ValueCheck {
    private final CaseIndex index;
    private final Findings findings;

    private ValueCheck(CaseIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    static void check(CaseIndex index, Findings findings) {
        ValueCheck check = new ValueCheck(index, findings);
        index.statements().values().forEach(list -> list.forEach(check::value));
    }

    private void value(Placed placed) {
        Statement statement = placed.statement();
        Optional<Schema> schema = Schemata.known().schema(statement.schema());
        if (schema.isEmpty()) {
            return;
        }
        SchemaProperty property = schema.get().properties().get(statement.property());
        if (property == null) {
            if (index.has(statement.property(), "Measure")) {
                figure(statement.value(), placed.place());
            }
            return;
        }
        String value = statement.value();
        Place place = placed.place();
        switch (property.type()) {
            case PropertyType.Text text -> {}
            case PropertyType.Name name -> {}
            case PropertyType.Figure figure -> figure(value, place);
            case PropertyType.Date date -> Dates.check(value, place).ifPresent(findings::add);
            case PropertyType.Reference reference -> reference(value, property.name(), reference, place);
            case PropertyType.Choice choice -> {
                if (!choice.words().contains(value)) {
                    String allowed = String.join(", ", choice.words());
                    findings.error(
                            "E022", place, RecordReader.meant(value, choice.words(), allowed), value, property.name());
                }
            }
            case PropertyType.Ordinal ordinal -> form(isInteger(value), "number", value, place);
            case PropertyType.LanguageCode code -> form(ValueReader.isLanguage(value), "language", value, place);
            case PropertyType.Address address -> form(isAddress(value), "address", value, place);
            case PropertyType.Digest digest -> form(isDigest(value), "digest", value, place);
            case PropertyType.Point point -> PlaceForms.point(value, place).ifPresent(findings::add);
            case PropertyType.Outline outline ->
                PlaceForms.outline(value, place).ifPresent(findings::add);
        }
    }

    private void form(boolean right, String form, String value, Place place) {
        if (!right) {
            findings.error("E037", place, Problems.help(form), value);
        }
    }

    private void figure(String value, Place place) {
        Figures.check(value, place).ifPresent(findings::add);
    }

    private void reference(String id, String property, PropertyType.Reference type, Place place) {
        if (type.words().contains(id)) {
            return;
        }
        String schema = index.schemaOf(id);
        if (schema == null && index.mayBeGone(property, place.path())) {
            return;
        }
        if (schema == null) {
            Set<String> known = new java.util.LinkedHashSet<>(index.ids(type.schemata()));
            known.addAll(type.words());
            String wanted = type.schemata().isEmpty()
                    ? "record"
                    : String.join("|", type.schemata().stream().sorted().toList());
            Phrase help = Suggestion.nearest(id, known)
                    .map(word -> Problems.help("meant", word))
                    .orElseGet(() -> Problems.help("add.record", wanted, id));
            findings.error("E017", place, help, id, property);
        } else if (!type.schemata().isEmpty() && !type.schemata().contains(schema)) {
            String wanted = String.join(", ", type.schemata().stream().sorted().toList());
            findings.error("E018", place, Problems.help("record.of", wanted), id, schema, property);
        }
    }

    private static boolean isInteger(String value) {
        return FigureNotation.read(value) instanceof FigureNotation.Result.Read read
                && read.bound() == org.plumbline.ledger.Bound.EXACT
                && read.value().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAddress(String value) {
        int start = value.startsWith("https://") ? 8 : value.startsWith("http://") ? 7 : -1;
        return start > 0
                && value.length() > start
                && value.charAt(start) != '/'
                && value.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '<' || c == '>');
    }

    private static boolean isDigest(String value) {
        return value.length() == 64 && value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
