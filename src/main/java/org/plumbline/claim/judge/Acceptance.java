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
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;

/**
 * Law 4: which voices count for a claim, and why the others do not. Remembers its answers, so one is made per way of judging
 * and shared by the claims judged that way; not for two threads at once.
 */
final class Acceptance {
    private final CaseEvidence evidence;
    private final Perspective perspective;
    private final Rules rules;
    private final Way way;
    private final Set<String> mandated;
    /** The plain way of judging that this one varies. */
    private final Optional<Acceptance> plain;

    private final Map<Integer, Optional<Phrase>> refusals = new HashMap<>();
    /** By the numbers of attributions: 0 not asked yet, 1 accepted, 2 refused. */
    private byte[] answers = new byte[0];

    private final Map<Way, Acceptance> variations = new HashMap<>();

    /** How a variation differs from the plain way. */
    private record Way(
            Set<String> without,
            Set<String> also,
            Optional<String> only,
            Optional<String> preferred,
            Optional<CompleteList> list) {
        static final Way PLAIN = new Way(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Acceptance(
            CaseEvidence evidence, Perspective perspective, Rules rules, Way way, Optional<Acceptance> plain) {
        this.plain = plain;
        this.evidence = evidence;
        this.perspective = perspective;
        this.rules = rules;
        this.way = way;
        this.mandated = rules.standard() == Standard.FINDING ? mandatedBodies(evidence) : Set.of();
    }

    static Acceptance of(CaseEvidence evidence, Perspective perspective, Rules rules) {
        return new Acceptance(evidence, perspective, rules, Way.PLAIN, Optional.empty());
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
        return varied(new Way(and(way.without, voice), way.also, way.only, way.preferred, way.list));
    }

    /** The same, as if this voice were acceptable. */
    Acceptance alsoWith(String voice) {
        return varied(new Way(way.without, and(way.also, voice), way.only, way.preferred, way.list));
    }

    /** The same, as if no other voice had spoken. */
    Acceptance onlyWith(String voice) {
        return varied(new Way(way.without, way.also, Optional.of(voice), way.preferred, way.list));
    }

    /** The same, as if only this source, or this voice and those that are part of it, had spoken. */
    Acceptance preferring(String id) {
        return varied(new Way(way.without, way.also, way.only, Optional.of(id), way.list));
    }

    /** The same, as if nothing were known but what this list lists. */
    Acceptance onlyListedIn(CompleteList list) {
        return varied(new Way(way.without, way.also, way.only, way.preferred, Optional.of(list)));
    }

    private static Set<String> and(Set<String> some, String one) {
        Set<String> more = new LinkedHashSet<>(some);
        more.add(one);
        return more;
    }

    private Acceptance varied(Way other) {
        return variations.computeIfAbsent(
                other, key -> new Acceptance(evidence, perspective, rules, key, plain.or(() -> Optional.of(this))));
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
        return notAsserted(said.modality())
                .or(() -> said.modality() == Modality.ADMITTED ? refusalButForParty(said.by()) : refusal(said.by()));
    }

    /** Why what is put forward in this manner is not said to be so, if it is not. */
    static Optional<Phrase> notAsserted(Modality modality) {
        return switch (modality) {
            case DERIVED -> DERIVED;
            case ANNOUNCED -> ANNOUNCED;
            case DENIED -> DENIED;
            case ADMITTED, STATED -> Optional.empty();
        };
    }

    private static final Optional<Phrase> DERIVED = Optional.of(Phrase.of("judge.refused.derived"));
    private static final Optional<Phrase> ANNOUNCED = Optional.of(Phrase.of("judge.refused.announced"));
    private static final Optional<Phrase> DENIED = Optional.of(Phrase.of("judge.refused.denied"));

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
            return aside.isPresent() || way.also.contains(by.voice())
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
        return !way.also.contains(by.voice()) && ofParty
                ? Optional.of(Phrase.of("judge.refused.party"))
                : Optional.empty();
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
        if (aside.isPresent() || way.also.contains(by.voice())) {
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
        if (way.list.filter(list -> !list.lists(by)).isPresent()) {
            return NOT_IN_LIST;
        }
        boolean aside = !by.isOwn()
                && (way.without.contains(by.voice())
                        || way.only.filter(voice -> !voice.equals(by.voice())).isPresent()
                        || way.preferred.filter(id -> !isAmong(by, List.of(id))).isPresent());
        return aside ? ASIDE : Optional.empty();
    }

    /** Whether an incident can make two others one: entries of a complete list are not joined by what does not stand on it. */
    boolean joins(Incident incident) {
        return way.list.isEmpty() || incident.reports().stream().anyMatch(this::isAnyAccepted);
    }

    private boolean isAnyAccepted(Report report) {
        return report.dates().stream().anyMatch(this::accepts)
                || report.kinds().stream().anyMatch(this::accepts);
    }

    private static final Optional<Phrase> NOT_IN_LIST = Optional.of(Phrase.of("judge.refused.not-in-list"));

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
