package org.plumbline.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Folding;
import org.plumbline.language.LevelWords;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.PointNotation;
import org.plumbline.ledger.record.TableRow;

/**
 * A place or state of the case.
 *
 * @param names with the aliases, in the order recorded
 * @param level of which it is, as the case says it; may be empty
 * @param rank the same as {@link LevelWords#level} calls it, also where only the name says it; empty if nobody does
 * @param wholes the ids of what it lies in directly
 * @param outlines in the notation of {@link org.plumbline.ledger.record.OutlineNotation}, not yet read
 */
public record Location(
        String id,
        List<Named> names,
        List<String> codes,
        String level,
        String rank,
        List<String> wholes,
        Optional<TableRow.Point> point,
        List<String> outlines) {
    private static final String STATE = "State";
    private static final String STATE_RANK = "country";

    public Location {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        wholes = List.copyOf(wholes);
        outlines = List.copyOf(outlines);
    }

    /**
     * A name as somebody writes it.
     *
     * @param language BCP 47 code, or empty
     * @param isAlias whether it is another spelling, and not what we call it
     */
    public record Named(String text, String language, boolean isAlias) {}

    /** Whether an entity is a place. */
    public static boolean isOne(Entity entity) {
        return entity.schema().equals("Place") || entity.schema().equals(STATE);
    }

    static Location of(Entity entity) {
        List<Named> names = new ArrayList<>();
        for (Statement name : entity.all("name")) {
            names.add(new Named(name.value(), name.language(), false));
        }
        for (String property : List.of("alias", "abbreviation")) {
            for (Statement name : entity.all(property)) {
                names.add(new Named(name.value(), name.language(), true));
            }
        }
        String level = entity.value("level").orElse("");
        return new Location(
                entity.id(),
                names,
                entity.values("code"),
                level,
                rank(entity, level, names),
                entity.values("part of"),
                entity.value("point").flatMap(Location::point),
                entity.values("outline"));
    }

    private static String rank(Entity entity, String level, List<Named> names) {
        if (!level.isEmpty()) {
            return LevelWords.level(level);
        }
        if (entity.schema().equals(STATE)) {
            return STATE_RANK;
        }
        return names.stream()
                .flatMap(name -> LevelWords.part(Folding.name(name.text())).stream())
                .map(LevelWords.Parted::level)
                .findFirst()
                .orElse("");
    }

    private static Optional<TableRow.Point> point(String text) {
        return PointNotation.read(text) instanceof PointNotation.Result.Read(TableRow.Point point)
                ? Optional.of(point)
                : Optional.empty();
    }

    /** What people call it, in the reader's language. */
    public Phrase.Name name() {
        return new Phrase.Name(
                nameIn("en")
                        .or(() -> names.stream().map(Named::text).findFirst())
                        .orElse(id),
                nameIn("my").orElse(""));
    }

    /** What we call it in a language (BCP 47), if we say. */
    public Optional<String> nameIn(String language) {
        return names.stream()
                .filter(name -> !name.isAlias() && name.language().equals(language))
                .map(Named::text)
                .findFirst();
    }
}
