package org.plumbline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.ledger.history.Addition;
import org.plumbline.ledger.history.History;

/**
 * How far an index took a history in.
 *
 * @param file how the file looked just before it was read
 * @param end of what was read; the file may have grown in between
 */
record IndexedHistory(HistoryFile file, Addition.End end) {
    static final String TABLE = "CREATE TABLE made_from (rank INTEGER PRIMARY KEY, recorder NOT NULL, size NOT NULL,"
            + " changed NOT NULL, tail NOT NULL, length NOT NULL, lines NOT NULL, digest NOT NULL, last)";

    /** What an index was made from, in the order of the recorders' names. */
    static List<IndexedHistory> read(Connection connection) throws SQLException {
        List<IndexedHistory> parts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT recorder, size, changed, tail, length, lines, digest, last FROM made_from ORDER BY rank");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                HistoryFile file =
                        new HistoryFile(row.getString(1), row.getLong(2), row.getString(3), row.getString(4));
                History.Head head = new History.Head(row.getLong(5), row.getInt(6), row.getString(7));
                long last = row.getLong(8);
                Instant recorded = row.wasNull() ? null : Instant.ofEpochSecond(last);
                parts.add(new IndexedHistory(file, new Addition.End(head, recorded)));
            }
        }
        return parts;
    }

    /** Notes what an index is made from, in the transaction of the rows. */
    static void write(Connection connection, List<IndexedHistory> parts) throws SQLException {
        Sqlite.run(connection, "DELETE FROM made_from");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO made_from VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int rank = 0; rank < parts.size(); rank++) {
                HistoryFile file = parts.get(rank).file();
                Addition.End end = parts.get(rank).end();
                Instant last = end.last();
                insert.setInt(1, rank);
                insert.setString(2, file.recorder());
                insert.setLong(3, file.size());
                insert.setString(4, file.changed());
                insert.setString(5, file.tail());
                insert.setLong(6, end.head().length());
                insert.setInt(7, end.head().lines());
                insert.setString(8, end.head().digest());
                insert.setObject(9, last == null ? null : last.getEpochSecond());
                insert.executeUpdate();
            }
        }
    }
}
