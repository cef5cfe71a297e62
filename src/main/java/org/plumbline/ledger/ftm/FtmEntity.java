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

    /** The entities that statements are about, merged by their canonical id, in the order in which they first come. */
    static List<FtmEntity> gather(List<FtmStatement> statements) {
        Map<String, Map<String, List<String>>> properties = new LinkedHashMap<>();
        Map<String, String> schemata = new LinkedHashMap<>();
        for (FtmStatement one : statements) {
            schemata.putIfAbsent(one.canonicalId(), one.schema());
            Map<String, List<String>> own = properties.computeIfAbsent(one.canonicalId(), id -> new LinkedHashMap<>());
            if (!one.prop().equals(FtmStatement.EXISTS)) {
                List<String> values = own.computeIfAbsent(one.prop(), prop -> new ArrayList<>());
                if (!values.contains(one.value())) {
                    values.add(one.value());
                }
            }
        }
        List<FtmEntity> entities = new ArrayList<>();
        properties.forEach((id, own) -> entities.add(of(id, schemata.getOrDefault(id, ""), own)));
        return entities;
    }

    /**
     * The entity as statements, as FollowTheMoney makes them: first that it exists, then each value. The types of properties stay empty,
     * for an entity's line does not tell them; FollowTheMoney looks them up.
     */
    List<FtmStatement> statements(String dataset, String seen) {
        List<FtmStatement> statements = new ArrayList<>();
        statements.add(statement(FtmStatement.EXISTS, FtmStatement.EXISTS, id(), dataset, seen));
        properties()
                .forEach((property, values) ->
                        values.forEach(value -> statements.add(statement(property, "", value, dataset, seen))));
        return statements;
    }

    private FtmStatement statement(String property, String type, String value, String dataset, String seen) {
        String key = FtmStatement.key(dataset, id(), property, value, "", false);
        return new FtmStatement(
                id(), id(), property, type, schema(), value, dataset, "", "", "", false, seen, seen, key);
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
