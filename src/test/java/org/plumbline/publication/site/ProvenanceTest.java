package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.language.Phrase;

/** Provenance files against PROV-O, Dublin Core terms and RDF Schema as they were published; left out where these are not here. */
final class ProvenanceTest {
    private static final String OWN = text(Releases.of(Releases.CORRECTED, Set.of()));
    private static final String FOREIGN = text(Releases.foreign(Releases.CORRECTED));
    private static final String SMALL = text(SampleRelease.published());
    private static @Nullable ProvVocabulary published;

    private final ProvVocabulary vocabulary = Objects.requireNonNull(published);

    @BeforeAll
    static void read() {
        published = ProvVocabulary.read();
    }

    @Test
    void everyFileHasOnlyWhatTheOntologyAllows() {
        String oneEdition = text(SchemaOrgTest.oneEdition("https://gazette.example/a|b"));
        String published = text(Releases.by(new Phrase.Name("Valley Watch", "ချိုင့်"), SampleRelease.published()));
        for (String text : List.of(OWN, FOREIGN, SMALL, oneEdition, published)) {
            assertThat(vocabulary.faults(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                "@type" : "prov:Entity"~"@type" : ["prov:Entity", "prov:Activity"]~contradiction
                "@type" : "prov:Entity"~"@type" : "prov:Thing"~no such class
                "@type" : "prov:Role"~"@type" : "prov:Agent"~wrong value
                "prov:used"~"prov:uses"~no such property
                "rdfs:label" : "check"~"label" : "check"~dropped: /label
                "dcterms:title"~"dc:title"~no such property
                "prov:wasGeneratedBy"~"prov:wasAssociatedWith"~wrong subject
                "prov:wasGeneratedBy"~"prov:wasAssociatedWith"~contradiction
                "prov:wasGeneratedBy" : "#check~"prov:wasGeneratedBy" : "#version~wrong value
                "prov:wasGeneratedBy" : "#check~"prov:wasGeneratedBy" : "#version~contradiction
                "2025-06-02"~"2025-02-30"~not valid
                "dcterms:identifier" : "bridge"~"dcterms:identifier" : { "@id" : "#publication" }~wrong value
                "@id" : "#publication"~"@id" : "a b"~no address
                """)
    void whatIsWrongIsFound(String right, String wrong, String fault) {
        assertThat(SMALL).contains(right);
        assertThat(vocabulary.faults(SMALL.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    private static String text(Release release) {
        byte[] file = new Machine(release).files().getOrDefault(release.id() + "/prov.jsonld", new byte[0]);
        return new String(file, StandardCharsets.UTF_8);
    }
}
