package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.plumbline.engagement.Matrix;
import org.plumbline.engagement.Tie;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.ledger.Modality;
import org.plumbline.quantity.ImpreciseDate;

/** The network as other programs read it: GraphML by a library of its own and its XML schema, CSV by a CSV reader. */
class EngagementDataTest {
    private static final String HOSTILE = "]]><x a=\"1\">&\u0007\u202e";

    private static Tie tie(String from, String to, Manner manner) {
        return new Tie(
                from,
                to,
                manner,
                "r,\"1\"\r\n2",
                ImpreciseDate.parse("2025-03"),
                Optional.empty(),
                Standing.DISPUTED,
                List.of("body-1", "body-2"),
                "seat-1",
                List.of("meeting"),
                List.of(new Tie.Evidence("v", "s", Modality.STATED), new Tie.Evidence("w", "s", Modality.STATED)));
    }

    private static final List<Tie> TIES = List.of(
            tie("=cmd|' /C calc'!A0", "b", Manner.SUPPLIED),
            tie("b", "a", Manner.PRESENT),
            tie("b", "a", Manner.INVITED),
            tie("a", "a", Manner.PART));

    @Test
    void graphMlIsValidAndHoldsEveryNodeEdgeAndAttribute() {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>(); // checks against the schema, too
        importer.setVertexFactory(id -> id);
        Map<String, String> labels = new TreeMap<>();
        importer.addVertexAttributeConsumer((node, value) -> {
            if (node.getSecond().equals("label")) {
                labels.put(node.getFirst(), value.getValue());
            }
        });
        Map<String, Integer> attributes = new TreeMap<>();
        importer.addEdgeAttributeConsumer((edge, value) -> attributes.merge(edge.getSecond(), 1, Integer::sum));
        importer.importGraph(graph, new StringReader(GraphMl.of(TIES, id -> id.equals("b") ? HOSTILE : id)));
        assertThat(graph.vertexSet()).hasSize(3).contains("a", "b");
        assertThat(graph.edgeSet()).hasSize(4);
        assertThat(graph.getAllEdges("b", "a")).hasSize(2);
        assertThat(labels).containsEntry("b", "]]><x a=\"1\">&\u202e");
        assertThat(attributes)
                .containsEntry("manner", 4)
                .containsEntry("standing", 4)
                .containsEntry("bodies", 4)
                .containsEntry("seat", 4)
                .containsEntry("start", 4)
                .containsEntry("sources", 4);
    }

    @Test
    void anEmptyNetworkIsAValidGraphToo() {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        new GraphMLImporter<String, DefaultEdge>()
                .importGraph(graph, new StringReader(GraphMl.of(List.of(), id -> id)));
        assertThat(graph.vertexSet()).isEmpty();
    }

    private static List<List<String>> read(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        List<List<String>> rows = read(EngagementData.csv(TIES, id -> switch (id) {
            case "a" -> "@SUM(1+1)";
            case "b" -> "＝1+1";
            default -> "-2+3";
        }));
        assertThat(rows)
                .hasSize(5)
                .allMatch(row -> row.size() == rows.getFirst().size());
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> !cell.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) >= 0)
                .contains("'=cmd|' /C calc'!A0", "'-2+3", "'@SUM(1+1)", "'＝1+1", "r,\"1\"\r\n2");
    }

    @Test
    void theMatrixIsATableWithAColumnForEachYear() {
        Matrix matrix = new Matrix(
                List.of(2024, 2025),
                List.of(new Matrix.Row("council", "hill", Map.of(2025, new Matrix.Cell(2, 1)))),
                0,
                2);
        assertThat(read(EngagementData.csv(matrix, id -> "the " + id)))
                .containsExactly(
                        List.of("body", "body name", "party", "party name", "2024", "2025"),
                        List.of("council", "the council", "hill", "the hill", "", "2+1"));
        assertThat(EngagementData.json(matrix, id -> id)).contains("\"year\" : 2025", "\"open\" : 1", "\"denied\" : 2");
        assertThat(EngagementData.json(List.of(), 3, "hill", "lake", id -> id)).contains("\"leftOut\" : 3");
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(EngagementData.json(TIES, id -> HOSTILE))
                .contains("\\u0007", "r,\\\"1\\\"\\r\\n2", "\"standing\" : \"disputed\"", "\"seat\" : \"seat-1\"");
    }
}
