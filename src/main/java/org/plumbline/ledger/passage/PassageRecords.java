package org.plumbline.ledger.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Passage;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/** Reads the records of schema Passage. */
public final class PassageRecords {
    static final String SCHEMA = "Passage";

    private PassageRecords() {}

    /** A record, or what is wrong with it. */
    sealed interface Read {
        record Sound(Passage passage) implements Read {}

        record Unsound(String source, Phrase why) implements Read {}
    }

    /** The passages of a ledger that make sense, by id. */
    public static Map<String, Passage> sound(Ledger ledger) {
        Map<String, Passage> sound = new LinkedHashMap<>();
        all(ledger).forEach((id, read) -> {
            if (read instanceof Read.Sound(Passage passage)) {
                sound.put(id, passage);
            }
        });
        return sound;
    }

    static Map<String, Read> all(Ledger ledger) {
        Map<String, Read> all = new LinkedHashMap<>();
        ledger.ofSchema(SCHEMA).forEach(entity -> all.put(entity.id(), read(entity)));
        return all;
    }

    private static Read read(Entity entity) {
        List<String> sources =
                entity.all("quote").stream().map(Statement::source).distinct().toList();
        String source = sources.isEmpty() ? "" : sources.getFirst();
        Optional<Phrase> fault = fault(entity, sources);
        if (fault.isPresent()) {
            return new Read.Unsound(source, fault.get());
        }
        return new Read.Sound(new Passage(
                entity.id(),
                source,
                entity.value("capture").orElse(""),
                entity.value("quote").orElse(""),
                entity.value("prefix").orElse(""),
                entity.value("suffix").orElse(""),
                number(entity, "start").flatMap(start -> number(entity, "end").map(end -> new Offsets(start, end))),
                entity.value("text")
                        .map(word -> word.equals("unicode") ? Passage.Text.UNICODE : Passage.Text.ORIGINAL)));
    }

    private static Optional<Phrase> fault(Entity entity, List<String> sources) {
        List<String> several = new ArrayList<>();
        for (String property : List.of("quote", "prefix", "suffix", "start", "end", "capture", "text")) {
            if (entity.values(property).size() > 1) {
                several.add(property);
            }
        }
        if (!several.isEmpty() || sources.size() > 1) {
            return Optional.of(Phrase.of("passage.E077.several", several.isEmpty() ? "source" : several.getFirst()));
        }
        String quote = entity.value("quote").orElse("");
        if (quote.isBlank()) {
            return Optional.of(Phrase.of("passage.E077.no-quote"));
        }
        if (quote.length() > Passage.LONGEST_QUOTE) {
            return Optional.of(Phrase.of("passage.E077.long", Passage.LONGEST_QUOTE));
        }
        String digits = entity.value("capture").orElse("");
        if (!digits.isEmpty() && !isDigest(digits)) {
            return Optional.of(Phrase.of("passage.E077.digits", digits, Passage.LEAST_DIGITS));
        }
        return offsets(entity);
    }

    private static boolean isDigest(String digits) {
        return digits.length() >= Passage.LEAST_DIGITS
                && digits.length() <= 64
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static Optional<Phrase> offsets(Entity entity) {
        Optional<String> start = entity.value("start");
        Optional<String> end = entity.value("end");
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> from = number(entity, "start");
        Optional<Long> to = number(entity, "end");
        return from.isPresent() && to.isPresent() && from.get() < to.get()
                ? Optional.empty()
                : Optional.of(Phrase.of("passage.E077.offsets", start.orElse("-"), end.orElse("-")));
    }

    /** A whole number, zero or more. */
    private static Optional<Long> number(Entity entity, String property) {
        return entity.value(property)
                .filter(text ->
                        !text.isEmpty() && text.length() <= 15 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::parseLong);
    }
}
