package org.plumbline.ledger.table;

import java.math.BigDecimal;
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
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Reads one row after another as incidents. What a row says beyond doubt is kept; what is in doubt is left open and named. */
final class RowReading {
    private static final int LONGEST_CELL = 1_000_000;
    private static final int SHOWN = 60;
    private static final int MOST_KEPT = 1 << 16;
    private static final Interval ONCE = Interval.exactly(1);

    private final ImportDescription description;
    private final int width;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Names names;
    private final Days days;
    private final Counts counts = new Counts();
    private final Map<String, Map<String, Named>> known = new HashMap<>();
    private final Map<Map<String, Interval>, Map<String, Interval>> shared = new HashMap<>();

    /** What the words of a cell name: ids that the case has, and words that it does not. */
    record Named(List<String> ids, List<String> unknown) {}

    RowReading(ImportDescription description, List<String> header, Names names, boolean serialDays) {
        this.description = description;
        this.width = header.size();
        for (int i = 0; i < width; i++) {
            columns.putIfAbsent(header.get(i), i);
        }
        this.names = names;
        this.days = new Days(description.dates(), serialDays);
    }

    /** The id of a row; empty if it has none. */
    String id(String[] cells) {
        String written = cell(cells, "id");
        return written.isEmpty() ? "" : Identifier.from(description.idPrefix() + written);
    }

    /** What a row says. */
    Outcome read(String[] cells, String id, int line) {
        Phrase broken = broken(cells);
        if (broken != null) {
            return new Outcome.Rejected(broken);
        }
        if (id.isEmpty()) {
            return new Outcome.Rejected(Phrase.of("import.no-id"));
        }
        List<Phrase> doubts = new ArrayList<>(0);
        String from = cell(cells, "date");
        String until = cell(cells, "date end");
        Optional<ImpreciseDate> start = days.read(from);
        Optional<ImpreciseDate> end = until.isEmpty() || until.equals(from) ? Optional.empty() : days.read(until);
        if (start.isEmpty() || (end.isEmpty() && !until.isEmpty() && !until.equals(from))) {
            return new Outcome.Rejected(Phrase.of("import.no-day", cut(start.isEmpty() ? from : until)));
        }
        if (end.isPresent() && end.get().latest().isBefore(start.get().earliest())) {
            return new Outcome.Rejected(Phrase.of("import.end-before-start", cut(from), cut(until)));
        }
        ImpreciseDate day = precise(start.get(), cells, doubts);
        if (end.isPresent() && description.within()) {
            day = day.hull(end.get());
            end = Optional.empty();
        }
        Named source = named("source", List.of(cell(cells, "source")));
        Named originator = named("according to", List.of(cell(cells, "according to")));
        if (source.ids().size() != 1) {
            return new Outcome.Rejected(Phrase.of("import.no-source", cut(String.join("; ", source.unknown()))));
        }
        if (originator.ids().size() > 1 || !originator.unknown().isEmpty()) {
            return new Outcome.Rejected(Phrase.of("import.no-voice", cut(String.join("; ", originator.unknown()))));
        }
        Named kinds = named("kind", cells(cells, "kind"));
        if (kinds.ids().isEmpty() || !kinds.unknown().isEmpty()) {
            return new Outcome.Rejected(Phrase.of("import.no-kind", cut(String.join("; ", kinds.unknown()))));
        }
        Map<String, Interval> measures = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        Phrase wrong = figures(cells, measures, best, doubts);
        if (wrong != null) {
            return new Outcome.Rejected(wrong);
        }
        Interval often = measures.remove(ImportDescription.OCCURRENCES);
        best.remove(ImportDescription.OCCURRENCES);
        return new Outcome.Imported(
                new TableRow(
                        id,
                        day,
                        end.orElse(null),
                        kinds.ids(),
                        doubted("actor", cells(cells, "actor"), doubts),
                        doubted("target", cells(cells, "target"), doubts),
                        place(cells, doubts),
                        often == null || often.equals(Interval.UNKNOWN_TOLL) ? ONCE : often,
                        shared(measures),
                        best,
                        point(cells, doubts),
                        source.ids().getFirst(),
                        originator.ids().isEmpty() ? "" : originator.ids().getFirst(),
                        line),
                doubts);
    }

    private @Nullable Phrase broken(String[] cells) {
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                return Phrase.of("import.long", cell.length());
            }
            if (cell.indexOf('\n') >= 0 && hasRowInside(cell)) {
                return Phrase.of("import.quote");
            }
        }
        return cells.length == width ? null : Phrase.of("import.cells", cells.length, width);
    }

    /** Whether a line within a cell has as many separators as a whole row: then a quotation mark was never closed. */
    private boolean hasRowInside(String cell) {
        int least = Math.max(4, width - 1);
        int[] counts = new int[3];
        for (int i = cell.indexOf('\n') + 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            int which = c == ',' ? 0 : c == '\t' ? 1 : c == ';' ? 2 : -1;
            if (which >= 0 && ++counts[which] >= least) {
                return true;
            }
            if (c == '\n') {
                java.util.Arrays.fill(counts, 0);
            }
        }
        return false;
    }

    private ImpreciseDate precise(ImpreciseDate day, String[] cells, List<Phrase> doubts) {
        if (description.datePrecision().isEmpty()) {
            return day;
        }
        String cell = Days.latin(cell(cells, "date precision"));
        String word = description.datePrecision().get(cell);
        if (word == null) {
            doubts.add(Phrase.of("import.date-precision", cut(cell)));
            return Days.widened(day, "year");
        }
        return Days.widened(day, word);
    }

    private @Nullable Phrase figures(
            String[] cells, Map<String, Interval> measures, Map<String, BigDecimal> best, List<Phrase> doubts) {
        for (Map.Entry<String, ImportDescription.Figure> entry :
                description.measures().entrySet()) {
            ImportDescription.Figure figure = entry.getValue();
            Counts.Reading low = counts.read(at(cells, figure.low()));
            Counts.Reading middle = counts.read(at(cells, figure.best()));
            Counts.Reading high = counts.read(at(cells, figure.high()));
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
                        cut(at(cells, figure.low())),
                        cut(at(cells, figure.best())),
                        cut(at(cells, figure.high()))));
            }
            measures.put(entry.getKey(), count.range());
            if (count.best() != null) {
                best.put(entry.getKey(), count.best());
            }
        }
        return null;
    }

    private Map<String, Interval> shared(Map<String, Interval> measures) {
        if (shared.size() >= MOST_KEPT) {
            shared.clear();
        }
        return shared.computeIfAbsent(measures, Map::copyOf);
    }

    /** The finest place that the precision allows and the case knows. */
    private List<String> place(String[] cells, List<Phrase> doubts) {
        List<String> tried = description.columns().getOrDefault("place", List.of());
        if (!description.places().isEmpty()) {
            String precision = Days.latin(cell(cells, "place precision"));
            List<String> allowed = description.places().get(precision);
            tried = allowed == null ? List.of() : allowed;
        } else if (tried.size() < 2) {
            return doubted("place", cells(cells, "place"), doubts);
        }
        String missed = "";
        for (String column : tried) {
            String word = at(cells, column);
            Named place = word.isEmpty() ? new Named(List.of(), List.of()) : named("place", List.of(word));
            if (!place.ids().isEmpty()) {
                if (!missed.isEmpty()) {
                    doubts.add(Phrase.of("import.unknown.place", cut(missed)));
                }
                return place.ids();
            }
            missed = missed.isEmpty() ? word : missed;
        }
        if (!missed.isEmpty()) {
            doubts.add(Phrase.of("import.unknown.place", cut(missed)));
        }
        return List.of();
    }

    private TableRow.@Nullable Point point(String[] cells, List<Phrase> doubts) {
        String latitude = Days.latin(cell(cells, "latitude"));
        String longitude = Days.latin(cell(cells, "longitude"));
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        double north = degrees(latitude);
        double east = degrees(longitude);
        if (Math.abs(north) > 90 && Math.abs(north) <= 180 && Math.abs(east) <= 90) {
            doubts.add(Phrase.of("import.swapped", cut(latitude), cut(longitude)));
            return null;
        }
        if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180)) {
            doubts.add(Phrase.of("import.no-point", cut(latitude), cut(longitude)));
            return null;
        }
        if (north == 0 && east == 0) {
            doubts.add(Phrase.of("import.zero-point"));
            return null;
        }
        List<String> exact = description.exactPoints();
        boolean isSpot = exact.isEmpty() || exact.contains(Days.latin(cell(cells, "place precision")));
        return isSpot ? new TableRow.Point(north, east) : null;
    }

    private static double degrees(String text) {
        if (!text.matches("[-+]?\\d{1,3}(\\.\\d{1,15})?")) {
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private List<String> doubted(String role, List<String> words, List<Phrase> doubts) {
        Named named = named(role, words);
        named.unknown().forEach(word -> doubts.add(Phrase.of("import.unknown." + role, cut(word))));
        return named.ids();
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
                names.find(role, meant).ifPresentOrElse(ids::add, () -> unknown.add(name));
            }
        }
        return new Named(List.copyOf(ids), List.copyOf(unknown));
    }

    private String cell(String[] cells, String role) {
        List<String> named = description.columns().getOrDefault(role, List.of());
        return named.isEmpty() ? "" : at(cells, named.getFirst());
    }

    private List<String> cells(String[] cells, String role) {
        List<String> named = description.columns().getOrDefault(role, List.of());
        if (named.size() < 2) {
            return List.of(cell(cells, role));
        }
        List<String> all = new ArrayList<>(named.size());
        named.forEach(column -> all.add(at(cells, column)));
        return all;
    }

    private String at(String[] cells, String column) {
        int place = column.isEmpty() ? -1 : columns.getOrDefault(column, -1);
        return place < 0 || place >= cells.length ? "" : cells[place];
    }

    /** As much of a cell as a message can show. */
    static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(SHOWN - 3)) ? SHOWN - 3 : SHOWN - 2) + " …";
    }
}
