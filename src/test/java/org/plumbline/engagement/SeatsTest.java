package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engagement.HillAndLake.dealings;
import static org.plumbline.engagement.HillAndLake.ledger;
import static org.plumbline.engagement.HillAndLake.network;
import static org.plumbline.engagement.HillAndLake.targets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.ledger.Hierarchy;

/** A seat counts in its body, while it is held, and nowhere else. */
class SeatsTest {
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
        Network network = network(generalsSeat("from: \"%s\"\nto: \"%s\"".formatted(from, to)));
        assertThat(network.to("meeting-1"))
                .extracting(Tie::from)
                .satisfies(parties -> assertThat(parties.contains("general")).isEqualTo(counts));
    }

    private static String generalsSeat(String days) {
        return """
                - Representation: generals-seat
                  seat: hill
                  body: council
                  represented by: general
                  source: a1
                """ + days.indent(2);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "from: 2020-01-01, to: 2025-01-31, 2024-01-01 2025-01-31 HELD",
        "from: 2026-02-01, to: 2030-01-31, 2026-02-01 2026-12-31 HELD",
        "'from: \"[2025-01-01..2025-12-31]\"', to: 2030-12-31, 2025 2026-12-31 HELD",
        "'from: \"[2025-01-01..2027-12-31]\"', to: 2030-12-31, [2025-01-01..2027-12-31] 2026-12-31 POSSIBLE",
        "from: 2027-01-01, to: 2030-12-31,",
        "from: 2019-01-01, to: 2023-12-31,"
    })
    void aRoleThroughASeatIsCutToTheDaysOnWhichBothHold(String from, String to, @Nullable String expected) {
        assertThat(network(generalsSeat(from + "\n" + to)).to("council"))
                .filteredOn(tie -> tie.from().equals("general") && tie.isBySeat())
                .extracting(tie -> tie.start().orElseThrow() + " " + tie.end().orElseThrow() + " " + tie.standing())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2020-01-01, 2025-01-31, 2024-01-01 [2024-01-01..2025-01-31] HELD",
        "2025-01-01, 2025-12-31, 2025-01-01 2025 POSSIBLE"
    })
    void aTermOfWhichNobodyTellsTheEndEndsNoLaterThanTheSeatAndNotSurelyThen(String from, String to, String expected) {
        Network network = network("""
                - RoleTerm: open-term
                  role: chair
                  body: council
                  holder: hill
                  from: 2024-01-01
                  source: a1
                """, generalsSeat("from: %s\nto: %s".formatted(from, to)));
        assertThat(network.to("council"))
                .filteredOn(tie -> tie.from().equals("general") && tie.record().equals("open-term"))
                .extracting(tie -> tie.start().orElseThrow() + " " + tie.end().orElseThrow() + " " + tie.standing())
                .containsExactly(expected);
    }

    @Test
    void aWindowShowsARoleThroughASeatOnlyWhereBothHold() {
        Network network = network(generalsSeat("from: 2024-06-01\nto: 2024-06-30"));
        assertThat(targets(dealings(network, "general", "2024-06-20", "2024-07-20")))
                .contains("council");
        assertThat(targets(dealings(network, "general", "2024-07-01", "2024-07-20")))
                .doesNotContain("council");
    }

    @ParameterizedTest
    @CsvSource({
        "'{value: general, modality: denied}',",
        "'{value: general, modality: announced}',",
        "'[general, {value: general, source: b1, modality: denied}]', DISPUTED",
        "'{value: general, source: hill-news}', NOT_ACCEPTED"
    })
    void aSeatThatIsNotSurelyTheirsBringsNobodyTogether(String filler, @Nullable Standing standing) {
        Network network = network(
                generalsSeat("from: 2020-01-01").replace("represented by: general", "represented by: " + filler));
        assertThat(network.ties())
                .filteredOn(tie -> tie.from().equals("general") && tie.seat().equals("hill"))
                .extracting(Tie::standing)
                .isEqualTo(standing == null ? List.of() : List.of(standing, standing));
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
}
