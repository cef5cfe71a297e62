package org.plumbline.publication.site;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds JSON against JSON Schemas (2020-12). */
final class Shapes {
    private static final String LATEST = "https://json-schema.org/draft/2020-12/schema";

    /**
     * Written by hand after the published description of CSL JSON (csl-data.json of CSL 1.0.2): only what is used here, and nothing
     * else allowed.
     */
    static final String CSL = """
            { "type": "array", "items": {
                "type": "object", "required": ["id", "type"], "additionalProperties": false,
                "properties": {
                  "id": { "type": "string" },
                  "type": { "enum": ["article-newspaper", "dataset", "document", "webpage"] },
                  "title": { "type": "string" }, "container-title": { "type": "string" },
                  "publisher": { "type": "string" }, "language": { "type": "string" },
                  "version": { "type": "string" }, "note": { "type": "string" },
                  "URL": { "type": "string", "pattern": "^https?://" },
                  "issued": { "$ref": "#/$defs/date" }, "original-date": { "$ref": "#/$defs/date" } } },
              "$defs": { "date": {
                "type": "object", "required": ["date-parts"], "additionalProperties": false,
                "properties": {
                  "circa": { "type": "boolean" },
                  "date-parts": { "type": "array", "minItems": 1, "maxItems": 2, "items": {
                    "type": "array", "minItems": 1, "maxItems": 3, "items": { "type": "integer" } } } } } } }
            """;

    /** Written by hand after schema.org 29: the properties that each type has, of those used here. */
    static final String SCHEMA_ORG = """
            { "$ref": "#/$defs/Article", "required": ["@context", "headline", "datePublished", "inLanguage"],
              "$defs": {
                "day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                "Article": {
                  "type": "object", "required": ["@type", "@id"], "additionalProperties": false,
                  "properties": {
                    "@context": { "const": "https://schema.org" }, "@type": { "const": "Article" },
                    "@id": { "type": "string" }, "headline": { "type": "string" }, "inLanguage": { "type": "string" },
                    "datePublished": { "$ref": "#/$defs/day" }, "dateModified": { "$ref": "#/$defs/day" },
                    "correction": { "type": "array", "items": {
                      "type": "object", "required": ["@type", "text"], "additionalProperties": false,
                      "properties": { "@type": { "const": "CorrectionComment" }, "text": { "type": "string" },
                        "datePublished": { "$ref": "#/$defs/day" } } } },
                    "version": { "type": "integer" }, "isAccessibleForFree": { "const": true },
                    "translationOfWork": { "$ref": "#/$defs/Article" },
                    "workTranslation": { "type": "array", "items": { "$ref": "#/$defs/Article" } },
                    "hasPart": { "type": "array", "items": {
                      "oneOf": [ { "$ref": "#/$defs/Claim" }, { "$ref": "#/$defs/ClaimReview" } ] } } } },
                "Claim": {
                  "type": "object", "required": ["@type", "text"], "additionalProperties": false,
                  "properties": {
                    "@type": { "const": "Claim" }, "@id": { "type": "string" }, "text": { "type": "string" },
                    "inLanguage": { "type": "string" }, "description": { "type": "string" },
                    "appearance": { "$ref": "#/$defs/Article" },
                    "author": { "type": "object", "required": ["@type", "name"], "additionalProperties": false,
                      "properties": { "@type": { "enum": ["Person", "Organization"] }, "name": { "type": "string" } } },
                    "isBasedOn": { "type": "array", "items": { "$ref": "#/$defs/CreativeWork" } } } },
                "ClaimReview": {
                  "type": "object", "required": ["@type", "claimReviewed", "itemReviewed", "reviewRating", "url"],
                  "additionalProperties": false,
                  "properties": {
                    "@type": { "const": "ClaimReview" }, "@id": { "type": "string" }, "url": { "type": "string" },
                    "claimReviewed": { "type": "string" }, "inLanguage": { "type": "string" },
                    "datePublished": { "$ref": "#/$defs/day" }, "itemReviewed": { "$ref": "#/$defs/Claim" },
                    "reviewRating": { "type": "object", "required": ["@type", "alternateName"],
                      "additionalProperties": false,
                      "properties": { "@type": { "const": "Rating" }, "alternateName": { "type": "string" } } },
                    "isBasedOn": { "type": "array", "items": { "$ref": "#/$defs/CreativeWork" } } } },
                "CreativeWork": { "type": "object", "oneOf": [
                  { "required": ["@id"], "additionalProperties": false,
                    "properties": { "@id": { "$ref": "#/$defs/source" } } },
                  { "required": ["@id", "@type", "name"], "additionalProperties": false,
                    "properties": {
                      "@id": { "$ref": "#/$defs/source" }, "@type": { "const": "CreativeWork" }, "name": { "type": "string" },
                      "publisher": { "type": "object" }, "url": { "type": "string", "pattern": "^https?://" },
                      "datePublished": { "$ref": "#/$defs/day" } } } ] },
                "source": { "type": "string", "pattern": "^#source-[1-9][0-9]*$" } } }
            """;

    /** Written by hand after PROV-O (W3C Recommendation of 30 April 2013): which relation starts at which class. */
    static final String PROV = """
            { "type": "object", "required": ["@context", "@graph"], "properties": { "@graph": { "type": "array", "items": {
              "type": "object", "required": ["@id", "@type"], "oneOf": [
                { "properties": { "@id": true, "@type": { "const": "prov:Entity" }, "dcterms:title": { "type": "string" },
                    "dcterms:identifier": true, "dcterms:publisher": true, "dcterms:language": true, "dcterms:issued": true,
                    "dcterms:description": true, "dcterms:isPartOf": true, "rdfs:seeAlso": { "pattern": "^https?://" },
                    "prov:specializationOf": true, "prov:alternateOf": true, "prov:wasGeneratedBy": { "pattern": "^#check-" },
                    "prov:wasRevisionOf": { "pattern": "^#version-" }, "prov:wasDerivedFrom": { "type": "array" } },
                  "additionalProperties": false },
                { "properties": { "@id": true, "@type": { "const": "prov:Activity" }, "rdfs:label": true,
                    "dcterms:date": { "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, "prov:used": { "type": "array" },
                    "prov:wasAssociatedWith": true, "prov:qualifiedAssociation": { "type": "array", "items": {
                      "required": ["prov:agent", "prov:hadRole"] } } },
                  "additionalProperties": false },
                { "properties": { "@id": true, "@type": { "enum": ["prov:Agent", "prov:SoftwareAgent", "prov:Role"] },
                    "rdfs:label": true },
                  "additionalProperties": false } ] } } } }
            """;

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
