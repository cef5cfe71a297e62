package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
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
            "Engagement",
            "Happening",
            "Commitment",
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

    private static String say(Language language, String schema, Phrase.Name about) {
        return Messages.in(language).say("judge.unnamed", Phrase.of("judge.unnamed." + schema), about);
    }
}
