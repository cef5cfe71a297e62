package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.OutlineNotation;
import org.plumbline.ledger.record.PlaceDescription.Level;
import org.plumbline.ledger.record.PointNotation;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.place.Location;

/** Reads the names and the shape of a place from the cells of its row. */
final class PlaceCells {
    private static final int DIGITS_OF_A_CODE = 2;
    private static final int LONGEST_NAME = 200;

    private final RowColumns columns;
    private final String outlineColumn;
    private final Level finest;
    private final boolean withOutlines;

    /** Where a place lies on the map. */
    record Shape(TableRow.@Nullable Point point, String outline) {
        static final Shape NONE = new Shape(null, "");
    }

    PlaceCells(RowColumns columns, String outlineColumn, Level finest, boolean withOutlines) {
        this.columns = columns;
        this.outlineColumn = outlineColumn;
        this.finest = finest;
        this.withOutlines = withOutlines;
    }

    /** The names and then the other spellings, without repetition. */
    List<Location.Named> names(String[] row, Level level) {
        List<Location.Named> names = new ArrayList<>();
        add(names, level.names(), row, false);
        add(names, level.aliases(), row, true);
        return names;
    }

    private void add(List<Location.Named> names, Map<String, List<String>> byLanguage, String[] row, boolean alias) {
        byLanguage.keySet().stream().sorted().forEach(language -> {
            for (String column : byLanguage.getOrDefault(language, List.of())) {
                String cell = columns.at(row, column);
                for (String text : alias ? cell.split(";", -1) : new String[] {cell}) {
                    boolean isNew = names.stream().noneMatch(name -> name.text().equals(text.strip()));
                    if (!text.isBlank() && isNew) {
                        names.add(new Location.Named(text.strip(), language, alias));
                    }
                }
            }
        });
    }

    /** Why names cannot be taken: they are no names by their length, or have characters that cannot be seen. */
    @Nullable
    Phrase wrongNames(List<Location.Named> names) {
        for (Location.Named name : names) {
            if (name.text().length() > LONGEST_NAME) {
                return Phrase.of("place.long-name", name.text().length());
            }
            if (name.text().codePoints().anyMatch(PlaceCells::isHidden)) {
                return Phrase.of("place.hidden");
            }
        }
        return null;
    }

    private static boolean isHidden(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** A name in a column of a language that is not written in its letters is kept as one of no language, and named. */
    List<Location.Named> inTheirScript(List<Location.Named> names, List<Phrase> doubts) {
        List<Location.Named> checked = new ArrayList<>(names.size());
        for (Location.Named name : names) {
            boolean fits = Language.of(name.language())
                    .map(language -> language.hasLetterIn(name.text()))
                    .orElse(true);
            if (!fits) {
                doubts.add(Phrase.of("place.other-script", RowColumns.cut(name.text()), name.language()));
            }
            checked.add(fits ? name : new Location.Named(name.text(), "", name.isAlias()));
        }
        return checked;
    }

    /** Whether a text is rather a code than a name. */
    static boolean looksLikeCode(String text) {
        return text.indexOf(' ') < 0 && text.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_CODE;
    }

    /** The point and the outline of a place; what is wrong with them is named, and left out. */
    Shape shape(String[] row, Level level, List<Phrase> doubts) {
        String latitude = columns.at(row, level.latitude());
        String longitude = columns.at(row, level.longitude());
        String both = columns.at(row, level.point());
        TableRow.Point point = null;
        if (!latitude.isEmpty() || !longitude.isEmpty()) {
            point = point(PointNotation.of(latitude, longitude), latitude, longitude, doubts);
        } else if (!both.isEmpty()) {
            point = point(PointNotation.read(both), both, "", doubts);
        }
        String text = columns.at(row, level.equals(finest) ? outlineColumn : level.outline());
        if (text.toUpperCase(Locale.ROOT).startsWith("POINT")) {
            String[] numbers = text.substring("POINT".length())
                    .replace("(", " ")
                    .replace(")", " ")
                    .strip()
                    .split("\\s+", -1);
            String north = numbers.length < 2 ? text : numbers[1];
            return new Shape(point(PointNotation.of(north, numbers[0]), north, numbers[0], doubts), "");
        }
        return new Shape(point, outline(text, doubts));
    }

    private static TableRow.@Nullable Point point(
            PointNotation.Result read, String latitude, String longitude, List<Phrase> doubts) {
        return switch (read) {
            case PointNotation.Result.Read(TableRow.Point point) -> point;
            case PointNotation.Result.Bad(PointNotation.Fault fault) -> {
                doubts.add(RowReading.badPoint(fault, latitude, longitude));
                yield null;
            }
        };
    }

    private String outline(String text, List<Phrase> doubts) {
        if (text.isEmpty() || !withOutlines) {
            return text;
        }
        return switch (OutlineNotation.read(text)) {
            case OutlineNotation.Result.Read read -> text;
            case OutlineNotation.Result.Bad(OutlineNotation.Fault fault, String detail) -> {
                String key = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
                doubts.add(Phrase.of("place.outline", Phrase.of("record.E049." + key, detail)));
                yield "";
            }
        };
    }
}
