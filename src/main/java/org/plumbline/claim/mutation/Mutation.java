package org.plumbline.claim.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.NamesBeside;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.text.Edition;
import org.plumbline.claim.text.Publication;
import org.plumbline.claim.text.Rereading;
import org.plumbline.language.Language;

/** Changes a publication in many small ways and judges each change by itself. Pure but for the files it is given; the same case gives the same result. */
public final class Mutation {
    private final Sheet sheet;
    private final Publication publication;
    private final Laboratory laboratory;

    /** What the claims are tried with. */
    record Laboratory(
            Sheet sheet,
            CaseEvidence evidence,
            Judge judge,
            NamesBeside beside,
            Rereading rereading,
            OtherNames names,
            BigDecimal tolerance) {}

    private Mutation(Sheet sheet, Publication publication, PublicationCheck check) {
        this.sheet = sheet;
        this.publication = publication;
        Perspective perspective = check.perspective(sheet);
        Judge judge = new Judge(check.evidence(), perspective);
        judge.knows(bound());
        this.laboratory = new Laboratory(
                sheet,
                check.evidence(),
                judge,
                new NamesBeside(check.evidence()),
                new Rereading(sheet, check.names()),
                new OtherNames(check.evidence().ledger()),
                perspective.tolerance());
    }

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Progress {
        Progress SILENT = (claim, of) -> {};

        /** The changes of the nth claim are about to be tried. */
        void at(int claim, int of);
    }

    /**
     * Changes and judges one publication.
     *
     * @param id the name of its folder
     * @param files the bytes of a file by its path relative to the case folder, or nothing if there is none
     */
    public static MutationResult of(
            String id,
            Sheet sheet,
            PublicationCheck check,
            Function<String, Optional<byte[]>> files,
            Progress progress) {
        Publication publication = Publication.read(sheet, check.names(), files);
        return new Mutation(sheet, publication, check).run(id, progress);
    }

    private List<Judge.Bound> bound() {
        List<Judge.Bound> bound = new ArrayList<>();
        for (Edition edition : publication.editions()) {
            edition.bindings()
                    .forEach(binding -> sheet.claim(binding.label())
                            .ifPresent(claim -> bound.add(new Judge.Bound(claim, binding))));
        }
        return bound;
    }

    private MutationResult run(String id, Progress progress) {
        List<Mutant> mutants = new ArrayList<>();
        List<MutationResult.Rest> voices = new ArrayList<>();
        List<MutationResult.Unwritten> unwritten = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Set<String> waived = sheet.waivers().stream()
                .filter(Sheet.Waiver.OfClaim.class::isInstance)
                .map(waiver -> ((Sheet.Waiver.OfClaim) waiver).label())
                .collect(Collectors.toSet());
        int number = 0;
        for (Claim claim : sheet.claims()) {
            progress.at(++number, sheet.claims().size());
            ClaimTrial trial = new ClaimTrial(laboratory, claim, publication.editions());
            if (waived.contains(claim.label()) || !trial.holds()) {
                skipped.add(claim.label());
            } else {
                trial.run();
                voices.add(trial.voices());
                mutants.addAll(trial.mutants());
                unwritten.addAll(trial.unwritten());
            }
        }
        List<Language> languages =
                publication.editions().stream().map(Edition::language).toList();
        return new MutationResult(id, languages, mutants, voices, skipped, unwritten);
    }
}
