package org.plumbline.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.record.ImportDescription;

final class RowsTest {
    private static final String ROW = "1,2024-01-05,,attack,army,lindale,21.5,96.1,1,2,4";

    @TempDir
    Path folder;

    @Test
    void everyFormatGivesTheSameRows() throws IOException {
        String root = made(Made.HEADER + "\n" + ROW + "\n", StandardCharsets.UTF_8)
                .summary()
                .root();
        String tabs = (Made.HEADER + "\n" + ROW + "\n").replace(',', '\t');
        String semicolons = (Made.HEADER + "\r\n" + ROW + "\r\n").replace(',', ';');
        assertThat(made(tabs, StandardCharsets.UTF_8).summary().root()).isEqualTo(root);
        assertThat(made(semicolons, StandardCharsets.UTF_8).summary().root()).isEqualTo(root);
        assertThat(made("\uFEFF" + tabs, StandardCharsets.UTF_8).summary().root())
                .isEqualTo(root);
        assertThat(made("\uFEFF" + tabs, StandardCharsets.UTF_16LE).summary().root())
                .isEqualTo(root);
        assertThat(made("\uFEFF" + tabs, StandardCharsets.UTF_16BE).summary().root())
                .isEqualTo(root);
        assertThat(made("[" + json() + "]", StandardCharsets.UTF_8).summary().root())
                .isEqualTo(root);
        assertThat(made(json() + "\n", StandardCharsets.UTF_8).summary().root()).isEqualTo(root);
        assertThat(made("{\"status\":200,\"data\":[" + json() + "]}", StandardCharsets.UTF_8)
                        .summary()
                        .root())
                .isEqualTo(root);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedUnlessTheEncodingIsNamed() throws IOException {
        String text = Made.HEADER + "\n" + ROW.replace("lindale", "Linn\u00E9") + "\n";
        Charset windows = Charset.forName("windows-1252");
        assertThat(made(text, windows).refusal()).isEqualTo("import.encoding");
        Path file = Files.write(folder.resolve("w.csv"), text.getBytes(windows));
        Made named = Made.table(file, "encoding: windows-1252\n" + Made.DESCRIPTION);
        assertThat(named.summary().unknown().getFirst().word()).isEqualTo("Linn\u00E9");
    }

    @Test
    void jsonThatIsCutOffIsRefused() throws IOException {
        assertThat(made("[" + json() + "," + json().substring(0, 40), StandardCharsets.UTF_8)
                        .refusal())
                .isEqualTo("import.json");
        assertThat(made("[]", StandardCharsets.UTF_8).refusal()).isEqualTo("import.empty");
    }

    @Test
    void aWorkbookIsReadWithItsDateCellsAndSerialDays() throws IOException {
        Path file = folder.resolve("t.xlsx");
        workbook(file, "", ROW.replace("2024-01-05", "45296"));
        Made made = Made.table(file, Made.DESCRIPTION);
        assertThat(made.keys()).isEmpty();
        assertThat(made.rows).extracting(row -> row.date().toString()).containsExactly("2024-01-05", "2024-01-05");
    }

    @ParameterizedTest
    @CsvSource({"1, 43834", "true, 43834", "0, 45296", "false, 45296"})
    void aWorkbookThatCountsFrom1904GivesTheSameDays(String from1904, String number) throws IOException {
        Path file = folder.resolve("t.xlsx");
        workbook(file, "<workbookPr date1904=\"" + from1904 + "\"/>", ROW.replace("2024-01-05", number));
        Made made = Made.table(file, Made.DESCRIPTION);
        assertThat(made.keys()).isEmpty();
        assertThat(made.rows).extracting(row -> row.date().toString()).containsExactly("2024-01-05", "2024-01-05");
    }

    @Test
    void aCellWithAnErrorOrAFormulaWithoutItsResultIsADoubtThatNamesTheColumn() throws IOException {
        Path file = folder.resolve("t.xlsx");
        workbook(file, "", "1,45296,,attack,#NAME?,=A1,21.5,96.1,1,2,=1+1");
        Made made = Made.table(file, Made.DESCRIPTION);
        assertThat(made.keys())
                .containsExactly(
                        "import.sheet.error",
                        "import.sheet.formula",
                        "import.sheet.formula",
                        "import.sheet.error",
                        "import.sheet.formula",
                        "import.sheet.formula");
        assertThat(made.remarks.getFirst().reason().arguments()).containsExactly("who", "#NAME?");
        assertThat(made.remarks.getFirst().line()).isEqualTo(2);
    }

    @Test
    void theSheetsThatArePassedOverAreNamedUnlessOneIsChosen() throws IOException {
        Path file = folder.resolve("t.xlsx");
        workbook(file, "", ROW.replace("2024-01-05", "45296"));
        ImportDescription.Layout chosen = new ImportDescription.Layout((char) 0, "", "One");
        assertThat(Rows.otherSheets(file, ImportDescription.Layout.FOUND)).containsExactly("Two");
        assertThat(Rows.otherSheets(file, chosen)).isEmpty();
        Path text = Files.writeString(folder.resolve("t.csv"), Made.HEADER + "\n");
        assertThat(Rows.otherSheets(text, ImportDescription.Layout.FOUND)).isEmpty();
    }

    @Test
    void whatStandsBehindTheListOfRowsIsNeverPassedOver() throws IOException {
        for (String text : List.of(
                "[" + json() + "][" + json() + "]",
                "[" + json() + "]\n[" + json() + "]",
                "[" + json() + "] " + json(),
                "{\"data\":[" + json() + "]}{\"data\":[" + json() + "]}")) {
            assertThat(made(text, StandardCharsets.UTF_8).refusal()).as(text).isEqualTo("import.json.more");
        }
        String more = "{\"data\":[" + json() + "],\"count\":1,\"about\":{\"pages\":[1]}}\n";
        assertThat(made(more, StandardCharsets.UTF_8).rows).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndPartsRowsAndStaysWithinAQuotedCell(String end) throws IOException {
        String table = String.join(
                end, Made.HEADER, ROW.replace("lindale", "\"far" + end + "away\""), "", ROW.replaceFirst("1", "2"), "");
        Made made = made(table, StandardCharsets.UTF_8);
        assertThat(made.summary().rows()).isEqualTo(2);
        assertThat(made.remarks.getFirst().reason().arguments().getFirst()).isEqualTo("far away");
        assertThat(made.rows.get(0).line()).isEqualTo(2);
        assertThat(made.rows.get(1).line()).isEqualTo(5);
    }

    @Test
    void aLineEndBetweenTwoPiecesOfTheFileIsOneLineEnd() throws IOException {
        String start = "x".repeat((1 << 16) - 1);
        Lines lines = new Lines(new StringReader(start + "\r\n" + "y\r"));
        assertThat(lines.next()).isEqualTo(start + "\r\n");
        assertThat(lines.next()).isEqualTo("y\r");
        assertThat(lines.number()).isEqualTo(2);
        lines.putBack(List.of(start, "y\r"));
        assertThat(lines.next()).isEqualTo(start);
        assertThat(lines.number()).isEqualTo(1);
    }

    @Test
    void aHundredThousandColumnsAreRefusedForTheColumnThatIsMissing() throws IOException {
        assertThat(made("a,".repeat(100_000) + "\n" + "1,".repeat(100_000) + "\n", StandardCharsets.UTF_8)
                        .refusal())
                .isEqualTo("import.column-missing");
    }

    @Test
    void somethingElseThatIsCalledAWorkbookIsRefused() throws IOException {
        Path file =
                Files.write(folder.resolve("t.xlsx"), "PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(Made.table(file, Made.DESCRIPTION).refusal()).isEqualTo("import.sheet.broken");
    }

    private Made made(String text, Charset charset) throws IOException {
        return Made.table(Files.write(folder.resolve("table"), text.getBytes(charset)), Made.DESCRIPTION);
    }

    private static String json() {
        String[] names = Made.HEADER.split(",", -1);
        String[] cells = ROW.split(",", -1);
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < names.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(names[i])
                    .append("\":\"")
                    .append(cells[i])
                    .append('"');
        }
        return json.append('}').toString();
    }

    /** A workbook with the row twice, its day as a date cell and as a number, and a second sheet. */
    private static void workbook(Path file, String properties, String cells) throws IOException {
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "http://schemas.openxmlformats.org/package/2006/";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            part(
                    zip,
                    "[Content_Types].xml",
                    start + "<Types xmlns=\"" + types + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + sheetType
                            + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + sheetType + "styles+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + sheetType
                            + "worksheet+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    start + "<Relationships xmlns=\"" + types + "relationships\"><Relationship Id=\"r1\" Type=\""
                            + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    start + "<Relationships xmlns=\"" + types + "relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"r2\" Type=\"" + office
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    start + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\">" + properties + "<sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/>"
                            + "<sheet name=\"Two\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/styles.xml",
                    start + "<styleSheet xmlns=\"" + main
                            + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            StringBuilder rows = new StringBuilder(row(1, Made.HEADER.split(",", -1), 0));
            rows.append(row(2, cells.split(",", -1), 1));
            rows.append(row(3, cells.replaceFirst("1", "2").split(",", -1), 0));
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    start + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
    }

    private static String row(int number, String[] cells, int dayStyle) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String at = "r=\"" + (char) ('A' + i) + number + "\"";
            boolean isNumber = cells[i].matches("[0-9.]+");
            if (isNumber) {
                row.append("<c ")
                        .append(at)
                        .append(i == 1 ? " s=\"" + dayStyle + "\"" : "")
                        .append("><v>")
                        .append(cells[i])
                        .append("</v></c>");
            } else if (cells[i].startsWith("#")) {
                row.append("<c " + at + " t=\"e\"><v>" + cells[i] + "</v></c>");
            } else if (cells[i].startsWith("=")) {
                row.append("<c " + at + "><f>" + cells[i].substring(1) + "</f></c>");
            } else if (!cells[i].isEmpty()) {
                row.append("<c ")
                        .append(at)
                        .append(" t=\"inlineStr\"><is><t>")
                        .append(cells[i])
                        .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
