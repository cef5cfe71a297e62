package org.plumbline.publication.site;

import java.util.Optional;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.PropertyType;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Statements in the words of a reader's language. */
record StatementWords(Messages messages, Trail trail) {
    /** What sort of thing it is. */
    String kind(String schema) {
        return said("site.kind." + schema).orElse(schema);
    }

    /** What a property is called: in words, else by the name of its measure, else as it stands in the case. */
    String property(Statement statement) {
        return said("site.property." + key(statement.property()))
                .orElseGet(() -> messages.write(trail.evidence().name(statement.property())));
    }

    String value(Statement statement) {
        String value = statement.value();
        return switch (Trail.type(statement)) {
            case PropertyType.Reference reference ->
                trail.reference(statement)
                        .map(Entity::id)
                        .map(id -> trail.name(id, messages.language()))
                        .orElseGet(() -> said("site.value." + key(value)).orElse(value));
            case PropertyType.Date date -> day(value);
            case PropertyType.Figure figure -> figure(statement);
            case PropertyType.Choice choice -> said("site.value." + key(value)).orElse(value);
            case PropertyType.LanguageCode code ->
                Language.of(value).map(messages::write).orElse(value);
            case PropertyType.Ordinal number -> messages.digits(value);
            default -> value;
        };
    }

    private String figure(Statement statement) {
        if (statement.value().equals("?")) {
            return messages.say("site.figure.unknown");
        }
        Optional<Interval> range = statement.withBound(Bound.EXACT).figure();
        String number = range.map(messages::write).orElse(statement.value());
        return statement.bound() == Bound.EXACT
                ? number
                : messages.say("site.bound." + statement.bound().word(), number);
    }

    /** A day, never the hour. */
    String day(String edtf) {
        return ImpreciseDate.parse(edtf).map(this::day).orElse(edtf);
    }

    String day(ImpreciseDate date) {
        return messages.write(ImpreciseDate.between(date.earliest(), date.latest()));
    }

    /** Since when and until when a value holds; empty if nothing is said of it. */
    Optional<String> period(Statement statement) {
        boolean begins = !statement.from().isEmpty();
        boolean ends = !statement.to().isEmpty();
        if (begins && ends) {
            return Optional.of(messages.say("site.period", day(statement.from()), day(statement.to())));
        }
        return begins
                ? Optional.of(messages.say("site.period.since", day(statement.from())))
                : ends ? Optional.of(messages.say("site.period.until", day(statement.to()))) : Optional.empty();
    }

    /** In what manner it is put forward; nothing for a plain statement. */
    Optional<String> modality(Statement statement) {
        return statement.modality() == Modality.STATED
                ? Optional.empty()
                : Optional.of(
                        messages.say("site.modality." + statement.modality().word()));
    }

    /** Who said it first, where the source itself names somebody. */
    Optional<String> originator(Statement statement) {
        if (statement.originator().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                statement.originator().equals(Attribution.UNKNOWN_VOICE)
                        ? messages.say("site.originator.unknown")
                        : messages.say("site.originator", trail.name(statement.originator(), messages.language())));
    }

    private Optional<String> said(String key) {
        return messages.has(key) ? Optional.of(messages.say(key)) : Optional.empty();
    }

    private static String key(String words) {
        return words.replace(' ', '-');
    }
}
