package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.mutation.Mutant;
import org.plumbline.claim.mutation.Mutation;
import org.plumbline.claim.mutation.MutationResult;
import org.plumbline.claim.mutation.Operator;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Reading;
import org.plumbline.language.TextReader;
import org.plumbline.ledger.record.CaseSettings;

/**
 * Figures and hedges: whether a changed wording is true is worked out a second time, by trying values that the evidence allows against what the words mean, and
 * must agree with what the checker did.
 */
class MutationOracleTest {
    private static final Path EXAMPLE = Path.of("examples/asean-counter-terrorism");
    private static final double TOLERANCE = 0.10;

    @TempDir
    Path folder;

    private record Tried(CheckedPublication checked, MutationResult result) {}

    @Test
    void everyFigureAndHedgeOfTheExampleIsCaughtExactlyWhenTheEvidenceDoesNotBearItOut() {
        Tried tried = mutate(EXAMPLE, "cooperation-and-conduct");
        assertThat(tried.result.mutants()).hasSizeGreaterThan(200);
        assertAgreement(tried);
    }

    @Test
    void noChangeOfTheExampleThatMakesItUntrueIsMissed() {
        assertThat(mutate(EXAMPLE, "cooperation-and-conduct").result.firstMissed())
                .isEmpty();
    }

    @Test
    void theSameCaseGivesTheSameResult() {
        assertThat(mutate(EXAMPLE, "first-draft").result).isEqualTo(mutate(EXAMPLE, "first-draft").result);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inSmallCasesOfChanceTooTheCheckerAgreesWithTheSecondReckoning(long seed) throws IOException {
        Random chance = new Random(seed);
        List<Integer> tolls = new ArrayList<>();
        StringBuilder reports = new StringBuilder();
        for (int i = 0; i < 1 + chance.nextInt(5); i++) {
            int toll = chance.nextInt(30);
            tolls.add(toll);
            reports.append("- Report: r")
                    .append(i)
                    .append("\n  kind: raid\n  actor: army\n  source: paper\n")
                    .append("  date: 2025-04-1")
                    .append(i)
                    .append("\n  place: town\n  killed: ")
                    .append(toll)
                    .append('\n');
        }
        int sum = tolls.stream().mapToInt(Integer::intValue).sum();
        boolean complete = chance.nextBoolean();
        writeCase(reports.toString(), complete, sum, tolls.size());
        Tried tried = mutate(folder, "p");
        assertThat(tried.result.skipped()).isEmpty();
        assertThat(tried.result.mutants()).isNotEmpty();
        assertAgreement(tried);
        assertThat(tried.result.firstMissed()).isEmpty();
    }

    private void writeCase(String reports, boolean complete, int sum, int raids) throws IOException {
        Files.createDirectories(folder.resolve("records"));
        Files.createDirectories(folder.resolve("publications/p"));
        Files.writeString(
                folder.resolve("case.yaml"),
                "title: {en: Small}\nlanguages: [en, my]\nzone: UTC\nrules:\n  tolerance: 0.10\n");
        Files.writeString(folder.resolve("records/all.yaml"), """
                - Source: paper
                  publisher: Paper
                  title: A paper
                  published: 2025-04-21
                  originator: observer
                - Organization: observer
                  name: Observer
                - Organization: army
                  name: Army
                - Kind: raid
                  name: {en: raid}
                - Place: town
                  name: {en: Town}
                - Measure: killed
                  name: {en: killed}
                  unit: person
                """ + reports + (complete ? """
                - Coverage: whole
                  of: raid
                  source: paper
                  place: town
                  from: 2025-04-01
                  to: 2025-04-30
                  statement: It lists every raid.
                """ : ""));
        String closed = complete ? ", complete by whole" : "";
        Files.writeString(folder.resolve("publications/p/sheet.claims"), """
                publication "Small"
                dated 2025-04-23
                author desk
                languages en, my
                claim killed: sum of killed by army, kind raid, in town, from 2025-04-01 to 2025-04-20%s
                claim raids: count of incidents by army, kind raid, in town, from 2025-04-01 to 2025-04-20%s
                """.formatted(closed, closed));
        Files.writeString(
                folder.resolve("publications/p/en.md"),
                "[At least %d people died][killed] in [at least %d attacks][raids].\n".formatted(sum, raids));
        Files.writeString(
                folder.resolve("publications/p/my.md"),
                "[အနည်းဆုံး လူ %d ဦး သေဆုံးခဲ့သည်][killed]။ [တိုက်ခိုက်မှု အနည်းဆုံး %d ကြိမ်][raids] ဖြစ်ခဲ့သည်။\n"
                        .formatted(sum, raids));
    }

    private static void assertAgreement(Tried tried) {
        int agreed = 0;
        for (Mutant mutant : tried.result.mutants()) {
            if (mutant.isEverywhere()
                    && (mutant.operator() == Operator.FIGURE || mutant.operator() == Operator.HEDGE)) {
                Judgement judgement = judgement(tried.checked, mutant);
                Optional<Boolean> isTrue = isTrue(judgement, mutant);
                if (isTrue.isPresent()) {
                    assertThat(mutant.fate().isCaught())
                            .as(
                                    "%s: %s against %s",
                                    mutant.label(),
                                    mutant.after(),
                                    judgement.evidence().finding())
                            .isEqualTo(!isTrue.get());
                    agreed++;
                }
            }
        }
        assertThat(agreed).isPositive();
    }

    private static Judgement judgement(CheckedPublication checked, Mutant mutant) {
        return checked.judgements().stream()
                .filter(one -> one.claim().label().equals(mutant.label())
                        && one.binding().text().equals(mutant.before()))
                .findFirst()
                .orElseThrow();
    }

    /** By trial: some values that the evidence allows, its ends among them, must all fit the words. Elapsed time counts in whole units and is left out. */
    private static Optional<Boolean> isTrue(Judgement judgement, Mutant mutant) {
        if (!(judgement.evidence().finding() instanceof Finding.Numbers(var range))
                || judgement.claim().text().matches("(?s)^(days|years|months|weeks) .*")
                || !judgement.parts().isEmpty()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        double first = low == null ? -1e9 : low.doubleValue() + (range.lowOpen() ? 1e-6 : 0);
        double last = high == null ? 1e9 : high.doubleValue() - (range.highOpen() ? 1e-6 : 0);
        for (int i = 0; i <= 1000; i++) {
            values.add(i == 1000 ? last : first + (last - first) * i / 1000);
        }
        List<Reading.Figure> figures =
                TextReader.of(judgement.binding().language()).read(mutant.after(), LocalDate.of(2025, 4, 23)).stream()
                        .filter(Reading.Figure.class::isInstance)
                        .map(Reading.Figure.class::cast)
                        .toList();
        return figures.size() == 1
                ? Optional.of(values.stream().allMatch(value -> fits(value, figures.getFirst())))
                : Optional.empty();
    }

    private static boolean fits(double value, Reading.Figure figure) {
        double said = figure.low().doubleValue();
        return switch (figure.hedge()) {
            case EXACT -> value == said;
            case AT_LEAST -> value >= said;
            case MORE_THAN -> value > said;
            case AT_MOST -> value <= said;
            case FEWER_THAN -> value < said;
            case NEARLY -> value < said && value >= said - TOLERANCE * said - 1e-9;
            case AROUND -> Math.abs(value - said) <= TOLERANCE * said + 1e-9;
            case BETWEEN -> value >= said && value <= figure.high().doubleValue();
            case DOZENS -> value >= 24;
        };
    }

    private static Tried mutate(Path folder, String id) {
        CaseSettings settings = CaseSettings.read(folder).settings();
        PublicationCheck check =
                CaseChecker.publicationCheck(CaseLedger.read(folder, settings, Optional.empty()), settings);
        String path = "publications/" + id + "/sheet.claims";
        ReadSheet sheet =
                SheetParser.parse(path, CaseChecker.bytes(folder, path).orElseThrow());
        return new Tried(
                check.check(id, sheet, file -> CaseChecker.bytes(folder, file), PublicationCheck.Manner.PLAIN),
                Mutation.of(
                        id,
                        sheet.sheet().orElseThrow(),
                        check,
                        file -> CaseChecker.bytes(folder, file),
                        Mutation.Progress.SILENT));
    }
}
