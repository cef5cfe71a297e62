package org.plumbline.ledger.record;

import java.util.List;
import java.util.Map;
import org.plumbline.language.Place;

/**
 * One record of a file: what it is about, and where it names what.
 *
 * @param place of the id
 * @param continues whether the record adds to one of the same id that stands elsewhere ({@code continues: yes})
 * @param keys where each property is named
 * @param mentions where the record names sources and originators
 */
public record Entry(
        String schema, String id, Place place, boolean continues, Map<String, Place> keys, List<Mention> mentions) {
    public Entry {
        keys = Map.copyOf(keys);
        mentions = List.copyOf(mentions);
    }

    /**
     * A source or an originator, where it is named.
     *
     * @param isSource whether it must be a Source; an originator may also be any entity, or {@code unknown}
     */
    public record Mention(String id, boolean isSource, Place place) {}
}
