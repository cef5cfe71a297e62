package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Language;
import org.plumbline.language.Span;

/** Small publications for tests. */
final class Texts {
    private Texts() {}

    static Sheet sheet(String items) {
        ReadSheet read =
                SheetParser.parse("publications/p/sheet.claims", "publication \"A title\"\ndated 2025-04-23\n" + items);
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        return read.sheet().orElseThrow();
    }

    /** An English edition alone. */
    static Publication english(String items, String text) {
        return read(sheet("languages en\n" + items), Map.of("publications/p/en.md", text));
    }

    static Publication both(String items, String english, String burmese) {
        return read(
                sheet("languages en, my\n" + items),
                Map.of("publications/p/en.md", english, "publications/p/my.md", burmese));
    }

    static Publication read(Sheet sheet, Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Publication.read(sheet, Texts::names, path -> Optional.ofNullable(bytes.get(path)));
    }

    /** Knows two names in two languages. */
    static List<Binding.Named> names(Language language, String text) {
        Map<String, String> known =
                Map.of("Russia", "russia", "ရုရှား", "russia", "Five-Point Consensus", "consensus", "India", "india");
        List<Binding.Named> found = new ArrayList<>();
        known.forEach((name, id) -> Occurrences.of(name, text)
                .forEach(span -> found.add(new Binding.Named(new Span(span.start(), span.end()), id))));
        found.sort(Comparator.comparing(Binding.Named::span));
        return found;
    }

    static List<String> problems(Publication publication) {
        return publication.problems().stream()
                .map(problem -> problem.code() + (problem.isError() ? " " : " note ")
                        + problem.place().path().replaceFirst(".*/", "") + ":"
                        + problem.place().line() + ":" + problem.place().column())
                .toList();
    }
}
