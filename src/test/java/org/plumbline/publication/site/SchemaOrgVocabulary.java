package org.plumbline.publication.site;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The vocabulary of schema.org as it was published, and what it asks of a document: classes and properties that it has and that are
 * not superseded, and subjects and values within {@code domainIncludes} and {@code rangeIncludes}. Stricter than schema.org in one
 * thing: text stands for a thing only where the vocabulary says so.
 */
record SchemaOrgVocabulary(Model model, JsonObject context) {
    private static final String SCHEMA = "http://schema.org/";
    private static final String ADDRESS = "https://schema.org";
    private static final Property RANGE = ResourceFactory.createProperty(SCHEMA, "rangeIncludes");

    private static final String PREFIXES = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX schema: <http://schema.org/>
            """;

    private static final List<String> FAULTS = List.of(
            """
            SELECT ("no such class:" AS ?fault) ?subject ?term {
              ?subject a ?term FILTER NOT EXISTS { GRAPH <urn:vocabulary> { ?term a rdfs:Class } } }
            """,
            """
            SELECT ("no such property:" AS ?fault) ?subject ?term {
              ?subject ?term ?value FILTER(?term != rdf:type)
              FILTER NOT EXISTS { GRAPH <urn:vocabulary> { ?term a rdf:Property } } }
            """,
            """
            SELECT ("superseded:" AS ?fault) ?subject ?term {
              { ?subject a ?term } UNION { ?subject ?term ?any }
              FILTER EXISTS { GRAPH <urn:vocabulary> { ?term schema:supersededBy ?later } } }
            """,
            """
            SELECT ("wrong subject:" AS ?fault) ?subject ?term {
              ?subject ?term ?value FILTER(?term != rdf:type) GRAPH <urn:vocabulary> { ?term a rdf:Property }
              FILTER NOT EXISTS {
                ?subject a ?class GRAPH <urn:vocabulary> { ?class rdfs:subClassOf* ?domain . ?term schema:domainIncludes ?domain } } }
            """,
            // an address is a value by itself; one of a thing that the document tells of must be the right thing, where
            // things may stand
            """
            SELECT ("wrong thing:" AS ?fault) ?subject ?term ?value {
              ?subject ?term ?value FILTER(?term != rdf:type && !isLiteral(?value)) GRAPH <urn:vocabulary> { ?term a rdf:Property }
              FILTER NOT EXISTS {
                ?value a ?class GRAPH <urn:vocabulary> { ?class rdfs:subClassOf* ?range . ?term schema:rangeIncludes ?range } }
              FILTER NOT EXISTS {
                GRAPH <urn:vocabulary> { ?term schema:rangeIncludes schema:URL } FILTER(isIRI(?value))
                FILTER NOT EXISTS {
                  ?value a ?told GRAPH <urn:vocabulary> { ?term schema:rangeIncludes ?thing }
                  FILTER(?thing NOT IN (schema:URL, schema:Text)) } } }
            """,
            """
            SELECT ("wrong value:" AS ?fault) ?subject ?term ?value {
              ?subject ?term ?value GRAPH <urn:vocabulary> { ?term a rdf:Property } FILTER(isLiteral(?value))
              BIND(IF(datatype(?value) IN (schema:Date, schema:DateTime),
                COALESCE(datatype(xsd:date(str(?value))), datatype(xsd:dateTime(str(?value))), xsd:error),
                datatype(?value)) AS ?is)
              FILTER NOT EXISTS {
                VALUES (?type ?range) {
                  (xsd:string schema:Text) (rdf:langString schema:Text) (xsd:boolean schema:Boolean)
                  (xsd:integer schema:Number) (xsd:integer schema:Integer) (xsd:double schema:Number) (xsd:double schema:Float)
                  (xsd:date schema:Date) (xsd:dateTime schema:DateTime) }
                FILTER(?type = ?is) GRAPH <urn:vocabulary> { ?term schema:rangeIncludes ?range } } }
            """);

    static SchemaOrgVocabulary read() {
        Model model = Vocabularies.read("schema");
        return new SchemaOrgVocabulary(model, context(model));
    }

    /** Everything in a JSON-LD document that the vocabulary does not have, in no order; nothing if it keeps to it. */
    List<String> faults(String document) {
        LinkedData data = LinkedData.of(document, ADDRESS, context);
        List<String> faults = new ArrayList<>(data.complaints());
        data.dropped().forEach(way -> faults.add("dropped: " + way));
        FAULTS.forEach(query -> faults.addAll(data.found(model, PREFIXES + query)));
        return faults;
    }

    /** As schema.org makes its own: a property whose values may be addresses has these, one of days has days. */
    private static JsonObject context(Model model) {
        JsonObjectBuilder terms = Json.createObjectBuilder().add("@vocab", SCHEMA);
        model.listSubjectsWithProperty(RDF.type, RDF.Property)
                .filterKeep(property -> property.getURI().startsWith(SCHEMA))
                .forEachRemaining(property -> {
                    JsonObjectBuilder term = Json.createObjectBuilder().add("@id", property.getURI());
                    for (String type : List.of("URL", "Date", "DateTime")) {
                        if (property.hasProperty(RANGE, ResourceFactory.createResource(SCHEMA + type))) {
                            term.add("@type", type.equals("URL") ? "@id" : SCHEMA + type);
                            break;
                        }
                    }
                    terms.add(property.getLocalName(), term);
                });
        return Json.createObjectBuilder().add("@context", terms).build();
    }
}
