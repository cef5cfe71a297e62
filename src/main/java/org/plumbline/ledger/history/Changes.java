package org.plumbline.ledger.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.ledger.Statement;

/** What recording a case's files now would change in one recorder's history. */
public record Changes(List<OfFile> files, List<OfTable> tables, List<Deed> deeds) {
    /** What was done with evidence, and nothing else. */
    public static Changes of(List<Deed> deeds) {
        return new Changes(List.of(), List.of(), deeds);
    }

    public Changes {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
        deeds = List.copyOf(deeds);
    }

    /**
     * A text file of the case as it is now.
     *
     * @param path relative to the case folder, with forward slashes
     * @param sha256 the digest of its bytes
     */
    public record TextFile(String path, String sha256, List<Statement> statements) {
        public TextFile {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A table of the case as it is now; its bytes must lie in the archive before the changes are recorded.
     *
     * @param mapping the digest of the file that names its columns, or empty
     * @param root the Merkle tree hash over its rows, in hexadecimal, or empty
     */
    public record TableFile(String path, String sha256, String mapping, int rows, String root) {
        /** Without a root over its rows. */
        public TableFile(String path, String sha256, String mapping, int rows) {
            this(path, sha256, mapping, rows, "");
        }
    }

    /**
     * What changes in one text file.
     *
     * @param sha256 the file's digest now; empty if the file is no longer there
     */
    public record OfFile(String path, String sha256, List<Statement> added, List<Recorded> retracted) {
        public OfFile {
            added = List.copyOf(added);
            retracted = List.copyOf(retracted);
        }

        /** Whether the file left the case, so that all its statements are retracted. */
        public boolean isGone() {
            return sha256.isEmpty();
        }
    }

    /**
     * A table that came, changed or left.
     *
     * @param sha256 its digest now; empty if it is no longer there
     */
    public record OfTable(String path, String sha256, String mapping, int rows, String root) {
        /** Whether the table left the case. */
        public boolean isGone() {
            return sha256.isEmpty();
        }
    }

    /** Whether there is nothing to record. */
    public boolean isEmpty() {
        return files.isEmpty() && tables.isEmpty() && deeds.isEmpty();
    }

    /** How many statements come new. */
    public int added() {
        return files.stream().mapToInt(file -> file.added().size()).sum();
    }

    /** How many statements are retracted. */
    public int retracted() {
        return files.stream().mapToInt(file -> file.retracted().size()).sum();
    }

    /**
     * Compares what this recorder's history holds with the files as they are now. A statement that is not in its file any more is
     * retracted, a new one added; a file that is not among {@code texts} or {@code tables} has left the case, except those whose
     * path starts with one of {@code kept}.
     */
    public static Changes between(
            History history, Collection<TextFile> texts, Collection<TableFile> tables, Set<String> kept) {
        Map<String, Map<Statement, Recorded>> standing = new HashMap<>();
        history.standing()
                .forEach(one -> standing.computeIfAbsent(one.file(), file -> new LinkedHashMap<>())
                        .put(one.statement(), one));
        List<OfFile> files = new ArrayList<>();
        Set<String> gone = new TreeSet<>(history.files().keySet());
        gone.addAll(standing.keySet());
        for (TextFile text : texts) {
            gone.remove(text.path());
            if (!text.sha256().equals(history.files().get(text.path()))) {
                files.add(change(text, standing.getOrDefault(text.path(), Map.of())));
            }
        }
        for (String path : gone) {
            if (!isKept(path, kept)) {
                files.add(new OfFile(
                        path,
                        "",
                        List.of(),
                        List.copyOf(standing.getOrDefault(path, Map.of()).values())));
            }
        }
        return new Changes(files, tableChanges(history, tables, kept), List.of());
    }

    private static OfFile change(TextFile text, Map<Statement, Recorded> standing) {
        Map<Statement, Recorded> left = new LinkedHashMap<>(standing);
        List<Statement> added = new ArrayList<>();
        for (Statement statement : new LinkedHashSet<>(text.statements())) {
            if (left.remove(statement) == null) {
                added.add(statement);
            }
        }
        return new OfFile(text.path(), text.sha256(), added, List.copyOf(left.values()));
    }

    private static List<OfTable> tableChanges(History history, Collection<TableFile> tables, Set<String> kept) {
        Map<String, Table> standing = new LinkedHashMap<>();
        history.tables().stream().filter(Table::stands).forEach(table -> standing.put(table.path(), table));
        List<OfTable> changes = new ArrayList<>();
        for (TableFile table : tables) {
            Table before = standing.remove(table.path());
            if (before == null
                    || !before.sha256().equals(table.sha256())
                    || !before.mapping().equals(table.mapping())) {
                changes.add(new OfTable(table.path(), table.sha256(), table.mapping(), table.rows(), table.root()));
            }
        }
        for (String path : standing.keySet()) {
            if (!isKept(path, kept)) {
                changes.add(new OfTable(path, "", "", 0, ""));
            }
        }
        return changes;
    }

    private static boolean isKept(String path, Set<String> kept) {
        return kept.stream().anyMatch(path::startsWith);
    }
}
