package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.sheet.Question;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Law 1 over tables: a list tells of each incident once, so merging possible duplicates never merges its own rows. */
final class Law01ListsTest {
    private static final String COUNT = "count of incidents, in town, during 2024-03-05";
    private static final String KILLED = "sum of killed, in town, during 2024-03-05";

    private final List<TableRow> rows = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>(List.of(
            Statement.own("list-a", "Source", "publisher", "A"),
            Statement.own("list-b", "Source", "publisher", "B"),
            Statement.own("list-c", "Source", "publisher", "C"),
            Statement.own("killed", "Measure", "unit", "person"),
            Statement.own("town", "Place", "part of", "land"),
            Statement.own("other-town", "Place", "part of", "land")));

    private void row(String id, String source, int killed) {
        row(id, source, killed, "town");
    }

    private void row(String id, String source, int killed, String place) {
        rows.add(new TableRow(
                id,
                ImpreciseDate.on(LocalDate.of(2024, 3, 5)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(place),
                Interval.exactly(1),
                killed < 0 ? Map.of() : Map.of("killed", Interval.exactly(killed)),
                Map.of(),
                null,
                source,
                "",
                rows.size() + 2));
    }

    private void possibly(String one, String other) {
        String id = one + "-or-" + other;
        statements.add(Statement.own(id, "Link", "reports", one));
        statements.add(Statement.own(id, "Link", "reports", other));
        statements.add(Statement.own(id, "Link", "certainty", "possibly"));
    }

    private Interval come(String question) {
        Ledger ledger = Ledger.of(statements);
        Sources sources = SourceRecords.read(ledger);
        CaseEvidence evidence = CaseEvidence.of(ledger, sources, Incidents.of(ledger, sources, rows));
        Perspective perspective = Perspective.of(LocalDate.of(2025, 1, 1), Optional.empty(), new BigDecimal("0.1"), 24);
        Counted counted = new Judge(evidence, perspective)
                .count(Question.parse("q", question).claim().orElseThrow());
        return ((Counted.Found) counted).incidents();
    }

    /** Three rows of one list and two of another, each of which may be any of the other list. */
    private void threeAndTwo() {
        for (int i = 0; i < 3; i++) {
            row("a" + i, "list-a", 4);
        }
        for (int i = 0; i < 2; i++) {
            row("b" + i, "list-b", 3);
            for (int j = 0; j < 3; j++) {
                possibly("a" + j, "b" + i);
            }
        }
    }

    @Test
    void threeRowsOfOneListAreThreeIncidentsHoweverManyOfAnotherListTheyMayBe() {
        threeAndTwo();
        assertThat(come(COUNT)).isEqualTo(Interval.between(3, 5));
    }

    @Test
    void aTollCountsAtTheLowerOfTheFiguresThatItMayBe() {
        threeAndTwo();
        assertThat(come(KILLED)).isEqualTo(Interval.between(9, 18));
    }

    @Test
    void whereTheOtherListSaysNothingTheOwnFigureStands() {
        row("a0", "list-a", 4);
        row("a1", "list-a", 2);
        row("b0", "list-b", -1);
        possibly("a0", "b0");
        possibly("a1", "b0");
        assertThat(come(KILLED)).isEqualTo(Interval.atLeast(6));
    }

    @Test
    void aRowMayBeAnIncidentByWayOfAnother() {
        row("a0", "list-a", 10);
        row("b0", "list-b", 10);
        row("c0", "list-c", 2);
        possibly("a0", "b0");
        possibly("b0", "c0");
        assertThat(come(KILLED).low()).as("as one incident: two to ten").isEqualTo(BigDecimal.TWO);
        rows.removeLast();
        row("c0", "list-c", 2, "other-town");
        assertThat(come(COUNT).low())
                .as("as one incident: nobody knows in which town")
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aRowThatMayBeAnIncidentOfAnotherPlaceIsNotCertain() {
        row("a0", "list-a", 4);
        row("a1", "list-a", 4);
        row("b0", "list-b", 4, "other-town");
        possibly("a1", "b0");
        assertThat(come(COUNT)).isEqualTo(Interval.between(1, 2));
    }

    @Test
    void rowsOfOneListThatALinkCallsPossiblyOneAreMerged() {
        threeAndTwo();
        possibly("a0", "a1");
        assertThat(come(COUNT).low()).isEqualTo(BigDecimal.TWO);
    }
}
