package org.plumbline.ledger.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.Identifier;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.PointNotation;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Reads one row after another as incidents. What a row says beyond doubt is kept; what is in doubt is left open and named. */
final class RowReading {
    private static final int MOST_KEPT = 1 << 16;
    private static final Interval ONCE = Interval.exactly(1);

    private final ImportDescription description;
    private final RowColumns columns;
    private final PlaceReading places;
    private final Names names;
    private final Days days;
    private final Counts counts = new Counts();
    private final Map<String, Map<String, Named>> known = new HashMap<>();
    private final Map<Map<String, Interval>, Map<String, Interval>> shared = new HashMap<>();

    /** What the words of a cell name: ids that the case has, and words that it does not. */
    record Named(List<String> ids, List<String> unknown) {}

    RowReading(ImportDescription description, List<String> header, Names names, Optional<LocalDate> serialStart) {
        this.description = description;
        this.columns = new RowColumns(header, description.columns());
        this.places = new PlaceReading(description, columns, names);
        this.names = names;
        this.days = new Days(description.dates(), serialStart);
    }

    /** The id of a row; empty if it has none. */
    String id(String[] cells) {
        return id(description, columns, cells);
    }

    static String id(ImportDescription description, RowColumns columns, String[] cells) {
        String written = columns.cell(cells, "id");
        return written.isEmpty() ? "" : Identifier.ofRow(description.idPrefix(), written);
    }

    /** What a row says. */
    Outcome read(String[] cells, String id, int line) {
        Phrase broken = columns.broken(cells, "", 0);
        if (broken != null) {
            return new Outcome.Rejected(broken);
        }
        if (id.isEmpty()) {
            return new Outcome.Rejected(Phrase.of("import.no-id"));
        }
        List<Phrase> doubts = new ArrayList<>(0);
        String from = columns.cell(cells, "date");
        String until = columns.cell(cells, "date end");
        Optional<ImpreciseDate> start = days.read(from);
        Optional<ImpreciseDate> end = until.isEmpty() || until.equals(from) ? Optional.empty() : days.read(until);
        if (start.isEmpty() || (end.isEmpty() && !until.isEmpty() && !until.equals(from))) {
            return new Outcome.Rejected(Phrase.of("import.no-day", RowColumns.cut(start.isEmpty() ? from : until)));
        }
        if (end.isPresent() && end.get().latest().isBefore(start.get().earliest())) {
            return new Outcome.Rejected(
                    Phrase.of("import.end-before-start", RowColumns.cut(from), RowColumns.cut(until)));
        }
        ImpreciseDate day = precise(start.get(), cells, doubts);
        if (end.isPresent() && description.within()) {
            day = day.hull(end.get());
            end = Optional.empty();
        }
        Named source = named("source", List.of(columns.cell(cells, "source")));
        Named originator = named("according to", List.of(columns.cell(cells, "according to")));
        if (source.ids().size() != 1) {
            return new Outcome.Rejected(
                    Phrase.of("import.no-source", RowColumns.cut(String.join("; ", source.unknown()))));
        }
        if (originator.ids().size() > 1 || !originator.unknown().isEmpty()) {
            return new Outcome.Rejected(
                    Phrase.of("import.no-voice", RowColumns.cut(String.join("; ", originator.unknown()))));
        }
        Named kinds = named("kind", columns.cells(cells, "kind"));
        if (kinds.ids().isEmpty() || !kinds.unknown().isEmpty()) {
            return new Outcome.Rejected(
                    Phrase.of("import.no-kind", RowColumns.cut(String.join("; ", kinds.unknown()))));
        }
        Map<String, Interval> measures = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        Phrase wrong = figures(cells, measures, best, doubts);
        if (wrong != null) {
            return new Outcome.Rejected(wrong);
        }
        TableRow.Point spot = point(cells, doubts);
        List<String> actors = new ArrayList<>(columns.cells(cells, "actor"));
        List<String> targets = columns.cells(cells, "target");
        if (isClash(cells)) { // both took part; who attacked whom is not said
            actors.addAll(targets);
            targets = List.of();
        }
        Interval often = measures.remove(ImportDescription.OCCURRENCES);
        best.remove(ImportDescription.OCCURRENCES);
        return new Outcome.Imported(
                new TableRow(
                        id,
                        day,
                        end.orElse(null),
                        kinds.ids(),
                        doubted("actor", actors, doubts),
                        doubted("target", targets, doubts),
                        places.read(cells, spot, doubts),
                        often == null || often.equals(Interval.UNKNOWN_TOLL) ? ONCE : often,
                        shared(measures),
                        best,
                        spot,
                        source.ids().getFirst(),
                        originator.ids().isEmpty() ? "" : originator.ids().getFirst(),
                        line),
                doubts);
    }

    private boolean isClash(String[] cells) {
        return description.clashes().entrySet().stream()
                .anyMatch(column -> column.getValue().contains(columns.at(cells, column.getKey())));
    }

    private ImpreciseDate precise(ImpreciseDate day, String[] cells, List<Phrase> doubts) {
        if (description.datePrecision().isEmpty()) {
            return day;
        }
        String cell = Days.latin(columns.cell(cells, "date precision"));
        String word = description.datePrecision().get(cell);
        if (word == null) {
            doubts.add(Phrase.of("import.date-precision", RowColumns.cut(cell)));
            return Days.widened(day, "year");
        }
        return Days.widened(day, word);
    }

    private @Nullable Phrase figures(
            String[] cells, Map<String, Interval> measures, Map<String, BigDecimal> best, List<Phrase> doubts) {
        for (Map.Entry<String, ImportDescription.Figure> entry :
                description.measures().entrySet()) {
            ImportDescription.Figure figure = entry.getValue();
            Counts.Reading low = counts.read(columns.at(cells, figure.low()));
            Counts.Reading middle = counts.read(columns.at(cells, figure.best()));
            Counts.Reading high = counts.read(columns.at(cells, figure.high()));
            for (Counts.Reading reading : List.of(low, middle, high)) {
                if (reading.wrong() != null) {
                    return reading.wrong();
                }
            }
            Interval least = java.util.Objects.requireNonNull(low.range());
            if (figure.isOneColumn()) {
                measures.put(entry.getKey(), least);
                continue;
            }
            Counts.Count count = Counts.join(
                    least,
                    figure.best().isEmpty() ? null : middle.range(),
                    figure.high().isEmpty() ? null : high.range());
            if (count.outOfOrder()) {
                doubts.add(Phrase.of(
                        "import.out-of-order",
                        shown(cells, figure.low()),
                        shown(cells, figure.best()),
                        shown(cells, figure.high())));
            }
            measures.put(entry.getKey(), count.range());
            if (count.best() != null) {
                best.put(entry.getKey(), count.best());
            }
        }
        return null;
    }

    /** A count as the table has it; a question mark for what it does not say. */
    private String shown(String[] cells, String column) {
        String cell = columns.at(cells, column);
        return cell.isEmpty() ? "?" : RowColumns.cut(cell);
    }

    private Map<String, Interval> shared(Map<String, Interval> measures) {
        if (shared.size() >= MOST_KEPT) {
            shared.clear();
        }
        return shared.computeIfAbsent(measures, Map::copyOf);
    }

    /** The spot itself, where the table says that it is one. */
    private TableRow.@Nullable Point point(String[] cells, List<Phrase> doubts) {
        String latitude = columns.cell(cells, "latitude");
        String longitude = columns.cell(cells, "longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        return switch (PointNotation.of(latitude, longitude)) {
            case PointNotation.Result.Read(TableRow.Point spot) -> {
                List<String> exact = description.exactPoints();
                boolean isSpot = exact.isEmpty() || exact.contains(Days.latin(columns.cell(cells, "place precision")));
                yield isSpot ? spot : null;
            }
            case PointNotation.Result.Bad(PointNotation.Fault fault) -> {
                doubts.add(badPoint(fault, latitude, longitude));
                yield null;
            }
        };
    }

    /** Says what is wrong with a point that is left out. */
    static Phrase badPoint(PointNotation.Fault fault, String latitude, String longitude) {
        return switch (fault) {
            case SWAPPED -> Phrase.of("import.swapped", RowColumns.cut(latitude), RowColumns.cut(longitude));
            case FORM, OUT_OF_RANGE ->
                Phrase.of("import.no-point", RowColumns.cut(latitude), RowColumns.cut(longitude));
            case ZERO -> Phrase.of("import.zero-point");
        };
    }

    private List<String> doubted(String role, List<String> words, List<Phrase> doubts) {
        Named named = named(role, words);
        named.unknown().forEach(word -> doubts.add(Phrase.of("import.unknown." + role, RowColumns.cut(word))));
        if (named.ids().isEmpty() || named.unknown().isEmpty()) {
            return named.ids();
        }
        List<String> withOthers = new ArrayList<>(named.ids());
        withOthers.add(TableRow.SOMEBODY);
        return withOthers;
    }

    private Named named(String role, List<String> words) {
        if (words.size() == 1) {
            Map<String, Named> ofRole = known.computeIfAbsent(role, name -> new HashMap<>());
            if (ofRole.size() >= MOST_KEPT) {
                ofRole.clear();
            }
            return ofRole.computeIfAbsent(words.getFirst(), word -> find(role, word));
        }
        Set<String> ids = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>(0);
        for (String word : words) {
            Named one = named(role, List.of(word));
            ids.addAll(one.ids());
            unknown.addAll(one.unknown());
        }
        return new Named(List.copyOf(ids), unknown);
    }

    private Named find(String role, String cell) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>(0);
        String word = cell.isEmpty() ? description.constants().getOrDefault(role, "") : cell;
        if (word.isEmpty() || (word.equals("unknown") && role.equals("according to"))) {
            return new Named(word.isEmpty() ? List.of() : List.of(word), unknown);
        }
        Map<String, String> values = description.values().getOrDefault(role, Map.of());
        boolean whole = values.containsKey(word) || names.find(role, word).isPresent() || word.indexOf(';') < 0;
        for (String part : whole ? List.of(word) : List.of(word.split(";", -1))) {
            String name = part.strip();
            String meant = values.getOrDefault(name, name);
            if (!meant.isEmpty()) {
                names.find(role, meant).ifPresentOrElse(ids::add, () -> unknown.add(meant));
            }
        }
        return new Named(List.copyOf(ids), List.copyOf(unknown));
    }
}
