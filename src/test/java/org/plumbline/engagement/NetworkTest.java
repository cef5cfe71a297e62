package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engagement.HillAndLake.dealings;
import static org.plumbline.engagement.HillAndLake.ledger;
import static org.plumbline.engagement.HillAndLake.network;
import static org.plumbline.engagement.HillAndLake.targets;
import static org.plumbline.engagement.HillAndLake.tie;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;

/** Who engaged with whom: what brings parties together, and what does not. */
class NetworkTest {
    @Test
    void invitedAnnouncedAndDisputedBringNobodyTogether() {
        Network network = network();
        assertThat(tie(network, "hill", "meeting-1", Manner.PRESENT).isContact())
                .isTrue();
        assertThat(tie(network, "other-council", "meeting-1", Manner.INVITED).standing())
                .isEqualTo(Standing.ANNOUNCED);
        assertThat(tie(network, "hill-army", "meeting-3", Manner.TOOK_PART).standing())
                .isEqualTo(Standing.ANNOUNCED);
        assertThat(tie(network, "lake", "meeting-1", Manner.PRESENT).standing()).isEqualTo(Standing.DISPUTED);
        assertThat(network.ties())
                .filteredOn(Tie::isContact)
                .extracting(Tie::standing)
                .containsOnly(Standing.HELD);
    }

    @Test
    void aDenialAloneIsNoPresenceAndADenialAgainstAPresenceIsADispute() {
        Network network = network("""
                - Engagement: meeting-4
                  kind: meeting
                  of: council
                  start: 2025-05-01
                  source: a1
                  present: [{value: lake, source: b1}, {value: lake, modality: denied}, {value: council, modality: denied}]
                """);
        assertThat(tie(network, "lake", "meeting-4", Manner.PRESENT).standing()).isEqualTo(Standing.DISPUTED);
        assertThat(network.to("meeting-4")).extracting(Tie::from).doesNotContain("council");
    }

    @Test
    void whatOnlyAPartyToTheConflictSaysOfItselfIsKeptAndMarkedAndBringsNobodyTogether() {
        Network network = network("""
                - Engagement: meeting-5
                  kind: meeting
                  of: council
                  status: held
                  start: 2025-05-01
                  present: [hill, lake]
                  source: hill-news
                """);
        assertThat(network.to("meeting-5")).extracting(Tie::standing).containsOnly(Standing.NOT_ACCEPTED);
        assertThat(Paths.between(network.ties(), "meeting-5", "lake", 3, 6)).isEmpty();
        Network borneOut = network("""
                - Engagement: meeting-5
                  kind: meeting
                  of: council
                  start: 2025-05-01
                  present: [lake, {value: lake, source: a1}]
                  source: hill-news
                """);
        assertThat(tie(borneOut, "lake", "meeting-5", Manner.PRESENT).standing())
                .isEqualTo(Standing.HELD);
    }

    @Test
    void aCalledOffMeetingBroughtNobodyTogether() {
        Network network = network("""
                - Engagement: meeting-6
                  kind: meeting
                  of: council
                  status: cancelled
                  start: 2025-05-01
                  present: lake
                  source: a1
                """);
        assertThat(network.to("meeting-6")).extracting(Tie::standing).containsOnly(Standing.NOT);
    }

    private static Network meeting(String status) {
        return network("""
                - Engagement: meeting-7
                  kind: meeting
                  of: council
                  start: 2022-05-01
                  present: [hill, lake]
                  source: a1
                """ + status.indent(2));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            status: {value: held, modality: denied}                                  | DENIED
            status: [cancelled, {value: held, modality: denied}]                     | NOT
            status: [held, {value: cancelled, source: b1}]                           | DISPUTED
            status: [held, {value: held, source: b1, modality: denied}]              | DISPUTED
            status: [held, {value: cancelled, source: hill-news}]                    | HELD
            status: [held, {value: cancelled, source: b1, modality: denied}]         | HELD
            status: {value: cancelled, modality: denied}                             | POSSIBLE
            status: [held, cancelled]                                                | POSSIBLE
            status: [{value: held, according to: agency-x}, {value: cancelled, source: b1, according to: agency-x}] | POSSIBLE
            status: {value: announced, modality: denied}                             | POSSIBLE
            status: {value: held, modality: announced}                               | ANNOUNCED
            status: [announced, {value: held, source: b1}]                           | HELD
            """)
    void whetherItTookPlaceIsReadAsAClaimOfItIsJudged(String status, Standing standing) {
        Network network = meeting(status);
        assertThat(network.to("meeting-7"))
                .filteredOn(tie -> tie.manner() == Manner.PRESENT)
                .extracting(Tie::standing)
                .containsOnly(standing);
        assertThat(Paths.between(network.ties(), "meeting-7", "hill", 1, 1).isEmpty())
                .isEqualTo(standing != Standing.HELD);
    }

    @Test
    void whoDeniesThatItTookPlaceIsNamedInTheTie() {
        assertThat(tie(meeting("status: [held, {value: cancelled, source: b1}]"), "lake", "meeting-7", Manner.PRESENT)
                        .sources())
                .containsExactly("a1", "b1");
    }

    @Test
    void theMatrixTellsHowManyAreDeniedAndCountsTheDisputedAsOpen() {
        Matrix denied =
                Matrix.of(meeting("status: {value: held, modality: denied}").ties());
        assertThat(denied.denied()).isEqualTo(2 + 1);
        assertThat(denied.years()).doesNotContain(2022);
        Matrix disputed = Matrix.of(
                meeting("status: [held, {value: cancelled, source: b1}]").ties());
        assertThat(disputed.denied()).isZero();
        assertThat(disputed.rows())
                .filteredOn(row -> row.party().equals("lake"))
                .extracting(row -> row.cells().get(2022))
                .contains(new Matrix.Cell(0, 1));
    }

    @Test
    void aDeniedRecipientOrDeniedDayIsNone() {
        Network network = network("""
                - Transfer: arms-2
                  supplier: lake
                  recipient: [{value: hill, modality: denied}, hill-army, {value: hill-army, source: b1, modality: denied}]
                  goods: arms
                  from: {value: 2021-01-01, modality: denied}
                  source: a1
                """);
        assertThat(network.to("hill")).extracting(Tie::record).doesNotContain("arms-2");
        assertThat(network.to("hill-army"))
                .filteredOn(tie -> tie.record().equals("arms-2"))
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.standing()).isEqualTo(Standing.DISPUTED);
                    assertThat(tie.start()).isEmpty();
                });
    }

    @Test
    void othersAreWhoTookPartTooAndNeverOnesOwnSeat() {
        Dealings.Occasion met = dealings(network(), "hill-army").occasions().stream()
                .filter(one -> one.target().equals("meeting-2"))
                .findFirst()
                .orElseThrow();
        assertThat(met.others()).containsExactlyInAnyOrder("hill", "lake");
        Dealings.Occasion chaired = dealings(network(), "hill-army").occasions().stream()
                .filter(one -> one.own().getFirst().manner() == Manner.ROLE)
                .findFirst()
                .orElseThrow();
        assertThat(chaired.others()).containsExactly("lake");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2025-01-01, 2025-12-31, true, true",
        "2027-01-01, 2027-12-31, false, false",
        "2023-01-01, 2023-12-31, false, false",
        "2026-06-01, 2026-06-02, true, false",
        "2024-01-01, 2024-01-01, true, false"
    })
    void aWindowThatCutsThroughATermStillShowsIt(String from, String until, boolean role, boolean meeting) {
        Dealings dealings = dealings(network(), "lake", from, until);
        assertThat(targets(dealings).contains("council")).isEqualTo(role);
        assertThat(targets(dealings).contains("meeting-1")).isEqualTo(meeting);
    }

    @Test
    void aMembershipHasTheTimeThatItsStatementGives() {
        assertThat(targets(dealings(network(), "lake", "1999-01-01", "1999-12-31")))
                .containsExactly("council");
        assertThat(targets(dealings(network(), "lake", "2010-01-01", "2010-12-31")))
                .isEmpty();
    }

    @Test
    void aTransferIsToldOfBothSides() {
        assertThat(targets(dealings(network(), "lake", "2022-05-01", "2022-06-01")))
                .containsExactly("hill-army");
        assertThat(targets(dealings(network(), "hill-army", "2022-05-01", "2022-06-01")))
                .contains("lake");
    }

    @Test
    void theMatrixTellsHeldFromOpenAndCountsAnEngagementOnce() {
        Matrix matrix = Matrix.of(network("""
                - Engagement: someday
                  kind: meeting
                  of: council
                  present: lake
                  source: a1
                """).ties());
        assertThat(matrix.years()).containsExactly(2024, 2025, 2026);
        assertThat(matrix.rows())
                .contains(
                        new Matrix.Row("council", "hill", Map.of(2025, new Matrix.Cell(1, 0))),
                        new Matrix.Row(
                                "council",
                                "hill-army",
                                Map.of(2025, new Matrix.Cell(1, 0), 2026, new Matrix.Cell(0, 1))),
                        new Matrix.Row("council", "lake", Map.of(2025, new Matrix.Cell(0, 1))));
        assertThat(matrix.undated()).isEqualTo(1);
    }

    @Test
    void theMatrixHasEveryYearAndWhatNoBodyHeld() {
        Matrix matrix = Matrix.of(network("""
                - Engagement: dinner
                  kind: meeting
                  start: 2022-03-01
                  status: held
                  present: lake
                  source: a1
                """).ties());
        assertThat(matrix.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
        assertThat(matrix.rows().getLast())
                .isEqualTo(new Matrix.Row(Matrix.NO_BODY, "lake", Map.of(2022, new Matrix.Cell(1, 0))));
    }

    @Test
    void aCircleOfPartsIsWalkedOnce() {
        Ledger ledger = ledger("""
                - Organization: one
                  name: One
                  part of: two
                - Organization: two
                  name: Two
                  part of: one
                """);
        Network network = Network.of(ledger, SourceRecords.read(ledger), Hierarchy.of(ledger), by -> true);
        assertThat(Dealings.of(network, Hierarchy.of(ledger), "one", Optional.empty(), Optional.empty())
                        .occasions())
                .isEmpty();
        assertThat(Paths.between(network.ties(), "one", "two", 5, 6)).hasSize(1);
    }

    @Test
    void stepsThatWereNeverSoOnOneDayAreToldApart() {
        Network network = network();
        Tie term = tie(network, "lake", "council", Manner.ROLE);
        assertThat(term.mayOverlap(tie(network, "hill", "meeting-1", Manner.PRESENT)))
                .isTrue();
        assertThat(term.mayOverlap(tie(network, "lake", "hill-army", Manner.SUPPLIED)))
                .isFalse();
        assertThat(tie(network, "lake", "hill-army", Manner.SUPPLIED).mayOverlap(term))
                .isFalse();
        assertThat(tie(network, "hill-army", "hill", Manner.PART).mayOverlap(term))
                .as("without days")
                .isTrue();
    }
}
