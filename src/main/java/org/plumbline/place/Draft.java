package org.plumbline.place;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Folding;
import org.plumbline.ledger.record.Identifier;
import org.plumbline.ledger.record.TableRow;

/**
 * A place as a table has it, before it is known whether the case has the place already.
 *
 * @param key by which the places of one table, and of its versions, are told apart
 * @param id under which the case will have it, unless it has it already
 * @param code official code; may be empty
 * @param wholes what it lies in
 * @param row on which it was read, from 1
 * @param isOwn whether that row is about it, and does not only name it as a coarser place
 */
public record Draft(
        String key,
        String level,
        String id,
        String code,
        List<Location.Named> names,
        List<Whole> wholes,
        Optional<TableRow.Point> point,
        String outline,
        long row,
        boolean isOwn) {
    private static final int LONGEST_ID = 80;

    public Draft {
        names = List.copyOf(names);
        wholes = List.copyOf(wholes);
    }

    /**
     * Something that a place lies in.
     *
     * @param reference the key of another draft, or a code, id or name
     */
    public record Whole(String reference, boolean isKey) {}

    /** The name that it goes by. */
    public String mainName() {
        return names.stream()
                .filter(name -> !name.isAlias())
                .map(Location.Named::text)
                .findFirst()
                .orElse(id);
    }

    /** The same content, wherever it stands in the table. */
    public boolean saysTheSame(Draft other) {
        return key.equals(other.key)
                && level.equals(other.level)
                && code.equals(other.code)
                && names.equals(other.names)
                && wholes.equals(other.wholes)
                && point.equals(other.point)
                && outline.equals(other.outline);
    }

    /**
     * The key of a place: its code, else its names from the coarsest down.
     *
     * @param wholeKey of what it lies in; may be empty
     */
    public static String key(String code, String name, String wholeKey) {
        return code.isEmpty() ? wholeKey + "/" + Folding.name(name) : "#" + code.toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A readable id: the name and the code, as in {@code kale-mmr005028}; without a code, the name and that of the coarser place.
     *
     * @param names the first of which has Latin letters or digits counts
     * @return empty if none can be made
     */
    public static String readableId(List<String> names, String code, List<String> coarserNames) {
        String name = first(names);
        String end = code.isEmpty() ? first(coarserNames) : Identifier.from(code);
        if (name.isEmpty() || end.isEmpty()) {
            return code.isEmpty() ? name : end;
        }
        int room = LONGEST_ID - 1 - Math.min(end.length(), LONGEST_ID / 2);
        String start = Identifier.from(name.substring(0, Math.min(name.length(), room)));
        return Identifier.from(start + "-" + end);
    }

    private static String first(List<String> names) {
        return names.stream()
                .map(Identifier::from)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }
}
