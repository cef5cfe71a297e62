package org.plumbline.ledger.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

/** Files of FollowTheMoney in and out. The examples are made up; their bytes were written by Python's csv and json modules. */
final class FtmFileTest {
    private static byte[] example(String name) throws IOException {
        try (InputStream in = FtmFileTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void aStatementTableComesOutByteForByteAsItWentIn() throws IOException {
        byte[] bytes = example("made-up.statements.csv");

        FtmFile file = FtmFile.read("a.csv", bytes);

        assertThat(file).isInstanceOfSatisfying(FtmFile.Statements.class, statements -> {
            assertThat(statements.rows()).hasSize(6);
            assertThat(StatementTable.write(statements.rows())).isEqualTo(bytes);
            assertThat(statements.rows())
                    .allSatisfy(row -> assertThat(row.id())
                            .isEqualTo(FtmStatement.key(
                                    row.dataset(),
                                    row.entityId(),
                                    row.prop(),
                                    row.value(),
                                    row.lang(),
                                    row.external())));
        });
    }

    @Test
    void entitiesComeOutByteForByteWithWhatNobodyHereKnows() throws IOException {
        byte[] bytes = example("made-up.ftm.json");

        FtmFile file = FtmFile.read("a.json", bytes);

        assertThat(file).isInstanceOfSatisfying(FtmFile.Entities.class, entities -> {
            assertThat(new String(EntityLines.write(entities.entities()), StandardCharsets.UTF_8))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            assertThat(entities.entities().getFirst().properties()).containsKey("notKnownHere");
        });
    }

    @Test
    void foreignStatementsComeIntoTheLedgerUnderTheirOwnNames() throws IOException {
        List<Statement> statements =
                FtmFile.read("a.csv", example("made-up.statements.csv")).toLedger("unused");

        assertThat(statements)
                .contains(Statement.by("mm_list", "NK-abc", "Vessel", "imoNumber", "IMO1234567"))
                .contains(Statement.by("mm_list", "NK-abc", "Vessel", "name", "ဥပမာ ကြယ်")
                        .withLanguage("mya"))
                .hasSize(5);
        assertThat(FtmFile.read("a.json", example("made-up.ftm.json")).toLedger("mm_list"))
                .contains(Statement.by("mm_list", "Q1", "Vessel", "notKnownHere", "x"));
    }

    @Test
    void theIdIsSha1OverDatasetEntityPropertyValueLanguageAndOrigin() {
        assertThat(FtmStatement.key("mm_list", "mm-1", "name", "A", "mya", true))
                .isEqualTo("eda7cdf3121248489b4b859705ca8aea1e0d0adb");
    }

    @Test
    void ourOwnTableLosesNothing() {
        Statement full = Statement.by("a-source", "e-1", "Report", "civilians-killed", "24")
                .withLanguage("my")
                .withSource("a-source", "unknown")
                .withPassage("line\n\"two\", three")
                .withPeriod("2025", "2025-04")
                .withBound(Bound.AT_LEAST)
                .withModality(Modality.ADMITTED);
        byte[] bytes = SideTable.write(List.of(
                new SideTable.Line(full, "", "desk", "2025-04-23T12:00:00Z"),
                new SideTable.Line(Statement.own("e-2", "Kind", "name", "x"), "", "", "")));

        assertThat(FtmFile.read("a.csv", bytes))
                .isEqualTo(new FtmFile.OwnStatements(List.of(full, Statement.own("e-2", "Kind", "name", "x"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing known | 1:1 | unknown",
                "entity_id,prop\\na,b\\n | 1:1 | header",
                "entity_id,prop,schema,value,dataset\\na,name,Person,A\\n | 2:1 | fields",
                "entity_id,prop,schema,value,dataset\\na,name,Person,A,d\\nb,name,,B,d\\n | 3:1 | empty",
                "entity_id,prop,schema,value,dataset\\na,name,Person,\"A,d\\n | 2:15 | no-quote-end",
                "entity_id,prop,schema,value,dataset,external\\na,name,Person,A,d,maybe\\n | 2:1 | word",
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\\n{\"id\":\"b\"}\\n | 2:1 | json",
                "{\"id\":\"a\",\"schema\":\"Person\",\"id\":\"b\"} | 1: | json",
                "{\"id\":\"a\", | 1: | json"
            })
    void aFileThatCannotBeImportedIsNamedWithItsLine(String text, String place, String key) {
        FtmFile file = FtmFile.read("a", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(file).isInstanceOfSatisfying(FtmFile.Refused.class, refused -> {
            assertThat(refused.problems().getFirst().place().toString()).startsWith("a:" + place);
            assertThat(refused.problems().getFirst().message().key()).isEqualTo("ledger.E091." + key);
        });
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(FtmFile.read("a", new byte[] {'a', (byte) 0xFF})).isInstanceOf(FtmFile.Refused.class);
    }

    @Test
    void aTableWithoutTheLaterColumnsIsFilledAsFollowTheMoneyDoes() {
        FtmFile file = FtmFile.read(
                "a", "entity_id,prop,schema,value,dataset\r\na,name,Person,A,d\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file).isInstanceOfSatisfying(FtmFile.Statements.class, statements -> {
            FtmStatement row = statements.rows().getFirst();
            assertThat(row.canonicalId()).isEqualTo("a");
            assertThat(row.id()).isEqualTo(FtmStatement.key("d", "a", "name", "A", "", false));
        });
    }
}
