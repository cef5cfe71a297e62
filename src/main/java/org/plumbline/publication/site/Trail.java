package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.evidence.Passage;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.passage.PassageRecords;
import org.plumbline.ledger.passage.Standing;
import org.plumbline.ledger.record.PropertyType;
import org.plumbline.ledger.record.Schemata;
import org.plumbline.publication.OwnWords;

/**
 * What leads from the claims of a publication to their evidence: the records and sources that its cards name, what the claims themselves name,
 * what all of those name, the places that places lie in, and the sources of all of it. Each has a page.
 */
final class Trail {
    /** Words of the case that are explained by their names, and what is nobody's business but ours. */
    private static final Set<String> NO_PAGE = Set.of("Kind", "Measure", "Role", "Passage", "Question", "Consent");

    /** Of a source who published it, of a record its day; then the day on which a source was published. */
    private static final List<List<String>> TELLING =
            List.of(List.of("publisher", "date", "start", "from"), List.of("published"));

    private static final Set<String> OURS = Set.of("confidential", "embargo");

    /** As BCP 47 has it. */
    static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}");

    private final Release release;
    private final CaseEvidence evidence;
    private final Map<String, Passage> passages;
    private final Set<String> capturedSources = new HashSet<>();
    private final Map<Language, List<ClaimCard>> cards = new TreeMap<>();
    private final Map<String, List<String>> named;
    private final Map<String, Entity> used = new LinkedHashMap<>();
    private final Map<String, Set<String>> namedBy = new TreeMap<>();
    private final Map<String, Set<String>> statedIn = new TreeMap<>();
    private final Map<Language, Map<String, List<ClaimCard>>> claims = new TreeMap<>();

    private Trail(Release release) {
        this.release = release;
        this.evidence = release.open();
        this.named = release.named();
        this.passages = PassageRecords.sound(evidence.ledger());
        passages.forEach((id, passage) -> {
            if (release.passages().standing(id).orElse(null) instanceof Standing.Holds) {
                capturedSources.add(passage.source());
            }
        });
        release.languages().forEach(language -> cards.put(language, release.cards(language)));
    }

    static Trail of(Release release) {
        Trail trail = new Trail(release);
        trail.gather();
        return trail;
    }

    private void gather() {
        List<Entity> roots = cards.values().stream()
                .flatMap(List::stream)
                .flatMap(card ->
                        Stream.of(card.records(), card.sources(), named(card)).flatMap(Collection::stream))
                .distinct()
                .flatMap(id -> evidence.ledger().entity(id).stream())
                .toList();
        roots.forEach(this::add);
        for (Entity root : roots) {
            for (Statement statement : statements(root)) {
                reference(statement).ifPresent(this::add);
            }
        }
        for (boolean more = true; more; ) {
            List<Entity> around = used.values().stream()
                    .filter(entity -> entity.schema().equals("Place"))
                    .flatMap(entity -> entity.values("part of").stream())
                    .filter(id -> !has(id))
                    .distinct()
                    .flatMap(id -> evidence.ledger().entity(id).stream())
                    .filter(entity -> entity.schema().equals("Place"))
                    .toList();
            around.forEach(this::add);
            more = !around.isEmpty();
        }
        sourcesOf(List.copyOf(used.values()));
        cards.forEach((language, all) -> claims.put(language, byWhatTheyName(all)));
        for (Entity entity : used.values()) {
            for (Statement statement : statements(entity)) {
                for (String source : List.of(statement.source(), statement.originator())) {
                    statedIn.computeIfAbsent(source, id -> new LinkedHashSet<>())
                            .add(entity.id());
                }
                reference(statement)
                        .filter(named -> has(named.id()) && !named.id().equals(entity.id()))
                        .ifPresent(named -> namedBy.computeIfAbsent(named.id(), id -> new LinkedHashSet<>())
                                .add(entity.id()));
            }
        }
    }

    private Map<String, List<ClaimCard>> byWhatTheyName(List<ClaimCard> cards) {
        Map<String, List<ClaimCard>> byName = new HashMap<>();
        for (ClaimCard card : cards) {
            Stream.of(card.records(), card.sources(), named(card))
                    .flatMap(Collection::stream)
                    .distinct()
                    .forEach(id ->
                            byName.computeIfAbsent(id, one -> new ArrayList<>()).add(card));
        }
        return byName;
    }

    /** The sources of what is shown, and those that these retell. */
    private void sourcesOf(Collection<Entity> entities) {
        List<Entity> sources = entities.stream()
                .flatMap(entity -> statements(entity).stream())
                .flatMap(statement -> Stream.of(statement.source(), statement.originator()))
                .distinct()
                .filter(id -> !has(id))
                .flatMap(id -> evidence.ledger().entity(id).stream())
                .toList();
        sources.forEach(this::add);
        List<Entity> retold = used.values().stream()
                .filter(entity -> entity.schema().equals("Source"))
                .flatMap(entity -> entity.values("retelling of").stream())
                .filter(id -> !has(id))
                .flatMap(id -> evidence.ledger().entity(id).stream())
                .toList();
        retold.forEach(this::add);
        if (!sources.isEmpty() || !retold.isEmpty()) {
            sourcesOf(Stream.concat(sources.stream(), retold.stream()).toList());
        }
    }

    private void add(Entity entity) {
        if (!NO_PAGE.contains(entity.schema())) {
            used.putIfAbsent(entity.id(), entity);
        }
    }

    /** The entity that a statement names as its value. */
    Optional<Entity> reference(Statement statement) {
        return type(statement) instanceof PropertyType.Reference
                ? evidence.ledger().entity(statement.value())
                : Optional.empty();
    }

    /** What the values of a statement's property are; a measure's are figures. */
    static PropertyType type(Statement statement) {
        return Schemata.known()
                .schema(statement.schema())
                .flatMap(schema -> Optional.ofNullable(schema.properties().get(statement.property())))
                .map(property -> property.type())
                .orElseGet(PropertyType.Figure::new);
    }

    /** What a reader is shown of an entity. */
    static List<Statement> statements(Entity entity) {
        return entity.statements().stream()
                .filter(statement -> !OwnWords.isOne(statement.property()) && !OURS.contains(statement.property()))
                .toList();
    }

    /** The evidence that may be shown. */
    CaseEvidence evidence() {
        return evidence;
    }

    /** Everything that has a page, sources last. */
    List<Entity> pages() {
        List<Entity> pages = new ArrayList<>(used.values());
        pages.sort(java.util.Comparator.comparing(entity -> entity.schema().equals("Source")));
        return pages;
    }

    boolean has(String id) {
        return used.containsKey(id);
    }

    /** The address of a page, from a page in the publication's folder. */
    Optional<String> to(String id, Language language) {
        return has(id)
                ? Optional.of("evidence/" + FileName.of(id) + "." + language.code() + ".html")
                : Optional.empty();
    }

    /** What an entity, source or voice is called. */
    String name(String id, Language language) {
        String title = evidence.ledger()
                .entity(id)
                .filter(entity -> entity.schema().equals("Source"))
                .flatMap(entity -> entity.value("title"))
                .orElse("");
        return title.isEmpty() ? Messages.in(language).write(evidence.name(id)) : title;
    }

    /**
     * What tells things of one name apart where they are listed together: the publisher of a source, the day of a record, the day on which
     * a source was published, else the id.
     *
     * @return by id what stands behind the name, in brackets; nothing for a name that stands there once
     */
    Map<String, String> apart(Collection<String> ids, Language language) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        ids.forEach(id -> byName.computeIfAbsent(name(id, language), name -> new ArrayList<>())
                .add(id));
        Map<String, String> apart = new HashMap<>();
        byName.values().stream().filter(alike -> alike.size() > 1).forEach(alike -> {
            List<String> told = TELLING.stream()
                    .map(properties -> alike.stream()
                            .map(id -> tellsApart(id, properties, language))
                            .toList())
                    .filter(all -> !all.contains("") && Set.copyOf(all).size() == all.size())
                    .findFirst()
                    .orElse(alike);
            for (int i = 0; i < alike.size(); i++) {
                apart.put(alike.get(i), " (" + told.get(i) + ")");
            }
        });
        return apart;
    }

    /** Empty where the case tells nothing of it, or more than one thing. */
    private String tellsApart(String id, List<String> properties, Language language) {
        StatementWords words = new StatementWords(Messages.in(language), this);
        List<String> told = evidence.ledger().entity(id).stream()
                .flatMap(entity -> Stream.concat(
                        Stream.of(entity),
                        entity.values("reports").stream().flatMap(report -> evidence.ledger().entity(report).stream())))
                .flatMap(entity -> properties.stream().flatMap(property -> entity.values(property).stream()))
                .map(words::day)
                .distinct()
                .toList();
        return told.size() == 1 ? told.getFirst() : "";
    }

    /** The ways from the page of a text to the pages of its evidence. */
    CardMarkup.Ways ways(Language language) {
        return new CardMarkup.Ways() {
            @Override
            public Optional<String> to(String id) {
                return Trail.this.to(id, language);
            }

            @Override
            public Map<String, String> apart(Collection<String> ids) {
                return Trail.this.apart(ids, language);
            }
        };
    }

    /** The language of a source, in which its title and what it says stand; empty where the case does not tell. */
    static Optional<String> languageOf(CaseEvidence evidence, String id) {
        return evidence.ledger()
                .entity(id)
                .filter(entity -> entity.schema().equals("Source"))
                .flatMap(entity -> entity.value("language"))
                .filter(code -> LANGUAGE.matcher(code).matches());
    }

    /** The same; empty too where the name of something else than a source is shown. */
    Optional<String> languageOf(String id) {
        return languageOf(evidence, id);
    }

    List<ClaimCard> cards(Language language) {
        return cards.getOrDefault(language, List.of());
    }

    private List<String> named(ClaimCard card) {
        return named.getOrDefault(card.label(), List.of());
    }

    /** The claims of an edition that name an entity or source, or rest on it. */
    List<ClaimCard> claims(String id, Language language) {
        return claims.getOrDefault(language, Map.of()).getOrDefault(id, List.of());
    }

    /** The records with a page that name this one, or whose statements stand in this source. */
    Set<String> leadsHere(String id) {
        Set<String> all = new LinkedHashSet<>(namedBy.getOrDefault(id, Set.of()));
        all.addAll(statedIn.getOrDefault(id, Set.of()));
        all.remove(id);
        return all;
    }

    /** The passage in which a statement stands in a captured text. */
    Optional<Passage> passage(Statement statement) {
        return release.passages().rest(statement) == CheckedPassages.Rest.CAPTURED
                ? Optional.ofNullable(passages.get(statement.passage()))
                        .filter(passage -> passage.source().equals(statement.source()))
                : Optional.empty();
    }

    /** Whether a statement points at a passage that cannot be found any more. */
    boolean isBroken(Statement statement) {
        return release.passages().rest(statement) == CheckedPassages.Rest.BROKEN;
    }

    /** Whether a statement points at a passage and does not say itself, in words, where it stands. */
    boolean pointsAtPassage(Statement statement) {
        return evidence.ledger()
                .entity(statement.passage())
                .filter(entity -> entity.schema().equals("Passage"))
                .isPresent();
    }

    /** Whether some passage of a source stands in a captured text. */
    boolean isCaptured(String source) {
        return capturedSources.contains(source);
    }
}
