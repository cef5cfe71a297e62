package org.plumbline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * What Plumbline says to people, in one language, from the files {@code messages.<room>_<language>.properties}. In a message,
 * <code>{0}</code> stands for the first argument and <code>{0|source|sources}</code> for one of two words, as the first
 * argument is one or not. Everything else, quotes too, is taken as it stands. A file is read when the first key of its room is
 * asked for.
 */
public final class Messages {
    /** The rooms that say something; a room without a file says nothing. */
    static final List<String> ROOMS = List.of(
            "cli",
            "cli-ledger",
            "import",
            "place",
            "link",
            "count",
            "conduct",
            "statistics",
            "engagement",
            "judge",
            "report",
            "sheet",
            "text",
            "language",
            "record",
            "ledger",
            "bag",
            "log",
            "incident",
            "engagement",
            "commitment",
            "evidence",
            "confidential",
            "extraction",
            "redaction",
            "capture",
            "store",
            "mutate",
            "compare",
            "passage",
            "publication",
            "picture",
            "vault",
            "bundle",
            "spark",
            "site");

    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages BURMESE = new Messages(Language.BURMESE);

    private final Language language;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
    }

    public static Messages in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case BURMESE -> BURMESE;
        };
    }

    public Language language() {
        return language;
    }

    public String say(Phrase phrase) {
        return say(phrase.key(), phrase.arguments().toArray());
    }

    /** The message with its arguments; the key between ⟦ ⟧ if no file has it. */
    public String say(String key, Object... arguments) {
        return find(key).map(text -> fill(text, arguments)).orElse("⟦" + key + "⟧");
    }

    /** Whether some file has the key. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** Every key, of any room, that begins like this; sorted. */
    public List<String> keys(String beginning) {
        return ROOMS.stream()
                .flatMap(room -> file(room).stringPropertyNames().stream())
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** The same text with the digits of the language. */
    public String digits(String text) {
        return Writing.with(this, language).digits(text);
    }

    /** The message as it stands in its file. */
    Optional<String> find(String key) {
        int point = key.indexOf('.');
        String room = point < 0 ? "" : key.substring(0, point);
        String own = ROOMS.contains(room) ? file(room).getProperty(key) : null;
        if (own != null) {
            return Optional.of(own);
        }
        for (String other : ROOMS) {
            String text = file(other).getProperty(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** All messages of a room. */
    Properties file(String room) {
        return files.computeIfAbsent(room, name -> load("messages." + name + "_" + language.code() + ".properties"));
    }

    private static Properties load(String file) {
        Properties messages = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(file)) {
            if (stream != null) {
                try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                    messages.load(reader);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
        return messages;
    }

    private String fill(String text, Object... arguments) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int place = 0;
        while (place < text.length()) {
            int open = text.indexOf('{', place);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, place, open).append(slot(text.substring(open + 1, close), arguments));
            place = close + 1;
        }
        return filled.append(text, place, text.length()).toString();
    }

    private String slot(String slot, Object... arguments) {
        int bar = slot.indexOf('|');
        String number = bar < 0 ? slot : slot.substring(0, bar);
        int place = number.length() == 1 && Character.isDigit(number.charAt(0)) ? number.charAt(0) - '0' : -1;
        if (place < 0 || place >= arguments.length) {
            return "{" + slot + "}";
        }
        if (bar < 0) {
            return write(arguments[place]);
        }
        int second = slot.indexOf('|', bar + 1);
        String one = second < 0 ? slot.substring(bar + 1) : slot.substring(bar + 1, second);
        String many = second < 0 ? one : slot.substring(second + 1);
        return isOne(arguments[place]) ? one : many;
    }

    private static boolean isOne(Object argument) {
        return switch (argument) {
            case Integer number -> number == 1;
            case Long number -> number == 1;
            case BigDecimal number -> number.compareTo(BigDecimal.ONE) == 0;
            case Interval range -> range.equals(Interval.exactly(1));
            default -> false;
        };
    }

    /** An argument in this language. */
    public String write(Object argument) {
        Writing writing = Writing.with(this, language);
        return switch (argument) {
            case String text -> text;
            case Integer number -> writing.number(number);
            case Long number -> writing.number(number);
            case BigDecimal number -> writing.number(number);
            case Interval range -> writing.range(range);
            case LocalDate day -> writing.day(day);
            case ImpreciseDate day -> writing.day(day);
            case Window window -> writing.window(window);
            case Phrase phrase -> say(phrase);
            case Phrase.Name name -> name.in(language);
            case Reading.Figure figure -> writing.figure(figure.hedge(), figure.low(), figure.high());
            case Reading.Date date -> writing.day(date.date());
            case Reading.DateRange range -> say("language.from-to", writing.day(range.from()), writing.day(range.to()));
            case Reading.Ordinal ordinal -> say("language.ordinal", ordinal.number());
            case Reading.Quotation quotation -> quotation.words();
            case Hedge hedge ->
                say("language.hedge." + hedge.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Language other -> say("language.name." + other.code());
            case Optional<?> maybe -> maybe.isPresent() ? write(maybe.get()) : "";
            case Collection<?> list -> list.stream().map(this::write).collect(Collectors.joining(say("language.list")));
            default -> String.valueOf(argument);
        };
    }
}
