package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Language;

/** Options that every command takes. They are read before the command is known, because they decide how its own messages are said. */
public final class GlobalOptions {
    static final String LANGUAGE = "--lang";

    /** Shows where in the program a failure that nobody foresaw came from. */
    public static final String STACKTRACE = "--stacktrace";

    private GlobalOptions() {}

    /** {@code --lang}, else {@code PLUMBLINE_LANG}, else the system's own language where Plumbline speaks it, else English. */
    public static Language language(String[] arguments, Map<String, String> environment) {
        return asked(arguments)
                .or(() -> Optional.ofNullable(environment.get("PLUMBLINE_LANG")))
                .flatMap(Language::of)
                .or(() -> Optional.ofNullable(environment.get("LANG"))
                        .filter(locale -> locale.length() >= 2)
                        .flatMap(locale -> Language.of(locale.substring(0, 2))))
                .orElse(Language.ENGLISH);
    }

    /** The language that was asked for in so many words, whether Plumbline speaks it or not. */
    public static Optional<String> asked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(LANGUAGE + "=")) {
                return Optional.of(arguments[i].substring(LANGUAGE.length() + 1));
            }
            if (arguments[i].equals(LANGUAGE)) {
                return Optional.of(i + 1 < arguments.length ? arguments[i + 1] : "");
            }
        }
        return Optional.empty();
    }

    /** The arguments that are the command's own. */
    public static List<String> without(String[] arguments) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(LANGUAGE)) {
                i++;
            } else if (!arguments[i].equals(STACKTRACE) && !arguments[i].startsWith(LANGUAGE + "=")) {
                rest.add(arguments[i]);
            }
        }
        return rest;
    }
}
