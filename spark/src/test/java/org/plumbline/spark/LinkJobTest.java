package org.plumbline.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.Links;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LinkTable;
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

    @Test
    void pairsOfARealTableAreFoundAsInMemory() throws IOException {
        assumeThat(RealTable.FILE)
                .as("left out: the real table is not beside the project")
                .exists();
        assertThat(assertSame(RealTable.evidence(), Map.of(), folder.resolve("case")))
                .isGreaterThan(100);
    }

    @Test
    void whatAPersonDecidedIsNotAskedAgain() throws IOException {
        List<TableRow> rows = MadeCase.rows(600, new Random(63));
        List<Pair> before = pairs(MadeCase.of(MadeCase.words(), rows), Map.of());
        StringBuilder decisions = new StringBuilder();
        List<String> words = List.of("not", "possibly", "surely");
        for (int i = 0; i < words.size(); i++) {
            decisions.append("- Link: decided-%d\n  reports: [%s, %s]\n  certainty: %s\n  because: both were asked\n"
                    .formatted(
                            i, before.get(i).one().id(), before.get(i).other().id(), words.get(i)));
        }
        CaseEvidence evidence = MadeCase.of(MadeCase.words() + decisions, rows);
        assertSame(evidence, Map.of(), folder.resolve("case"));
        List<Row> found = find(folder.resolve("case"), Map.of());
        List<Links.Found> all = found.stream()
                .map(row -> new Links.Found(row.getString(0), row.getString(1), row.getString(2)))
                .toList();
        List<String> open = Links.of(evidence.ledger(), all).open().stream()
                .map(Links.Found::id)
                .toList();
        assertThat(open).hasSizeLessThan(all.size());
        assertThat(found.stream().filter(row -> !row.getBoolean(9)).map(row -> row.getString(0)))
                .containsExactlyElementsOf(open);
        Path file = folder.resolve("pairs.csv");
        assertThat(PairFile.write(found.iterator(), Weights.ours(), file))
                .extracting(PairFile.Written::open, PairFile.Written::decided)
                .containsExactly((long) open.size(), (long) all.size() - open.size());
        assertThat(LinkTable.read(Files.readAllBytes(file)))
                .isInstanceOfSatisfying(
                        LinkTable.Result.Read.class,
                        read -> assertThat(read.links())
                                .extracting(FoundLink::id)
                                .containsExactlyElementsOf(open));
    }

    /** Writes a case, searches both ways, and compares pair by pair; tells how many there are. */
    static int assertSame(CaseEvidence evidence, Map<String, TableRow.Point> points, Path folder) {
        IncidentParquet.write(LocalSpark.session(), evidence, MadeCase.rules(), folder.toString());
        List<List<Object>> found = find(folder, points).stream().map(Told::of).toList();
        List<List<Object>> expected =
                pairs(evidence, points).stream().map(Told::of).toList();
        assertThat(found).containsExactlyElementsOf(expected);
        return found.size();
    }

    private static List<Row> find(Path folder, Map<String, TableRow.Point> points) {
        return new LinkJob(CountJobTest.opened(folder), points, Weights.ours())
                .find()
                .collectAsList();
    }

    private static List<Pair> pairs(CaseEvidence evidence, Map<String, TableRow.Point> points) {
        Likeness likeness = new Likeness(evidence.hierarchy(), points, Weights.ours());
        return LookAlikes.find(Sides.of(evidence.incidents()), evidence.hierarchy(), likeness);
    }
}
