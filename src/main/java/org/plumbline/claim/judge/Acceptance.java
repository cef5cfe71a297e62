package org.plumbline.claim.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.sheet.Claim.Rules;
import org.plumbline.claim.sheet.Claim.Sources;
import org.plumbline.claim.sheet.Claim.Standard;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Source;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Said;

/**
 * Law 4: which voices count for a claim, and why the others do not. Remembers its answers, so one is made per way of judging
 * and shared by the claims judged that way; not for two threads at once.
 */
final class Acceptance {
    private final CaseEvidence evidence;
    private final Perspective perspective;
    private final Rules rules;
    private final Set<String> without;
    private final Set<String> also;
    private final Optional<String> only;
    private final Optional<String> preferred;
    private final Set<String> mandated;
    /** The plain way of judging that this one varies. */
    private final Optional<Acceptance> plain;

    private final Map<Integer, Optional<Phrase>> refusals = new HashMap<>();
    /** By the numbers of attributions: 0 not asked yet, 1 accepted, 2 refused. */
    private byte[] answers = new byte[0];

    private final Map<Way, Acceptance> variations = new HashMap<>();

    private record Way(Set<String> without, Set<String> also, Optional<String> only, Optional<String> preferred) {}

    private Acceptance(
            CaseEvidence evidence,
            Perspective perspective,
            Rules rules,
            Set<String> without,
            Set<String> also,
            Optional<String> only,
            Optional<String> preferred,
            Optional<Acceptance> plain) {
        this.plain = plain;
        this.evidence = evidence;
        this.perspective = perspective;
        this.rules = rules;
        this.without = without;
        this.also = also;
        this.only = only;
        this.preferred = preferred;
        this.mandated = rules.standard() == Standard.FINDING ? mandatedBodies(evidence) : Set.of();
    }

    static Acceptance of(CaseEvidence evidence, Perspective perspective, Rules rules) {
        return new Acceptance(
                evidence, perspective, rules, Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Set<String> mandatedBodies(CaseEvidence evidence) {
        Set<String> bodies = new HashSet<>();
        for (Entity finding : evidence.ledger().ofSchema("Finding")) {
            bodies.addAll(finding.values("by"));
        }
        return bodies;
    }

    /** The same, as if this voice had not spoken. */
    Acceptance without(String voice) {
        Set<String> more = new LinkedHashSet<>(without);
        more.add(voice);
        return varied(new Way(more, also, only, preferred));
    }

    /** The same, as if this voice were acceptable. */
    Acceptance alsoWith(String voice) {
        Set<String> more = new LinkedHashSet<>(also);
        more.add(voice);
        return varied(new Way(without, more, only, preferred));
    }

    /** The same, as if no other voice had spoken. */
    Acceptance onlyWith(String voice) {
        return varied(new Way(without, also, Optional.of(voice), preferred));
    }

    /** The same, as if only this source, or this voice and those that are part of it, had spoken. */
    Acceptance preferring(String id) {
        return varied(new Way(without, also, only, Optional.of(id)));
    }

    private Acceptance varied(Way way) {
        return variations.computeIfAbsent(
                way,
                key -> new Acceptance(
                        evidence,
                        perspective,
                        rules,
                        key.without,
                        key.also,
                        key.only,
                        key.preferred,
                        plain.or(() -> Optional.of(this))));
    }

    /** Whether a value counts as something stated, and by a voice that counts. */
    boolean accepts(Said<?> said) {
        return refusal(said).isEmpty();
    }

    /** The values that count, in their order. */
    <T> List<Said<T>> accepted(List<Said<T>> all) {
        if (all.size() == 1) {
            return accepts(all.getFirst()) ? all : List.of();
        }
        return all.stream().filter(this::accepts).toList();
    }

    /** Why a value does not count, if it does not. */
    Optional<Phrase> refusal(Said<?> said) {
        return switch (said.modality()) {
            case DERIVED -> Optional.of(Phrase.of("judge.refused.derived"));
            case ANNOUNCED -> Optional.of(Phrase.of("judge.refused.announced"));
            case DENIED -> Optional.of(Phrase.of("judge.refused.denied"));
            case ADMITTED -> refusalButForParty(said.by());
            case STATED -> refusal(said.by());
        };
    }

    /** Whether what this attribution, of this number, states counts. */
    boolean accepts(Attribution by, int number) {
        if (number >= answers.length) {
            answers = Arrays.copyOf(answers, Math.max(number + 1, 2 * answers.length));
        }
        if (answers[number] == 0) {
            answers[number] = (byte) (refusal(by).isEmpty() ? 1 : 2);
        }
        return answers[number] == 1;
    }

    /** Why what this attribution says does not count, if it does not. */
    Optional<Phrase> refusal(Attribution by) {
        if (plain.isPresent()) {
            Optional<Phrase> aside = setAside(by);
            return aside.isPresent() || also.contains(by.voice())
                    ? aside
                    : plain.get().refusal(by);
        }
        return refusals.computeIfAbsent(by.number(), number -> {
            Optional<Phrase> other = refusalButForParty(by);
            return other.isPresent() ? other : refusalOfParty(by);
        });
    }

    private Optional<Phrase> refusalOfParty(Attribution by) {
        boolean ofParty = evidence.isConflictParty(by.voice()) || (by.isUnknown() && isPublishedByParty(by));
        return !also.contains(by.voice()) && ofParty ? Optional.of(Phrase.of("judge.refused.party")) : Optional.empty();
    }

    /** What a party publishes and ascribes to nobody is its own word. */
    private boolean isPublishedByParty(Attribution by) {
        return evidence.sources()
                .publisher(by.source())
                .filter(evidence::isConflictParty)
                .isPresent();
    }

    private Optional<Phrase> refusalButForParty(Attribution by) {
        if (by.isOwn()) {
            return Optional.empty();
        }
        Optional<Phrase> aside = setAside(by);
        if (aside.isPresent() || also.contains(by.voice())) {
            return aside;
        }
        return laterThanPublication(by)
                .or(() -> byAuthor(by))
                .or(() -> notAllowed(by))
                .or(() -> notTheVoiceAsked(by))
                .or(() -> notMandated(by));
    }

    /** Whether this way of judging leaves the voice out. */
    private Optional<Phrase> setAside(Attribution by) {
        boolean aside = !by.isOwn()
                && (without.contains(by.voice())
                        || only.filter(voice -> !voice.equals(by.voice())).isPresent()
                        || preferred.filter(id -> !isAmong(by, List.of(id))).isPresent());
        return aside ? ASIDE : Optional.empty();
    }

    private static final Optional<Phrase> ASIDE = Optional.of(Phrase.of("judge.refused.set-aside"));

    private Optional<Phrase> laterThanPublication(Attribution by) {
        return evidence.sources()
                .source(by.source())
                .flatMap(Source::published)
                .filter(published -> published.earliest().isAfter(perspective.dated()))
                .map(published -> Phrase.of("judge.refused.later", published));
    }

    private Optional<Phrase> byAuthor(Attribution by) {
        boolean own = perspective
                .author()
                .filter(author -> evidence.hierarchy().isPartOf(by.voice(), author)
                        || evidence.sources()
                                .publisher(by.source())
                                .filter(publisher -> evidence.hierarchy().isPartOf(publisher, author))
                                .isPresent()
                        || evidence.sources()
                                .source(by.source())
                                .filter(source -> source.author().equals(author))
                                .isPresent())
                .isPresent();
        return own ? Optional.of(Phrase.of("judge.refused.author")) : Optional.empty();
    }

    private Optional<Phrase> notAllowed(Attribution by) {
        boolean allowed = !(rules.sources() instanceof Sources.Only(List<String> ids)) || isAmong(by, ids);
        return allowed ? Optional.empty() : Optional.of(Phrase.of("judge.refused.not-listed"));
    }

    private Optional<Phrase> notTheVoiceAsked(Attribution by) {
        return rules.measuredBy()
                .filter(voice -> !isAmong(by, List.of(voice)))
                .map(voice -> Phrase.of("judge.refused.measured-by", evidence.name(voice)));
    }

    private Optional<Phrase> notMandated(Attribution by) {
        return rules.standard() == Standard.FINDING && !mandated.contains(by.voice())
                ? Optional.of(Phrase.of("judge.refused.not-mandated"))
                : Optional.empty();
    }

    /** Whether it is read in one of these sources, or said by one of these voices or a part of one. */
    boolean isAmong(Attribution by, List<String> ids) {
        return ids.contains(by.source()) || evidence.hierarchy().isPartOfAny(by.voice(), ids);
    }

    Perspective perspective() {
        return perspective;
    }

    Rules rules() {
        return rules;
    }
}
