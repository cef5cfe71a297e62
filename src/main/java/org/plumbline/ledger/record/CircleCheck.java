package org.plumbline.ledger.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.CaseCheck.Findings;

/** Nothing is part of itself, and no source retells itself, by whatever detour. Each circle is named once. */
final class CircleCheck {
    private CircleCheck() {}

    static void check(CaseIndex index, Findings findings) {
        new Search("E030", edges(index, Set.of("part of"), false), findings).run();
        new Search("E031", edges(index, Set.of("retelling of", "originator"), true), findings).run();
    }

    private static Map<String, List<Placed>> edges(CaseIndex index, Set<String> properties, boolean sources) {
        Map<String, List<Placed>> edges = new LinkedHashMap<>();
        index.statements()
                .values()
                .forEach(list -> list.forEach(placed -> {
                    Statement statement = placed.statement();
                    boolean selfOriginated = statement.property().equals("originator")
                            && statement.value().equals(statement.entity());
                    if (properties.contains(statement.property())
                            && statement.modality() != Modality.DENIED
                            && sources == statement.schema().equals("Source")
                            && !selfOriginated) {
                        edges.computeIfAbsent(statement.entity(), id -> new ArrayList<>())
                                .add(placed);
                    }
                }));
        return edges;
    }

    /** A depth-first walk that keeps its own stack, since chains may be long. */
    private static final class Search {
        private final String code;
        private final Map<String, List<Placed>> edges;
        private final Findings findings;
        private final Set<String> done = new HashSet<>();
        private final List<String> path = new ArrayList<>();
        private final Map<String, Integer> onPath = new HashMap<>();

        Search(String code, Map<String, List<Placed>> edges, Findings findings) {
            this.code = code;
            this.edges = edges;
            this.findings = findings;
        }

        void run() {
            edges.keySet().forEach(this::from);
        }

        private void from(String start) {
            if (done.contains(start)) {
                return;
            }
            Deque<Iterator<Placed>> stack = new ArrayDeque<>();
            enter(start, stack);
            while (!stack.isEmpty()) {
                if (!stack.element().hasNext()) {
                    stack.remove();
                    String left = path.removeLast();
                    onPath.remove(left);
                    done.add(left);
                    continue;
                }
                Placed edge = stack.element().next();
                String next = edge.statement().value();
                Integer at = onPath.get(next);
                if (at != null) {
                    List<String> circle = new ArrayList<>(path.subList(at, path.size()));
                    circle.add(next);
                    findings.error(code, edge.place(), Problems.help("circle"), String.join(" → ", circle));
                } else if (!done.contains(next) && edges.containsKey(next)) {
                    enter(next, stack);
                }
            }
        }

        private void enter(String id, Deque<Iterator<Placed>> stack) {
            onPath.put(id, path.size());
            path.add(id);
            stack.addFirst(edges.getOrDefault(id, List.of()).iterator());
        }
    }
}
