package org.plumbline.ledger.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A FollowTheMoney entity with everything that its line of JSON said, in the order in which it said it, also what this version does
 * not know.
 */
public record FtmEntity(Json.Fields fields) {
    /** An entity of a schema, with the values of its properties in the order given. */
    public static FtmEntity of(String id, String schema, Map<String, List<String>> properties) {
        Map<String, Json> lists = new LinkedHashMap<>();
        properties.forEach((property, values) -> lists.put(
                property,
                new Json.Items(values.stream().<Json>map(Json.Text::new).toList())));
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("id", new Json.Text(id));
        fields.put("schema", new Json.Text(schema));
        fields.put("properties", new Json.Fields(lists));
        return new FtmEntity(new Json.Fields(fields));
    }

    public String id() {
        return text("id");
    }

    public String schema() {
        return text("schema");
    }

    private String text(String key) {
        return fields.values().get(key) instanceof Json.Text(String text) ? text : "";
    }

    /** The values of each property that are text, as FollowTheMoney's are. */
    public Map<String, List<String>> properties() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (fields.values().get("properties") instanceof Json.Fields(Map<String, Json> lists)) {
            lists.forEach((property, value) -> {
                List<String> texts = new ArrayList<>();
                if (value instanceof Json.Items(List<Json> items)) {
                    items.forEach(item -> {
                        if (item instanceof Json.Text(String text)) {
                            texts.add(text);
                        }
                    });
                }
                properties.put(property, List.copyOf(texts));
            });
        }
        return properties;
    }
}
