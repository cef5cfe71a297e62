package org.plumbline.spark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Figure;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * What one voice says of one report, each thing once: a row of the table of incidents. Most reports are one telling; one in which
 * several voices speak, or one voice says something twice, is several.
 *
 * @param turn counts the tellings of a report from 0
 * @param line of the table in which the report stands; 0 if it stands in none
 * @param date the day, or {@code null} if it tells none
 * @param names by feature; what it does not tell is left out
 * @param occurrences how many times it happened, or {@code null} if it does not say
 * @param figures by measure
 * @param point where it was, or {@code null} if it does not tell the spot
 */
record Telling(
        String id,
        Joining joining,
        int turn,
        int line,
        Teller teller,
        @Nullable ImpreciseDate date,
        Map<Feature, List<String>> names,
        @Nullable Interval occurrences,
        Map<String, Figure> figures,
        TableRow.@Nullable Point point) {
    /**
     * Which other rows have to be looked at with this one.
     *
     * @param incident the incident to which the report belongs; its own id if nothing joins it to another
     * @param possiblySame incidents that may be the same
     * @param group rows of one group are looked at together; {@code null} if this one stands alone
     */
    record Joining(
            String incident,
            List<String> possiblySame,
            @Nullable String group) {
        /** Nothing joins the report to another. */
        static Joining none(String id) {
            return new Joining(id, List.of(), null);
        }
    }

    /** Who tells it, and in what manner. */
    record Teller(String source, String voice, boolean original, Modality modality) {
        static Teller of(Said<?> said) {
            return new Teller(said.by().source(), said.by().voice(), said.by().original(), said.modality());
        }

        <T> Said<T> says(T value, Sources sources) {
            return new Said<>(value, sources.attribution(source, voice, original), modality);
        }
    }

    /** Whether nothing else has to be looked at with it. */
    boolean standsAlone() {
        return joining.group == null;
    }
}
