package org.plumbline.ledger.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.log.MerkleTree;

/**
 * The rows of a table with their digests, some hundred at a time: while one lot is worked on, the next is parsed and hashed on
 * another processor. Two lots are in memory, of at most a few million characters unless a single row is longer.
 */
final class RowsAhead implements AutoCloseable {
    private static final int MOST_ROWS = 1024;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Rows rows;
    private final MerkleTree tree;
    private final CanonicalRow canonical = new CanonicalRow();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rows").factory());
    private Future<List<Row>> next;

    /**
     * A row as it was read.
     *
     * @param content the first eight bytes of its digest
     * @param broken why it cannot be read; {@code null} if its cells can be
     * @param unread by column, why a cell is empty though something stands there
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Row(
            String[] cells,
            long content,
            int line,
            @Nullable Phrase broken,
            Map<String, Phrase> unread) {}

    /** Begins to read. The rows and the tree belong to this until it is closed. */
    RowsAhead(Rows rows, MerkleTree tree) {
        this.rows = rows;
        this.tree = tree;
        byte[] head = canonical.of(rows.header().toArray(String[]::new));
        tree.add(head, canonical.length());
        this.next = reader.submit(this::lot);
    }

    /**
     * The next rows; none after the last.
     *
     * @throws TableUnreadableException if the table cannot be read on; the rows before are not lost, but nobody may use them
     */
    List<Row> next() throws IOException {
        try {
            List<Row> lot = next.get();
            if (!lot.isEmpty()) {
                next = reader.submit(this::lot);
            }
            return lot;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException unread -> throw unread;
                case RuntimeException unreadable -> throw unreadable;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private List<Row> lot() throws IOException {
        List<Row> lot = new ArrayList<>();
        long characters = 0;
        while (lot.size() < MOST_ROWS && characters < MOST_CHARACTERS) {
            String[] cells = rows.next();
            if (cells == null) {
                break;
            }
            byte[] bytes = canonical.of(cells);
            characters += canonical.length();
            lot.add(new Row(
                    cells,
                    tree.add(bytes, canonical.length()),
                    (int) Math.min(rows.line(), Integer.MAX_VALUE),
                    rows.broken(),
                    rows.unread().isEmpty() ? Map.of() : new LinkedHashMap<>(rows.unread())));
        }
        return lot;
    }

    /** Waits for what is being read, so that the table can be closed. */
    @Override
    public void close() {
        reader.close();
    }
}
