package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * A publication as read: its sheet, its editions, and everything that is wrong before any evidence is asked.
 *
 * @param coverage what is bound in each edition, in the order of the editions
 * @param problems of the texts, of coverage, wording and parity, in the order of the files
 */
public record Publication(Sheet sheet, List<Edition> editions, List<Coverage> coverage, List<Problem> problems) {
    public Publication {
        editions = List.copyOf(editions);
        coverage = List.copyOf(coverage);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the editions and checks them against the sheet and each other.
     *
     * @param file the bytes of a file by its path relative to the case folder, or nothing if there is none
     */
    public static Publication read(Sheet sheet, NameFinder names, Function<String, Optional<byte[]>> file) {
        EditionReader reader = new EditionReader(sheet, names);
        List<Edition> editions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (sheet.isLayoutD()) {
            for (Sheet.ForeignText text : sheet.texts()) {
                file.apply(text.location())
                        .ifPresentOrElse(
                                bytes -> editions.add(reader.foreign(text, bytes)), () -> problems.add(missing(text)));
            }
        } else {
            for (String code : sheet.languages()) {
                Language language = Language.of(code).orElseThrow();
                String path = path(sheet, language);
                file.apply(path)
                        .ifPresentOrElse(
                                bytes -> editions.add(reader.own(language, path, bytes)),
                                () -> problems.add(missing(sheet, language, path)));
            }
        }
        boolean complete = problems.isEmpty();
        sheet.toFollow().stream()
                .map(code -> Language.of(code).orElseThrow())
                .filter(language -> file.apply(path(sheet, language)).isPresent())
                .forEach(language -> problems.add(unread(sheet, language)));
        List<Coverage> coverage =
                editions.stream().map(edition -> Coverage.of(sheet, edition)).toList();
        editions.forEach(edition -> problems.addAll(edition.problems()));
        coverage.forEach(one -> problems.addAll(one.problems()));
        editions.forEach(edition -> problems.addAll(Wording.check(sheet, edition)));
        problems.addAll(Parity.check(sheet, editions));
        problems.addAll(Unmatched.check(sheet, editions));
        if (complete) {
            problems.addAll(unbound(sheet, editions, problems));
        }
        problems.sort(Comparator.comparing(Problem::place));
        return new Publication(sheet, editions, coverage, problems);
    }

    /** Where an edition of one's own stands: beside the sheet. */
    static String path(Sheet sheet, Language language) {
        int slash = sheet.path().lastIndexOf('/');
        return sheet.path().substring(0, slash + 1) + language.code() + ".md";
    }

    private static List<Problem> unbound(Sheet sheet, List<Edition> editions, List<Problem> known) {
        Set<String> used = new TreeSet<>();
        editions.forEach(edition -> edition.bindings().forEach(binding -> used.add(binding.label())));
        sheet.claims().forEach(claim -> {
            if (claim.query() instanceof Query.Compare(var first, var second, var relation)) {
                used.add(first);
                used.add(second);
            }
        });
        boolean anchorsFailed = known.stream()
                .anyMatch(problem -> Set.of("K001", "K023", "K024", "K025").contains(problem.code()));
        if (anchorsFailed) {
            return List.of();
        }
        return sheet.claims().stream()
                .filter(claim -> !used.contains(claim.label()))
                .map(claim -> unbound(claim, sheet.isLayoutD()))
                .toList();
    }

    private static Problem unbound(Claim claim, boolean foreign) {
        String help = foreign ? "text.claim-unbound-help-anchor" : "text.claim-unbound-help-link";
        return new Problem(
                "K021",
                Problem.Weight.ERROR,
                claim.place(),
                claim.place(),
                "claim " + claim.label() + ": " + claim.text(),
                Phrase.of("text.claim-unbound", claim.label()),
                List.of(Phrase.of(help, claim.label())));
    }

    private static Problem missing(Sheet sheet, Language language, String path) {
        return edition(sheet, language, path, Problem.Weight.ERROR, "text.edition-missing");
    }

    private static Problem edition(Sheet sheet, Language language, String path, Problem.Weight weight, String key) {
        Place place = new Place(sheet.path(), 1, 1);
        return new Problem(
                "K022",
                weight,
                place,
                place,
                "",
                Phrase.of(key, language.code(), path),
                List.of(Phrase.of(key + "-help", language.code())));
    }

    /** What is promised for later may lie there half written; that it is passed over is said. */
    private static Problem unread(Sheet sheet, Language language) {
        return edition(sheet, language, path(sheet, language), Problem.Weight.NOTE, "text.edition-to-follow");
    }

    private static Problem missing(Sheet.ForeignText text) {
        return new Problem(
                "K022",
                Problem.Weight.ERROR,
                text.place(),
                text.place(),
                "text " + text.language() + " \"" + text.location() + "\"",
                Phrase.of("text.text-missing", text.location()),
                List.of(Phrase.of("text.text-missing-help")));
    }
}
