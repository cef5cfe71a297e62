package org.plumbline.evidence.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which fields of an answer are kept: those that tell of the item, from {@code kept-headers.txt}. */
final class KeptHeaders {
    private static final Set<String> NAMES = Set.copyOf(Lists.of("kept-headers.txt"));

    /** A web archive on the web repeats the fields of the original under this beginning. */
    private static final String REPEATED = "x-archive-orig-";

    private KeptHeaders() {}

    /** A line each, {@code name: value}; the second of {@code date} is left out, because it tells when somebody asked. */
    static List<String> of(Head head) {
        return head.fields().stream()
                .filter(field -> isKept(field.name()))
                .flatMap(field -> value(field).map(value -> field.name() + ": " + value).stream())
                .toList();
    }

    private static boolean isKept(String name) {
        return NAMES.contains(original(name));
    }

    private static String original(String name) {
        return name.startsWith(REPEATED) ? name.substring(REPEATED.length()) : name;
    }

    private static Optional<String> value(Head.Field field) {
        Optional<String> words = SelfDescription.words(field.value());
        return original(field.name()).equals("date") ? words.flatMap(KeptHeaders::day) : words;
    }

    private static Optional<String> day(String date) {
        try {
            return Optional.of(
                    LocalDate.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toString());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
