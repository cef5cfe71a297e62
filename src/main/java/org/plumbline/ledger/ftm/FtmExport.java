package org.plumbline.ledger.ftm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.quantity.ImpreciseDate;

/**
 * A ledger in FollowTheMoney's terms. What it has no term for is left out of its files, never bent to fit, and counted; the side table
 * holds everything. A denied, announced or derived value is left out too, for FollowTheMoney could only say that it is so.
 */
public final class FtmExport {
    private static final Set<Modality> FACTS = Set.of(Modality.STATED, Modality.ADMITTED);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String dataset;
    private final Map<String, Recorded> recorded;
    private final Ledger ledger;
    private final FtmTerms terms = FtmTerms.read();
    private final Map<String, FtmStatement> statements = new LinkedHashMap<>();
    private final List<FtmEntity> entities = new ArrayList<>();
    private final Map<String, String> ftmIds = new LinkedHashMap<>();
    private final List<Recorded> all;

    /**
     * What came of an export.
     *
     * @param side every statement, also those without a place in FollowTheMoney
     * @param left how many statements are only in the side table
     */
    public record Result(List<FtmStatement> statements, List<FtmEntity> entities, List<SideTable.Line> side, int left) {
        public Result {
            statements = List.copyOf(statements);
            entities = List.copyOf(entities);
            side = List.copyOf(side);
        }

        /** Adds what was imported, as it came in. */
        public Result with(Imports imports) {
            List<FtmStatement> rows = new ArrayList<>(statements);
            List<FtmEntity> lines = new ArrayList<>(entities);
            List<SideTable.Line> all = new ArrayList<>(side);
            for (Imports.Taken taken : imports.files()) {
                switch (taken.file()) {
                    case FtmFile.Statements(List<FtmStatement> imported) -> {
                        rows.addAll(imported);
                        lines.addAll(FtmEntity.gather(imported));
                    }
                    case FtmFile.Entities(List<FtmEntity> imported) -> {
                        lines.addAll(imported);
                        String dataset = Imports.dataset(taken.table().path());
                        imported.forEach(one -> rows.addAll(
                                one.statements(dataset, time(taken.table().from()))));
                    }
                    case FtmFile.OwnStatements own -> {}
                    case FtmFile.Refused refused -> {}
                }
            }
            return new Result(rows, lines, all, left);
        }
    }

    private FtmExport(String dataset, Collection<Recorded> recorded) {
        this.dataset = dataset;
        this.recorded = new LinkedHashMap<>();
        recorded.forEach(one -> this.recorded.putIfAbsent(one.statement().id(), one));
        this.all = List.copyOf(this.recorded.values());
        this.ledger = Ledger.of(all.stream().map(Recorded::statement).toList());
    }

    /**
     * Maps statements.
     *
     * @param dataset FollowTheMoney's name for where they come from, e.g. the name of the case
     */
    public static Result of(String dataset, Collection<Recorded> recorded) {
        FtmExport export = new FtmExport(dataset, recorded);
        export.ledger.entities().forEach(export::map);
        List<SideTable.Line> side = new ArrayList<>();
        for (Recorded one : export.all) {
            String ftmId = export.ftmIds.getOrDefault(one.statement().id(), "");
            side.add(new SideTable.Line(
                    one.statement(), ftmId, one.recorder(), one.from().toString()));
        }
        int left = (int) side.stream().filter(line -> line.ftmId().isEmpty()).count();
        return new Result(List.copyOf(export.statements.values()), export.entities, side, left);
    }

    private void map(Entity entity) {
        Optional<String> schema = schema(entity);
        if (schema.isEmpty()) {
            return;
        }
        List<FtmStatement> mapped = new ArrayList<>();
        for (Statement statement : entity.statements()) {
            map(entity, statement, schema.get()).ifPresent(one -> {
                ftmIds.put(statement.id(), one.id());
                if (statements.putIfAbsent(one.id(), one) == null) {
                    mapped.add(one);
                }
            });
        }
        if (mapped.isEmpty()) {
            return;
        }
        FtmStatement exists = exists(entity.id(), schema.get(), mapped);
        statements.put(exists.id(), exists);
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (FtmStatement one : mapped) {
            List<String> values = properties.computeIfAbsent(one.prop(), prop -> new ArrayList<>());
            if (!values.contains(one.value())) {
                values.add(one.value());
            }
        }
        entities.add(FtmEntity.of(entity.id(), schema.get(), properties));
    }

    /** Our schema's term, except where it depends on the entity: articles of the press, terms held by persons. */
    private Optional<String> schema(Entity entity) {
        if (entity.schema().equals("Source") && entity.values("kind").contains("press")) {
            return Optional.of("Article");
        }
        boolean heldByPerson = entity.schema().equals("RoleTerm")
                && !entity.values("holder").isEmpty()
                && entity.values("holder").stream().allMatch(this::isPerson);
        return heldByPerson ? Optional.of("Occupancy") : terms.schema(entity.schema());
    }

    private boolean isPerson(String id) {
        return ledger.entity(id).filter(one -> one.schema().equals("Person")).isPresent();
    }

    private Optional<FtmStatement> map(Entity entity, Statement statement, String schema) {
        if (!FACTS.contains(statement.modality())) {
            return Optional.empty();
        }
        Optional<FtmTerms.Term> term = terms.property(entity.schema(), statement.property(), schema);
        return term.flatMap(found -> value(statement, found).map(value -> statement(statement, schema, found, value)));
    }

    private Optional<String> value(Statement statement, FtmTerms.Term term) {
        String value = statement.value();
        return switch (term.how()) {
            case "date" -> ImpreciseDate.parse(value).flatMap(FtmExport::plainDate);
            case "language" -> Optional.of(threeLetters(value)).filter(code -> !code.isEmpty());
            case "name" ->
                Optional.of(ledger.entity(value).map(one -> one.name("en")).orElse(value));
            default -> Optional.of(value);
        };
    }

    /** The longest ISO 8601 date that holds all days of an imprecise one: a day, a month, a year, or none. */
    static Optional<String> plainDate(ImpreciseDate date) {
        if (date.isExact()) {
            return Optional.of(date.time()
                    .map(clock -> date.earliest() + "T" + clock)
                    .orElse(date.earliest().toString()));
        }
        String first = date.earliest().toString();
        String last = date.latest().toString();
        if (first.regionMatches(0, last, 0, 7)) {
            return Optional.of(first.substring(0, 7));
        }
        return first.regionMatches(0, last, 0, 4) ? Optional.of(first.substring(0, 4)) : Optional.empty();
    }

    private static String threeLetters(String code) {
        try {
            return code.isEmpty() ? "" : Locale.of(code).getISO3Language();
        } catch (MissingResourceException unknown) {
            return "";
        }
    }

    private FtmStatement statement(Statement statement, String schema, FtmTerms.Term term, String value) {
        boolean linguistic = Set.of("name", "text", "string", "address").contains(term.type());
        String lang = linguistic ? threeLetters(statement.language()) : "";
        Recorded when = recorded.get(statement.id());
        String seen = when == null ? "" : time(when.from());
        return new FtmStatement(
                statement.entity(),
                statement.entity(),
                term.property(),
                term.type(),
                schema,
                value,
                dataset,
                statement.source(),
                lang,
                value.equals(statement.value()) ? "" : statement.value(),
                false,
                seen,
                seen,
                FtmStatement.key(dataset, statement.entity(), term.property(), value, lang, false));
    }

    /** The row that says that the entity exists: its value is SHA-1 over the schema and the sorted ids of the other rows. */
    private FtmStatement exists(String entity, String schema, List<FtmStatement> rows) {
        MessageDigest digest = FtmStatement.sha1();
        digest.update(schema.getBytes(StandardCharsets.UTF_8));
        rows.stream().map(FtmStatement::id).sorted().forEach(id -> digest.update(id.getBytes(StandardCharsets.UTF_8)));
        String value = HexFormat.of().formatHex(digest.digest());
        String first = rows.stream()
                .map(FtmStatement::firstSeen)
                .min(String::compareTo)
                .orElse("");
        String last =
                rows.stream().map(FtmStatement::lastSeen).max(String::compareTo).orElse("");
        return new FtmStatement(
                entity,
                entity,
                FtmStatement.EXISTS,
                FtmStatement.EXISTS,
                schema,
                value,
                dataset,
                "",
                "",
                "",
                false,
                first,
                last,
                FtmStatement.key(dataset, entity, FtmStatement.EXISTS, value, "", false));
    }

    /** In the form of FollowTheMoney: UTC, without zone. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
