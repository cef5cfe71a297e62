package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engagement.HillAndLake.dealings;
import static org.plumbline.engagement.HillAndLake.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are shown only in an office or from a public list. */
class PeopleTest {
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
}
