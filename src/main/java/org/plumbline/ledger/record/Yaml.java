package org.plumbline.ledger.record;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Place;

/** A part of a YAML file: text, a list or a map, with its place. All scalars are text, as written. */
sealed interface Yaml {
    Place place();

    record Text(String text, Place place) implements Yaml {}

    record Items(List<Yaml> items, Place place) implements Yaml {}

    record Fields(List<Field> fields, Place place) implements Yaml {
        Optional<Yaml> get(String key) {
            for (Field field : fields) {
                if (field.name().equals(key)) {
                    return Optional.of(field.value());
                }
            }
            return Optional.empty();
        }
    }

    record Field(Text key, Yaml value) {
        String name() {
            return key.text();
        }
    }
}
