package org.plumbline.claim.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/**
 * One publication and what was found of it.
 *
 * @param id the name of its folder
 * @param editions the languages that it has
 * @param diagnostics in the order of the text, those of the verdicts among them
 * @param judgements one per claim and edition
 * @param share how much of the text is bound
 * @param today what has become of its verdicts, where that was asked for
 */
public record CheckedPublication(
        String id,
        Sheet sheet,
        List<Language> editions,
        List<Diagnostic> diagnostics,
        List<Judgement> judgements,
        Share share,
        List<Phrase> notes,
        Optional<PublishedToday> today) {
    public CheckedPublication {
        editions = List.copyOf(editions);
        diagnostics = List.copyOf(diagnostics);
        judgements = List.copyOf(judgements);
        notes = List.copyOf(notes);
    }

    /**
     * The figures and dates of all editions.
     *
     * @param bound tied to a claim
     * @param waived let through with a reason
     * @param all every one, also those neither bound nor waived
     */
    public record Share(int bound, int waived, int all) {
        public static final Share NONE = new Share(0, 0, 0);
    }

    /**
     * With the diagnostics of the verdicts added and all put into the order of the editions and their lines.
     *
     * @param others what sheet, text, coverage gate and parity had to say
     */
    public static CheckedPublication of(
            String id,
            Sheet sheet,
            List<Language> editions,
            List<Diagnostic> others,
            List<Judgement> judgements,
            Share share,
            List<Phrase> notes) {
        List<Diagnostic> all = Stream.concat(
                        others.stream(),
                        judgements.stream().map(VerdictDiagnostic::of).flatMap(Optional::stream))
                .sorted(Comparator.comparing(Diagnostic::place))
                .toList();
        return new CheckedPublication(id, sheet, editions, all, judgements, share, notes, Optional.empty());
    }

    /** The same with more to know. */
    public CheckedPublication withNotes(List<Phrase> more) {
        List<Phrase> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new CheckedPublication(id, sheet, editions, diagnostics, judgements, share, all, today);
    }

    /** The same with what has become of its verdicts; the notes tell it too. */
    public CheckedPublication withToday(Optional<PublishedToday> known) {
        List<Phrase> all = Stream.concat(
                        notes.stream(), known.stream().flatMap(published -> published.notes().stream()))
                .toList();
        return new CheckedPublication(id, sheet, editions, diagnostics, judgements, share, all, known);
    }

    /** The same with more diagnostics, before its own: they are about the whole. */
    public CheckedPublication withDiagnostics(List<Diagnostic> more) {
        List<Diagnostic> all =
                Stream.concat(more.stream(), diagnostics.stream()).toList();
        return new CheckedPublication(id, sheet, editions, all, judgements, share, notes, today);
    }

    /**
     * The same with the judgements of one edition alone, and what is wrong with them. How many figures are bound is known of all editions
     * together only, so it stays only where there is no other.
     */
    CheckedPublication in(Language edition) {
        List<Judgement> own = judgements.stream()
                .filter(judgement -> judgement.binding().language() == edition)
                .toList();
        List<Diagnostic> told = diagnostics.stream()
                .filter(diagnostic -> diagnostic.judgement().stream()
                        .allMatch(judgement -> judgement.binding().language() == edition))
                .toList();
        Share known = editions.size() == 1 ? share : Share.NONE;
        return new CheckedPublication(id, sheet, editions, told, own, known, notes, today);
    }

    /** Whether nothing stops the text from being published. */
    public boolean holds() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    /**
     * Whether it may be given to the public: one's own text if it holds; of somebody else's (layout D) what the check found, if nothing else is
     * wrong. That a claim of theirs is contradicted or not shown is the finding.
     */
    public boolean mayBePublished() {
        return stopping().isEmpty();
    }

    /** What stops it from being published, as {@link #mayBePublished()} has it. */
    public List<Diagnostic> stopping() {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .filter(error -> !(sheet.isLayoutD() && VerdictDiagnostic.FINDINGS.contains(error.code())))
                .toList();
    }

    /** The judgement of a claim in one edition. */
    public Optional<Judgement> judgement(String label, Language edition) {
        return judgements.stream()
                .filter(judgement -> judgement.claim().label().equals(label)
                        && judgement.binding().language() == edition)
                .findFirst();
    }
}
