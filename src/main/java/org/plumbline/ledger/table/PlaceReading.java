package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;

/**
 * Reads where a row says that it was: the finest place that is certain and that the table's own precision allows. What is only
 * likely is named as a doubt, and the row stands at a coarser place that holds it in any case.
 */
final class PlaceReading {
    private static final int MOST_KEPT = 1 << 16;
    private static final String ROLE = "place";

    private final ImportDescription description;
    private final RowColumns columns;
    private final Names names;
    private final Map<Words, Where> known = new HashMap<>();
    private @Nullable Boolean outlined;

    /** The words of some columns. Many rows share them, and they mean the same in each. */
    private record Words(List<String> tried, List<String> words) {}

    /** Where it was, and what of that is in doubt. */
    private record Where(List<String> ids, List<Phrase> doubts) {
        Where {
            ids = List.copyOf(ids);
            doubts = List.copyOf(doubts);
        }
    }

    PlaceReading(ImportDescription description, RowColumns columns, Names names) {
        this.description = description;
        this.columns = columns;
        this.names = names;
    }

    /**
     * The places of a row; doubts are added.
     *
     * @param spot where exactly it was, if the table knows
     */
    List<String> read(String[] cells, TableRow.@Nullable Point spot, List<Phrase> doubts) {
        List<String> tried = tried(cells, doubts);
        List<String> words = new ArrayList<>(tried.size());
        for (String column : tried) {
            words.add(columns.at(cells, column));
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        Where where =
                known.computeIfAbsent(new Words(tried, words), told -> where(told.tried, told.words, Optional.empty()));
        if (spot != null && isOutlined()) {
            where = atSpot(where, tried, words, spot);
        }
        doubts.addAll(where.doubts());
        return where.ids();
    }

    private List<String> tried(String[] cells, List<Phrase> doubts) {
        if (description.places().isEmpty()) {
            return columns.of(ROLE);
        }
        String precision = Days.latin(columns.cell(cells, "place precision"));
        List<String> believed = description.places().get(precision);
        if (believed == null) {
            doubts.add(Phrase.of("import.place-precision", RowColumns.cut(precision)));
            return believedAnyway();
        }
        return believed;
    }

    /** The coarsest column that may be believed however exact the place is; none, if some precision believes no column. */
    private List<String> believedAnyway() {
        Collection<List<String>> known = description.places().values();
        if (known.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<String> inEach = new ArrayList<>(known.iterator().next());
        known.forEach(inEach::retainAll);
        return List.of(inEach.isEmpty() ? columns.of(ROLE).getLast() : inEach.getLast());
    }

    private boolean isOutlined() {
        Boolean has = outlined;
        if (has == null) {
            outlined = has = names.places().hasOutlines();
        }
        return has;
    }

    private Where where(List<String> tried, List<String> words, Optional<TableRow.Point> spot) {
        PlaceWords reading = new PlaceWords(names.places(), description.disagreement(), spot);
        for (int i = tried.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            if (!word.isEmpty()) {
                reading.read(word, description.placeRanks().getOrDefault(tried.get(i), ""), mapped());
            }
        }
        String constant = description.constants().getOrDefault(ROLE, "");
        if (!constant.isEmpty() && words.stream().allMatch(String::isEmpty)) {
            reading.read(constant, "", mapped());
        }
        return new Where(reading.ids(), reading.doubts());
    }

    private Map<String, String> mapped() {
        return description.values().getOrDefault(ROLE, Map.of());
    }

    /** What the spot adds: it tells places of one name apart, and decides where words do not, unless it lies elsewhere. */
    private Where atSpot(Where told, List<String> tried, List<String> words, TableRow.Point spot) {
        Gazetteer places = names.places();
        Optional<Location> here = places.smallestAt(spot);
        if (here.isEmpty()) {
            return told;
        }
        Where where = told.doubts().isEmpty() ? told : where(tried, words, Optional.of(spot));
        Set<String> spotIn = Set.of(here.get().id());
        for (String id : where.ids()) {
            Optional<Location> place = places.place(id);
            if (place.isPresent() && places.liesElsewhere(place.get(), spotIn)) {
                List<Phrase> doubts = new ArrayList<>(where.doubts());
                doubts.add(Phrase.of(
                        "import.place.point-elsewhere",
                        place.get().name(),
                        here.get().name()));
                Set<String> both = new LinkedHashSet<>(where.ids());
                both.addAll(spotIn);
                return new Where(PlaceWords.holding(places, both), doubts);
            }
        }
        boolean finer =
                where.ids().stream().allMatch(id -> places.isPartOf(here.get().id(), id));
        if (where.doubts().isEmpty()
                || !finer
                || where.ids().contains(here.get().id())) {
            return where;
        }
        List<Phrase> doubts = new ArrayList<>(where.doubts());
        doubts.add(
                Phrase.of("import.place.by-point", here.get().name(), here.get().id()));
        return new Where(List.copyOf(spotIn), doubts);
    }
}
