package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * How evidence was added up, so that a stranger can do the sum again with nothing but this. What was decided before the sum (that an
 * incident lies in the scope, that a voice counts) is stated, not derived. Only made where {@link Judge.Depth#DERIVATION} asks for it.
 */
public sealed interface Derivation {
    /**
     * A count or sum of incidents beside stated totals (laws 1 to 5). E is the hull of the intersections of the largest consistent sets
     * of: what the incidents come to, and each voice's stated totals.
     *
     * @param measure what is added up; {@code incidents} where they are counted
     * @param leastShare what belongs at least to the scope of an amount that is told of it and others together
     * @param whole whether the measure comes in whole numbers, so that "more than 20" is at least 21
     * @param groups rows that may be one; every certain row that may be another stands in one of them
     * @param stated totals that count, in the order in which a voice's own are drawn together
     * @param completeBy who declares the scope complete; without that there is no upper end
     */
    record Sum(
            String measure,
            BigDecimal leastShare,
            boolean whole,
            Rows rows,
            List<Group> groups,
            List<Stated> stated,
            Optional<Declarer> completeBy)
            implements Derivation {
        public Sum {
            groups = List.copyOf(groups);
            stated = List.copyOf(stated);
        }
    }

    /**
     * The standard "two independent": the second-highest lower and the second-lowest upper bound of what each voice bears out alone;
     * nothing is known with fewer than two.
     */
    record TwoVoices(Map<String, Derivation> alone) implements Derivation {
        public TwoVoices {
            alone = ordered(alone);
        }
    }

    /**
     * A day on which voices agree or not (laws 3 and 5).
     *
     * @param values what those say that judge
     * @param asked the days that the text allows
     * @param two whether two voices must bear it out
     */
    record Days(List<Told<ImpreciseDate>> values, ImpreciseDate asked, boolean two) implements Derivation {
        public Days {
            values = List.copyOf(values);
        }
    }

    /**
     * An answer to a yes/no question (law 8).
     *
     * @param given what those answer that judge
     * @param complete whether a complete list says no where nobody answers
     * @param two whether two voices must bear it out
     */
    record Answered(List<Told<YesNo>> given, boolean complete, boolean two) implements Derivation {
        public Answered {
            given = List.copyOf(given);
        }
    }

    /** What one voice says, read in a source. */
    record Told<T>(String voice, String source, boolean original, T value) {}

    /** Who declares a scope complete, and in which source. */
    record Declarer(String voice, String source) {}

    /** The incidents, made one by one: there may be millions. The same each time. */
    @FunctionalInterface
    interface Rows {
        void forEach(Consumer<Row> taker);

        /** None. */
        Rows NONE = taker -> {};
    }

    /**
     * One incident.
     *
     * @param reports ids of the records that are of it
     * @param reason why it does not count, or not for certain
     * @param tellers voices that say that it happened and count
     * @param amounts what each voice that counts says of the measure
     * @param shared whether what it tells is of others beside the scope, so that anything from the least share to all of it belongs here
     * @param used what it adds; for people the same as {@code amounts} come to
     * @param mayBe ids of incidents that it may be
     * @param lists sources of the tables in which it is a row
     * @param sources in which it was read
     */
    record Row(
            String id,
            List<String> reports,
            Optional<ImpreciseDate> day,
            Standing standing,
            Optional<Phrase> reason,
            Set<String> tellers,
            Map<String, Interval> amounts,
            boolean shared,
            @Nullable Interval used,
            Set<String> mayBe,
            Set<String> lists,
            Set<String> sources) {
        public Row {
            reports = List.copyOf(reports);
            amounts = ordered(amounts);
        }
    }

    /**
     * Incidents that may be one, one by way of another. What they come to at least is the larger of: as one incident, and as the rows
     * of one list, which are of different incidents.
     *
     * @param members their ids; also those that do not certainly count
     * @param outside members that do not count at all, which no other row shows
     * @param asOne as if they were one, which is no more than they come to apart; empty if that one would not certainly count
     * @param sure of a member the lists as whose row it certainly counts, whichever of the members outside the list it is
     */
    record Group(Set<String> members, List<Row> outside, Optional<Row> asOne, Map<String, Set<String>> sure) {
        public Group {
            members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
            outside = List.copyOf(outside);
            sure = Map.copyOf(sure);
        }
    }

    /**
     * A stated total that counts.
     *
     * @param counted the measure of the total
     * @param relation how its scope and days lie to what is asked
     * @param complete whether its originator declares it complete
     * @param counts false for a voice that nobody names, beside others
     */
    record Stated(
            String tally,
            String counted,
            String voice,
            Interval total,
            Relation relation,
            boolean complete,
            boolean counts,
            Set<String> sources) {
        public Stated {
            sources = Set.copyOf(sources);
        }

        Stated counting(boolean does) {
            return new Stated(tally, counted, voice, total, relation, complete, does, sources);
        }
    }

    /** How a stated total lies to what is asked. */
    enum Relation {
        /** Of a part: a lower bound. */
        INSIDE,
        /** Of the same. */
        SAME,
        /** Of something larger: an upper bound, if it is complete. */
        AROUND
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
