package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The bare query for the rows of an entity on the index of a case, with nothing made of them. */
final class EntityQuery implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement query;

    EntityQuery(Path caseFolder) throws IOException {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + caseFolder.resolve(".plumbline/index.sqlite"));
            query = connection.prepareStatement("SELECT * FROM statement WHERE entity = ? AND recorded_from <= ?");
        } catch (SQLException noIndex) {
            throw new IOException(noIndex);
        }
    }

    int rows(String entity) throws IOException {
        try {
            query.setString(1, entity);
            query.setLong(2, MadeHistory.AFTER.getEpochSecond());
            int count = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            return count;
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
