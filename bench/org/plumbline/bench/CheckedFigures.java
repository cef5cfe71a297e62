package org.plumbline.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a result in JSON says.
 *
 * @param least the least value that the evidence allows, by the claim's label
 * @param errors diagnostics of code K0, the claims that could not be judged
 */
record CheckedFigures(Map<String, Long> least, Map<String, Integer> verdicts, int errors) {
    static CheckedFigures read(Path file) {
        Map<String, Long> least = new HashMap<>();
        Map<String, Integer> verdicts = new TreeMap<>();
        int errors = 0;
        String claim = "";
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isScalarValue()) {
                    continue;
                }
                String at =
                        parser.streamReadContext().pathAsPointer().toString().replaceAll("\\d+", "n");
                switch (at) {
                    case "/publications/n/judgements/n/claim" -> claim = parser.getString();
                    case "/publications/n/judgements/n/verdict" -> verdicts.merge(parser.getString(), 1, Integer::sum);
                    case "/publications/n/judgements/n/evidence/finding/low" ->
                        least.put(claim, Math.round(parser.getDoubleValue()));
                    case "/publications/n/diagnostics/n/code", "/problems/n/code" ->
                        errors += parser.getString().startsWith("K1") ? 0 : 1;
                    default -> {}
                }
            }
        }
        return new CheckedFigures(least, verdicts, errors);
    }
}
