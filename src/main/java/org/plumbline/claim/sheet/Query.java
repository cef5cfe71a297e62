package org.plumbline.claim.sheet;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.claim.sheet.TimeClause.Unit;

/** What a claim asks of the evidence: one record per kind of claim. Names are ids of the case. */
public sealed interface Query {
    /** {@code count of incidents}: how many incidents lie in the scope. */
    record Count() implements Query {}

    /** {@code sum of civilians-killed}: a measure added up over the incidents in the scope. */
    record Sum(String measure) implements Query {}

    /** {@code distinct places of incidents}: how many different values the incidents in the scope have. */
    record Distinct(Feature feature) implements Query {}

    /** {@code value of magnitude of sagaing-earthquake}. */
    record Value(String measure, String entity) implements Query {}

    /** {@code days of ewg-ct-14}: how long something lasted. */
    record Length(Unit unit, String entity) implements Query {}

    /** {@code ewg-ct-14 happened}: with {@code in PLACE} or a time, happened there or then. */
    record Happened(String entity) implements Query {}

    /** {@code myanmar took part in ewg-ct-14}. */
    record TookPart(Parties parties, String engagement) implements Query {}

    /** {@code myanmar and russia held co-chair of ewg-ct}. */
    record Held(List<String> holders, String role, String body) implements Query {
        public Held {
            holders = List.copyOf(holders);
        }
    }

    /** {@code anwar-ibrahim said ? about bangkok-meeting}; without {@code words} they are read from the bound span. */
    record Said(String speaker, Optional<String> words, Optional<String> about) implements Query {}

    /** {@code ceasefire-2025 in force on ?}; the day is a time clause. */
    record InForce(String commitment) implements Query {}

    /** {@code years since five-point-consensus}; the end is a time clause. */
    record Elapsed(Unit unit, Point since) implements Query {}

    /** {@code bangkok-meeting before ceasefire-2025}. */
    record Order(String first, Sequence sequence, String second) implements Query {}

    /** {@code compare killed with injured, more}: two other claims of the sheet. */
    record Compare(String first, String second, Relation relation) implements Query {}

    /** {@code trend of incidents …, up}; the two windows are a time clause. An empty measure counts incidents. */
    record Trend(Optional<String> measure, Direction direction) implements Query {}

    /** {@code rank of india among suppliers of arms to myanmar-military, by value}. */
    record Rank(String entity, String goods, String recipient, String measure) implements Query {}

    /** {@code table-top-exercise of ewg-ct, planned}; with {@code in} and {@code during}. */
    record Planned(String kind, String body) implements Query {}

    /** {@code no visit by asean-envoy to myanmar}: nothing of this kind, which needs coverage (law 6). */
    record None(String kind, Optional<String> by, Optional<String> to) implements Query {}

    /** {@code finding "war crimes" by un-fact-finding-mission}. */
    record Finding(String words, String by) implements Query {}

    /** Which parties a claim of attendance is about. */
    sealed interface Parties {
        record Named(List<String> ids) implements Parties {
            public Named {
                ids = List.copyOf(ids);
            }
        }

        /** {@code each named}: every party named in the bound span. */
        record EachNamed() implements Parties {}

        /** {@code all members of asean}. */
        record AllMembers(String body) implements Parties {}

        /** {@code some members of asean}: at least two. */
        record SomeMembers(String body) implements Parties {}
    }

    enum Feature {
        PLACES,
        ACTORS,
        KINDS,
        DAYS
    }

    enum Sequence {
        BEFORE,
        AFTER,
        SAME_DAY
    }

    enum Direction {
        UP,
        DOWN
    }

    /** How the first of two claims stands to the second. */
    sealed interface Relation {
        record More() implements Relation {}

        record Fewer() implements Relation {}

        record Equal() implements Relation {}

        /** {@code ? times}: the factor is read from the bound span. */
        record Times() implements Relation {}
    }
}
