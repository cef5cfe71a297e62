package org.plumbline.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        workbook(file);
        Made made = Made.table(file, Made.DESCRIPTION);
        assertThat(made.keys()).isEmpty();
        assertThat(made.rows).hasSize(2);
        assertThat(made.rows.get(0).date()).hasToString("2024-01-05");
        assertThat(made.rows.get(1).date()).hasToString("2024-01-05");
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

    private static void workbook(Path file) throws IOException {
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
                            + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/styles.xml",
                    start + "<styleSheet xmlns=\"" + main
                            + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            StringBuilder rows = new StringBuilder(row(1, Made.HEADER.split(",", -1), 0));
            rows.append(row(2, ROW.replace("2024-01-05", "45296").split(",", -1), 1));
            rows.append(row(
                    3, ROW.replaceFirst("1", "2").replace("2024-01-05", "45296").split(",", -1), 0));
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
