package org.plumbline.publication.site;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds JSON against JSON Schemas (2020-12). */
final class Shapes {
    private static final String LATEST = "https://json-schema.org/draft/2020-12/schema";

    private Shapes() {}

    /** Everything that is against the schema; nothing if it keeps to it. */
    static List<String> against(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema itself, against that of all schemas, which comes with the validator. */
    static List<String> ofSchema(String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(LATEST))
                .validate(schema, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
