package org.plumbline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.Interval;

/** Tables that cannot be read are refused with a reason, never read by half. */
final class StoredCaseTest {
    @TempDir
    static Path sound;

    @TempDir
    Path temporary;

    private Path folder = sound;

    @BeforeAll
    static void aSoundCase() {
        Random random = new Random(71);
        CaseEvidence evidence = MadeCase.of(MadeCase.words() + MadeCase.reports(30, random), MadeCase.rows(30, random));
        assertThat(write(evidence, sound)).isInstanceOf(IncidentParquet.Result.Written.class);
    }

    @Test
    void whatTheCaseSetsIsReadAgain() {
        Path other = temporary.resolve("other");
        CaseRules rules = new CaseRules(ZoneId.of("Asia/Yangon"), new BigDecimal("0.25"), 36);
        IncidentParquet.write(LocalSpark.session(), MadeCase.of(MadeCase.words(), List.of()), rules, other.toString());
        CaseRules read = CountJobTest.opened(other).rules();
        assertThat(read.zone()).isEqualTo(rules.zone());
        assertThat(read.tolerance()).isEqualByComparingTo(rules.tolerance());
        assertThat(read.dozens()).isEqualTo(rules.dozens());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(said(StoredCase.open(
                        LocalSpark.session(), temporary.resolve("nowhere").toString())))
                .contains("nowhere", "spark/run store");
    }

    @Test
    void aFolderWithoutTablesIsNamed() {
        assertThat(said(StoredCase.open(LocalSpark.session(), temporary.toString())))
                .contains("\"case\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case*", "c[a]se", "{case}"})
    void aNameThatSparkWouldTakeForSeveralIsRefused(String name) {
        String path = name.isEmpty() ? "" : temporary.resolve(name).toString();
        assertThat(said(StoredCase.open(LocalSpark.session(), path))).contains("cannot be the folder");
    }

    @Test
    void tablesOfAnotherVersionAreRefused() {
        change("case", table -> table.withColumn("version", functions.lit(2)).drop("zone"));
        assertThat(said(open())).contains("version 2", "reads version 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            version   | cast(null as int)
            version   | cast(1 as bigint)
            zone      | 'Nowhere/Town'
            tolerance | cast(-1 as decimal(38,9))
            dozens    | 0
            """)
    void aCaseThatSaysNothingIsRefused(String column, String value) {
        change("case", table -> table.withColumn(column, functions.expr(value)));
        assertThat(said(open())).contains("\"case\" must have one row");
    }

    @Test
    void columnsThatAreMissingOrOfAnotherTypeAreNamed() {
        change("incidents", table -> table.drop("voice").withColumn("turn", functions.expr("cast(turn as string)")));
        change("records", table -> table.drop("bound"));
        assertThat(said(open())).contains("voice string", "turn int", "bound string", "\"incidents\"", "\"records\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id            | ''                                                     | spark.read.rows.id
            line          | cast(null as int)                                      | spark.read.rows.id
            source        | cast(null as string)                                   | spark.read.rows.voice
            modality      | 'perhaps'                                              | spark.read.rows.modality
            first         | cast(null as date)                                     | spark.read.rows.days
            last          | date'1999-01-01'                                       | spark.read.rows.days
            clock         | '25:00'                                                | spark.read.rows.clock
            latitude      | cast('NaN' as double)                                  | spark.read.rows.point
            longitude     | 200D                                                   | spark.read.rows.point
            kinds         | array('')                                              | spark.read.rows.names
            measures      | map_from_arrays(map_keys(measures), transform(map_values(measures), m -> named_struct('low', cast(9 as decimal(38,9)), 'low_open', false, 'high', cast(1 as decimal(38,9)), 'high_open', false, 'best', m.best))) | spark.read.rows.figures
            group         | cast(null as string)                                   | spark.read.rows.group
            incident      | if(turn = 0, null, incident)                           | spark.read.turns
            possibly_same | if(turn = 0, array('a-1'), possibly_same)              | spark.read.turns
            group         | if(group is null, null, id)                            | spark.read.apart
            """)
    void rowsThatCannotBeReadAreCounted(String column, String value, String key) {
        change("incidents", table -> table.withColumn(column, functions.expr(value)));
        assertThat(open())
                .isInstanceOfSatisfying(
                        StoredCase.Opened.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Phrase::key)
                                .contains(key));
        said(open());
    }

    @Test
    void anIncidentThatComesTwiceIsNamed() {
        change("incidents", table -> table.union(table.where("id = 'a-3'")));
        assertThat(said(open())).contains("a-3", "2 times");
    }

    @Test
    void aRecordWithAnEmptyCellIsNamed() {
        change("records", table -> table.withColumn("value", functions.expr("if(number = 4, null, value)")));
        assertThat(said(open())).contains("Its number: 4");
    }

    @Test
    void whatWasCutOffIsNotRead() {
        change("case", table -> table.where("false"));
        assertThat(open()).isInstanceOf(StoredCase.Opened.Refused.class);
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() {
        IncidentParquet.Result again = write(MadeCase.of(MadeCase.words(), List.of()), folder);
        assertThat(again)
                .isInstanceOfSatisfying(
                        IncidentParquet.Result.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("spark.write.exists"));
        assertThat(CountJobTest.opened(folder).incidents().count()).isGreaterThan(30);
    }

    @Test
    void aFigureThatTheTablesCannotKeepIsRefusedNotRounded() {
        TableRow row = MadeCase.rows(1, new Random(72)).getFirst();
        TableRow wide = new TableRow(
                row.id(),
                row.date(),
                null,
                row.kinds(),
                row.actors(),
                row.targets(),
                row.places(),
                row.occurrences(),
                Map.of("damage", Interval.exactly(new BigDecimal("0.12345678901"))),
                Map.of(),
                null,
                row.source(),
                "",
                1);
        Path other = temporary.resolve("other");
        assertThat(write(MadeCase.of(MadeCase.words(), List.of(wide)), other))
                .isInstanceOf(IncidentParquet.Result.Refused.class);
        assertThat(other).doesNotExist();
    }

    private StoredCase.Opened open() {
        return StoredCase.open(LocalSpark.session(), folder.toString());
    }

    private static IncidentParquet.Result write(CaseEvidence evidence, Path folder) {
        return IncidentParquet.write(LocalSpark.session(), evidence, MadeCase.rules(), folder.toString());
    }

    /** Writes a table anew, in another folder of a case that is otherwise the same. */
    private void change(String table, UnaryOperator<Dataset<Row>> change) {
        Path changed = temporary.resolve("changed-" + table);
        for (String each : List.of("case", "incidents", "records")) {
            Dataset<Row> rows =
                    LocalSpark.session().read().parquet(folder.resolve(each).toString());
            (each.equals(table) ? change.apply(rows) : rows)
                    .write()
                    .parquet(changed.resolve(each).toString());
        }
        folder = changed;
    }

    /** All reasons in English; in Burmese they must be there too. */
    private static String said(StoredCase.Opened opened) {
        List<Phrase> reasons = ((StoredCase.Opened.Refused) opened).reasons();
        for (Language language : Language.values()) {
            assertThat(reasons).extracting(Messages.in(language)::say).noneMatch(text -> text.contains("⟦"));
        }
        return String.join(
                "\n", reasons.stream().map(Messages.in(Language.ENGLISH)::say).toList());
    }
}
