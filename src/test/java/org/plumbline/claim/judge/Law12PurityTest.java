package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 12: a verdict is a function of claim, wording and evidence, and of nothing else; drawn at random. */
class Law12PurityTest {
    private static final String KILLED =
            "sum of civilians-killed by army, kind air-attack, in township, from 2025-04-05 to 2025-04-12";
    private static final String COUNT =
            "count of incidents by army, kind air-attack, in township, from 2025-04-05 to 2025-04-12";

    private static String any(Random random, int number, List<String> sources) {
        List<String> dates = List.of(
                "2025-04-04", "2025-04-06", "2025-04-10", "2025-04-13", "\"[2025-04-11..2025-04-13]\"", "2025-04");
        List<String> kinds = List.of("air-attack", "paramotor", "attack", "artillery");
        List<String> places = List.of("village-1", "village-2", "region", "elsewhere");
        List<String> tolls = List.of("3", "5+", "\">2\"", "2..6", "\"?\"", "0");
        return """
                - Report: x%d
                  kind: %s
                  actor: %s
                  date: %s
                  place: %s
                  source: %s
                  civilians-killed: %s
                """.formatted(
                        number,
                        pick(random, kinds),
                        random.nextInt(6) == 0 ? "resistance" : "army",
                        pick(random, dates),
                        pick(random, places),
                        pick(random, sources),
                        pick(random, tolls));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String some(Random random, int count) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < count; i++) {
            records.append(any(random, i, List.of("a1", "b1", "c1", "paper", "army-1")));
        }
        for (int i = 0; i + 1 < count; i += 3) {
            records.append("""
                    - Link: l%d
                      reports: [x%d, x%d]
                      certainty: %s
                    """.formatted(i, i, i + 1, random.nextBoolean() ? "surely" : "possibly"));
        }
        return records.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfTheRecordsChangesNothing(long seed) {
        CaseText given = CaseText.given(some(new Random(seed), 9));
        for (String claim : List.of(KILLED, COUNT)) {
            Held plain = given.says("at least 3 civilians", claim);
            Held shuffled = given.shuffled(seed).says("at least 3 civilians", claim);
            assertThat(shuffled.verdict()).isEqualTo(plain.verdict());
            assertThat(shuffled.range()).isEqualTo(plain.range());
            assertThat(shuffled.disputed()).isEqualTo(plain.disputed());
            assertThat(shuffled.restsOn()).isEqualTo(plain.restsOn());
            assertThat(shuffled.certain()).isEqualTo(plain.certain());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whatAVerdictRestsOnIsWhatChangesItWhenItIsLeftOut(long seed) {
        CaseText given = CaseText.given(some(new Random(seed), 8));
        Held all = given.says("at least 6 civilians", KILLED);
        for (String source : List.of("a1", "b1", "c1")) {
            String voice = source.equals("a1") ? "agency-a" : source.equals("b1") ? "agency-b" : "agency-c";
            boolean changes = !given.withoutSources(source)
                    .says("at least 6 civilians", KILLED)
                    .verdict()
                    .equals(all.verdict());
            if (all.acceptedVoices().contains(voice)) {
                assertThat(all.restsOn().contains(voice)).as(voice).isEqualTo(changes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void mergingPossibleDuplicatesNeverRaisesTheLowerBoundAndAFurtherIncidentNeverLowersIt(long seed) {
        Random random = new Random(seed);
        String records = some(random, 7);
        CaseText before = CaseText.given(records);
        CaseText merged = CaseText.given(records, """
                - Link: more
                  reports: [x2, x5]
                  certainty: possibly
                """);
        CaseText further = CaseText.given(records, any(random, 99, List.of("a1")));
        for (String claim : List.of(KILLED, COUNT)) {
            assertThat(low(merged, claim)).isLessThanOrEqualTo(low(before, claim));
            assertThat(low(further, claim)).isGreaterThanOrEqualTo(low(before, claim));
        }
    }

    private static java.math.BigDecimal low(CaseText given, String claim) {
        return given.says("at least 1 civilian", claim).judgement().evidence().finding()
                        instanceof Evidence.Finding.Numbers(var range)
                ? java.util.Objects.requireNonNull(range.low())
                : java.math.BigDecimal.ZERO;
    }
}
