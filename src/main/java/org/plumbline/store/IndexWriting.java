package org.plumbline.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Disk;
import org.plumbline.ledger.history.Recorded;

/**
 * Makes an index as a whole, or adds to it in one transaction what was recorded since. Rows are numbered by recorder and line, so that
 * their order and what a retraction strikes are found without a further index. Only who holds the lock on the index may write it.
 */
final class IndexWriting {
    static final String COLUMNS = "entity, schema, property, value, language, source, originator, passage,"
            + " valid_from, valid_to, bound, modality, recorder, file, line, recorded_from, recorded_to";

    private static final String INSERT =
            "INSERT INTO statement (" + COLUMNS + ", id) VALUES (?" + ",?".repeat(17) + ")";
    private static final int BATCH = 1000;
    private static final int LINE_BITS = 32;
    /** The first number of what was imported; it comes after all lines of histories. */
    private static final long IMPORTED = 1L << 60;

    private IndexWriting() {}

    /**
     * Writes a new index and puts it in the place of the old one, whatever that was.
     *
     * @param parts the histories, in the order of the recorders' names
     * @param imported what stands in no line of a history
     */
    static void build(Path file, List<IndexedHistory> parts, Iterator<Recorded> lines, List<Recorded> imported)
            throws SQLException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " lies in no folder");
        }
        sweep(folder);
        Path draft = Files.createTempFile(folder, "index", ".building");
        try {
            try (Connection connection = Sqlite.connect(draft)) {
                fill(connection, parts, lines, imported);
            }
            Disk.force(draft);
            // what SQLite left beside the old file must not be taken for a part of the new one
            Files.deleteIfExists(file);
            Files.deleteIfExists(Sqlite.beside(file, "-wal"));
            Files.deleteIfExists(Sqlite.beside(file, "-shm"));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Removes what processes that were killed left unfinished. */
    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "index*.building*")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static void fill(
            Connection connection, List<IndexedHistory> parts, Iterator<Recorded> lines, List<Recorded> imported)
            throws SQLException {
        Sqlite.run(
                connection,
                "PRAGMA journal_mode=OFF", // a draft that is not finished is thrown away
                "PRAGMA synchronous=OFF",
                IndexedHistory.TABLE,
                "CREATE TABLE statement (id INTEGER PRIMARY KEY, " + COLUMNS.replace(",", " NOT NULL,") + ")");
        connection.setAutoCommit(false);
        insert(connection, ranks(parts), lines);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < imported.size(); i++) {
                bind(insert, IMPORTED + i, imported.get(i));
                insert.executeUpdate();
            }
        }
        IndexedHistory.write(connection, parts);
        Sqlite.run(connection, "CREATE INDEX by_entity ON statement (entity, recorded_from)");
        connection.commit();
        connection.setAutoCommit(true);
        Sqlite.run(connection, "PRAGMA user_version=" + LedgerIndex.VERSION, "PRAGMA journal_mode=WAL");
    }

    private static Map<String, Integer> ranks(List<IndexedHistory> parts) {
        return parts.stream().collect(Collectors.toMap(part -> part.file().recorder(), parts::indexOf));
    }

    private static long id(int rank, int line) {
        return ((long) rank << LINE_BITS) | line;
    }

    private static void insert(Connection connection, Map<String, Integer> ranks, Iterator<Recorded> lines)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            while (lines.hasNext()) {
                Recorded one = lines.next();
                Integer rank = ranks.get(one.recorder());
                if (rank == null) {
                    throw new SQLException("a recorder without a history");
                }
                bind(insert, id(rank, one.line()), one);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /**
     * Adds what was recorded since, as a whole or not at all.
     *
     * @param parts the histories as they are when it is added
     * @return whether it fitted; if not, nothing was added
     */
    static boolean extend(
            LedgerIndex index, List<IndexedHistory> parts, List<Recorded> lines, List<Retraction> retractions)
            throws SQLException {
        Connection connection = index.connection();
        Sqlite.run(connection, "BEGIN IMMEDIATE");
        boolean fits = false;
        try {
            Map<String, Integer> ranks = ranks(parts);
            insert(connection, ranks, lines.iterator());
            fits = retract(connection, ranks, retractions) && (parts.size() == 1 || !areClashing(connection, lines));
            if (fits) {
                IndexedHistory.write(connection, parts);
            }
        } finally {
            Sqlite.run(connection, fits ? "COMMIT" : "ROLLBACK");
        }
        return fits;
    }

    /**
     * A statement that was retracted.
     *
     * @param line of the recorder's history, from 1
     */
    record Retraction(String recorder, int line, Instant at) {}

    private static boolean retract(Connection connection, Map<String, Integer> ranks, List<Retraction> retractions)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE statement SET recorded_to = ? WHERE id = ? AND recorded_to IS NULL")) {
            for (Retraction one : retractions) {
                Integer rank = ranks.get(one.recorder());
                update.setLong(1, one.at().getEpochSecond());
                update.setLong(2, rank == null ? -1 : id(rank, one.line()));
                if (update.executeUpdate() != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether recorders now mean different things by one id; the histories then say where. */
    private static boolean areClashing(Connection connection, List<Recorded> lines) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM statement WHERE entity = ?"
                + " AND schema <> ? AND recorded_to IS NULL AND id < " + IMPORTED + " LIMIT 1")) {
            for (Recorded one : lines) {
                query.setString(1, one.statement().entity());
                query.setString(2, one.statement().schema());
                try (ResultSet other = query.executeQuery()) {
                    if (other.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void bind(PreparedStatement insert, long id, Recorded one) throws SQLException {
        Statement statement = one.statement();
        String[] texts = {
            statement.entity(),
            statement.schema(),
            statement.property(),
            statement.value(),
            statement.language(),
            statement.source(),
            statement.originator(),
            statement.passage(),
            statement.from(),
            statement.to(),
            statement.bound().word(),
            statement.modality().word(),
            one.recorder(),
            one.file()
        };
        for (int i = 0; i < texts.length; i++) {
            insert.setString(i + 1, texts[i]);
        }
        insert.setInt(15, one.line());
        insert.setLong(16, one.from().getEpochSecond());
        Instant until = one.until();
        if (until == null) {
            insert.setNull(17, Types.BIGINT);
        } else {
            insert.setLong(17, until.getEpochSecond());
        }
        insert.setLong(18, id);
    }
}
