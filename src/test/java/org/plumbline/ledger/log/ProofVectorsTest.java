package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The proof vectors of transparency-dev/merkle, good and bad, where they lie beside the project. */
final class ProofVectorsTest {
    private static final Path VECTORS = Path.of("../shared/data/merkle");

    /** The fields of a vector: numbers and words as they stand, lists as lists of words. */
    private static Map<String, Object> read(Path file) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        try (JsonParser json =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    List<String> items = new ArrayList<>();
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        items.add(json.getString());
                    }
                    fields.put(name, items);
                } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                    fields.put(name, json.getString());
                }
            }
        }
        return fields;
    }

    private static List<Path> vectors(String kind) throws IOException {
        assumeTrue(
                Files.isDirectory(VECTORS), "left out: the proof vectors are not beside the project (" + VECTORS + ")");
        try (Stream<Path> files = Files.walk(VECTORS.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(Map<String, Object> vector, String field) {
        return Base64.getDecoder().decode(vector.getOrDefault(field, "").toString());
    }

    private static long number(Map<String, Object> vector, String field) {
        return Long.parseUnsignedLong(vector.getOrDefault(field, "").toString());
    }

    private static List<byte[]> proof(Map<String, Object> vector) {
        return vector.get("proof") instanceof List<?> items
                ? items.stream()
                        .map(item -> Base64.getDecoder().decode(item.toString()))
                        .toList()
                : List.of();
    }

    @Test
    void inclusionAgreesWithAllVectors() throws IOException {
        List<Path> vectors = vectors("inclusion");
        for (Path file : vectors) {
            Map<String, Object> vector = read(file);
            assertThat(Inclusion.holds(
                            number(vector, "leafIdx"),
                            number(vector, "treeSize"),
                            bytes(vector, "leafHash"),
                            proof(vector),
                            bytes(vector, "root")))
                    .as(file.toString())
                    .isEqualTo("false".equals(vector.get("wantErr")));
        }
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(98);
    }

    @Test
    void consistencyAgreesWithAllVectors() throws IOException {
        List<Path> vectors = vectors("consistency");
        for (Path file : vectors) {
            Map<String, Object> vector = read(file);
            assertThat(Consistency.holds(
                            number(vector, "size1"),
                            number(vector, "size2"),
                            bytes(vector, "root1"),
                            bytes(vector, "root2"),
                            proof(vector)))
                    .as(file.toString())
                    .isEqualTo("false".equals(vector.get("wantErr")));
        }
        assertThat(vectors.size() + vectors("inclusion").size()).isEqualTo(196);
    }
}
