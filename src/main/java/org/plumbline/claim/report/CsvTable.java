package org.plumbline.claim.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table as comma-separated values (RFC 4180), for spreadsheets too: what they would take for a formula begins with an apostrophe
 * (OWASP, CSV injection).
 */
final class CsvTable {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvTable() {}

    static String of(List<String> head, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(head);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvTable::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
