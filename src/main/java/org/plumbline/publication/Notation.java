package org.plumbline.publication;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** How values are written in a bundle: the same for every reader, none of it as a JSON number. */
final class Notation {
    private Notation() {}

    /** {@code [37..inf)}, {@code (-inf..5]}. */
    static String of(Interval range) {
        return range.toString().replace(", ", "..");
    }

    /** {@code voice=[1..2]; other=[3..3]}. */
    static String of(Map<String, Interval> byVoice) {
        return byVoice.entrySet().stream()
                .map(voice -> voice.getKey() + "=" + of(voice.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** First and last possible day: {@code 2025-04-01..2025-04-30}. */
    static String of(ImpreciseDate day) {
        return day.earliest() + ".." + day.latest();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String say(Phrase phrase, Language language) {
        return Messages.in(language).say(phrase);
    }
}
