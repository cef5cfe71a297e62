package org.plumbline.engagement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;

/** A state, its army and its neighbour in two councils, for tests of the network. */
final class HillAndLake {
    static final String CASE = """
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

    private HillAndLake() {}

    static Network network(String... more) {
        Ledger ledger = ledger(more);
        return Network.of(
                ledger,
                SourceRecords.read(ledger),
                Hierarchy.of(ledger),
                by -> !by.voice().equals("hill-army"));
    }

    static Ledger ledger(String... more) {
        String all = CASE + String.join("", more);
        return Ledger.of(
                RecordFiles.read("records/a.yaml", all.getBytes(StandardCharsets.UTF_8), "en").statements().stream()
                        .map(Placed::statement)
                        .toList());
    }

    static Tie tie(Network network, String from, String to, Manner manner) {
        return network.ties().stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to) && one.manner() == manner)
                .findFirst()
                .orElseThrow();
    }

    static Dealings dealings(Network network, String party, String... days) {
        return Dealings.of(
                network,
                Hierarchy.of(ledger()),
                party,
                days.length > 0 ? Optional.of(LocalDate.parse(days[0])) : Optional.empty(),
                days.length > 1 ? Optional.of(LocalDate.parse(days[1])) : Optional.empty());
    }

    static List<String> targets(Dealings dealings) {
        return dealings.occasions().stream().map(Dealings.Occasion::target).toList();
    }
}
