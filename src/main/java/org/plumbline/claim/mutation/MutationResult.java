package org.plumbline.claim.mutation;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/**
 * What mutating one publication came to, in the order of the sheet.
 *
 * @param publication the name of its folder
 * @param languages its editions
 * @param voices what each claim rests on
 * @param skipped labels of claims that were not changed because they do not hold, are waived or are bound nowhere
 * @param unwritten changes for which no words were found that read as meant
 */
public record MutationResult(
        String publication,
        List<Language> languages,
        List<Mutant> mutants,
        List<Rest> voices,
        List<String> skipped,
        List<Unwritten> unwritten) {
    public MutationResult {
        languages = List.copyOf(languages);
        mutants = List.copyOf(mutants);
        voices = List.copyOf(voices);
        skipped = List.copyOf(skipped);
        unwritten = List.copyOf(unwritten);
    }

    /**
     * The voices of a claim.
     *
     * @param accepted how many count
     * @param restsOn those without any one of which the claim would not be supported
     */
    public record Rest(String label, int accepted, List<Phrase.Name> restsOn) {
        public Rest {
            restsOn = List.copyOf(restsOn);
        }
    }

    /** A change that could not be put into words that read as meant. */
    public record Unwritten(Operator operator, String label, Language language, String words) {}

    /** How many changes met this fate. */
    public long count(Operator operator, boolean everywhere, Fate... fates) {
        List<Fate> wanted = List.of(fates);
        return mutants.stream()
                .filter(mutant -> mutant.operator() == operator)
                .filter(mutant -> mutant.isEverywhere() == everywhere)
                .filter(mutant -> wanted.contains(mutant.fate()))
                .count();
    }

    /** Changes to all editions that met this fate. */
    public List<Mutant> everywhere(Fate fate) {
        return mutants.stream()
                .filter(mutant -> mutant.isEverywhere() && mutant.fate() == fate)
                .toList();
    }

    /** Changes to one edition that neither parity nor judgement noticed. */
    public List<Mutant> unnoticedInOneEdition() {
        return mutants.stream()
                .filter(mutant -> !mutant.isEverywhere() && !mutant.fate().isCaught())
                .toList();
    }

    /** Whether every change that makes the text untrue, or that says something no claim reads, was noticed. */
    public Optional<Mutant> firstMissed() {
        return mutants.stream()
                .filter(mutant -> mutant.isEverywhere() && mutant.fate().isMissed())
                .findFirst();
    }
}
