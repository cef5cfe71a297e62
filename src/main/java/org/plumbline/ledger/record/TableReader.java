package org.plumbline.ledger.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Reads the rows of one table. A row that cannot be read is reported with its line and left out; equal values share memory. */
final class TableReader {
    private static final Interval ONCE = Interval.exactly(1);

    private final TableImport description;
    private final String text;
    private final Problems problems;
    private final Map<String, Integer> header = new HashMap<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final CellReader cells;
    private int rejected;

    TableReader(TableImport description, String text, Problems problems) {
        this.description = description;
        this.text = text;
        this.problems = problems;
        this.cells = new CellReader(description);
    }

    void read(Problems importProblems) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(description.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                problems.error("E052", problems.at(1, 1), Problems.help("header"), 0, 1);
                return;
            }
            if (header(records.next(), importProblems)) {
                while (records.hasNext()) {
                    row(records.next());
                }
            }
        } catch (CsvParseException broken) {
            problems.add(Problem.error(
                    "E052",
                    problems.at(rows.isEmpty() ? 1 : rows.getLast().line(), 1),
                    Phrase.of("record.E052.broken", String.valueOf(broken.getMessage())),
                    Problems.help("csv")));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    List<TableRow> rows() {
        return rows;
    }

    int rejected() {
        return rejected;
    }

    private boolean header(CsvRecord record, Problems importProblems) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            header.putIfAbsent(record.getField(i).strip(), i);
        }
        boolean complete = true;
        for (Yaml.Text column : description.allColumns()) {
            if (!header.containsKey(column.text().strip())) {
                String all = String.join(", ", record.getFields());
                importProblems.error(
                        "E051",
                        column.place(),
                        RecordReader.meant(column.text(), header.keySet(), all),
                        column.text(),
                        problems.path());
                complete = false;
            }
        }
        return complete;
    }

    private void row(CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            reject(record, -1, at -> error("E052", at, Problems.help("fields"), record.getFieldCount(), header.size()));
            return;
        }
        int line = (int) record.getStartingLineNumber();
        String id = Identifier.from(description.idPrefix() + cell(record, "id"));
        if (id.isEmpty()) {
            reject(record, column("id"), at -> error("E056", at, Problems.help("row.id")));
            return;
        }
        Integer first = lineOfId.putIfAbsent(id, line);
        if (first != null) {
            reject(
                    record,
                    column("id"),
                    at -> Problem.error(
                            "E056", at, Phrase.of("record.E056.twice", id, first), Problems.help("row.id")));
            return;
        }
        String dateText = cell(record, "date");
        ImpreciseDate date = cells.date(dateText);
        if (date == null) {
            reject(record, column("date"), at -> cells.dateProblem(dateText, at));
            return;
        }
        String endText = cell(record, "date end");
        ImpreciseDate end = endText.isEmpty() || endText.equals(dateText) ? null : cells.date(endText);
        if (end == null && !endText.isEmpty() && !endText.equals(dateText)) {
            reject(record, column("date end"), at -> cells.dateProblem(endText, at));
            return;
        }
        if (end != null && end.latest().isBefore(date.earliest())) {
            reject(record, column("date end"), at -> error("E025", at, Problems.help("swap.dates"), dateText, endText));
            return;
        }
        finish(record, id, date, end, line);
    }

    private void finish(CsvRecord record, String id, ImpreciseDate date, @Nullable ImpreciseDate end, int line) {
        Map<String, Interval> measures = new HashMap<>();
        for (Map.Entry<String, TableImport.Range> measure :
                description.measures().entrySet()) {
            Interval figure = figure(record, measure.getValue());
            if (figure == null) {
                return;
            }
            measures.put(measure.getKey(), figure);
        }
        Interval occurrences = ONCE;
        if (description.occurrences().isPresent()) {
            Interval figure = figure(record, description.occurrences().get());
            if (figure == null) {
                return;
            }
            occurrences = figure.equals(Interval.UNKNOWN_TOLL) ? ONCE : figure;
        }
        List<String> sources = ids(record, "source");
        List<String> originators = ids(record, "according to");
        if (sources.size() != 1 || originators.size() > 1) {
            String column = sources.size() != 1 ? "source" : "according to";
            reject(
                    record,
                    column(column),
                    at -> Problem.error("E054", at, Phrase.of("record.E054.one", column), Problems.help("one.source")));
            return;
        }
        rows.add(new TableRow(
                id,
                date,
                end,
                ids(record, "kind"),
                ids(record, "actor"),
                ids(record, "target"),
                ids(record, "place"),
                occurrences,
                cells.shared(measures),
                Map.of(),
                null,
                sources.getFirst(),
                originators.isEmpty() ? "" : originators.getFirst(),
                line));
    }

    private @Nullable Interval figure(CsvRecord record, TableImport.Range range) {
        int low = header.getOrDefault(range.low().text().strip(), -1);
        int high = header.getOrDefault(range.high().text().strip(), -1);
        String written = range.isOneColumn()
                ? record.getField(low).strip()
                : CellReader.joined(
                        record.getField(low).strip(), record.getField(high).strip());
        Interval figure = cells.figure(written);
        if (figure == null) {
            reject(record, low, at -> Figures.check(written, at).orElseThrow());
        }
        return figure;
    }

    private List<String> ids(CsvRecord record, String role) {
        return cells.ids(role, cell(record, role));
    }

    private String cell(CsvRecord record, String role) {
        int column = column(role);
        return column < 0 ? "" : record.getField(column).strip();
    }

    private int column(String role) {
        Yaml.Text name = description.columns().get(role);
        return name == null ? -1 : header.getOrDefault(name.text().strip(), -1);
    }

    private static Problem error(String code, Place place, Phrase help, Object... arguments) {
        return Problem.error(code, place, Phrase.of("record." + code, arguments), help);
    }

    private void reject(CsvRecord record, int field, Function<Place, Problem> problem) {
        rejected++;
        int line = (int) record.getStartingLineNumber();
        int column = rejected > Problems.MOST ? 1 : CellReader.column(text, line, field, description.separator());
        problems.add(problem.apply(problems.at(line, column)));
    }
}
