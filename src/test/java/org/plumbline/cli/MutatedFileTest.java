package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.mutation.Fate;
import org.plumbline.claim.mutation.Mutant;
import org.plumbline.claim.mutation.Mutation;
import org.plumbline.claim.mutation.Operator;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.claim.text.Edition;
import org.plumbline.claim.text.Publication;
import org.plumbline.claim.text.Rereading;
import org.plumbline.language.Language;
import org.plumbline.ledger.record.CaseSettings;

/** What is said of a change without parsing the Markdown anew is what the whole check says of the changed file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutatedFileTest {
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String ID = "cooperation-and-conduct";
    private static final String SHEET = "publications/" + ID + "/sheet.claims";
    private static final int MOST = 3;

    private final List<Mutant> known = new ArrayList<>();
    private final CaseSettings settings = CaseSettings.read(CASE).settings();
    private final PublicationCheck check =
            CaseChecker.publicationCheck(CaseLedger.read(CASE, settings, Optional.empty()), settings);
    private final Sheet sheet = SheetParser.parse(
                    SHEET, CaseChecker.bytes(CASE, SHEET).orElseThrow())
            .sheet()
            .orElseThrow();

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"FIGURE", "HEDGE", "DATE", "QUOTATION", "NAME"})
    void aChangeInOneEditionComesOutAsItDoesThroughItsFile(Operator operator) {
        List<Mutant> changes = mutants().stream()
                .filter(mutant -> mutant.operator() == operator && !mutant.isEverywhere())
                .toList();
        int step = Math.max(1, changes.size() / MOST);
        int compared = 0;
        for (int i = 0; i < changes.size(); i += step) {
            compared += agrees(changes.get(i)) ? 1 : 0;
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"WINDOW", "SCOPE"})
    void aChangeInTheSheetComesOutAsItDoesThroughItsFile(Operator operator) {
        List<Mutant> changes = mutants().stream()
                .filter(mutant -> mutant.operator() == operator)
                .toList();
        int step = Math.max(1, changes.size() / MOST);
        for (int i = 0; i < changes.size(); i += step) {
            Mutant mutant = changes.get(i);
            String text = new String(CaseChecker.bytes(CASE, SHEET).orElseThrow(), StandardCharsets.UTF_8);
            String item = "(?m)^claim " + Pattern.quote(mutant.label()) + ":.*\\n(?:[ \\t]+.*\\n)*";
            String now = Pattern.compile(item)
                    .matcher(text)
                    .replaceFirst(Matcher.quoteReplacement("claim " + mutant.label() + ": " + mutant.after() + "\n"));
            assertThat(now).isNotEqualTo(text);
            CheckedPublication checked = check.check(
                    ID,
                    SheetParser.parse(SHEET, now),
                    path -> CaseChecker.bytes(CASE, path),
                    PublicationCheck.Manner.PLAIN);
            boolean caught = checked.diagnostics().stream().anyMatch(Diagnostic::isError);
            assertThat(caught).as(mutant.toString()).isEqualTo(mutant.fate().isCaught());
        }
    }

    private List<Mutant> mutants() {
        if (known.isEmpty()) {
            known.addAll(Mutation.of(ID, sheet, check, file -> CaseChecker.bytes(CASE, file), Mutation.Progress.SILENT)
                    .mutants());
        }
        return known;
    }

    private boolean agrees(Mutant mutant) {
        Language language = mutant.edition().orElseThrow();
        Publication publication = Publication.read(sheet, check.names(), file -> CaseChecker.bytes(CASE, file));
        Edition edition = publication.editions().stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .orElseThrow();
        Optional<String> file = edition.bound(mutant.label()).stream()
                .filter(bound -> bound.binding().text().equals(mutant.before()))
                .findFirst()
                .flatMap(bound -> Rereading.inFile(edition, bound, mutant.after()));
        if (file.isEmpty() || edition.bound(mutant.label()).size() != 1) {
            return false;
        }
        Map<Language, byte[]> changed = new EnumMap<>(Language.class);
        changed.put(language, file.get().getBytes(StandardCharsets.UTF_8));
        CheckedPublication checked = check.check(
                ID,
                SheetParser.parse(SHEET, CaseChecker.bytes(CASE, SHEET).orElseThrow()),
                path -> path.endsWith("/" + language.code() + ".md")
                        ? Optional.ofNullable(changed.get(language))
                        : CaseChecker.bytes(CASE, path),
                PublicationCheck.Manner.PLAIN);
        List<String> codes = new ArrayList<>();
        checked.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .forEach(codes::add);
        boolean supported = checked.judgement(mutant.label(), language)
                .map(judgement -> judgement.verdict() instanceof Verdict.Supported)
                .orElse(false);
        assertThat(checked.judgement(mutant.label(), language)
                        .map(judgement -> judgement.binding().text())
                        .orElse(mutant.after()))
                .isEqualTo(mutant.after());
        if (mutant.fate() == Fate.PARITY) {
            assertThat(codes).as(mutant.toString()).anyMatch(code -> code.startsWith("P"));
        } else if (mutant.fate() == Fate.JUDGED) {
            assertThat(supported).as(mutant.toString()).isFalse();
        } else if (!mutant.fate().isCaught()) {
            assertThat(codes).as(mutant.toString()).isEmpty();
        }
        return true;
    }
}
