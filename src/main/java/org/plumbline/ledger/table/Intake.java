package org.plumbline.ledger.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.log.MerkleTree;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableRow;

/**
 * Takes in a table row by row. Every row is imported, imported with a named doubt, or rejected with a reason, and the three add up
 * to the rows read. Only some hundred rows are in memory, and about 50 bytes a row to know the ids.
 */
public final class Intake {
    private static final int FIRST = 5;
    private static final int MOST_WORDS = 10_000;
    private static final String NO_KIND = "import.no-kind";
    private static final String UNKNOWN = "import.unknown.";
    private static final String OF_PLACE = "import.place.";

    private final ImportDescription description;
    private final Names names;
    private final Listener listener;
    private final Set<String> columns;
    private final RowIndex index = new RowIndex();
    private final MerkleTree tree = new MerkleTree();
    private final List<TableRow> first = new ArrayList<>();
    private final Map<Phrase, Long> unknown = new HashMap<>();
    private @Nullable RowIndex older;
    private long imported;
    private long doubtful;
    private long rejected;
    private long unchanged;
    private long changed;

    /**
     * Who hears of each row.
     *
     * @param rows gets what is imported
     * @param remarks gets what is rejected or in doubt, and which rows changed or vanished
     * @param progress hears now and then how many rows were read
     */
    public record Listener(Consumer<TableRow> rows, Consumer<Remark> remarks, LongConsumer progress) {
        /** Nobody. */
        public static final Listener NONE = new Listener(row -> {}, remark -> {}, rows -> {});
    }

    /** What became of a row. */
    public enum Fate {
        DOUBTFUL,
        REJECTED,
        CHANGED,
        VANISHED
    }

    /** Something to know of one row. */
    public record Remark(long line, String id, Fate fate, Phrase reason) {}

    /**
     * A word of the table that the case does not know, or not for certain.
     *
     * @param phrase whose first argument is the word
     */
    public record Unknown(Phrase phrase, long rows) {
        /** Whether a reason is that the case does not know a word, or not for certain. */
        public static boolean isOne(Phrase reason) {
            return reason.key().equals(NO_KIND)
                    || reason.key().startsWith(UNKNOWN)
                    || reason.key().startsWith(OF_PLACE);
        }

        /** The role of its column. */
        public String role() {
            return phrase.key().equals(NO_KIND)
                    ? "kind"
                    : phrase.key().startsWith(OF_PLACE)
                            ? "place"
                            : phrase.key().substring(phrase.key().lastIndexOf('.') + 1);
        }

        public String word() {
            return String.valueOf(phrase.arguments().getFirst());
        }
    }

    /**
     * How a version differs from the one before.
     *
     * @param vanished ids that are no longer there
     */
    public record Difference(long unchanged, long changed, long added, long vanished) {}

    /**
     * What was read.
     *
     * @param root of the Merkle tree over the header and the rows
     * @param first rows that were imported
     * @param unknown names and kinds, the most frequent first
     * @param difference from the older version, or {@code null} if there is none
     * @param ids whether a row has this id
     */
    public record Summary(
            long rows,
            long imported,
            long doubtful,
            long rejected,
            String root,
            List<TableRow> first,
            List<Unknown> unknown,
            @Nullable Difference difference,
            Predicate<String> ids) {
        public Summary {
            first = List.copyOf(first);
            unknown = List.copyOf(unknown);
        }
    }

    /** What came of it. */
    public sealed interface Result {
        /** The whole table was read. */
        record Done(Summary summary) implements Result {}

        /** The table cannot be read, or not to its end; nothing of it may be used. */
        record Refused(Phrase reason, long line) implements Result {}
    }

    private Intake(ImportDescription description, Names names, Listener listener) {
        this.description = description;
        this.names = names;
        this.listener = listener;
        this.columns = Set.copyOf(description.allColumns());
    }

    /**
     * Reads a table.
     *
     * @param before the version of the table that this one replaces, or {@code null}
     */
    public static Result read(
            Path file, ImportDescription description, Names names, @Nullable Path before, Listener listener)
            throws IOException {
        return new Intake(description, names, listener).read(file, before);
    }

    /**
     * The ids of all rows of a table, those that are rejected too.
     *
     * @return whether it could be read to its end
     */
    public static boolean ids(Path file, ImportDescription description, Consumer<String> ids) throws IOException {
        try (Rows rows = Rows.open(file, description.layout())) {
            RowColumns columns = new RowColumns(rows.header(), description.columns());
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                String id = RowReading.id(description, columns, cells);
                if (!id.isEmpty()) {
                    ids.accept(id);
                }
            }
            return true;
        } catch (TableUnreadableException unreadable) {
            return false;
        }
    }

    private Result read(Path file, @Nullable Path before) throws IOException {
        try (Rows rows = Rows.open(file, description.layout())) {
            Phrase wrong = RowColumns.wrongHeader(rows.header(), description.allColumns());
            if (wrong != null) {
                return new Result.Refused(wrong, 1);
            }
            older = before == null ? null : indexed(before);
            RowReading reading = new RowReading(description, rows.header(), names, rows.serialStart());
            long read = 0;
            try (RowsAhead ahead = new RowsAhead(rows, tree)) {
                for (List<RowsAhead.Row> lot = ahead.next(); !lot.isEmpty(); lot = ahead.next()) {
                    lot.forEach(row -> row(reading, row));
                    read += lot.size();
                    listener.progress().accept(read);
                }
            }
            Difference difference = before == null ? null : difference(before);
            return new Result.Done(summary(difference));
        } catch (TableUnreadableException unreadable) {
            return new Result.Refused(unreadable.reason(), unreadable.line());
        }
    }

    private void row(RowReading reading, RowsAhead.Row row) {
        String[] cells = row.cells();
        long content = row.content();
        int line = row.line();
        String id = reading.id(cells);
        if (!id.isEmpty() && cells.length > 0) {
            int firstLine = index.add(id, content, line);
            if (firstLine != 0) {
                reject(line, id, Phrase.of(index.holds(id, content) ? "import.again" : "import.twice", id, firstLine));
                return;
            }
            compare(id, content, line);
        }
        Phrase broken = row.broken();
        switch (broken == null ? reading.read(cells, id, line) : new Outcome.Rejected(broken)) {
            case Outcome.Rejected(Phrase reason) -> {
                if (Unknown.isOne(reason)) {
                    tally(reason);
                }
                reject(line, id, reason);
            }
            case Outcome.Imported(TableRow said, List<Phrase> ofCells) -> {
                List<Phrase> doubts = withUnread(ofCells, row.unread());
                if (doubts.isEmpty()) {
                    imported++;
                } else {
                    doubtful++;
                }
                for (Phrase doubt : doubts) {
                    if (Unknown.isOne(doubt)) {
                        tally(doubt);
                    }
                    listener.remarks().accept(new Remark(line, id, Fate.DOUBTFUL, doubt));
                }
                if (first.size() < FIRST) {
                    first.add(said);
                }
                listener.rows().accept(said);
            }
        }
    }

    private List<Phrase> withUnread(List<Phrase> doubts, Map<String, Phrase> unread) {
        if (unread.isEmpty()) {
            return doubts;
        }
        List<Phrase> all = new ArrayList<>(doubts);
        unread.forEach((column, phrase) -> {
            if (columns.contains(column)) {
                all.add(phrase);
            }
        });
        return all;
    }

    private void reject(int line, String id, Phrase reason) {
        rejected++;
        listener.remarks().accept(new Remark(line, id, Fate.REJECTED, reason));
    }

    private void tally(Phrase unknownWord) {
        if (unknown.size() < MOST_WORDS || unknown.containsKey(unknownWord)) {
            unknown.merge(unknownWord, 1L, Long::sum);
        }
    }

    private void compare(String id, long content, int line) {
        if (older != null && older.see(id)) {
            if (older.holds(id, content)) {
                unchanged++;
            } else {
                changed++;
                listener.remarks().accept(new Remark(line, id, Fate.CHANGED, Phrase.of("import.changed")));
            }
        }
    }

    private RowIndex indexed(Path table) throws IOException {
        RowIndex ids = new RowIndex();
        try (Rows rows = Rows.open(table, description.layout())) {
            MerkleTree hashes = new MerkleTree();
            CanonicalRow canonical = new CanonicalRow();
            RowReading reading = new RowReading(description, rows.header(), names, rows.serialStart());
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                byte[] bytes = canonical.of(cells);
                String id = reading.id(cells);
                long content = hashes.add(bytes, canonical.length());
                if (!id.isEmpty()) {
                    ids.add(id, content, (int) Math.min(rows.line(), Integer.MAX_VALUE));
                }
            }
        }
        return ids;
    }

    /** Reads the older version again to name what vanished. */
    private Difference difference(Path before) throws IOException {
        RowIndex old = java.util.Objects.requireNonNull(older);
        long vanished = 0;
        try (Rows rows = Rows.open(before, description.layout())) {
            RowReading reading = new RowReading(description, rows.header(), names, rows.serialStart());
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                String id = reading.id(cells);
                if (!id.isEmpty() && !old.wasSeen(id)) {
                    old.see(id);
                    vanished++;
                    listener.remarks().accept(new Remark(rows.line(), id, Fate.VANISHED, Phrase.of("import.vanished")));
                }
            }
        }
        return new Difference(unchanged, changed, index.size() - unchanged - changed, vanished);
    }

    private Summary summary(@Nullable Difference difference) {
        List<Unknown> words = unknown.entrySet().stream()
                .map(entry -> new Unknown(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Unknown::rows).reversed().thenComparing(Unknown::word))
                .toList();
        return new Summary(
                tree.size() - 1, imported, doubtful, rejected, tree.root(), first, words, difference, index::has);
    }
}
