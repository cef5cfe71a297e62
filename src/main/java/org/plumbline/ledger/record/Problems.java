package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** Collects what is wrong with one file; the first {@value #MOST} are kept, the rest counted. */
final class Problems {
    static final int MOST = 50;
    private static final String MORE = "E039";

    private final String path;
    private final List<Problem> found = new ArrayList<>();
    private int more;
    private Place firstLeftOut = new Place("", 1, 1);

    Problems(String path) {
        this.path = path;
    }

    /** Says {@code record.CODE} with the arguments; the help is {@code record.help.HELP}. */
    void error(String code, Place place, Phrase help, Object... arguments) {
        add(Problem.error(code, place, Phrase.of("record." + code, arguments), help));
    }

    void warning(String code, Place place, Phrase help, Object... arguments) {
        add(Problem.warning(code, place, Phrase.of("record." + code, arguments), help));
    }

    void add(Problem problem) {
        if (problem.code().equals(MORE)) {
            more += (Integer) problem.message().arguments().getFirst();
            firstLeftOut = problem.place();
        } else if (found.size() < MOST) {
            found.add(problem);
        } else if (more++ == 0) {
            firstLeftOut = problem.place();
        }
    }

    static Phrase help(String key, Object... arguments) {
        return Phrase.of("record.help." + key, arguments);
    }

    Place at(int line, int column) {
        return new Place(path, line, column);
    }

    String path() {
        return path;
    }

    /** All that were found, in the order found; the last one says how many more there are. */
    List<Problem> all() {
        if (more == 0) {
            return List.copyOf(found);
        }
        List<Problem> all = new ArrayList<>(found);
        all.add(Problem.error(MORE, firstLeftOut, Phrase.of("record." + MORE, more), help("first.ones")));
        return all;
    }
}
