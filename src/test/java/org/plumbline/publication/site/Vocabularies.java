package org.plumbline.publication.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Assumptions;

/** The vocabularies as they were published. They are not part of this project: {@code bin/fetch-vocabularies} brings them. */
final class Vocabularies {
    private static final Path FOLDER = Path.of("target", "vocabularies");

    private Vocabularies() {}

    /** Some of them as one; where they are not here, the test that asks is left out and says so. */
    static Model read(String... names) {
        Model all = ModelFactory.createDefaultModel();
        for (String name : List.of(names)) {
            Path file = FOLDER.resolve(name + ".nq");
            Assumptions.assumeTrue(Files.exists(file), "left out: no " + file + "; bin/fetch-vocabularies brings it");
            all.add(RDFParser.source(file).lang(Lang.NQUADS).toDataset().getUnionModel());
        }
        return all;
    }
}
