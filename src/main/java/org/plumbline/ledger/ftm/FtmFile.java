package org.plumbline.ledger.ftm;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;

/** A file that Plumbline can import, as far as it could be read. */
public sealed interface FtmFile {
    /** A FollowTheMoney statement table. */
    record Statements(List<FtmStatement> rows) implements FtmFile {
        public Statements {
            rows = List.copyOf(rows);
        }
    }

    /** FollowTheMoney entities, one JSON object a line. */
    record Entities(List<FtmEntity> entities) implements FtmFile {
        public Entities {
            entities = List.copyOf(entities);
        }
    }

    /** Statements with all of Plumbline's own fields, as the export writes them beside the FollowTheMoney files. */
    record OwnStatements(List<Statement> statements) implements FtmFile {
        public OwnStatements {
            statements = List.copyOf(statements);
        }
    }

    /** The file cannot be imported. */
    record Refused(List<Problem> problems) implements FtmFile {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the bytes of a file, and tells from how they begin what it is. {@code path} is for messages. */
    static FtmFile read(String path, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return refused(new Place(path, 1, 1), Phrase.of("ledger.E091.not-utf-8"));
        }
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return EntityLines.read(path, text);
        }
        Csv csv = new Csv(text);
        List<String> header = csv.next();
        if (header != null && header.containsAll(StatementTable.NEEDED)) {
            return StatementTable.read(path, csv, header);
        }
        if (header != null && header.equals(SideTable.COLUMNS)) {
            return SideTable.read(path, csv);
        }
        if (header != null && header.contains("entity_id")) {
            return refused(new Place(path, 1, 1), Phrase.of("ledger.E091.header", String.join(", ", header)));
        }
        return refused(new Place(path, 1, 1), Phrase.of("ledger.E091.unknown"));
    }

    /** How many statements or entities it holds. */
    default int size() {
        return switch (this) {
            case Statements statements -> statements.rows().size();
            case Entities entities -> entities.entities().size();
            case OwnStatements own -> own.statements().size();
            case Refused refused -> 0;
        };
    }

    /**
     * What it says, as statements of the ledger: schema and property keep FollowTheMoney's names, the dataset is the source. The rows
     * that only state that an entity exists say nothing.
     */
    default List<Statement> toLedger(String dataset) {
        return switch (this) {
            case Statements(List<FtmStatement> rows) ->
                rows.stream()
                        .filter(row -> !row.prop().equals(FtmStatement.EXISTS))
                        .map(row -> Statement.by(
                                        row.dataset(), row.canonicalId(), row.schema(), row.prop(), row.value())
                                .withLanguage(row.lang()))
                        .distinct()
                        .toList();
            case Entities(List<FtmEntity> entities) ->
                entities.stream()
                        .flatMap(entity -> entity.properties().entrySet().stream()
                                .flatMap(property -> property.getValue().stream()
                                        .map(value -> Statement.by(
                                                dataset, entity.id(), entity.schema(), property.getKey(), value))))
                        .distinct()
                        .toList();
            case OwnStatements(List<Statement> statements) -> statements;
            case Refused refused -> List.of();
        };
    }

    static Refused refused(Place place, Phrase message) {
        return new Refused(List.of(Problem.error("E091", place, message, Phrase.of("ledger.E091.help"))));
    }
}
