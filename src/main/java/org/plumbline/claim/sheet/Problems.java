package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.language.Phrase;

/** Collects what is wrong while a sheet is read, with the lines to show it in. */
final class Problems {
    private final List<String> lines;
    private final List<Problem> found = new ArrayList<>();

    Problems(List<String> lines) {
        this.lines = lines;
    }

    void error(String code, Token at, Phrase message, Phrase... notes) {
        found.add(new Problem(
                code,
                Problem.Weight.ERROR,
                at.place(),
                at.end(),
                line(at.place().line()),
                message,
                List.of(notes)));
    }

    /** An error whose help names the nearest known word, or lists all of them if none is near. */
    void unknown(String code, Token at, Phrase message, List<String> known) {
        Phrase help = NearestWord.to(at.text(), known)
                .map(nearest -> Phrase.of("sheet.help-did-you-mean", nearest))
                .orElseGet(() -> Phrase.of("sheet.help-one-of", String.join(", ", known)));
        error(code, at, message, help);
    }

    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    List<Problem> found() {
        return found.stream()
                .sorted(java.util.Comparator.comparing(Problem::place))
                .toList();
    }
}
