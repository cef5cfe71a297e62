package org.plumbline.ledger.ftm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

/**
 * The table beside a FollowTheMoney export: every statement with every field, nothing lost, under Plumbline's own id of the statement
 * (SHA-256) and, where the statement is also in the FollowTheMoney table, that id too.
 */
public final class SideTable {
    static final List<String> COLUMNS = List.of(
            "id",
            "ftm_id",
            "entity",
            "schema",
            "property",
            "value",
            "language",
            "source",
            "originator",
            "passage",
            "from",
            "to",
            "bound",
            "modality",
            "recorder",
            "recorded");

    private SideTable() {}

    /**
     * A statement and what the table says of it.
     *
     * @param ftmId its id in the FollowTheMoney table, or empty
     * @param recorder who recorded it
     * @param recorded when, ISO 8601
     */
    public record Line(Statement statement, String ftmId, String recorder, String recorded) {}

    /** The table in UTF-8. */
    public static byte[] write(Iterable<Line> lines) {
        StringBuilder out = new StringBuilder();
        Csv.write(out, COLUMNS);
        for (Line line : lines) {
            Statement one = line.statement();
            Csv.write(
                    out,
                    List.of(
                            one.id(),
                            line.ftmId(),
                            one.entity(),
                            one.schema(),
                            one.property(),
                            one.value(),
                            one.language(),
                            one.source(),
                            one.originator(),
                            one.passage(),
                            one.from(),
                            one.to(),
                            one.bound().word(),
                            one.modality().word(),
                            line.recorder(),
                            line.recorded()));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static FtmFile read(String path, Csv csv) {
        List<Statement> statements = new ArrayList<>();
        for (List<String> row = csv.next(); row != null; row = csv.next()) {
            Place place = new Place(path, csv.rowLine(), 1);
            if (csv.isOpen()) {
                return FtmFile.refused(
                        new Place(path, csv.openedLine(), csv.openedColumn()), Phrase.of("ledger.E091.no-quote-end"));
            }
            if (row.size() != COLUMNS.size()) {
                return FtmFile.refused(place, Phrase.of("ledger.E091.fields", row.size(), COLUMNS.size()));
            }
            for (int needed = 2; needed <= 5; needed++) {
                if (row.get(needed).isEmpty()) {
                    return FtmFile.refused(place, Phrase.of("ledger.E091.empty", COLUMNS.get(needed)));
                }
            }
            Optional<Bound> bound = Bound.named(row.get(12));
            Optional<Modality> modality = Modality.named(row.get(13));
            if (bound.isEmpty() || modality.isEmpty()) {
                int wrong = bound.isEmpty() ? 12 : 13;
                return FtmFile.refused(place, Phrase.of("ledger.E091.word", row.get(wrong), COLUMNS.get(wrong)));
            }
            statements.add(new Statement(
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    row.get(8),
                    row.get(9),
                    row.get(10),
                    row.get(11),
                    bound.get(),
                    modality.get()));
        }
        return new FtmFile.OwnStatements(statements);
    }
}
