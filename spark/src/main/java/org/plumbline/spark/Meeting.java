package org.plumbline.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.plumbline.incident.link.Blocks;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.Side;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Brings reports together that may be compared: filed under keys, so that a block is what has one key. */
final class Meeting {
    /** A report under one key: filed, looking it up, or both. */
    static final StructType FILED = new StructType()
            .add("key", DataTypes.StringType, false)
            .add("id", DataTypes.StringType, false)
            .add("held", DataTypes.BooleanType, false)
            .add("sought", DataTypes.BooleanType, false)
            .add("first", DataTypes.IntegerType, false)
            .add("last", DataTypes.IntegerType, false)
            .add("sources", DataTypes.createArrayType(DataTypes.StringType, false), false);

    /** Two reports that meet; the same two always in the same order. */
    static final StructType MET =
            new StructType().add("one", DataTypes.StringType, false).add("other", DataTypes.StringType, false);

    static final MapFunction<Row, String> KEY = row -> row.getString(0);

    private Meeting() {}

    /** Files reports under their keys. */
    record Filing(Broadcast<Comparing> comparing) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> reports) {
            Comparing by = comparing.value();
            Blocks blocks = by.blocks();
            return stream(reports)
                    .flatMap(report -> by.side(report.getList(1)).stream())
                    .flatMap(side -> filed(side, blocks))
                    .iterator();
        }

        private static Stream<Row> filed(Side side, Blocks blocks) {
            Set<String> held = blocks.held(side);
            Set<String> sought = blocks.sought(side);
            Set<String> all = new LinkedHashSet<>(held);
            all.addAll(sought);
            Seq<String> sources = CollectionConverters.asScala(side.sources()).toSeq();
            return all.stream()
                    .map(key -> RowFactory.create(
                            key,
                            side.id(),
                            held.contains(key),
                            sought.contains(key),
                            side.first(),
                            side.last(),
                            sources));
        }
    }

    /**
     * Of one block, each that looks up with each that is filed. Reports of one source do not meet, nor do those that lie too many
     * days apart: a stretch of time is longer, and most of a block would be compared for nothing.
     */
    record InOneBlock() implements FlatMapGroupsFunction<String, Row, Row> {
        private record Filed(String id, boolean held, boolean sought, int first, int last, Set<String> sources) {}

        @Override
        public Iterator<Row> call(String key, Iterator<Row> rows) {
            List<Filed> block = new ArrayList<>();
            rows.forEachRemaining(row -> block.add(filed(row)));
            List<Filed> held = block.stream().filter(Filed::held).toList();
            return block.stream()
                    .filter(Filed::sought)
                    .flatMap(one ->
                            held.stream().filter(other -> meet(one, other)).map(other -> met(one, other)))
                    .iterator();
        }

        private static Filed filed(Row row) {
            return new Filed(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getInt(4),
                    row.getInt(5),
                    Set.copyOf(row.<String>getList(6)));
        }

        private static boolean meet(Filed one, Filed other) {
            return one.first - other.last <= Likeness.MOST_DAYS_APART
                    && other.first - one.last <= Likeness.MOST_DAYS_APART
                    && !one.id.equals(other.id)
                    && Collections.disjoint(one.sources, other.sources);
        }

        private static Row met(Filed one, Filed other) {
            return one.id.compareTo(other.id) < 0
                    ? RowFactory.create(one.id, other.id)
                    : RowFactory.create(other.id, one.id);
        }
    }

    private static <T> Stream<T> stream(Iterator<T> all) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false);
    }
}
