package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
    private static final String DESCRIPTION = """
            columns:
              id: no
              date: day
              date end: last
              kind: what
              place: where
              measures:
                civilians-killed: {low: low, high: high}
            source: bni
            values:
              kind: {bombing: air-strike}
            """;
    private static final String HEADER = "no,day,last,what,where,low,high\n";

    @TempDir
    Path folder;

    private TableFile read(String table, String description) throws IOException {
        Files.createDirectories(folder.resolve("incidents"));
        Files.writeString(folder.resolve("incidents/t.csv"), table);
        Files.writeString(folder.resolve("incidents/t.import.yaml"), description);
        return TableFiles.readAll(folder).getFirst();
    }

    private void only(String table, String description, String start, String help) throws IOException {
        TableFile file = read(table, description);
        RecordFile words = RecordFiles.read("records/w.yaml", """
                        - Source: bni
                          publisher: BNI
                        - Kind: air-strike
                          name: air strike
                        - Place: yae-htwet
                          name: Yae Htwet
                        - Measure: civilians-killed
                          name: civilians killed
                          unit: person
                        """.getBytes(StandardCharsets.UTF_8), "en");
        List<String> complaints = Complaint.lines(CaseCheck.check(List.of(words), List.of(file)));
        assertThat(complaints).hasSize(1).first().asString().startsWith(start).contains(help);
    }

    @Test
    void aRowIsWhatOneSourceReports() throws IOException {
        TableFile file = read(HEADER + "R1,2025-04-18,2025-04-19,bombing,yae-htwet;laos,3,\n", DESCRIPTION);
        assertThat(file.problems()).isEmpty();
        TableRow row = file.rows().getFirst();
        assertThat(row.id()).isEqualTo("r1");
        assertThat(row.kinds()).containsExactly("air-strike");
        assertThat(row.places()).containsExactly("yae-htwet", "laos");
        assertThat(row.measures().get("civilians-killed")).hasToString("[3, inf)");
        assertThat(row.lastDay()).hasToString("Optional[2025-04-19]");
        assertThat(row.source()).isEqualTo("bni");
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void aRowWithADayThatDoesNotExistIsReportedAndLeftOut() throws IOException {
        String table = HEADER + "R1,2025-02-30,,bombing,,,\nR2,2025-02-28,,bombing,,,\n";
        only(table, DESCRIPTION, "E024 incidents/t.csv:2:4 there is no such day", "look the day up");
        assertThat(read(table, DESCRIPTION).rows()).hasSize(1);
        assertThat(read(table, DESCRIPTION).rejected()).isEqualTo(1);
    }

    @Test
    void aDateInAnotherOrderIsNeverGuessed() throws IOException {
        only(HEADER + "R1,3/4/2025,,bombing,,,\n", DESCRIPTION, "E053 incidents/t.csv:2:4", "dates: day/month/year");
        TableFile file = read(HEADER + "R1,3/4/2025,,bombing,,,\n", DESCRIPTION + "dates: day/month/year\n");
        assertThat(file.rows().getFirst().date()).hasToString("2025-04-03");
    }

    @Test
    void figuresAndOrderAreCheckedRowByRow() throws IOException {
        only(HEADER + "R1,2025,,bombing,,5,3\n", DESCRIPTION, "E027 incidents/t.csv:2:19", "write 3..5");
        only(HEADER + "R1,2025,,bombing,,-5,\n", DESCRIPTION, "E028 incidents/t.csv:2:19", "start at 0");
        only(HEADER + "R1,2025-04-18,2025-04-17,bombing,,,\n", DESCRIPTION, "E025 incidents/t.csv:2:15", "earlier");
    }

    @Test
    void columnsAreCountedInCodePointsBehindQuotedFields() throws IOException {
        only(HEADER + "\"𝐑,1\",x,,bombing,,,\n", DESCRIPTION, "E053 incidents/t.csv:2:7", "year-month-day");
    }

    @Test
    void anUnknownNameIsReportedOnceWithTheNumberOfRows() throws IOException {
        String table = HEADER + "R1,2025,,shelling,,,\nR2,2025,,shelling,,,\n";
        only(
                table,
                DESCRIPTION,
                "E054 incidents/t.csv:2:1 “shelling” is named by 2 rows, and nothing in the case",
                "under “values:”, which id “shelling” means");
    }

    @Test
    void rowsHaveIdsOfTheirOwn() throws IOException {
        only(HEADER + "R1,2025,,bombing,,,\nr1,2025,,bombing,,,\n", DESCRIPTION, "E056 incidents/t.csv:3:1", "line 2");
        only(HEADER + "၁,2025,,bombing,,,\n", DESCRIPTION, "E056 incidents/t.csv:2:1", "id of its own");
    }

    @Test
    void aRowThatCannotBeTakenApartIsReported() throws IOException {
        only(
                HEADER + "R1,2025,,bombing\n",
                DESCRIPTION,
                "E052 incidents/t.csv:2:1 this row has 4 fields",
                "quotation marks");
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsNamedWithTheNearest() throws IOException {
        only(
                HEADER + "R1,2025,,bombing,,,\n",
                DESCRIPTION.replace("place: where", "place: wher"),
                "E051 incidents/t.import.yaml:6:10 the table incidents/t.csv has no column “wher”",
                "did you mean “where”?");
    }

    @Test
    void whatTheDescriptionLacksIsSaid() throws IOException {
        only(HEADER, DESCRIPTION.replace("source: bni\n", ""), "E050 incidents/t.import.yaml:1:1", "source: …");
        only(HEADER, DESCRIPTION + "colums: x\n", "E050 incidents/t.import.yaml:12:1", "did you mean “columns”?");
    }

    @Test
    void aTableAloneIsAnError() throws IOException {
        Files.createDirectories(folder.resolve("incidents"));
        Files.writeString(folder.resolve("incidents/t.csv"), HEADER);
        assertThat(Complaint.lines(TableFiles.readAll(folder).getFirst().problems()))
                .containsExactly(
                        "E057 incidents/t.csv:1:1 the file incidents/t.import.yaml that belongs to this one is missing | "
                                + "a table x.csv needs a description x.import.yaml beside it; docs/records.md shows one");
    }
}
