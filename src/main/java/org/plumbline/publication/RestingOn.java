package org.plumbline.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;

/** Which lines of the histories the rows of a bundle rest on: what stood of each record when the publication was frozen. */
final class RestingOn {
    private final Withheld withheld;
    private final Map<String, List<Recorded>> standing = new HashMap<>();
    private final NavigableSet<String> sources = new TreeSet<>();
    private final NavigableSet<HistoryLine> used = new TreeSet<>();
    private final Map<HistoryLine, Statement> statements = new HashMap<>();

    RestingOn(Histories histories, Instant asOf, Withheld withheld) {
        this.withheld = withheld;
        histories.histories().stream()
                .flatMap(history -> history.recorded().stream())
                .filter(one -> one.standsAt(asOf))
                .forEach(one -> standing.computeIfAbsent(one.statement().entity(), key -> new ArrayList<>())
                        .add(one));
    }

    /** The lines that state something of these records, to be proven; nothing of a source that is withheld. */
    List<String> lines(Collection<String> records) {
        return lines(records, any -> true);
    }

    /** Of these lines those that a source tells. */
    List<String> told(Collection<String> records) {
        return lines(records, statement -> !statement.source().isEmpty());
    }

    private List<String> lines(Collection<String> records, Predicate<Statement> asked) {
        NavigableSet<HistoryLine> lines = new TreeSet<>();
        for (String record : records) {
            for (Recorded one : standing.getOrDefault(record, List.of())) {
                Statement statement = one.statement();
                if (!withheld.isOne(statement.source())
                        && !withheld.isOne(record)
                        && !OwnWords.isOne(statement.property())
                        && asked.test(statement)) {
                    HistoryLine line = new HistoryLine(one.recorder(), one.line());
                    lines.add(line);
                    statements.put(line, statement);
                }
            }
        }
        used.addAll(lines);
        return lines.stream().map(HistoryLine::toString).toList();
    }

    /** Adds the lines that tell which measures are part of this one, and which it is part of: each bounds the other. */
    void addRelated(String measure) {
        Set<String> related = new TreeSet<>(Set.of(measure));
        for (boolean more = true; more; ) {
            List<Statement> steps = standing.values().stream()
                    .flatMap(List::stream)
                    .map(Recorded::statement)
                    .filter(statement -> statement.schema().equals("Measure")
                            && statement.property().equals("part of")
                            && (related.contains(statement.value()) || related.contains(statement.entity())))
                    .toList();
            lines(steps.stream().map(Statement::entity).toList());
            List<String> found = steps.stream()
                    .flatMap(step -> Stream.of(step.entity(), step.value()))
                    .toList();
            more = related.addAll(found);
        }
    }

    /** The records of quotations with one of these wordings. */
    List<String> quotations(Collection<String> words) {
        return standing.entrySet().stream()
                .filter(record -> record.getValue().stream()
                        .map(Recorded::statement)
                        .anyMatch(statement -> statement.schema().equals("Quotation")
                                && statement.property().equals("words")
                                && words.contains(statement.value())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void add(HistoryLine line) {
        used.add(line);
    }

    /** Sources that are named; those that are withheld are not. */
    void addSources(Collection<String> named) {
        named.stream()
                .filter(source -> !source.isEmpty() && !withheld.isOne(source))
                .forEach(sources::add);
    }

    /** Every source named so far, or stated from on a line asked for. */
    NavigableSet<String> sources() {
        NavigableSet<String> all = new TreeSet<>(sources);
        statements.values().stream()
                .map(Statement::source)
                .filter(source -> !source.isEmpty())
                .forEach(all::add);
        return all;
    }

    /** All lines asked for so far. */
    NavigableSet<HistoryLine> used() {
        return new TreeSet<>(used);
    }

    /** The statements on the lines asked for so far, by line. */
    Map<HistoryLine, Statement> statements() {
        return new java.util.TreeMap<>(statements);
    }
}
