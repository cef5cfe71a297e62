package org.plumbline.spark;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.plumbline.incident.Links;
import org.plumbline.incident.link.Comparison;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LookAlikes;
import org.plumbline.incident.link.Pair;
import org.plumbline.incident.link.Side;
import scala.jdk.javaapi.CollectionConverters;

/** Pairs of reports that possibly tell of one incident, as rows. */
final class PairTable {
    static final StructType COLUMNS = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("one", DataTypes.StringType, false)
            .add("other", DataTypes.StringType, false)
            .add("bits", DataTypes.DoubleType, false)
            .add("date", DataTypes.StringType, false)
            .add("place", DataTypes.StringType, false)
            .add("actor", DataTypes.StringType, false)
            .add("kind", DataTypes.StringType, false)
            .add("toll", DataTypes.StringType, false)
            .add("decided", DataTypes.BooleanType, false)
            .add("one_first", DataTypes.IntegerType, false)
            .add("other_first", DataTypes.IntegerType, false)
            .add("one_sources", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("other_sources", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private PairTable() {}

    /** Compares reports that met. Pairs that are no closer than two incidents would be are left out: no rule asks for them. */
    record Compared(Broadcast<Comparing> comparing) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> met) {
            Comparing by = comparing.value();
            Links decided = by.decided();
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(met, 0), false)
                    .flatMap(row -> pair(row, by).stream())
                    .map(pair -> row(pair, decided))
                    .iterator();
        }

        private static Optional<Pair> pair(Row met, Comparing by) {
            return by.side(met.getList(0))
                    .flatMap(one -> by.side(met.getList(1)).flatMap(other -> pair(one, other, by.likeness())));
        }

        private static Optional<Pair> pair(Side one, Side other, Likeness likeness) {
            return likeness.compare(one, other)
                    .map(comparison -> inOrder(one, other, comparison, likeness.bits(comparison)))
                    .filter(pair -> pair.bits() >= likeness.weights().possibly());
        }
    }

    private static Pair inOrder(Side one, Side other, Comparison comparison, double bits) {
        return LookAlikes.IN_ORDER.compare(one, other) <= 0
                ? new Pair(one, other, comparison, bits)
                : new Pair(other, one, comparison, bits);
    }

    private static Row row(Pair pair, Links decided) {
        Comparison levels = pair.comparison();
        return RowFactory.create(
                FoundLink.of(pair).id(),
                pair.one().id(),
                pair.other().id(),
                pair.bits(),
                levels.date().word(),
                levels.place().word(),
                levels.actor().word(),
                levels.kind().word(),
                levels.toll().word(),
                !decided.isOpen(pair.one().id(), pair.other().id()),
                pair.one().first(),
                pair.other().first(),
                CollectionConverters.asScala(pair.one().sources()).toSeq(),
                CollectionConverters.asScala(pair.other().sources()).toSeq());
    }
}
