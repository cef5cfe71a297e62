package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Statement;

/** What may be told to machines of the claims of a release: never more than the bundle tells. */
final class ToldCards {
    private final Release release;
    private final Map<Language, List<Told>> byLanguage = new TreeMap<>();

    /** How much of what a claim rests on may be told. */
    enum Telling {
        ALL,
        /** A source is withheld: no sum, no grounds, no records, and no number of voices; open sources stay. */
        SOME,
        /** Sealed evidence decides: only words, reading and verdict. */
        SEALED
    }

    /**
     * One claim in one edition.
     *
     * @param verdict in words
     * @param sources ids, in order
     * @param records ids, in order
     */
    record Told(ClaimCard card, Telling telling, String verdict, List<String> sources, List<String> records) {
        /** Those of the sources in which a voice that counts was read. */
        List<String> accepted() {
            Set<String> counting = card.voices().stream()
                    .filter(ClaimCard.Voice::accepted)
                    .flatMap(voice -> voice.sources().stream())
                    .collect(Collectors.toSet());
            return sources.stream().filter(counting::contains).toList();
        }
    }

    ToldCards(Release release) {
        this.release = release;
        release.languages().forEach(language -> byLanguage.put(language, told(language)));
    }

    /** In the order of the text. */
    List<Told> in(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    /** Of all editions, one after the other. */
    List<Told> all() {
        return release.languages().stream()
                .flatMap(language -> in(language).stream())
                .toList();
    }

    /** The sources that any claim names, by id. */
    List<Source> sources() {
        return all().stream()
                .flatMap(told -> told.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(id -> release.evidence().sources().source(id).stream())
                .toList();
    }

    /** The sources of a record that may be told. */
    Set<String> sourcesOf(String record) {
        Set<String> sources = new TreeSet<>(stated(record));
        sources.remove("");
        sources.removeAll(release.withheld());
        return sources;
    }

    /** The cards and the judgements of an edition stand in the same order. */
    private List<Told> told(Language language) {
        List<Judgement> judgements = release.checked().judgements().stream()
                .filter(judgement -> judgement.binding().language() == language)
                .toList();
        List<ClaimCard> cards = release.cards(language);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            all.add(told(cards.get(i), judgements.get(i)));
        }
        return all;
    }

    private Told told(ClaimCard card, Judgement judgement) {
        Telling telling = telling(judgement);
        return switch (telling) {
            case ALL ->
                new Told(card, telling, card.verdict(), List.copyOf(card.sources()), List.copyOf(card.records()));
            case SOME -> new Told(card, telling, verdict(card, judgement), open(judgement), List.of());
            case SEALED -> new Told(card, telling, verdict(card, judgement), List.of(), List.of());
        };
    }

    /** The sources of those voices of which no source is withheld. */
    private List<String> open(Judgement judgement) {
        Set<String> open = new LinkedHashSet<>();
        evidence(judgement)
                .flatMap(evidence -> evidence.voices().stream())
                .filter(voice -> !isWithheld(voice))
                .forEach(voice -> open.addAll(voice.sources()));
        return List.copyOf(open);
    }

    /** How many voices there are is told only where all of them are. */
    private static String verdict(ClaimCard card, Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Contradicted(Verdict.Basis.DiffersFromSeen seen, var nearest)
                ? Messages.in(card.language()).say("report.differs.withheld")
                : card.verdict();
    }

    private Telling telling(Judgement judgement) {
        if (evidence(judgement).anyMatch(evidence -> evidence.finding() instanceof Evidence.Finding.Withheld)) {
            return Telling.SEALED;
        }
        return !release.withheld().isEmpty() && evidence(judgement).anyMatch(this::isWithheld)
                ? Telling.SOME
                : Telling.ALL;
    }

    private boolean isWithheld(Evidence evidence) {
        return evidence.voices().stream().anyMatch(this::isWithheld)
                || evidence.items().stream()
                        .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                        .anyMatch(item -> isAnyWithheld(stated(item.id())));
    }

    private boolean isWithheld(Evidence.Voice voice) {
        return release.withheld().contains(voice.id()) || isAnyWithheld(voice.sources());
    }

    private boolean isAnyWithheld(Collection<String> sources) {
        return sources.stream().anyMatch(release.withheld()::contains);
    }

    /** The sources of what a record says, and the record itself, which may be a source. */
    private Set<String> stated(String item) {
        String record = item.contains("/") ? item.substring(0, item.indexOf('/')) : item;
        Set<String> sources = new TreeSet<>();
        if (release.evidence().sources().source(record).isPresent()) {
            sources.add(record);
        }
        release.evidence()
                .ledger()
                .entity(record)
                .ifPresent(entity ->
                        entity.statements().stream().map(Statement::source).forEach(sources::add));
        release.evidence().incidents().incident(record).stream()
                .flatMap(incident -> incident.reports().stream())
                .forEach(report -> {
                    report.dates().forEach(said -> sources.add(said.by().source()));
                    report.measures()
                            .values()
                            .forEach(said ->
                                    said.forEach(one -> sources.add(one.by().source())));
                });
        return sources;
    }

    private static Stream<Evidence> evidence(Judgement judgement) {
        return Stream.concat(
                Stream.of(judgement.evidence()), judgement.parts().stream().map(Judgement.Part::evidence));
    }
}
