package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Nth;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/** What to call a record that was given no name: what it is and what it is about, "instrument: ceasefire of 2025". */
record Unnamed(Ledger ledger, Function<String, Phrase.Name> names) {
    /** These have words of their own in the message files; everything else keeps its id. */
    private static final Set<String> KNOWN = Set.of(
            "Representation",
            "RoleTerm",
            "Membership",
            "Clause",
            "Instrument",
            "Exception",
            "Report",
            "Tally",
            "Coverage",
            "Transfer",
            "Designation",
            "Finding",
            "Appeal",
            "Accusation",
            "Quotation");

    /** What takes place or is made on a day is called by its kind and by whose it is: "21st meeting of the chiefs". */
    private static final Set<String> EVENTS = Set.of("Engagement", "Happening", "Commitment");

    /** Properties that tell one record from another, the most telling first. */
    private static final List<String> TELLING = List.of(
            "commitment",
            "role",
            "measure",
            "place",
            "kind",
            "of",
            "body",
            "speaker",
            "target",
            "supplier",
            "by",
            "member");

    /** A name in both languages; nothing if the record does not say enough. */
    Optional<Phrase.Name> name(Entity entity) {
        if (entity.schema().equals("Link")) {
            return entity.value("reports")
                    .flatMap(ledger::entity)
                    .filter(report -> !report.schema().equals("Link"))
                    .flatMap(report -> report.value("place"))
                    .map(names);
        }
        if (EVENTS.contains(entity.schema())) {
            return event(entity);
        }
        if (!KNOWN.contains(entity.schema())) {
            return Optional.empty();
        }
        return TELLING.stream()
                .flatMap(property -> entity.value(property).stream())
                .filter(value -> ledger.entity(value).isPresent())
                .findFirst()
                .map(names)
                .map(about -> new Phrase.Name(
                        say(Language.ENGLISH, entity.schema(), about), say(Language.BURMESE, entity.schema(), about)));
    }

    private Optional<Phrase.Name> event(Entity entity) {
        Optional<Phrase.Name> kind = known(entity, "kind");
        Optional<Phrase.Name> whose = known(entity, "of").or(() -> known(entity, "parties"));
        Optional<Phrase> number = entity.value("number")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Nth.of(Integer.parseInt(text)));
        return kind.map(what -> whose.map(
                        body -> number.map(ordinal -> both("judge.unnamed.numbered", ordinal, what, body))
                                .orElseGet(() -> both("judge.unnamed.of", what, body)))
                .or(() -> known(entity, "place").map(place -> both("judge.unnamed.at", what, place)))
                .orElse(what));
    }

    private Optional<Phrase.Name> known(Entity entity, String property) {
        return entity.value(property)
                .filter(value -> ledger.entity(value).isPresent())
                .map(names);
    }

    private static Phrase.Name both(String key, Object... arguments) {
        return new Phrase.Name(
                Messages.in(Language.ENGLISH).say(key, arguments),
                Messages.in(Language.BURMESE).say(key, arguments));
    }

    private static String say(Language language, String schema, Phrase.Name about) {
        return Messages.in(language).say("judge.unnamed", Phrase.of("judge.unnamed." + schema), about);
    }
}
