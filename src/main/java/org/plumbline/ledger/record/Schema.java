package org.plumbline.ledger.record;

import java.util.Map;

/**
 * A kind of record.
 *
 * @param own whether it is of the case's own making (vocabulary, sources, links), so that its values need no source
 * @param measures whether the ids of measures are properties too, each holding a figure
 * @param properties by name
 */
public record Schema(
        String name, boolean own, boolean measures, String meaning, Map<String, SchemaProperty> properties) {
    public Schema {
        properties = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(properties));
    }
}
