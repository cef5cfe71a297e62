package org.plumbline.ledger.record;

/**
 * A property of a schema.
 *
 * @param required whether a record is incomplete without it
 * @param label whether it names or describes the record in our own words (name, alias, note, summary), so that the record's
 *     default source is not taken for it
 */
public record SchemaProperty(String name, PropertyType type, boolean required, boolean label, String meaning) {}
