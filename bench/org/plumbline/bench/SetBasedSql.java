package org.plumbline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The baseline: the least value of every count and sum claim by one statement on DuckDB, loading the tables included. */
public final class SetBasedSql {
    @SuppressWarnings("InlineFormatString") // too long to stand inside the call
    private static final String SQL = """
            copy (
                select c.label,
                       case when c.sums then coalesce(sum(i."killed from"), 0) else count(i.no) end as least
                from read_csv('%1$s/baseline/claims.csv') c
                left join (
                    select i.*, p.whole as in_place, k.whole as of_kind, a.whole as by_actor
                    from read_csv('%1$s/case/incidents/reports.csv') i
                    join read_csv('%1$s/baseline/parts.csv') p on p.part = i."where"
                    join read_csv('%1$s/baseline/parts.csv') k on k.part = i.what
                    join read_csv('%1$s/baseline/parts.csv') a on a.part = i.who
                    where i."read in" <> '%2$s'
                ) i on i.in_place = c.place and i.of_kind = c.kind and i.by_actor = c.actor
                   and i.day >= c.from_day and i."last" <= c.until_day
                group by c.label, c.sums
            ) to '%1$s/baseline/least.csv' (header false)
            """;

    private SetBasedSql() {}

    /** Takes the folder that holds {@code case} and {@code baseline}. */
    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute(SQL.formatted(folder, MadeCase.source(MadeCase.SOURCES - 1)));
        }
    }
}
