package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.claim.report.Json;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;

/**
 * What was made from what: PROV-O (W3C, 2013) as JSON-LD 1.1, with its terms in the file, so that nothing has to be fetched to read
 * it. Publication, versions, editions, claims, records and sources are entities; each check is an activity, dated to the day. Who
 * checked stands there only by the role. Only the version shown is told of down to its sources.
 */
final class Provenance {
    private final Release release;
    private final Release.Status.Published published;
    private final ToldCards cards;
    private final List<Consumer<Json>> things = new ArrayList<>();

    private Provenance(Release release, Release.Status.Published published, ToldCards cards) {
        this.release = release;
        this.published = published;
        this.cards = cards;
    }

    static String text(Release release, Release.Status.Published published, ToldCards cards) {
        Provenance provenance = new Provenance(release, published, cards);
        provenance.publication();
        provenance.editions();
        provenance.records();
        provenance.sources();
        provenance.agents();
        return Json.object(json -> {
            json.object("@context", Provenance::context);
            json.objects("@graph", provenance.things, thing -> thing.accept(json));
        });
    }

    private static void context(Json json) {
        json.put("prov", "http://www.w3.org/ns/prov#")
                .put("dcterms", "http://purl.org/dc/terms/")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (String date : List.of("dcterms:issued", "dcterms:date")) {
            json.object(date, term -> term.put("@type", "xsd:date"));
        }
        for (String way : List.of(
                "prov:wasDerivedFrom",
                "prov:wasRevisionOf",
                "prov:wasGeneratedBy",
                "prov:specializationOf",
                "prov:alternateOf",
                "prov:used",
                "prov:wasAssociatedWith",
                "prov:wasAttributedTo",
                "prov:agent",
                "prov:hadRole",
                "dcterms:isPartOf",
                "rdfs:seeAlso")) {
            json.object(way, term -> term.put("@type", "@id"));
        }
    }

    private void publication() {
        things.add(json -> {
            json.put("@id", "#publication")
                    .put("@type", "prov:Entity")
                    .put("dcterms:title", release.checked().sheet().title())
                    .put("dcterms:identifier", release.id());
            release.of().publisher().ifPresent(name -> json.put("prov:wasAttributedTo", "#publisher"));
        });
        for (int i = 0; i < published.versions().size(); i++) {
            Release.Version version = published.versions().get(i);
            boolean shown = version.equals(published.latest());
            int before = i - 1;
            things.add(json -> {
                json.put("@id", version(version))
                        .put("@type", "prov:Entity")
                        .put("prov:specializationOf", "#publication")
                        .put("prov:wasGeneratedBy", check(version))
                        .put("dcterms:issued", SchemaOrg.day(version).toString());
                if (before >= 0) {
                    json.put("prov:wasRevisionOf", version(published.versions().get(before)))
                            .put("dcterms:description", version.correction());
                }
                if (shown) {
                    json.strings("prov:wasDerivedFrom", sourceIds());
                }
            });
            things.add(json -> activity(json, version, shown));
        }
    }

    private void activity(Json json, Release.Version version, boolean shown) {
        json.put("@id", check(version))
                .put("@type", "prov:Activity")
                .put("rdfs:label", "check")
                .put("dcterms:date", SchemaOrg.day(version).toString());
        if (shown) {
            List<String> used = new ArrayList<>(recordIds());
            used.addAll(sourceIds());
            json.strings("prov:used", used);
        }
        json.strings("prov:wasAssociatedWith", List.of("#recorder", "#plumbline"));
        json.objects(
                "prov:qualifiedAssociation",
                List.of("recorder", "plumbline"),
                who -> json.put("@type", "prov:Association")
                        .put("prov:agent", "#" + who)
                        .put("prov:hadRole", "#role-" + who));
    }

    private void editions() {
        for (Language language : release.languages()) {
            List<String> others = release.languages().stream()
                    .filter(other -> other != language)
                    .map(SchemaOrg::page)
                    .toList();
            things.add(json -> {
                json.put("@id", SchemaOrg.page(language))
                        .put("@type", "prov:Entity")
                        .put("dcterms:title", release.title(language))
                        .put("dcterms:language", language.code())
                        .put("prov:specializationOf", version(published.latest()))
                        .put("prov:wasGeneratedBy", check(published.latest()));
                if (!others.isEmpty()) {
                    json.strings("prov:alternateOf", others);
                }
            });
            for (ToldCards.Told told : cards.in(language)) {
                List<String> from = new ArrayList<>();
                told.records().forEach(id -> from.add(WebAddress.within("record", id)));
                told.accepted().forEach(id -> from.add(WebAddress.within("source", id)));
                things.add(json -> json.put("@id", SchemaOrg.page(language) + "#" + Anchors.of(told.card()))
                        .put("@type", "prov:Entity")
                        .put("dcterms:isPartOf", SchemaOrg.page(language))
                        .strings("prov:wasDerivedFrom", from));
            }
        }
    }

    private void records() {
        for (String record : recordNames()) {
            List<String> from = cards.sourcesOf(record).stream()
                    .filter(id -> !id.equals(record))
                    .map(id -> WebAddress.within("source", id))
                    .toList();
            things.add(json -> json.put("@id", WebAddress.within("record", record))
                    .put("@type", "prov:Entity")
                    .put("dcterms:identifier", record)
                    .strings("prov:wasDerivedFrom", from));
        }
    }

    private void sources() {
        for (String id : sourceNames()) {
            things.add(json -> {
                json.put("@id", WebAddress.within("source", id))
                        .put("@type", "prov:Entity")
                        .put("dcterms:identifier", id);
                release.evidence().sources().source(id).ifPresent(source -> describe(json, source));
            });
        }
    }

    private static void describe(Json json, Source source) {
        if (!source.title().isEmpty()) {
            json.put("dcterms:title", source.title());
        }
        if (!source.publisher().isEmpty()) {
            json.put("dcterms:publisher", source.publisher());
        }
        json.put("rdfs:seeAlso", WebAddress.of(source.address()));
    }

    private void agents() {
        release.of()
                .publisher()
                .ifPresent(name -> things.add(json -> json.put("@id", "#publisher")
                        .put("@type", "prov:Agent")
                        .objects(
                                "rdfs:label",
                                release.languages(),
                                language ->
                                        json.put("@value", name.in(language)).put("@language", language.code()))));
        things.add(json -> json.put("@id", "#recorder").put("@type", "prov:Agent"));
        things.add(json ->
                json.put("@id", "#plumbline").put("@type", "prov:SoftwareAgent").put("rdfs:label", "Plumbline"));
        things.add(json ->
                json.put("@id", "#role-recorder").put("@type", "prov:Role").put("rdfs:label", "recorder"));
        things.add(json ->
                json.put("@id", "#role-plumbline").put("@type", "prov:Role").put("rdfs:label", "checker"));
    }

    private Set<String> recordNames() {
        return cards.all().stream()
                .flatMap(told -> told.records().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> sourceNames() {
        Set<String> named = cards.all().stream()
                .flatMap(told -> told.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        recordNames().forEach(record -> named.addAll(cards.sourcesOf(record)));
        return named;
    }

    private List<String> recordIds() {
        return recordNames().stream().map(id -> WebAddress.within("record", id)).toList();
    }

    private List<String> sourceIds() {
        return sourceNames().stream().map(id -> WebAddress.within("source", id)).toList();
    }

    private static String version(Release.Version version) {
        return "#version-" + version.number();
    }

    private static String check(Release.Version version) {
        return "#check-" + version.number();
    }
}
