package org.plumbline.claim.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.Edition;
import org.plumbline.claim.text.Rereading;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** All changes of one claim: in the editions that it is bound in, together and one by one, and in the sheet. Used once. */
final class ClaimTrial {
    private final Mutation.Laboratory laboratory;
    private final Claim claim;
    private final String label;
    private final List<Edition> editions;
    private final Map<Language, List<Judgement>> unchanged = new LinkedHashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();
    private final List<MutationResult.Unwritten> unwritten = new ArrayList<>();
    private final boolean holds;

    ClaimTrial(Mutation.Laboratory laboratory, Claim claim, List<Edition> all) {
        this.laboratory = laboratory;
        this.claim = claim;
        this.label = claim.label();
        this.editions = all.stream()
                .filter(edition -> !edition.bound(label).isEmpty())
                .map(edition -> Rereading.around(edition, label))
                .toList();
        boolean supported = !editions.isEmpty();
        for (Edition edition : editions) {
            List<Judgement> judgements = new ArrayList<>();
            for (Edition.Bound bound : edition.bound(label)) {
                if (laboratory.judge().judge(claim, bound.binding(), Judge.Depth.FULL)
                        instanceof Judge.Outcome.Judged(Judgement judgement)) {
                    judgements.add(judgement);
                    supported &= judgement.verdict() instanceof Verdict.Supported;
                } else {
                    supported = false;
                }
            }
            unchanged.put(edition.language(), judgements);
        }
        this.holds = supported;
    }

    /** Whether the claim is supported in every edition as it stands; nothing is learnt from changing one that is not. */
    boolean holds() {
        return holds;
    }

    List<Mutant> mutants() {
        return List.copyOf(mutants);
    }

    List<MutationResult.Unwritten> unwritten() {
        return List.copyOf(unwritten);
    }

    MutationResult.Rest voices() {
        Set<String> accepted = new LinkedHashSet<>();
        Set<String> restsOn = new LinkedHashSet<>();
        for (List<Judgement> judgements : unchanged.values()) {
            for (Judgement judgement : judgements) {
                judgement.evidence().voices().stream()
                        .filter(voice -> voice.refused().isEmpty())
                        .forEach(voice -> accepted.add(voice.id()));
                judgement
                        .parts()
                        .forEach(part -> part.evidence().voices().stream()
                                .filter(voice -> voice.refused().isEmpty())
                                .forEach(voice -> accepted.add(voice.id())));
                restsOn.addAll(judgement.restsOn());
            }
        }
        return new MutationResult.Rest(
                label,
                accepted.size(),
                restsOn.stream().map(laboratory.evidence()::name).toList());
    }

    void run() {
        List<Binding> bindings = editions.stream()
                .flatMap(edition -> edition.bound(label).stream())
                .map(Edition.Bound::binding)
                .toList();
        TextChanges.of(bindings, laboratory.names()).forEach(this::text);
        SheetChanges.of(laboratory.sheet(), claim, laboratory.names()).forEach(this::sheet);
    }

    private void text(TextChange change) {
        Map<Language, Edition> changed = new LinkedHashMap<>();
        boolean complete = true;
        for (Edition edition : editions) {
            boolean said = edition.bound(label).stream()
                    .anyMatch(bound -> !change.in(bound.binding()).isEmpty());
            if (said) {
                Optional<Edition> written = written(edition, change);
                written.ifPresent(other -> changed.put(edition.language(), other));
                complete &= written.isPresent();
            }
        }
        if (complete && !changed.isEmpty()) {
            mutants.add(everywhere(change, changed));
        }
        if (editions.size() > 1) {
            changed.forEach((language, edition) -> mutants.add(inOne(change, language, edition)));
        }
    }

    /** The edition with the change in the first wording that reads as meant. */
    private Optional<Edition> written(Edition edition, TextChange change) {
        List<Edition.Bound> old = edition.bound(label);
        List<List<String>> wordings =
                old.stream().map(bound -> change.in(bound.binding())).toList();
        int most = wordings.stream().mapToInt(List::size).max().orElse(0);
        for (int nth = 0; nth < most; nth++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < old.size(); i++) {
                List<String> own = wordings.get(i);
                words.add(own.isEmpty() ? old.get(i).binding().text() : own.get(Math.min(nth, own.size() - 1)));
            }
            Edition other = laboratory.rereading().with(edition, label, words);
            List<Edition.Bound> now = other.bound(label);
            boolean meant = true;
            for (int i = 0; i < old.size(); i++) {
                meant &= wordings.get(i).isEmpty()
                        || change.isReadIn(old.get(i).binding(), now.get(i).binding());
            }
            if (meant) {
                return Optional.of(other);
            }
        }
        String words = wordings.stream()
                .filter(own -> !own.isEmpty())
                .map(List::getFirst)
                .findFirst()
                .orElse("");
        unwritten.add(new MutationResult.Unwritten(change.operator(), label, edition.language(), words));
        return Optional.empty();
    }

    private Mutant everywhere(TextChange change, Map<Language, Edition> changed) {
        Found found = judged(claim, changed);
        Fate fate = found.fate.orElseGet(() -> consequence(change, found));
        return mutant(change, Optional.empty(), changed.values().iterator().next(), fate, found);
    }

    private Mutant inOne(TextChange change, Language language, Edition edition) {
        List<Edition> mixed = editions.stream()
                .map(one -> one.language() == language ? edition : one)
                .toList();
        List<String> codes = more(
                laboratory.rereading().parity(editions, label),
                laboratory.rereading().parity(mixed, label));
        Found found = judged(claim, Map.of(language, edition));
        Fate fate = !codes.isEmpty() ? Fate.PARITY : found.fate.orElseGet(() -> consequence(change, found));
        Found shown = codes.isEmpty() ? found : new Found(found.fate, Phrase.of("mutate.code", codes.getFirst()), null);
        return mutant(change, Optional.of(language), edition, fate, shown);
    }

    private Mutant mutant(TextChange change, Optional<Language> where, Edition changed, Fate fate, Found found) {
        List<Edition.Bound> old = editions.stream()
                .filter(edition -> edition.language() == changed.language())
                .findFirst()
                .orElseThrow()
                .bound(label);
        List<Edition.Bound> now = changed.bound(label);
        int first = 0;
        while (first < old.size() - 1
                && old.get(first)
                        .binding()
                        .text()
                        .equals(now.get(first).binding().text())) {
            first++;
        }
        return new Mutant(
                change.operator(),
                label,
                where,
                old.get(first).binding().text(),
                now.get(first).binding().text(),
                fate,
                found.detail);
    }

    private void sheet(SheetChange change) {
        String before = claim.text();
        if (change.claim().isEmpty()) {
            Phrase unreadable = Phrase.of("mutate.sheet-unreadable");
            mutants.add(new Mutant(
                    change.operator(), label, Optional.empty(), before, change.after(), Fate.REFUSED, unreadable));
            return;
        }
        Map<Language, Edition> all = new LinkedHashMap<>();
        editions.forEach(edition -> all.put(edition.language(), edition));
        Found found = judged(change.claim().get(), all);
        Fate fate = found.fate.orElseGet(() -> new Consequence(firstBefore(all), Objects.requireNonNull(found.after))
                .ofSheet(change.old(), change.now(), laboratory.evidence().hierarchy()));
        mutants.add(new Mutant(change.operator(), label, Optional.empty(), before, change.after(), fate, found.detail));
    }

    /**
     * What judging a changed claim came to.
     *
     * @param fate how it was caught; empty if it is still supported
     * @param after one judgement of the changed claim, if it is still supported
     */
    private record Found(
            Optional<Fate> fate,
            Phrase detail,
            @org.jspecify.annotations.Nullable Judgement after) {}

    private Found judged(Claim asked, Map<Language, Edition> changed) {
        Judgement any = null;
        Found refused = null;
        for (Edition edition : changed.values()) {
            for (Edition.Bound bound : edition.bound(label)) {
                switch (laboratory.judge().judge(asked, bound.binding(), Judge.Depth.VERDICT)) {
                    case Judge.Outcome.Judged(Judgement judgement) -> {
                        if (!(judgement.verdict() instanceof Verdict.Supported)) {
                            return new Found(Optional.of(Fate.JUDGED), verdict(judgement.verdict()), judgement);
                        }
                        if (isBeside(edition.language(), judgement)) {
                            refused = new Found(Optional.of(Fate.REFUSED), Phrase.of("mutate.code", "K072"), null);
                        }
                        any = any == null ? judgement : any;
                    }
                    case Judge.Outcome.Unreadable why ->
                        refused = new Found(Optional.of(Fate.REFUSED), Phrase.of("mutate.code", why.code()), null);
                }
            }
        }
        for (Edition edition : editions) {
            Edition other = changed.get(edition.language());
            List<String> codes = other == null
                    ? List.of()
                    : more(
                            laboratory.rereading().problems(edition),
                            laboratory.rereading().problems(other));
            if (!codes.isEmpty() && refused == null) {
                refused = new Found(Optional.of(Fate.REFUSED), Phrase.of("mutate.code", codes.getFirst()), null);
            }
        }
        return refused == null
                ? new Found(Optional.empty(), Objects.requireNonNull(any).says(), any)
                : refused;
    }

    /** Whether the words name somebody of whom the claim does not speak, more often than they did. */
    private boolean isBeside(Language language, Judgement after) {
        int most = Objects.requireNonNull(unchanged.get(language)).stream()
                .mapToInt(judgement -> laboratory.beside().in(judgement).size())
                .max()
                .orElse(0);
        return laboratory.beside().in(after).size() > most;
    }

    private static Phrase verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported supported -> Phrase.of("mutate.supported");
            case Verdict.Contradicted contradicted -> Phrase.of("mutate.contradicted");
            case Verdict.NotShown notShown -> Phrase.of("mutate.not-shown");
        };
    }

    /** The codes of the errors that there were not before. */
    private static List<String> more(List<Problem> before, List<Problem> after) {
        List<String> codes = new ArrayList<>(errors(after));
        errors(before).forEach(codes::remove);
        return codes;
    }

    private static List<String> errors(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .map(Problem::code)
                .sorted()
                .toList();
    }

    private Fate consequence(TextChange change, Found found) {
        Judgement after = Objects.requireNonNull(found.after);
        Judgement before = Objects.requireNonNull(unchanged.get(after.binding().language()))
                .getFirst();
        Consequence consequence = new Consequence(before, after);
        return switch (change) {
            case TextChange.OtherFigure figure -> consequence.ofFigure(meant(figure));
            case TextChange.OtherName name ->
                consequence.ofText(name.old(), name.now(), laboratory.evidence().hierarchy());
            default -> consequence.ofText("", "", laboratory.evidence().hierarchy());
        };
    }

    private Interval meant(TextChange.OtherFigure figure) {
        BigDecimal tolerance = claim.rules().tolerance().orElse(laboratory.tolerance());
        return figure.hedge().allowed(figure.low(), figure.high(), tolerance);
    }

    private Judgement firstBefore(Map<Language, Edition> changed) {
        return Objects.requireNonNull(unchanged.get(changed.keySet().iterator().next()))
                .getFirst();
    }
}
