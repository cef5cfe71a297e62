package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Folding;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.Identifier;
import org.plumbline.ledger.record.OutlineNotation;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.ledger.record.PlaceDescription.Level;
import org.plumbline.place.Draft;
import org.plumbline.place.Location;

/** Turns the rows of a table of places into drafts, one row after the other. */
final class PlaceRows {
    private final PlaceDescription description;
    private final RowColumns columns;
    private final PlaceCells cells;
    private final Map<String, String> firstIds;
    private final String outlineColumn;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> keyOfId = new HashMap<>();
    private final Map<Long, List<Phrase>> doubts = new TreeMap<>();
    private final Map<Long, Phrase> rejected = new TreeMap<>();

    PlaceRows(PlaceDescription description, Rows rows, Map<String, String> firstIds, boolean withOutlines) {
        this.description = description;
        this.columns = new RowColumns(rows.header(), Map.of());
        this.firstIds = firstIds;
        Level finest = description.levels().getLast();
        this.outlineColumn =
                finest.outline().isEmpty() && finest.point().isEmpty() ? rows.geometry() : finest.outline();
        this.cells = new PlaceCells(columns, outlineColumn, finest, withOutlines);
    }

    List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    Map<Long, List<Phrase>> doubts() {
        return doubts;
    }

    Map<Long, Phrase> rejected() {
        return rejected;
    }

    /** The row that came last of these. */
    void row(String[] row, Rows rows) {
        long line = rows.line();
        Phrase broken =
                rows.broken() == null ? columns.broken(row, outlineColumn, OutlineNotation.LONGEST) : rows.broken();
        if (broken != null) {
            rejected.put(line, broken);
            return;
        }
        int own = own(row);
        Phrase wrong = own < 0
                ? Phrase.of("place.no-name")
                : wrong(row, description.levels().get(own));
        if (wrong != null) {
            rejected.put(line, wrong);
            return;
        }
        List<Phrase> open = new ArrayList<>(rows.unread().values());
        List<Draft> coarser = new ArrayList<>();
        List<Draft.Whole> wholes = List.of();
        for (int i = 0; i < own; i++) {
            Level level = description.levels().get(i);
            String code = columns.at(row, level.code());
            String id = columns.at(row, level.id());
            if (!level.isReference() && !cells.names(row, level).isEmpty()) {
                Draft draft = draft(row, level, wholes, line, coarser, false, open);
                Phrase unusable = cells.wrongNames(draft.names());
                if (unusable != null || draft.id().isEmpty()) {
                    open.add(unusable == null ? Phrase.of("place.no-id", draft.mainName()) : unusable);
                    continue;
                }
                coarser.add(named(draft, open));
                wholes = List.of(new Draft.Whole(draft.key(), true));
            } else if (!code.isEmpty() || !id.isEmpty()) {
                wholes = List.of(new Draft.Whole(id.isEmpty() ? code : id, false));
            }
        }
        finish(draft(row, description.levels().get(own), wholes, line, coarser, true, open), line, coarser, open);
    }

    /** The finest level of which the row has something. */
    private int own(String[] row) {
        for (int i = description.levels().size() - 1; i >= 0; i--) {
            Level level = description.levels().get(i);
            boolean has = !columns.at(row, level.code()).isEmpty()
                    || !columns.at(row, level.id()).isEmpty()
                    || !cells.names(row, level).isEmpty();
            if (has) {
                return level.isReference() ? -1 : i;
            }
        }
        return -1;
    }

    private @Nullable Phrase wrong(String[] row, Level level) {
        List<Location.Named> names = cells.names(row, level);
        String code = columns.at(row, level.code());
        String id = columns.at(row, level.id());
        if (names.stream().allMatch(Location.Named::isAlias)) {
            return Phrase.of("place.no-name");
        }
        if (!id.isEmpty() && !Identifier.isValid(id)) {
            return Phrase.of("place.bad-id", RowColumns.cut(id));
        }
        if (PlaceCells.looksLikeCode(names.getFirst().text()) && !code.isEmpty() && !PlaceCells.looksLikeCode(code)) {
            return Phrase.of(
                    "place.code-and-name",
                    RowColumns.cut(code),
                    RowColumns.cut(names.getFirst().text()));
        }
        return cells.wrongNames(names);
    }

    private Draft draft(
            String[] row,
            Level level,
            List<Draft.Whole> wholes,
            long line,
            List<Draft> coarser,
            boolean isOwn,
            List<Phrase> open) {
        List<Location.Named> names = cells.names(row, level);
        String code = columns.at(row, level.code());
        String wholeKey = coarser.isEmpty() ? "" : coarser.getLast().key();
        String key = Draft.key(code, names.getFirst().text(), wholeKey);
        String given = columns.at(row, level.id());
        List<Draft.Whole> all = new ArrayList<>(wholes);
        String partOf = columns.at(row, level.partOf());
        if (!partOf.isEmpty()) {
            all.add(new Draft.Whole(partOf, false));
        }
        String made = Draft.readableId(
                texts(names),
                code,
                coarser.isEmpty() ? List.of() : texts(coarser.getLast().names()));
        PlaceCells.Shape shape = isOwn ? cells.shape(row, level, open) : PlaceCells.Shape.NONE;
        return new Draft(
                key,
                level.word(),
                given.isEmpty() ? firstIds.getOrDefault(key, own(made, key)) : given,
                code,
                isOwn ? cells.inTheirScript(names, open) : names,
                all,
                Optional.ofNullable(shape.point()),
                shape.outline(),
                line,
                isOwn);
    }

    /** Another place may have got the same readable id: “Hill” in “North”, and “Hill” with the code “North”. */
    private String own(String made, String key) {
        String first = made.isEmpty() ? key : keyOfId.getOrDefault(made, key);
        if (!first.equals(key)) {
            return Identifier.marked(made, key);
        }
        keyOfId.put(made, key);
        return made;
    }

    private static List<String> texts(List<Location.Named> names) {
        return names.stream()
                .filter(name -> !name.isAlias())
                .map(Location.Named::text)
                .toList();
    }

    /** A place that a row names as a coarser one: as it was first read. */
    private Draft named(Draft draft, List<Phrase> open) {
        Draft first = drafts.get(draft.key());
        if (first == null) {
            return draft;
        }
        if (!first.level().equals(draft.level())) {
            open.add(Phrase.of("place.code-two-levels", draft.code(), first.level(), draft.level(), first.row()));
        } else if (!sameName(first, draft)) {
            open.add(Phrase.of("place.code-names", draft.code(), first.mainName(), draft.mainName(), first.row()));
        } else if (!first.wholes().isEmpty() && !first.wholes().containsAll(draft.wholes())) {
            open.add(Phrase.of("place.two-wholes", draft.mainName(), first.row()));
        }
        return first;
    }

    private static boolean sameName(Draft one, Draft other) {
        return Folding.name(one.mainName()).equals(Folding.name(other.mainName()));
    }

    /** Takes the place of a row, and the coarser ones that it names, unless something stands against it. */
    private void finish(Draft draft, long line, List<Draft> coarser, List<Phrase> open) {
        Draft first = drafts.get(draft.key());
        Phrase reason = against(draft, first, coarser);
        if (reason != null) {
            rejected.put(line, reason);
            return;
        }
        if (first != null && !sameName(first, draft)) {
            open.add(Phrase.of("place.code-names", draft.code(), first.mainName(), draft.mainName(), first.row()));
        }
        coarser.forEach(wide -> drafts.putIfAbsent(wide.key(), wide));
        drafts.put(draft.key(), draft);
        if (!open.isEmpty()) {
            doubts.put(line, open);
        }
    }

    private static @Nullable Phrase against(Draft draft, @Nullable Draft first, List<Draft> coarser) {
        if (draft.id().isEmpty()) {
            return Phrase.of("place.no-id", draft.mainName());
        }
        if (coarser.stream().anyMatch(wide -> wide.key().equals(draft.key()))) {
            return Phrase.of("place.circle", draft.id() + " → " + draft.id());
        }
        if (first == null) {
            return null;
        }
        if (!first.level().equals(draft.level())) {
            return Phrase.of("place.code-two-levels", draft.code(), first.level(), draft.level(), first.row());
        }
        if (!first.isOwn()) {
            return null;
        }
        if (first.saysTheSame(draft)) {
            return Phrase.of("place.again", first.row());
        }
        return draft.code().isEmpty()
                ? Phrase.of("place.name-twice", draft.mainName(), first.row())
                : Phrase.of("place.code-twice", draft.code(), first.mainName(), draft.mainName(), first.row());
    }
}
