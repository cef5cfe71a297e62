package org.plumbline.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.SimpleGraph;

/**
 * Ways from one party to another over ties that came about. A way makes nobody guilty of anything: to have sat in one room with
 * somebody is no finding.
 */
public final class Paths {
    /** How many ways are looked at for each that is told. */
    private static final int TRIES = 4;

    private Paths() {}

    /**
     * One step.
     *
     * @param ties everything that ties the two, at least one
     */
    public record Step(String from, String to, List<Tie> ties) {
        public Step {
            ties = List.copyOf(ties);
        }

        /** Whether what ties the two and what ties the next two may have been so on one day. */
        public boolean mayOverlap(Step next) {
            return ties.stream().anyMatch(tie -> next.ties.stream().anyMatch(tie::mayOverlap));
        }
    }

    /**
     * The shortest ways, shortest first, in an order that does not change. A way through all rooms of a shorter one and a few more tells
     * nothing new and is left out; that the two are tied themselves makes no way a detour.
     *
     * @param most how many ways at most
     * @param longest how many steps a way may have
     * @return empty if there is none, or if one of the two has no tie
     */
    public static List<List<Step>> between(List<Tie> ties, String from, String to, int most, int longest) {
        Graph<String, Edge> graph = new SimpleGraph<>(null, null, false);
        List<Tie> sorted = ties.stream()
                .filter(tie -> tie.isContact() && !tie.from().equals(tie.to()))
                .filter(tie -> tie.manner() != Tie.Manner.REPRESENTS || isAsked(tie, from, to))
                .sorted(Comparator.comparing(Tie::from)
                        .thenComparing(Tie::to)
                        .thenComparing(Tie::manner)
                        .thenComparing(Tie::record))
                .toList();
        for (Tie tie : sorted) {
            graph.addVertex(tie.from());
            graph.addVertex(tie.to());
            Edge known = graph.getEdge(tie.from(), tie.to());
            if (known == null) {
                Edge edge = new Edge(new ArrayList<>(List.of(tie)));
                graph.addEdge(tie.from(), tie.to(), edge);
            } else {
                known.ties.add(tie);
            }
        }
        if (from.equals(to) || !graph.vertexSet().containsAll(Set.of(from, to))) {
            return List.of();
        }
        List<List<Step>> ways = new ArrayList<>();
        List<Set<String>> listed = new ArrayList<>();
        Iterator<GraphPath<String, Edge>> shortestFirst = new YenShortestPathIterator<>(graph, from, to);
        for (int tried = 0; ways.size() < most && tried < most * TRIES && shortestFirst.hasNext(); tried++) {
            GraphPath<String, Edge> path = shortestFirst.next();
            if (path.getLength() > longest) {
                break;
            }
            Set<String> through = new HashSet<>(path.getVertexList());
            if (listed.stream().noneMatch(through::containsAll)) {
                ways.add(steps(path));
                if (path.getLength() > 1) {
                    listed.add(through);
                }
            }
        }
        return List.copyOf(ways);
    }

    /** Of how many records no way is made because what they tell is denied, disputed or only possible. */
    public static int leftOut(List<Tie> ties) {
        return (int)
                ties.stream().filter(Tie::isInDoubt).map(Tie::record).distinct().count();
    }

    /** Who holds a seat is where the seat is, by ties of its own; through the seat no way leads on into all that its state does. */
    private static boolean isAsked(Tie seat, String from, String to) {
        return seat.to().equals(from) || seat.to().equals(to);
    }

    /** Edges are told apart by identity: two pairs of nodes may be tied alike. */
    private static final class Edge {
        private final List<Tie> ties;

        Edge(List<Tie> ties) {
            this.ties = ties;
        }
    }

    private static List<Step> steps(GraphPath<String, Edge> path) {
        List<Step> steps = new ArrayList<>();
        List<String> nodes = path.getVertexList();
        for (int i = 0; i + 1 < nodes.size(); i++) {
            steps.add(
                    new Step(nodes.get(i), nodes.get(i + 1), path.getEdgeList().get(i).ties));
        }
        return List.copyOf(steps);
    }
}
