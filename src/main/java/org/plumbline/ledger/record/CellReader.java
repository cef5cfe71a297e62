package org.plumbline.ledger.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Place;
import org.plumbline.ledger.Bound;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Reads the cells of a table. Each distinct text is read once, and what it gives is shared. */
final class CellReader {
    private final TableImport description;
    private final Map<String, Optional<ImpreciseDate>> dates = new HashMap<>();
    private final Map<String, Optional<Interval>> figures = new HashMap<>();
    private final Map<String, Map<String, List<String>>> ids = new HashMap<>();
    private final Map<Map<String, Interval>, Map<String, Interval>> measures = new HashMap<>();

    CellReader(TableImport description) {
        this.description = description;
    }

    /** The day, or {@code null} if the text is none. */
    @Nullable
    ImpreciseDate date(String text) {
        return dates.computeIfAbsent(text, this::readDate).orElse(null);
    }

    Problem dateProblem(String text, Place place) {
        return Dates.check(text, place)
                .filter(problem -> problem.code().equals("E024"))
                .orElseGet(() -> Problem.error(
                        "E053",
                        place,
                        org.plumbline.language.Phrase.of("record.E053", text),
                        Problems.help("date.order")));
    }

    private Optional<ImpreciseDate> readDate(String text) {
        if (description.dayOrder() == TableImport.DayOrder.YEAR_MONTH_DAY) {
            return ImpreciseDate.parse(text);
        }
        List<String> parts = parts(text, "/.-");
        if (parts.size() != 3) {
            return Optional.empty();
        }
        boolean dayFirst = description.dayOrder() == TableImport.DayOrder.DAY_MONTH_YEAR;
        try {
            int day = Integer.parseInt(parts.get(dayFirst ? 0 : 1));
            int month = Integer.parseInt(parts.get(dayFirst ? 1 : 0));
            int year = Integer.parseInt(parts.get(2));
            return year < 1000 ? Optional.empty() : Optional.of(ImpreciseDate.on(LocalDate.of(year, month, day)));
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static List<String> parts(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts;
    }

    /** Low and high of two columns in the notation of figures; both empty are unknown. */
    static String joined(String low, String high) {
        if (high.isEmpty()) {
            return low.isEmpty() ? "?" : low + "+";
        }
        return low.isEmpty() ? "0.." + high : low.equals(high) ? low : low + ".." + high;
    }

    /** The range of a figure, or {@code null} if the text is none; empty text is an unknown toll. */
    @Nullable
    Interval figure(String text) {
        return figures.computeIfAbsent(text, CellReader::readFigure).orElse(null);
    }

    private static Optional<Interval> readFigure(String text) {
        if (text.isEmpty()) {
            return Optional.of(Interval.UNKNOWN_TOLL);
        }
        if (!(FigureNotation.read(text) instanceof FigureNotation.Result.Read(String value, Bound bound))) {
            return Optional.empty();
        }
        if (value.equals("?")) {
            return Optional.of(Interval.UNKNOWN_TOLL);
        }
        int dots = value.indexOf("..");
        BigDecimal low = new BigDecimal(dots < 0 ? value : value.substring(0, dots));
        BigDecimal high = dots < 0 ? low : new BigDecimal(value.substring(dots + 2));
        return Optional.of(bound.around(low, high));
    }

    /** The ids that a cell names, several parted by semicolons; what holds for every row is taken where the cell is empty. */
    List<String> ids(String role, String text) {
        return ids.computeIfAbsent(role, name -> new HashMap<>()).computeIfAbsent(text, cell -> readIds(role, cell));
    }

    private List<String> readIds(String role, String text) {
        Map<String, String> values = description.values().getOrDefault(role, Map.of());
        String whole = text.isEmpty() ? description.constants().getOrDefault(role, "") : text;
        if (values.containsKey(whole)) {
            return List.of(values.getOrDefault(whole, ""));
        }
        Set<String> found = new LinkedHashSet<>();
        for (String part : parts(whole, ";")) {
            if (!part.isEmpty()) {
                found.add(values.getOrDefault(part, part));
            }
        }
        return List.copyOf(found);
    }

    Map<String, Interval> shared(Map<String, Interval> figuresOfRow) {
        Map<String, Interval> known = measures.get(figuresOfRow);
        if (known != null) {
            return known;
        }
        Map<String, Interval> copy = Map.copyOf(figuresOfRow);
        measures.put(copy, copy);
        return copy;
    }

    /** The column, from 1, in code points, where a field of the row that begins on this line begins; 1 for no field. */
    static int column(String text, int line, int field, char separator) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int at = start;
        boolean quoted = false;
        for (int left = field; left > 0 && at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            left -= c == separator && !quoted ? 1 : 0;
        }
        return field < 0 ? 1 : text.codePointCount(start, at) + 1;
    }
}
