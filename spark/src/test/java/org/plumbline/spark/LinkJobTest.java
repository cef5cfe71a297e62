package org.plumbline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Level;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LookAlikes;
import org.plumbline.incident.link.Pair;
import org.plumbline.incident.link.Sides;
import org.plumbline.incident.link.Weights;
import org.plumbline.ledger.record.TableRow;

/** The job finds the pairs that the main program finds. */
final class LinkJobTest {
    @TempDir
    Path folder;

    @Test
    void allPairsAmongThousandsOfRowsAreFoundAsInMemory() {
        Random random = new Random(61);
        CaseEvidence evidence = MadeCase.of(MadeCase.words(), MadeCase.rows(4_000, random));
        assertThat(assertSame(evidence, Map.of(), folder.resolve("case"))).isGreaterThan(200);
    }

    @Test
    void reportsOfSeveralVoicesAreComparedAsWhole() {
        Random random = new Random(62);
        CaseEvidence evidence =
                MadeCase.of(MadeCase.words() + MadeCase.reports(400, random), MadeCase.rows(600, random));
        Map<String, TableRow.Point> points =
                Map.of("village-1", new TableRow.Point(20.5, 95.5), "village-2", new TableRow.Point(20.6, 95.6));
        assertThat(assertSame(evidence, points, folder.resolve("case"))).isGreaterThan(20);
    }

    /** Writes a case, searches both ways, and compares pair by pair; tells how many there are. */
    static int assertSame(CaseEvidence evidence, Map<String, TableRow.Point> points, Path folder) {
        IncidentParquet.write(LocalSpark.session(), evidence, folder.toString());
        List<List<Object>> found = new LinkJob(CountJobTest.opened(folder), points, Weights.ours())
                .find().collectAsList().stream().map(LinkJobTest::told).toList();
        Likeness likeness = new Likeness(evidence.hierarchy(), points, Weights.ours());
        List<List<Object>> expected =
                LookAlikes.find(Sides.of(evidence.incidents()), evidence.hierarchy(), likeness).stream()
                        .map(LinkJobTest::told)
                        .toList();
        assertThat(found).containsExactlyElementsOf(expected);
        return found.size();
    }

    private static List<Object> told(Row row) {
        return List.of(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                List.of(row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
    }

    private static List<Object> told(Pair pair) {
        return List.of(
                FoundLink.of(pair).id(),
                pair.one().id(),
                pair.other().id(),
                pair.bits(),
                pair.comparison().levels().stream().map(Level::word).toList());
    }
}
