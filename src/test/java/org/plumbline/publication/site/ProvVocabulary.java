package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * PROV-O, Dublin Core terms and RDF Schema as they were published, and what they ask of a document. In OWL a domain is a conclusion
 * and no demand; here each thing must itself be told as what its relations make it, and all that follows must be free of contradiction.
 */
record ProvVocabulary(Model model, Reasoner reasoner) {
    private static final String PREFIXES = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            """;

    private static final List<String> FAULTS = List.of("""
            SELECT ("no such class:" AS ?fault) ?subject ?term {
              ?subject a ?term
              FILTER NOT EXISTS { GRAPH <urn:vocabulary> { ?term a ?kind FILTER(?kind IN (rdfs:Class, owl:Class)) } } }
            """, """
            SELECT ("no such property:" AS ?fault) ?subject ?term {
              ?subject ?term ?value FILTER(?term != rdf:type)
              FILTER NOT EXISTS { GRAPH <urn:vocabulary> { ?term a ?kind FILTER(?kind IN
                (rdf:Property, owl:ObjectProperty, owl:DatatypeProperty, owl:AnnotationProperty)) } } }
            """, """
            SELECT ("deprecated:" AS ?fault) ?subject ?term {
              { ?subject a ?term } UNION { ?subject ?term ?any }
              FILTER EXISTS { GRAPH <urn:vocabulary> { ?term owl:deprecated true } } }
            """, """
            SELECT DISTINCT ("wrong subject:" AS ?fault) ?subject ?term {
              ?subject ?term ?value FILTER(?term != rdf:type)
              GRAPH <urn:vocabulary> { ?term rdfs:subPropertyOf*/rdfs:domain ?domain }
              FILTER(?domain NOT IN (rdfs:Resource, owl:Thing))
              FILTER NOT EXISTS {
                ?subject a ?class
                GRAPH <urn:vocabulary> { ?class rdfs:subClassOf*/(^rdf:first/(^rdf:rest)*/^owl:unionOf)? ?domain } } }
            """, """
            SELECT DISTINCT ("wrong value:" AS ?fault) ?subject ?term ?value {
              ?subject ?term ?value FILTER(?term != rdf:type)
              GRAPH <urn:vocabulary> { ?term rdfs:subPropertyOf*/rdfs:range ?range }
              FILTER(?range NOT IN (rdfs:Resource, owl:Thing))
              FILTER(!isLiteral(?value) || (?range != rdfs:Literal && datatype(?value) != ?range))
              FILTER NOT EXISTS {
                ?value a ?class
                GRAPH <urn:vocabulary> { ?class rdfs:subClassOf*/(^rdf:first/(^rdf:rest)*/^owl:unionOf)? ?range } } }
            """);

    static ProvVocabulary read() {
        Model model = Vocabularies.read("prov", "dcterms", "rdfs");
        return new ProvVocabulary(model, ReasonerRegistry.getOWLMicroReasoner().bindSchema(axioms()));
    }

    /** What PROV-O concludes from, without what it says to people: ten times faster to reason with. */
    private static Model axioms() {
        Model all = Vocabularies.read("prov");
        Model axioms = ModelFactory.createDefaultModel();
        Set<Property> kept =
                Set.of(RDF.type, RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range);
        all.listStatements()
                .filterKeep(one -> kept.contains(one.getPredicate())
                        || one.getPredicate().getNameSpace().equals(OWL.NS))
                .forEachRemaining(axioms::add);
        return axioms;
    }

    /** Everything in a JSON-LD document that is against the vocabularies, in no order; nothing if it keeps to them. */
    List<String> faults(String document) {
        LinkedData data = LinkedData.of(document);
        List<String> faults = new ArrayList<>(data.complaints());
        data.dropped().forEach(way -> faults.add("dropped: " + way));
        FAULTS.forEach(query -> faults.addAll(data.found(model, PREFIXES + query)));
        ModelFactory.createInfModel(reasoner, data.statements())
                .validate()
                .getReports()
                .forEachRemaining(report -> faults.add("contradiction: " + report));
        return faults;
    }
}
