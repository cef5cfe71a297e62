package org.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Recorded;

/**
 * A SQLite file with every statement that was ever recorded, by entity. {@link IndexWriting} makes it and adds to it. Times are
 * seconds since 1970 (UTC).
 */
final class LedgerIndex implements AutoCloseable {
    /** The layout of the tables; an index with another number is not read. */
    static final int VERSION = 2;

    private final Connection connection;

    private LedgerIndex(Connection connection) {
        this.connection = connection;
    }

    /** What stands where the index should be. */
    sealed interface Found {
        /** An index of exactly these histories; close it when done. */
        record Ready(LedgerIndex index) implements Found {}

        /** An index of these recorders' histories as they were at another time; close it when done. */
        record Behind(LedgerIndex index, List<IndexedHistory> parts) implements Found {}

        /** None, or one of other recorders. */
        record Stale() implements Found {}

        /** A file that is no index, or a damaged one. */
        record Broken(String why) implements Found {}

        /** An index with the layout of another version of Plumbline. */
        record OtherVersion(int version) implements Found {}

        /** Another process keeps it for itself. */
        record Locked() implements Found {}
    }

    /** Opens the index in a file, which may have been made from the histories as they are now or as they were. */
    static Found open(Path file, List<HistoryFile> now) {
        if (!Files.exists(file)) {
            return new Found.Stale();
        }
        Connection connection = null;
        Found found;
        try {
            connection = Sqlite.connect(file);
            found = look(connection, file, now);
        } catch (SQLException failure) {
            found = Sqlite.isLocked(failure)
                    ? new Found.Locked()
                    : new Found.Broken(String.valueOf(failure.getMessage()));
        } catch (IOException failure) {
            found = new Found.Broken(String.valueOf(failure.getMessage()));
        }
        if (!(found instanceof Found.Ready || found instanceof Found.Behind)) {
            Sqlite.close(connection);
        }
        return found;
    }

    private static Found look(Connection connection, Path file, List<HistoryFile> now)
            throws SQLException, IOException {
        int version = Sqlite.number(connection, "PRAGMA user_version");
        if (version != VERSION) {
            return new Found.OtherVersion(version);
        }
        if (isCutShort(connection, file)) {
            return new Found.Broken("cut short");
        }
        List<IndexedHistory> parts = IndexedHistory.read(connection);
        List<HistoryFile> then = parts.stream().map(IndexedHistory::file).toList();
        if (then.equals(now)) {
            return new Found.Ready(new LedgerIndex(connection));
        }
        return names(then).equals(names(now))
                ? new Found.Behind(new LedgerIndex(connection), parts)
                : new Found.Stale();
    }

    private static List<String> names(List<HistoryFile> files) {
        return files.stream().map(HistoryFile::recorder).toList();
    }

    /** A process that was killed leaves changes beside the file; they are taken over first. */
    private static boolean isCutShort(Connection connection, Path file) throws SQLException, IOException {
        Path beside = Sqlite.beside(file, "-wal");
        boolean isElsewhere = Files.exists(beside)
                && Files.size(beside) > 0
                && Sqlite.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        long pages = Sqlite.number(connection, "PRAGMA page_count");
        return !isElsewhere && pages * Sqlite.number(connection, "PRAGMA page_size") != Files.size(file);
    }

    /** The connection, for whoever adds to the index. */
    Connection connection() {
        return connection;
    }

    /** Everything that was ever recorded about an entity, in the order of recorders and lines. */
    List<Recorded> about(String entity) throws SQLException {
        return select("entity = ?1", entity, null);
    }

    /** What stood of an entity at a time. */
    List<Recorded> asOf(String entity, Instant time) throws SQLException {
        return select(
                "entity = ?1 AND recorded_from <= ?2 AND (recorded_to IS NULL OR recorded_to > ?2)", entity, time);
    }

    private List<Recorded> select(String where, String entity, @Nullable Instant time) throws SQLException {
        String sql = "SELECT " + IndexWriting.COLUMNS + " FROM statement WHERE " + where + " ORDER BY id";
        List<Recorded> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, entity);
            if (time != null) {
                query.setLong(2, time.getEpochSecond());
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
        }
        return found;
    }

    private static Recorded row(ResultSet row) throws SQLException {
        Statement statement = new Statement(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Bound.named(row.getString(11)).orElseThrow(() -> new SQLException("unknown bound")),
                Modality.named(row.getString(12)).orElseThrow(() -> new SQLException("unknown modality")));
        Instant from = Instant.ofEpochSecond(row.getLong(16));
        long seconds = row.getLong(17);
        Instant until = row.wasNull() ? null : Instant.ofEpochSecond(seconds);
        return new Recorded(statement, row.getString(13), row.getString(14), row.getInt(15), from, until);
    }

    /** The ids of all entities. */
    Set<String> entities() throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT DISTINCT entity FROM statement");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Override
    public void close() {
        Sqlite.close(connection);
    }
}
