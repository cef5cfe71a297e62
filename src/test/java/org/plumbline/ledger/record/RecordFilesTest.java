package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

class RecordFilesTest {
    static RecordFile read(String yaml) {
        return RecordFiles.read("records/a.yaml", yaml.getBytes(StandardCharsets.UTF_8), "en");
    }

    private static Statement only(RecordFile file, String property) {
        List<Statement> found = all(file, property);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Statement> all(RecordFile file, String property) {
        return file.statements().stream()
                .map(Placed::statement)
                .filter(statement -> statement.property().equals(property))
                .toList();
    }

    private static final String ENGAGEMENT = """
            - Engagement: ewg-ct-14
              name: {en: "14th meeting", my: "၁၄ ကြိမ်မြောက်"}
              of: ewg-ct
              number: 14
              source: [theweek, sakshi]
              according to: mod-india
              status: held
              start: 2025-03-19
              present: [laos, malaysia, {value: myanmar, passage: "named among those present"}]
              expected:
                - {value: new-zealand, source: [latestly, etv], according to: unknown, modality: announced}
            """;

    @Test
    void eachSourceOfARecordGivesItsOwnStatement() {
        RecordFile file = read(ENGAGEMENT);
        assertThat(file.problems()).isEmpty();
        assertThat(all(file, "present")).hasSize(6);
        assertThat(all(file, "present").stream().map(Statement::source).distinct())
                .containsExactly("theweek", "sakshi");
        assertThat(all(file, "start").getFirst().originator()).isEqualTo("mod-india");
    }

    @Test
    void aValueObjectReplacesTheSourceOfTheRecord() {
        List<Statement> expected = all(read(ENGAGEMENT), "expected");
        assertThat(expected).extracting(Statement::source).containsExactly("latestly", "etv");
        assertThat(expected).extracting(Statement::originator).containsOnly("unknown");
        assertThat(expected).extracting(Statement::modality).containsOnly(Modality.ANNOUNCED);
    }

    @Test
    void namesHaveALanguageAndNoSource() {
        assertThat(all(read(ENGAGEMENT), "name"))
                .extracting(Statement::language, Statement::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("en", ""), org.assertj.core.groups.Tuple.tuple("my", ""));
    }

    @Test
    void aStatementKnowsItsLineAndItsColumnInCodePoints() {
        RecordFile file = read("- Kind: raid\n  name: {my: \"လေကြောင်း\", en: air raid}\n");
        assertThat(file.statements().get(1).place()).hasToString("records/a.yaml:2:31");
        assertThat(file.entries().getFirst().place()).hasToString("records/a.yaml:1:9");
    }

    @Test
    void figuresCarryTheirBounds() {
        RecordFile file = read("""
                - Report: i05
                  kind: air-strike
                  date: [2025-04-13..2025-04-14]
                  source: bni
                  civilians-killed: 20..38
                  injured: {value: 20+, source: dvb, according to: pdf-thabeikkyin}
                  houses: {value: 7, bound: about}
                  missing: "?"
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(only(file, "civilians-killed").value()).isEqualTo("20..38");
        assertThat(only(file, "injured").bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(only(file, "injured").value()).isEqualTo("20");
        assertThat(only(file, "houses").bound()).isEqualTo(Bound.ABOUT);
        assertThat(only(file, "missing").figure()).isPresent();
        assertThat(only(file, "date").date()).isPresent();
    }
}
