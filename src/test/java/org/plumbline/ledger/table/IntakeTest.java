package org.plumbline.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.Identifier;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.Interval;

final class IntakeTest {
    private static final String GOOD = "1,2024-01-05,,attack,The Army,Lindale,21.5,96.1,1,2,4";

    @TempDir
    Path folder;

    @Test
    void aGoodRowIsTakenWithItsRangeItsBestEstimateAndItsPoint() throws IOException {
        Made made = Made.read(folder, GOOD);
        TableRow row = made.rows.getFirst();
        assertThat(row.actors()).containsExactly("army");
        assertThat(row.places()).containsExactly("lindale");
        assertThat(row.measures())
                .containsEntry("people-killed", Interval.exactly(1).hull(Interval.exactly(4)));
        assertThat(row.best()).containsEntry("people-killed", BigDecimal.valueOf(2));
        assertThat(row.spot()).contains(new TableRow.Point(21.5, 96.1));
        assertThat(made.summary().imported()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,2024-01-05,,attack,army,lindale,21.5,96.1,-1,2,4       | import.negative
            2,2024-01-05,,attack,army,lindale,21.5,96.1,1,2.5,4      | import.fraction
            2,2024-01-05,,attack,army,lindale,21.5,96.1,1,many,4     | import.no-count
            2,2024-01-05,2024-01-04,attack,army,lindale,,,1,2,4      | import.end-before-start
            2,the fifth,,attack,army,lindale,,,1,2,4                 | import.no-day
            2,2024-02-30,,attack,army,lindale,,,1,2,4                | import.no-day
            2,attack,,2024-01-05,army,lindale,,,1,2,4                | import.no-day
            2,2024-01-05,,flood,army,lindale,,,1,2,4                 | import.no-kind
            ,2024-01-05,,attack,army,lindale,,,1,2,4                 | import.no-id
            2,2024-01-05,,attack,army                                | import.cells
            2,2024-01-05,,attack,army,lindale,,,1,2,4,5              | import.cells
            """)
    void aRowThatCannotBeReadIsRejectedWithItsReason(String line, String reason) throws IOException {
        Made made = Made.read(folder, GOOD, line, GOOD.replaceFirst("1", "3"));
        assertThat(made.keys()).containsExactly(reason);
        assertThat(made.remarks.getFirst().fate()).isEqualTo(Intake.Fate.REJECTED);
        assertThat(made.remarks.getFirst().line()).isEqualTo(3);
        assertThat(made.rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            96.1,21.5,1,2,4   | import.swapped
            396.1,21.5,1,2,4  | import.no-point
            north,21.5,1,2,4  | import.no-point
            0,0,1,2,4         | import.zero-point
            21.5,96.1,5,4,29  | import.out-of-order
            21.5,96.1,9,4,2   | import.out-of-order
            """)
    void whatIsInDoubtIsNamedAndLeftOpen(String end, String doubt) throws IOException {
        Made made = Made.read(folder, "2,2024-01-05,,attack,army,lindale," + end);
        assertThat(made.keys()).containsExactly(doubt);
        assertThat(made.summary().doubtful()).isEqualTo(1);
        boolean ofPoint = !doubt.equals("import.out-of-order");
        assertThat(made.rows.getFirst().spot().isEmpty()).isEqualTo(ofPoint);
    }

    @Test
    void lowBestAndHighOutOfOrderGiveTheRangeThatHoldsAllThree() throws IOException {
        Made made = Made.read(folder, "2,2024-01-05,,attack,army,lindale,,,5,4,29");
        assertThat(made.rows.getFirst().measures().get("people-killed"))
                .isEqualTo(Interval.exactly(4).hull(Interval.exactly(29)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {low: low, best: best}    | 5,3,     | [3, inf)   | low 5, best 3, high ?
            {low: low, best: best}    | 5,7,     | [5, inf)   |
            {low: low, best: best}    | 5,,      | [5, inf)   |
            {low: low, best: best}    | 5,1..3,  | [1, inf)   | low 5, best 1..3, high ?
            {low: low, high: high}    | 5,,3     | [3, 5]     | low 5, best ?, high 3
            {low: low, best: best, high: high} | 5,10+,7 | [5, inf) | low 5, best 10+, high 7
            {low: low, best: best, high: high} | 5,6+,7  | [5, 7]   |
            """)
    void whereAColumnIsMissingTheOthersStillMustBeInOrder(String columns, String cells, String range, String doubt)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"), Made.HEADER + "\n2,2024-01-05,,attack,army,lindale,,," + cells + "\n");
        Made made = Made.table(file, Made.DESCRIPTION.replace("{low: low, best: best, high: high}", columns));
        assertThat(made.rows.getFirst().measures().get("people-killed")).hasToString(range);
        assertThat(made.remarks.stream()
                        .map(remark -> Messages.in(Language.ENGLISH).say(remark.reason())))
                .hasSize(doubt == null ? 0 : 1)
                .allMatch(said -> said.startsWith(String.valueOf(doubt)));
    }

    @Test
    void rowsAndTheirRemarksComeInTheOrderOfTheTableHoweverManyThereAre() throws IOException {
        String[] lines = new String[5_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = GOOD.replaceFirst("1", String.valueOf(i)).replace("Lindale", i % 3 == 0 ? "Nowhere" : "Lindale");
        }
        Made made = Made.read(folder, lines);
        assertThat(made.rows).extracting(TableRow::line).isSorted().hasSize(lines.length);
        assertThat(made.remarks).extracting(Intake.Remark::line).isSorted().hasSize(1_667);
        assertThat(made.summary().rows()).isEqualTo(lines.length);
    }

    @Test
    void aTableThatCannotBeReadToItsEndIsRefusedWithTheRowWhereItBreaks() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 3_000; i++) {
            json.append("""
                    {"no": "%d", "day": "2024-01-05", "until": "", "kind": "attack", "who": "", "where": "", "lat": "", "lon": "",
                     "low": "1", "best": "", "high": ""},
                    """.formatted(i));
        }
        Path table = Files.writeString(folder.resolve("cut.json"), json + "{\"no\": ");
        assertThat(Made.table(table, Made.DESCRIPTION).result)
                .isInstanceOfSatisfying(
                        Intake.Result.Refused.class,
                        refused -> assertThat(refused.line()).isEqualTo(3_001));
    }

    @Test
    void tenPlusMeansAtLeastTenAndAnEmptyCellIsUnknown() throws IOException {
        Made made = Made.read(
                folder, "2,2024-01-05,,attack,army,lindale,,,10+,,", "3,2024-01-05,,attack,army,lindale,,,,,");
        assertThat(made.rows.get(0).measures().get("people-killed")).isEqualTo(Interval.atLeast(10));
        assertThat(made.rows.get(1).measures().get("people-killed")).isEqualTo(Interval.UNKNOWN_TOLL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-01-05", "05/01/2024", "5 January 2024", "05-Jan-2024", "၂၀၂၄-၀၁-၀၅", "2024-01-05 00:00:00"
            })
    void datesInEveryAllowedFormAreOneDay(String day) throws IOException {
        Made made = Made.read(folder, "2," + day + ",,attack,army,lindale,,,၁,၂,၄");
        assertThat(made.rows.getFirst().date()).hasToString("2024-01-05");
    }

    @Test
    void aDayThatFitsTwoFormsDifferentlyIsNotGuessed() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), Made.HEADER + "\n2,03/04/2024,,attack,,,,,,,\n");
        String both = Made.DESCRIPTION.replace("day month year]", "month/day/year]");
        assertThat(Made.table(file, both).keys()).containsExactly("import.no-day");
    }

    @Test
    void aNameThatTheCaseDoesNotKnowIsADoubtAndCountsAsNotSaid() throws IOException {
        Made made = Made.read(
                folder, "2,2024-01-05,,attack,Hill Frnt,Nowhere,,,1,2,4", "3,2024-01-05,,attack,Hill Frnt,,,,1,2,4");
        assertThat(made.rows.getFirst().actors()).isEmpty();
        assertThat(made.rows.getFirst().places()).isEmpty();
        assertThat(made.keys()).containsExactly("import.unknown.actor", "import.unknown.place", "import.unknown.actor");
        assertThat(made.summary().doubtful()).isEqualTo(2);
        Intake.Unknown most = made.summary().unknown().getFirst();
        assertThat(most.word()).isEqualTo("Hill Frnt");
        assertThat(most.rows()).isEqualTo(2);
        assertThat(Made.names().nearest("actor", most.word())).contains("front");
    }

    @Test
    void ofSeveralActorsTheOneThatIsNotKnownStaysSomebody() throws IOException {
        Made made = Made.read(folder, "2,2024-01-05,,attack,The Army; Hill Frnt,Lindale,,,1,2,4");
        assertThat(made.rows.getFirst().actors()).containsExactly("army", TableRow.SOMEBODY);
        assertThat(made.keys()).containsExactly("import.unknown.actor");
    }

    @Test
    void theSameIdTwiceCountsOnceWhetherItSaysTheSameOrNot() throws IOException {
        Made made = Made.read(folder, GOOD, GOOD, GOOD.replace("attack", "Attack"));
        assertThat(made.keys()).containsExactly("import.again", "import.twice");
        assertThat(made.rows).hasSize(1);
    }

    @Test
    void aQuotationMarkThatIsNotClosedBreaksOnlyItsOwnRow() throws IOException {
        Made made = Made.read(
                folder,
                GOOD,
                "2,2024-01-05,,attack,army,\"lindale,,,1,2,4",
                "3,2024-01-05,,attack,army,lindale,,,1,2,4",
                "4,2024-01-05,,attack,army,lindale,,,1,2,4");
        assertThat(made.keys()).containsExactly("import.quote.open");
        assertThat(made.remarks.getFirst().line()).isEqualTo(3);
        assertThat(made.rows).extracting(TableRow::id).containsExactly("1", "3", "4");
        assertThat(made.rows.getLast().line()).isEqualTo(5);
    }

    @Test
    void aQuotationMarkThatIsNotClosedBreaksOnlyItsOwnRowInANarrowTable() throws IOException {
        Path file = Files.writeString(
                folder.resolve("n.csv"),
                "no,day,kind\n1,2024-01-05,attack\n2,\"2024-01-05,attack\n3,2024-01-05,attack\n4,2024-01-05,\"attack\"\n");
        Made made = Made.table(file, "source: list\ncolumns: {id: no, date: day, kind: kind}\n");
        assertThat(made.keys()).containsExactly("import.quote.open");
        assertThat(made.rows).extracting(TableRow::id).containsExactly("1", "3", "4");
    }

    @Test
    void signsBehindAClosingQuotationMarkRejectTheirRowByThatReason() throws IOException {
        Made made = Made.read(
                folder,
                "1,2024-01-05,,attack,army,\"lindale\"x,,,1,2,4",
                "2,2024-01-05,,attack,army,\"lindale\" ,,,1,2,4",
                "3,2024-01-05,,attack,army,\"a \"\"quoted\"\" name\",,,1,2,4");
        assertThat(made.keys()).containsExactly("import.quote.behind", "import.unknown.place");
        assertThat(made.remarks.get(0).reason().arguments()).containsExactly("x");
        assertThat(made.remarks.get(1).reason().arguments()).containsExactly("a \"quoted\" name");
    }

    @Test
    void aLineBreakWithinAQuotedCellBelongsToIt() throws IOException {
        Made made =
                Made.read(folder, "1,2024-01-05,,attack,army,\"Far,\naway,\n\",,,1,2,4", GOOD.replaceFirst("1", "2"));
        assertThat(made.keys()).containsExactly("import.unknown.place");
        assertThat(made.rows).extracting(TableRow::line).containsExactly(2, 5);
    }

    @Test
    void aThousandRowsWithOneStrayMarkLoseOneRow() throws IOException {
        StringBuilder table = new StringBuilder(Made.HEADER).append('\n');
        for (int row = 1; row <= 1000; row++) {
            table.append(row)
                    .append(row == 3 ? ",\"" : ",")
                    .append(GOOD.substring(2))
                    .append('\n');
        }
        Made made = Made.table(Files.writeString(folder.resolve("t.csv"), table), Made.DESCRIPTION);
        assertThat(made.rows).hasSize(999);
        assertThat(made.summary().rows()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            386003          | list-386003
            MMR123          | list-mmr123
            ABC-12          | list-abc-12
            """)
    void aPlainIdStaysAsItIs(String written, String id) throws IOException {
        assertThat(ids(written)).containsExactly(id);
    }

    @Test
    void differentIdsStayDifferentWhateverTheirScript() throws IOException {
        List<String> written = List.of(
                "A1",
                "a1",
                "A-1",
                "A 1",
                "a_1",
                "A/1",
                "5",
                "-5",
                "5.0",
                "\u1019\u103C\u102D\u102F\u1037\u1041",
                "\u1019\u103C\u102D\u102F\u1037\u1042",
                "\u00C9",
                "E",
                "A--1",
                "A-",
                "A",
                "X".repeat(90),
                "X".repeat(91));
        List<String> ids = ids(written.toArray(String[]::new));
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(written).allMatch(Identifier::isValid);
        assertThat(ids.get(1)).isEqualTo("list-a1--f55ff16f66f43360");
        assertThat(Identifier.ofRow("", "\u1019\u103C\u102D\u102F\u1037\u1041")).startsWith("row--");
    }

    @Test
    void ofAClashBothSidesAreActors() throws IOException {
        String ucdp =
                "id,relid,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,"
                        + "date_prec,date_start,date_end,best,high,low\n"
                        + "1,r,1,The Army,Hill Front,1,Lindale,,,,,1,2024-01-05,2024-01-05,10,10,10\n"
                        + "2,r,3,The Army,Civilians,1,Lindale,,,,,1,2024-01-05,2024-01-05,10,10,10\n";
        assertThat(known(ucdp)).extracting(TableRow::actors).containsExactly(List.of("army", "front"), List.of("army"));
        String acled =
                "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,geo_precision,location,"
                        + "admin1,admin2,admin3,latitude,longitude,fatalities\n"
                        + "MMR1,2024-01-05,1,Battles,attack,The Army,Hill Front,1,Lindale,,,,,,10\n"
                        + "MMR2,2024-01-05,1,Violence against civilians,attack,The Army,Hill Front,1,Lindale,,,,,,10\n"
                        + "MMR3,2024-01-05,1,Battles,attack,The Army,Nobody Known,1,Lindale,,,,,,10\n";
        List<TableRow> rows = known(acled);
        assertThat(rows)
                .extracting(TableRow::actors)
                .containsExactly(List.of("army", "front"), List.of("army"), List.of("army", TableRow.SOMEBODY));
        assertThat(rows).extracting(TableRow::targets).containsExactly(List.of(), List.of("front"), List.of());
    }

    private List<TableRow> known(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("known.csv"), table);
        Maker maker = Maker.of(List.of(table.lines().findFirst().orElseThrow().split(",", -1)))
                .orElseThrow();
        return Made.table(file, maker.description() + "\nsource: list\n").rows;
    }

    private List<String> ids(String... written) throws IOException {
        String rows = Stream.of(written).map(id -> id + GOOD.substring(1)).collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("ids.csv"), Made.HEADER + "\n" + rows + "\n");
        Made made = Made.table(file, "id prefix: list-\n" + Made.DESCRIPTION);
        assertThat(made.keys()).isEmpty();
        return made.rows.stream().map(TableRow::id).toList();
    }

    @Test
    void tenMegabytesInOneFieldAreRejectedAndTheNextRowIsRead() throws IOException {
        Made made = Made.read(folder, GOOD.replace("Lindale", "x".repeat(10_000_000)), GOOD.replaceFirst("1", "2"));
        assertThat(made.keys()).containsExactly("import.long");
        assertThat(made.rows).hasSize(1);
    }

    @Test
    void columnsThatAreMissingOrStandTwiceRefuseTheTable() throws IOException {
        Path missing = Files.writeString(folder.resolve("a.csv"), Made.HEADER.replace("kind", "kinds") + "\n");
        Path twice = Files.writeString(folder.resolve("b.csv"), Made.HEADER + ",kind\n");
        Path empty = Files.writeString(folder.resolve("c.csv"), "");
        assertThat(Made.table(missing, Made.DESCRIPTION).refusal()).isEqualTo("import.column-meant");
        assertThat(Made.table(twice, Made.DESCRIPTION).refusal()).isEqualTo("import.column-twice");
        assertThat(Made.table(empty, Made.DESCRIPTION).refusal()).isEqualTo("import.empty");
    }

    @Test
    void aNewVersionSaysWhatIsUnchangedChangedNewAndVanished() throws IOException {
        Path before = Files.writeString(
                folder.resolve("before.csv"),
                Made.HEADER + "\n" + GOOD + "\n" + GOOD.replaceFirst("1", "2") + "\n" + GOOD.replaceFirst("1", "3")
                        + "\n");
        Path after = Files.writeString(
                folder.resolve("after.csv"),
                Made.HEADER + "\n" + GOOD + "\n" + GOOD.replaceFirst("1", "2").replace(",4", ",9") + "\n"
                        + GOOD.replaceFirst("1", "4") + "\n");
        Made made = Made.after(before, after);
        assertThat(made.summary().difference()).isEqualTo(new Intake.Difference(1, 1, 1, 1));
        assertThat(made.keys()).containsExactly("import.changed", "import.vanished");
        assertThat(made.remarks.getLast().id()).isEqualTo("3");
    }

    @Test
    void everyRowOfAnyTableIsImportedOrDoubtedOrRejected() throws IOException {
        String[] cells = {
            "1", "2", "2024-01-05", "05/01/2024", "army", "Nobody", "attack", "", "\"", "0", "-3", "10+", "9.5", "၂၅"
        };
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder table = new StringBuilder();
            for (int row = 0; row < 60; row++) {
                String[] good = (row + GOOD.substring(1)).split(",", -1);
                for (int i = random.nextInt(4); i > 0; i--) {
                    good[random.nextInt(good.length)] = cells[random.nextInt(cells.length)];
                }
                table.append(String.join(",", good)).append('\n');
            }
            Path file = Files.writeString(folder.resolve("r.csv"), Made.HEADER + "\n" + table);
            Made made = Made.table(file, Made.DESCRIPTION);
            Intake.Summary sum = made.summary();
            long rejected = made.remarks.stream()
                    .filter(remark -> remark.fate() == Intake.Fate.REJECTED)
                    .count();
            assertThat(sum.imported() + sum.doubtful() + sum.rejected())
                    .as("seed %s", seed)
                    .isEqualTo(sum.rows());
            assertThat(made.rows).hasSize((int) (sum.imported() + sum.doubtful()));
            assertThat(rejected).isEqualTo(sum.rejected());
        }
    }
}
