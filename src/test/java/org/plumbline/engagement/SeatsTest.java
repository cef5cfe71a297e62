package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engagement.HillAndLake.dealings;
import static org.plumbline.engagement.HillAndLake.ledger;
import static org.plumbline.engagement.HillAndLake.network;
import static org.plumbline.engagement.HillAndLake.targets;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engagement.Tie.Manner;
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
}
