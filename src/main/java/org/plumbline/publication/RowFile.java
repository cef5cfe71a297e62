package org.plumbline.publication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.Derivation.Group;
import org.plumbline.claim.judge.Derivation.Row;
import org.plumbline.claim.judge.Derivation.Rows;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.language.Phrase;

/**
 * The rows of one sum as comma-separated values: those that count, those that may, and those near that do not. Rows that may be one
 * have the name of a group; a last row of the group, {@code as-one}, is what they come to as one incident.
 */
final class RowFile implements Content {
    private static final List<String> HEAD = List.of(
            "id",
            "reports",
            "day",
            "standing",
            "reason",
            "tellers",
            "amounts",
            "shared",
            "used",
            "may be",
            "lists",
            "sources",
            "lines",
            "group",
            "sure of");
    private static final String AS_ONE = "as-one";

    private final Rows rows;
    private final List<Group> groups;
    private final List<Item> items;
    private final Withheld withheld;
    private final RestingOn restingOn;

    /** @param groups none where some rows are withheld */
    RowFile(Rows rows, List<Group> groups, List<Item> items, Withheld withheld, RestingOn restingOn) {
        this.rows = rows;
        this.groups = groups;
        this.items = items;
        this.withheld = withheld;
        this.restingOn = restingOn;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Map<String, Grouped> grouped = grouped();
        Predicate<String> mayBeTold = mayBeTold();
        Set<String> outside = new HashSet<>();
        try {
            write(csv, HEAD);
            rows.forEach(row -> {
                if (!withheld.isAny(row.sources())) {
                    restingOn.addSources(row.sources());
                    Grouped in = grouped.getOrDefault(row.id(), Grouped.NONE);
                    write(csv, cells(row, row.id(), Notation.word(row.standing()), in, mayBeTold));
                }
            });
            for (Group group : groups) {
                for (Row row : group.outside()) {
                    outside.add(row.id());
                    restingOn.addSources(row.sources());
                    String standing = Notation.word(row.standing());
                    write(csv, cells(row, row.id(), standing, in(grouped, row.id()), mayBeTold));
                }
                String name = in(grouped, group.members().iterator().next()).name();
                Grouped in = new Grouped(name, Set.of());
                group.asOne().ifPresent(row -> write(csv, cells(row, name, AS_ONE, in, mayBeTold)));
            }
            for (Item item : items) {
                if (withheld.sources().isEmpty()
                        && item.standing() == Standing.LEFT_OUT
                        && item.amount().isEmpty()
                        && !outside.contains(item.id())) {
                    write(csv, leftOut(item));
                }
            }
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        csv.flush();
    }

    /** The group in which a row stands, and the lists as whose row it certainly counts. */
    private record Grouped(String name, Set<String> sure) {
        static final Grouped NONE = new Grouped("", Set.of());
    }

    private Map<String, Grouped> grouped() {
        Map<String, Grouped> grouped = new HashMap<>();
        int number = 0;
        for (Group group : groups) {
            String name = "g" + ++number;
            group.members()
                    .forEach(id ->
                            grouped.put(id, new Grouped(name, group.sure().getOrDefault(id, Set.of()))));
        }
        return grouped;
    }

    private static Grouped in(Map<String, Grouped> grouped, String id) {
        return Objects.requireNonNull(grouped.get(id));
    }

    /** Which ids may stand beside a row: where something is withheld only those of rows that are shown. */
    private Predicate<String> mayBeTold() {
        if (withheld.sources().isEmpty()) {
            return any -> true;
        }
        Set<String> shown = new HashSet<>();
        rows.forEach(row -> {
            if (!withheld.isAny(row.sources())) {
                shown.add(row.id());
            }
        });
        groups.forEach(group -> group.outside().forEach(row -> shown.add(row.id())));
        return shown::contains;
    }

    /** Without quotes: ids, days, figures and keys hold nothing that would need them, so that anybody can split a row at its commas. */
    private static void write(Writer csv, List<String> cells) {
        for (String cell : cells) {
            if (cell.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')) {
                throw new IllegalArgumentException("a cell that would need quotes: " + cell);
            }
        }
        try {
            csv.write(String.join(",", cells) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<String> cells(Row row, String id, String standing, Grouped in, Predicate<String> mayBeTold) {
        return List.of(
                id,
                String.join(" ", row.reports()),
                row.day().map(Notation::of).orElse(""),
                standing,
                reason(row.reason()),
                String.join(" ", row.tellers()),
                Notation.of(row.amounts()),
                row.shared() ? "shared" : "",
                row.used() == null ? "" : Notation.of(row.used()),
                row.mayBe().stream().filter(mayBeTold).sorted().collect(Collectors.joining(" ")),
                String.join(" ", row.lists()),
                String.join(" ", row.sources()),
                String.join(" ", restingOn.lines(row.reports())),
                in.name(),
                String.join(" ", new TreeSet<>(in.sure())));
    }

    private static List<String> leftOut(Item item) {
        List<String> cells = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
        cells.set(0, item.id());
        cells.set(2, item.date().map(Notation::of).orElse(""));
        cells.set(3, Notation.word(item.standing()));
        cells.set(4, reason(item.reason()));
        return cells;
    }

    /** The key of the reason: the same in every language. */
    private static String reason(Optional<Phrase> reason) {
        return reason.map(Phrase::key)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .orElse("");
    }
}
