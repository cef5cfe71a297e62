package org.plumbline.ledger.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.ledger.record.ImportDescription.DateForm;
import org.plumbline.quantity.ImpreciseDate;

/** Reads the days of a table in the forms that its description allows. A day that fits two forms differently is not read. */
final class Days {
    private static final int MOST_KEPT = 1 << 16;
    private static final Pattern THREE = Pattern.compile("(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[ -](\\p{Alpha}{3,9})[ -](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{3,6}");
    private static final int SERIAL_FIRST = 61;

    private final List<DateForm> forms;
    private final Optional<LocalDate> serialStart;
    private final Map<String, Optional<ImpreciseDate>> known = new HashMap<>();

    /** @param serialStart the day of the serial number 0, where days may stand as such numbers */
    Days(List<DateForm> forms, Optional<LocalDate> serialStart) {
        this.forms = List.copyOf(forms);
        this.serialStart = serialStart;
    }

    /** The day; empty if the text is none, or more than one. */
    Optional<ImpreciseDate> read(String text) {
        Optional<ImpreciseDate> day = known.get(text);
        if (day == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            day = readAnew(latin(text));
            known.put(text, day);
        }
        return day;
    }

    /** A day widened to what a precision word leaves open: a week is six days either way. */
    static ImpreciseDate widened(ImpreciseDate day, String precision) {
        LocalDate first = day.earliest();
        return switch (precision) {
            case "week" ->
                ImpreciseDate.between(first.minusDays(6), day.latest().plusDays(6));
            case "month" -> ImpreciseDate.in(YearMonth.from(first)).hull(day);
            case "year" -> ImpreciseDate.in(first.getYear()).hull(day);
            default -> day;
        };
    }

    private Optional<ImpreciseDate> readAnew(String text) {
        String bare = withoutMidnight(text);
        if (serialStart.isPresent()
                && bare.length() != 4
                && SERIAL.matcher(bare).matches()
                && Integer.parseInt(bare) >= SERIAL_FIRST) {
            return Optional.of(ImpreciseDate.on(serialStart.get().plusDays(Integer.parseInt(bare))));
        }
        Optional<ImpreciseDate> found = Optional.empty();
        for (DateForm form : forms) {
            Optional<ImpreciseDate> day = read(bare, form);
            if (day.isPresent() && found.isPresent() && !day.equals(found)) {
                return Optional.empty();
            }
            found = found.or(() -> day);
        }
        return found;
    }

    private static Optional<ImpreciseDate> read(String text, DateForm form) {
        try {
            if (form == DateForm.YEAR_MONTH_DAY) {
                return ImpreciseDate.parse(text.replace(' ', 'T'));
            }
            if (form == DateForm.DAY_NAME_YEAR) {
                Matcher named = NAMED.matcher(text);
                return named.matches()
                        ? month(named.group(2)).map(month -> day(named.group(3), month.getValue(), named.group(1)))
                        : Optional.empty();
            }
            Matcher three = THREE.matcher(text);
            if (!three.matches() || three.group(3).length() != 4) {
                return Optional.empty();
            }
            boolean dayFirst = form == DateForm.DAY_MONTH_YEAR;
            return Optional.of(day(
                    three.group(3), Integer.parseInt(three.group(dayFirst ? 2 : 1)), three.group(dayFirst ? 1 : 2)));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static ImpreciseDate day(String year, int month, String day) {
        return ImpreciseDate.on(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    }

    private static Optional<Month> month(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return List.of(Month.values()).stream()
                .filter(month -> month.name().startsWith(wanted))
                .findFirst();
    }

    private static String withoutMidnight(String text) {
        for (String ending : new String[] {" 00:00:00.000", " 00:00:00", "T00:00:00", " 00:00", "T00:00"}) {
            if (text.endsWith(ending)) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        return text;
    }

    /** Burmese digits as Latin ones. */
    static String latin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u1040' && text.charAt(i) <= '\u1049') {
                StringBuilder latin = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    char c = text.charAt(j);
                    if (c >= '\u1040' && c <= '\u1049') {
                        latin.setCharAt(j, (char) ('0' + (c - '\u1040')));
                    }
                }
                return latin.toString();
            }
        }
        return text;
    }
}
