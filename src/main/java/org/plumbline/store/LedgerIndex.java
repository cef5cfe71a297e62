package org.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file with every statement that was ever recorded, by entity. It is written once, as a whole, under another name, and then
 * moved into place; after that it is only read. Times are seconds since 1970 (UTC).
 */
final class LedgerIndex implements AutoCloseable {
    /** The layout of the tables; an index with another number is not read. */
    static final int VERSION = 1;

    private static final int BATCH = 1000;
    private static final int PATIENCE_MILLIS = 200;
    private static final String COLUMNS = "entity, schema, property, value, language, source, originator, passage,"
            + " valid_from, valid_to, bound, modality, recorder, file, line, recorded_from, recorded_to";

    private final Connection connection;

    private LedgerIndex(Connection connection) {
        this.connection = connection;
    }

    /** What stands where the index should be. */
    sealed interface Found {
        /** An index of exactly these histories; close it when done. */
        record Ready(LedgerIndex index) implements Found {}

        /** None, or one of other histories. */
        record Stale() implements Found {}

        /** A file that is no index, or a damaged one. */
        record Broken(String why) implements Found {}

        /** An index with the layout of another version of Plumbline. */
        record OtherVersion(int version) implements Found {}

        /** Another process keeps it for itself. */
        record Locked() implements Found {}
    }

    /** Opens the index in a file if it was made from the histories that the key names. */
    static Found open(Path file, String key) {
        if (!Files.exists(file)) {
            return new Found.Stale();
        }
        Connection connection = null;
        Found found;
        try {
            connection = connect(file);
            int version = number(connection, "PRAGMA user_version");
            if (version != VERSION) {
                found = new Found.OtherVersion(version);
            } else if (number(connection, "PRAGMA page_count") * (long) number(connection, "PRAGMA page_size")
                    != Files.size(file)) {
                found = new Found.Broken("cut short");
            } else if (!key.equals(text(connection, "SELECT histories FROM made_from"))) {
                found = new Found.Stale();
            } else {
                return new Found.Ready(new LedgerIndex(connection));
            }
        } catch (SQLException failure) {
            found = isLocked(failure) ? new Found.Locked() : new Found.Broken(String.valueOf(failure.getMessage()));
        } catch (IOException failure) {
            found = new Found.Broken(String.valueOf(failure.getMessage()));
        }
        close(connection);
        return found;
    }

    private static boolean isLocked(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Writes a new index and moves it over the old one, whatever that was. */
    static void build(Path file, String key, Iterable<Recorded> all) throws SQLException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " lies in no folder");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "index", ".building");
        try {
            try (Connection connection = connect(draft)) {
                fill(connection, key, all);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Connection connection, String key, Iterable<Recorded> all) throws SQLException {
        run(
                connection,
                "PRAGMA journal_mode=OFF", // a draft that is not finished is thrown away
                "PRAGMA synchronous=OFF",
                "CREATE TABLE made_from (histories TEXT NOT NULL)",
                "CREATE TABLE statement (" + COLUMNS.replace(",", " NOT NULL,") + ")");
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO statement (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            int waiting = 0;
            for (Recorded one : all) {
                bind(insert, one);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO made_from VALUES (?)")) {
            insert.setString(1, key);
            insert.executeUpdate();
        }
        run(connection, "CREATE INDEX by_entity ON statement (entity, recorded_from)");
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "PRAGMA user_version=" + VERSION, "PRAGMA journal_mode=WAL");
    }

    private static void bind(PreparedStatement insert, Recorded one) throws SQLException {
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
        String sql = "SELECT " + COLUMNS + " FROM statement WHERE " + where + " ORDER BY rowid";
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

    private static void run(Connection connection, String... commands) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // nothing was written, so nothing is lost
        }
    }

    @Override
    public void close() {
        close(connection);
    }
}
