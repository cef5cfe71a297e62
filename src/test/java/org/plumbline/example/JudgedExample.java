package org.plumbline.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.NameFinder;
import org.plumbline.claim.text.Publication;
import org.plumbline.language.Language;
import org.plumbline.language.NameMatcher;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;

/**
 * A publication judged against the records of the example, straight from the files.
 *
 * @param verdicts {@code supported}, {@code contradicted}, {@code not shown} or {@code unreadable}, by language and label, as in {@code en killed}
 */
record JudgedExample(Publication publication, Map<String, String> verdicts) {
    static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final Set<String> NAMED = Set.of(
            "State",
            "PublicBody",
            "Organization",
            "Company",
            "Person",
            "Unit",
            "Place",
            "Engagement",
            "Commitment",
            "Happening");

    /** Judges what a sheet asserts. The sheet's path is relative to the project. */
    static JudgedExample of(Path sheetFile) {
        CaseSettings settings = CaseSettings.read(CASE).settings();
        List<Statement> statements = RecordFiles.readAll(CASE, settings.firstLanguage()).stream()
                .flatMap(file -> file.statements().stream())
                .map(Placed::statement)
                .toList();
        String path = sheetFile.startsWith(CASE) ? CASE.relativize(sheetFile).toString() : sheetFile.toString();
        ReadSheet read = SheetParser.parse(path, bytes(sheetFile).orElseThrow());
        Sheet sheet = read.sheet().orElseThrow();
        Publication publication = Publication.read(
                sheet, names(statements), file -> bytes(CASE.resolve(file).normalize()));
        Judge judge = new Judge(
                CaseEvidence.of(Ledger.of(statements)),
                Perspective.of(
                        sheet.dated(),
                        sheet.author(),
                        settings.rules().tolerance(),
                        settings.rules().leastOf("dozens")));
        List<Judge.Bound> bound = new ArrayList<>();
        publication
                .editions()
                .forEach(edition -> edition.bindings()
                        .forEach(binding -> sheet.claim(binding.label())
                                .ifPresent(claim -> bound.add(new Judge.Bound(claim, binding)))));
        judge.knows(bound);
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Judge.Bound one : bound) {
            verdicts.put(
                    one.binding().language().code() + " " + one.claim().label(),
                    verdict(judge.judge(one.claim(), one.binding(), Judge.Depth.VERDICT)));
        }
        return new JudgedExample(publication, verdicts);
    }

    private static String verdict(Judge.Outcome outcome) {
        return switch (outcome) {
            case Judge.Outcome.Unreadable unreadable -> "unreadable";
            case Judge.Outcome.Judged judged ->
                switch (judged.judgement().verdict()) {
                    case Verdict.Supported supported -> "supported";
                    case Verdict.Contradicted contradicted -> "contradicted";
                    case Verdict.NotShown notShown -> "not shown";
                };
        };
    }

    /** Labels of claims with this verdict, with their language. */
    List<String> with(String verdict) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(verdict))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong with the texts before any evidence is asked: code and place. */
    List<String> errors() {
        return publication.problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.code() + " " + problem.place())
                .toList();
    }

    private static NameFinder names(List<Statement> statements) {
        NameMatcher english = matcher(statements, Language.ENGLISH);
        NameMatcher burmese = matcher(statements, Language.BURMESE);
        return (language, text) -> (language == Language.BURMESE ? burmese : english)
                .find(text).stream()
                        .map(match -> new Binding.Named(match.span(), match.entity()))
                        .toList();
    }

    private static NameMatcher matcher(List<Statement> statements, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> NAMED.contains(statement.schema()))
                .filter(statement -> Set.of("name", "alias", "abbreviation").contains(statement.property()))
                .filter(statement ->
                        statement.language().isEmpty() || statement.language().equals(language.code()))
                .forEach(statement -> names.putIfAbsent(statement.value(), statement.entity()));
        return NameMatcher.of(names);
    }

    private static Optional<byte[]> bytes(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
