package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;

/** Who engaged with whom: what brings parties together, what does not, and who is not shown at all. */
class NetworkTest {
    private static final String CASE = """
            - Source: a1
              publisher: Agency A
            - Source: b1
              publisher: Agency B
            - Source: hill-news
              publisher: Hill Army
            - Kind: meeting
              name: meeting
            - Kind: arms
              name: arms
            - Role: chair
              name: chair
            - State: hill
              name: Hill
            - State: lake
              name: Lake
              member of: {value: council, source: a1, from: 1997, to: 2001}
            - PublicBody: hill-army
              name: Hill Army
              part of: hill
            - PublicBody: council
              name: Council
            - PublicBody: other-council
              name: Other Council
            - Person: general
              name: General
              role: chief of the Hill Army
              part of: hill-army
            - Person: neighbour
              name: A Neighbour
            - Representation: hill-seat
              seat: hill
              body: council
              represented by: hill-army
              source: a1
            - Engagement: meeting-1
              kind: meeting
              of: council
              status: held
              start: 2025-03-01
              source: a1
              present: [hill, {value: lake, source: b1}]
              stayed away: {value: lake, source: a1}
              invited: other-council
            - Engagement: meeting-2
              kind: meeting
              of: other-council
              status: held
              start: 2024-03-01
              source: a1
              present: [hill, lake, general, neighbour]
            - Engagement: meeting-3
              kind: meeting
              of: council
              status: announced
              start: 2026-03-01
              source: a1
              took part: {value: hill-army, modality: announced}
            - RoleTerm: chair-of-hill
              role: chair
              body: council
              holder: [hill, lake]
              from: 2024-01-01
              to: 2026-12-31
              source: a1
            - Transfer: arms-1
              supplier: lake
              recipient: hill-army
              goods: arms
              from: 2022-01-01
              to: 2022-12-31
              source: a1
            """;

    private static Network network(String... more) {
        Ledger ledger = ledger(more);
        return Network.of(
                ledger,
                SourceRecords.read(ledger),
                Hierarchy.of(ledger),
                by -> !by.voice().equals("hill-army"));
    }

    private static Ledger ledger(String... more) {
        String all = CASE + String.join("", more);
        return Ledger.of(
                RecordFiles.read("records/a.yaml", all.getBytes(StandardCharsets.UTF_8), "en").statements().stream()
                        .map(Placed::statement)
                        .toList());
    }

    private static Tie tie(Network network, String from, String to, Manner manner) {
        return network.ties().stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to) && one.manner() == manner)
                .findFirst()
                .orElseThrow();
    }

    private static Dealings dealings(Network network, String party, String... days) {
        return Dealings.of(
                network,
                Hierarchy.of(ledger()),
                party,
                days.length > 0 ? Optional.of(LocalDate.parse(days[0])) : Optional.empty(),
                days.length > 1 ? Optional.of(LocalDate.parse(days[1])) : Optional.empty());
    }

    private static List<String> targets(Dealings dealings) {
        return dealings.occasions().stream().map(Dealings.Occasion::target).toList();
    }

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

    @Test
    void aPersonWithoutAnOfficeOrAPublicListIsNotShown() {
        Network network = network();
        assertThat(network.hiddenPeople()).containsExactly("neighbour");
        assertThat(network.ties()).noneMatch(tie -> tie.from().equals("neighbour"));
        assertThat(Paths.between(network.ties(), "neighbour", "hill", 5, 6)).isEmpty();
        assertThat(dealings(network, "neighbour").occasions()).isEmpty();
        assertThat(dealings(network, "hill").occasions())
                .flatExtracting(Dealings.Occasion::others)
                .doesNotContain("neighbour");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            holds a term  | - RoleTerm: t  /  role: chair / body: council / holder: neighbour / source: a1                          | false
            only denied   | - RoleTerm: t  /  role: chair / body: council / holder: {value: neighbour, modality: denied} / source: a1    | true
            only announced| - RoleTerm: t  /  role: chair / body: council / holder: {value: neighbour, modality: announced} / source: a1 | true
            has a seat    | - Representation: t / seat: lake / body: council / represented by: neighbour / source: a1              | false
            on a list     | - Designation: t / target: neighbour / authority: council / source: a1                                  | false
            lists others  | - Designation: t / target: hill-army / authority: council / listed as: neighbour / source: a1           | true
            """)
    void whoIsShownHoldsAnOfficeOrStandsOnAPublicList(String why, String record, boolean hidden) {
        String yaml = record.strip().replaceAll("\\s*/\\s*", "\n  ") + "\n";
        assertThat(network(yaml).hiddenPeople().contains("neighbour")).as(why).isEqualTo(hidden);
    }

    @Test
    void aSeatCountsOnlyInTheBodyInWhichItIsHeld() {
        Network network = network();
        Dealings dealings = dealings(network, "hill-army");
        assertThat(targets(dealings)).contains("meeting-1", "meeting-2", "meeting-3", "council");
        assertThat(dealings.ties())
                .extracting(tie -> tie.from() + " " + tie.to() + " " + tie.seat())
                .contains("hill-army meeting-1 hill", "general meeting-2 ", "hill-army council hill")
                .doesNotContain("hill-army meeting-2 hill");
        assertThat(targets(dealings.within(Optional.of("council"), Hierarchy.of(ledger()))))
                .containsExactlyInAnyOrder("council", "meeting-1", "meeting-3", "hill");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2025-01-01, 2025-12-31, true",
        "2025-03-02, 2025-12-31, false",
        "2024-01-01, 2025-02-28, false",
        "'[2025-01-01..2025-03-02]', 2025-12-31, false",
        "2025-01-01, '[2025-02-01..2025-12-31]', false"
    })
    void aSeatCountsOnlyWhileItIsSurelyHeld(String from, String to, boolean counts) {
        Network network = network("""
                - Representation: lake-seat
                  seat: hill
                  body: council
                  represented by: general
                  from: "%s"
                  to: "%s"
                  source: a1
                """.formatted(from, to));
        assertThat(network.to("meeting-1"))
                .extracting(Tie::from)
                .satisfies(parties -> assertThat(parties.contains("general")).isEqualTo(counts));
    }

    @Test
    void whoeverIsNamedBesideTheSeatIsListedOnce() {
        Network network = network("""
                - Representation: lake-seat
                  seat: lake
                  body: other-council
                  represented by: general
                  source: a1
                """);
        assertThat(network.to("meeting-2"))
                .filteredOn(tie -> tie.from().equals("general"))
                .hasSize(1);
    }

    @Test
    void aSeatLeadsNoWayIntoAllThatItsStateDoes() {
        assertThat(Paths.between(network().ties(), "hill-army", "meeting-2", 5, 2))
                .as("the army's seat is in the council, the meeting was of another body; its general was there")
                .allSatisfy(way -> assertThat(way)
                        .flatExtracting(Paths.Step::ties)
                        .extracting(Tie::manner)
                        .doesNotContain(Manner.REPRESENTS));
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
