package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.language.Phrase;

/** What came of one claim, in words that a test can compare. */
record Held(Judge.Outcome outcome) {
    /** {@code supported}, {@code contradicted}, {@code not shown}, or the code of why it could not be read. */
    String verdict() {
        return switch (outcome) {
            case Judge.Outcome.Judged(Judgement judgement) -> word(judgement.verdict());
            case Judge.Outcome.Unreadable unreadable -> unreadable.code();
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported supported -> "supported";
            case Verdict.Contradicted contradicted -> "contradicted";
            case Verdict.NotShown notShown -> "not shown";
        };
    }

    Judgement judgement() {
        return switch (outcome) {
            case Judge.Outcome.Judged(Judgement judgement) -> judgement;
            case Judge.Outcome.Unreadable unreadable -> throw new AssertionError(unreadable.toString());
        };
    }

    Evidence evidence() {
        return judgement().evidence();
    }

    /** E: a range such as {@code [41, inf)}, {@code yes}, {@code no}, {@code unknown}, days, or words. */
    String range() {
        return switch (evidence().finding()) {
            case Evidence.Finding.Numbers(var range) -> range.toString();
            case Evidence.Finding.Answer(var answer) -> answer.name().toLowerCase(java.util.Locale.ROOT);
            case Evidence.Finding.Days(var from, var to) -> from + ".." + to;
            case Evidence.Finding.Withheld() -> "withheld";
            case Evidence.Finding.Words(var words) -> words.toString();
        };
    }

    boolean disputed() {
        return evidence().disputed();
    }

    boolean complete() {
        return evidence().complete();
    }

    /** Whether a contradiction may be called wrong (law 11). */
    boolean conclusive() {
        return judgement().verdict() instanceof Verdict.Contradicted(Verdict.Basis.Conclusive because, var nearest);
    }

    /** Why a contradiction is conclusive: the key of the reason, or how many voices were seen. */
    String basis() {
        return switch (judgement().verdict()) {
            case Verdict.Contradicted(Verdict.Basis.Conclusive(Phrase because), var nearest) -> because.key();
            case Verdict.Contradicted(Verdict.Basis.DiffersFromSeen(int voices), var nearest) -> "seen " + voices;
            default -> throw new AssertionError(verdict() + " is no contradiction");
        };
    }

    /** What would decide it: the key of the reason. */
    String missing() {
        if (judgement().verdict() instanceof Verdict.NotShown(Phrase missing, var nearest)) {
            return missing.key();
        }
        throw new AssertionError(verdict());
    }

    List<Verdict.Nearest> nearest() {
        return switch (judgement().verdict()) {
            case Verdict.Contradicted(var basis, var nearest) -> nearest;
            case Verdict.NotShown(var missing, var nearest) -> nearest;
            case Verdict.Supported supported -> List.of();
        };
    }

    List<String> certain() {
        return ids(Standing.CERTAIN);
    }

    List<String> possible() {
        return ids(Standing.POSSIBLE);
    }

    List<String> leftOut() {
        return ids(Standing.LEFT_OUT);
    }

    private List<String> ids(Standing standing) {
        return evidence().items().stream()
                .filter(item -> item.standing() == standing)
                .map(Evidence.Item::id)
                .sorted()
                .toList();
    }

    /** The key of the reason given for an item, e.g. {@code judge.reason.before}. */
    String reason(String id) {
        return evidence().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .flatMap(Evidence.Item::reason)
                .map(Phrase::key)
                .orElse("");
    }

    /** The key of why a voice does not count; empty if it does, {@code absent} if it is not in the table. */
    String refused(String voice) {
        return row(voice).map(row -> row.refused().map(Phrase::key).orElse("")).orElse("absent");
    }

    /** The key of what accepting a voice would change. */
    String wouldChange(String voice) {
        return row(voice).flatMap(Evidence.Voice::wouldChange).map(Phrase::key).orElse("");
    }

    private Optional<Evidence.Voice> row(String voice) {
        return evidence().voices().stream()
                .filter(row -> row.id().equals(voice))
                .findFirst();
    }

    List<String> acceptedVoices() {
        return evidence().voices().stream()
                .filter(row -> row.refused().isEmpty())
                .map(Evidence.Voice::id)
                .sorted()
                .toList();
    }

    List<String> restsOn() {
        return judgement().restsOn().stream().sorted().toList();
    }

    /** The verdict on each part, by the id in its title, or its key. */
    List<String> parts() {
        return judgement().parts().stream().map(part -> word(part.verdict())).toList();
    }
}
