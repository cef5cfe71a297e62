package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The baseline: the questions of {@link WindowQueries} as SQL over a table of DuckDB, sorted by day and held in memory. */
public final class WindowSql {
    @SuppressWarnings("InlineFormatString") // too long to stand inside the call
    private static final String LOAD = """
            create table incidents as
            select date_start::date as first, date_end::date as last, type_of_violence::int as kind, side_a as a, side_b as b,
                   regexp_extract(adm_1, 'Land (\\d+)', 1)::int as land, adm_1 as region,
                   case when where_prec in ('1', '2', '3', '5') then adm_2 end as district,
                   case when where_prec in ('1', '5') then where_coordinates end as town,
                   least(low::int, best::int, high::int) as low, best::int as best,
                   greatest(low::int, best::int, high::int) as high
            from read_csv('%s', all_varchar = true)
            order by first
            """;

    private WindowSql() {}

    /** Takes the folder that holds the table and the questions. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path folder = Path.of(arguments[0]);
        Laps laps = new Laps();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute(LOAD.formatted(folder.resolve("made.csv")));
            laps.read();
            List<String> answers = new ArrayList<>();
            for (String asked : Files.readAllLines(folder.resolve("questions.sql"))) {
                answers.add(laps.timed(() -> answer(statement, asked)));
            }
            Files.write(folder.resolve("DuckDB.answers"), answers);
            Files.write(folder.resolve("DuckDB.times"), laps.times());
        }
    }

    private static String answer(Statement statement, String sql) {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                cells.add(rows.getString(i));
            }
            return String.join(" ", cells);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }
}
