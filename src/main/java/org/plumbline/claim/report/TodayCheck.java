package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Today;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.Edition;
import org.plumbline.claim.text.Publication;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/** Holds the verdicts of a publication against what is known today (law 13). */
final class TodayCheck {
    private final Sessions.Session oldFacts;
    private final Sessions.Session all;
    private final Breakage breakage;
    private final GroundDifference differences;
    private final Map<String, Judge.Bound> judged = new HashMap<>();
    private final Map<String, Edition.Bound> words = new HashMap<>();

    private TodayCheck(
            CaseEvidence evidence,
            Sessions sessions,
            Perspective perspective,
            Publication publication,
            List<Judge.Bound> bound,
            LocalDate day,
            Breakage breakage) {
        this.oldFacts = sessions.session(perspective.seenFrom(day, perspective.publicationDay()), bound);
        this.all = sessions.session(perspective.seenFrom(day, day), bound);
        this.breakage = breakage;
        this.differences = new GroundDifference(evidence);
        List<Edition.Bound> stretches = publication.editions().stream()
                .flatMap(edition -> edition.bound().stream())
                .toList();
        Map<Binding, String> keys = new HashMap<>();
        List<String> named = keys(stretches.stream().map(Edition.Bound::binding).toList());
        for (int i = 0; i < named.size(); i++) {
            words.put(named.get(i), stretches.get(i));
            keys.put(stretches.get(i).binding(), named.get(i));
        }
        bound.forEach(
                one -> judged.put(keys.getOrDefault(one.binding(), one.binding().label()), one));
    }

    /**
     * Today's state of each claim in each edition.
     *
     * @param publication as it was published
     * @param bound what of it can be judged
     * @param judgements as on its own day; they stand for the frozen verdicts of a text that was not frozen
     */
    static PublishedToday of(
            CaseEvidence evidence,
            Sessions sessions,
            Perspective perspective,
            Publication publication,
            List<Judge.Bound> bound,
            List<Judgement> judgements,
            PublicationCheck.Manner manner,
            LocalDate day) {
        TodayCheck check = new TodayCheck(evidence, sessions, perspective, publication, bound, day, manner.breakage());
        Map<String, Today.Was> verdicts = manner.frozen().map(Frozen::verdicts).orElseGet(() -> ofOwnDay(judgements));
        Map<String, Ground> grounds = manner.frozen().map(Frozen::grounds).orElse(Map.of());
        List<ClaimToday> claims = new ArrayList<>();
        verdicts.forEach((key, was) -> claims.add(check.claim(key, was, Optional.ofNullable(grounds.get(key)))));
        return new PublishedToday(day, manner.frozen(), claims);
    }

    /** Of a text that cannot be read any more, although it was published. */
    static Optional<PublishedToday> unreadable(PublicationCheck.Manner manner) {
        return manner.today()
                .flatMap(day -> manner.frozen().map(frozen -> {
                    List<ClaimToday> claims = new ArrayList<>();
                    frozen.verdicts().forEach((key, was) -> {
                        Optional<Ground> then =
                                Optional.ofNullable(frozen.grounds().get(key));
                        List<Phrase> broken =
                                manner.breakage().of(then.map(Ground::bytes).orElse(List.of()));
                        claims.add(new ClaimToday(
                                label(key),
                                edition(key),
                                broken.isEmpty() ? Today.unjudged(was) : Today.EVIDENCE_BROKEN,
                                was,
                                then,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                broken,
                                List.of()));
                    });
                    return new PublishedToday(day, manner.frozen(), claims);
                }));
    }

    private static Map<String, Today.Was> ofOwnDay(List<Judgement> judgements) {
        Map<String, Today.Was> verdicts = new LinkedHashMap<>();
        List<String> keys = keys(judgements.stream().map(Judgement::binding).toList());
        for (int i = 0; i < keys.size(); i++) {
            verdicts.put(keys.get(i), Today.Was.of(judgements.get(i)));
        }
        return verdicts;
    }

    private ClaimToday claim(String key, Today.Was was, Optional<Ground> then) {
        Optional<Judge.Bound> bound = Optional.ofNullable(judged.get(key));
        Optional<Judgement> before = bound.flatMap(one -> again(oldFacts, one, Judge.Depth.VERDICT));
        Optional<Judgement> now = bound.flatMap(one -> again(all, one, Judge.Depth.VERDICT));
        List<Phrase> broken = breakage.of(then.map(Ground::bytes).orElse(List.of()));
        Today state = !broken.isEmpty()
                ? Today.EVIDENCE_BROKEN
                : before.isPresent() && now.isPresent() ? Today.of(was, before.get(), now.get()) : Today.unjudged(was);
        if (state != Today.UNCHANGED) { // with every item, to be told
            now = bound.flatMap(one -> again(all, one, Judge.Depth.FULL));
        }
        Optional<Edition.Bound> stretch = Optional.ofNullable(words.get(key));
        return new ClaimToday(
                label(key),
                edition(key),
                state,
                was,
                then,
                now,
                stretch.map(Edition.Bound::binding),
                stretch.map(one -> Sentence.around(one.block().block().text(), one.span(), edition(key)))
                        .orElse(""),
                broken,
                then.isPresent() && now.isPresent() && !isWithheld(then.get(), now.get())
                        ? differences.between(then.get(), Ground.of(now.get()))
                        : List.of());
    }

    /** What is withheld has no rows: it would look as if all of them had gone, or come. */
    private static boolean isWithheld(Ground then, Judgement now) {
        return now.evidence().finding() instanceof Evidence.Finding.Withheld
                || then.finding()
                        .filter(Evidence.Finding.Withheld.class::isInstance)
                        .isPresent();
    }

    /**
     * A name for each stretch: {@code label/language}, and from the second stretch of one claim in one edition on
     * {@code label/language/2}.
     */
    static List<String> keys(Collection<Binding> bindings) {
        Map<String, Integer> times = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Binding binding : bindings) {
            String key = binding.label() + "/" + binding.language().code();
            int time = times.merge(key, 1, Integer::sum);
            keys.add(time == 1 ? key : key + "/" + time);
        }
        return keys;
    }

    private static String label(String key) {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    private static Language edition(String key) {
        String[] parts = key.split("/", -1);
        return Language.of(parts.length > 1 ? parts[1] : "").orElse(Language.ENGLISH);
    }

    private static Optional<Judgement> again(Sessions.Session session, Judge.Bound bound, Judge.Depth depth) {
        return session.outcome(bound, depth) instanceof Judge.Outcome.Judged(Judgement now)
                ? Optional.of(now)
                : Optional.empty();
    }

    static String word(Today state) {
        return lower(state.name()).replace('_', '-');
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
