package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Question;
import org.plumbline.incident.Incidents;

/** Sums without a look at each incident come to what a look at each one comes to, whatever the case. */
final class PlainIncidentsTest {
    private static final List<String> SOURCES = List.of("a1", "a2", "b1", "c1", "paper", "late", "desk-1", "army-1");
    private static final List<String> PLACES =
            List.of("country", "region", "township", "village-1", "village-2", "elsewhere");
    private static final List<String> KINDS = List.of("attack", "air-attack", "paramotor", "artillery");
    private static final List<String> ACTORS = List.of("army", "battalion-5", "resistance");
    private static final List<String> FIGURES =
            List.of("3", "0", "4+", "\">5\"", "2..6", "\"?\"", "\"<=4\"", "~7", "1.5");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void incidentsInColumnsGiveWhatLookingAtEachByItselfGives(long seed) {
        Random random = new Random(seed);
        CaseText world = CaseText.givenUnchecked(records(random));
        CaseText oneByOne = world.oneByOne();
        assertThat(world.evidence().incidents().plain().size()).isGreaterThan(5);
        assertThat(oneByOne.evidence().incidents().plain().size()).isZero();
        for (int i = 0; i < 40; i++) {
            Map<String, String> claim = Map.of("it", claim(random));
            String text = text(random);
            Held single = oneByOne.says(text, claim, "it", Judge.Depth.FULL);
            for (Judge.Depth depth : Judge.Depth.values()) {
                Held columns = world.says(text, claim, "it", depth);
                assertThat(told(columns))
                        .as("seed %d: %s, %s", seed, text, claim)
                        .isEqualTo(told(single));
            }
            assertThat(items(world.says(text, claim, "it", Judge.Depth.FULL)))
                    .as("seed %d: %s, %s", seed, text, claim)
                    .isEqualTo(items(single));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void extentsAndBreakdownsAreTheSameToo(long seed) {
        Random random = new Random(seed);
        CaseText world = CaseText.givenUnchecked(records(random));
        CaseText oneByOne = world.oneByOne();
        for (int i = 0; i < 40; i++) {
            Claim claim = Question.parse("question", claim(random)).claim().orElseThrow();
            Judge columns = new Judge(world.evidence(), perspective());
            Judge single = new Judge(oneByOne.evidence(), perspective());
            Counted.Found found = (Counted.Found) columns.count(claim);
            Counted.Found expected = (Counted.Found) single.count(claim);
            assertThat(found.extent()).as("seed %d: %s", seed, claim.text()).isEqualTo(expected.extent());
            assertThat(found.incidents()).as("seed %d: %s", seed, claim.text()).isEqualTo(expected.incidents());
            assertThat(columns.values(claim))
                    .as("seed %d: %s", seed, claim.text())
                    .isEqualTo(single.values(claim));
            columns.values(claim).ifPresent(values -> {
                assertThat(values.range(world.evidence().hierarchy())).isEqualTo(found.incidents());
                assertThat(values.extent()).isEqualTo(found.extent());
            });
            for (Breakdown.By by : Breakdown.By.values()) {
                assertThat(columns.breakdown(claim, by))
                        .as("seed %d: %s by %s", seed, claim.text(), by)
                        .isEqualTo(single.breakdown(claim, by));
            }
        }
    }

    private static Perspective perspective() {
        return Perspective.of(LocalDate.of(2025, 4, 23), Optional.empty(), new BigDecimal("0.10"), 24);
    }

    private static List<Evidence.Item> items(Held held) {
        return held.outcome() instanceof Judge.Outcome.Judged(Judgement judgement)
                ? judgement.evidence().items()
                : List.of();
    }

    /** Everything but the list of incidents and what only a look in depth tells; the order of voices is no part of a verdict. */
    private static Object told(Held held) {
        return switch (held.outcome()) {
            case Judge.Outcome.Unreadable unreadable -> unreadable.code();
            case Judge.Outcome.Judged(Judgement judgement) ->
                List.of(
                        judgement.verdict(),
                        judgement.evidence().finding(),
                        judgement.evidence().disputed(),
                        judgement.evidence().complete(),
                        judgement.evidence().voices().stream()
                                .map(PlainIncidentsTest::told)
                                .collect(Collectors.toSet()));
        };
    }

    private static Object told(Evidence.Voice voice) {
        return List.of(
                voice.id(),
                voice.value().arguments().stream()
                        .map(argument -> argument instanceof List<?> values ? java.util.Set.copyOf(values) : argument)
                        .toList(),
                java.util.Set.copyOf(voice.sources()),
                voice.refused());
    }

    @Test
    void mostIncidentsOfATableArePlain() {
        Incidents incidents = CaseText.givenUnchecked(report(1, new Random(1), "2025-04-10"))
                .evidence()
                .incidents();
        assertThat(incidents.plain().size()).isEqualTo(1);
        assertThat(incidents.apart()).isEmpty();
    }

    private static String records(Random random) {
        StringBuilder records = new StringBuilder();
        int count = 20 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            records.append(report(i, random, date(random)));
            if (random.nextInt(4) == 0) {
                records.append("- Report: r%d\n  continues: yes\n  source: %s\n  civilians-killed: %s\n"
                        .formatted(i, any(SOURCES, random), any(FIGURES, random)));
            }
        }
        for (int i = 0; i < 4; i++) {
            int first = random.nextInt(count - 1);
            records.append("- Link: link-%d\n  reports: [r%d, r%d]\n  certainty: %s\n  because: the same day\n"
                    .formatted(i, first, first + 1, any(List.of("surely", "possibly", "not"), random)));
        }
        if (random.nextBoolean()) {
            records.append("- Coverage: log\n  source: c1\n  place: %s\n  kind: attack\n  statement: all of them\n"
                    .formatted(any(PLACES, random)));
        }
        return records.toString();
    }

    private static String report(int number, Random random, String date) {
        StringBuilder report = new StringBuilder(
                "- Report: r%d\n  source: %s\n  date: %s\n".formatted(number, any(SOURCES, random), date));
        if (random.nextInt(10) > 0) {
            String kind = any(KINDS, random);
            String second = any(List.of("", "", "", ", paramotor"), random);
            report.append("  kind: [").append(kind).append(second).append("]\n");
        }
        if (random.nextInt(10) > 0) {
            String place = any(PLACES, random);
            String second = any(List.of("", "", "", ", village-2"), random);
            report.append("  place: [").append(place).append(second).append("]\n");
        }
        if (random.nextInt(10) > 0) {
            String actor = any(ACTORS, random);
            String others =
                    any(List.of("", "", ", resistance", ", \"?\""), random); // ?: somebody whom the case does not know
            report.append("  actor: [").append(actor).append(others).append("]\n");
        }
        if (random.nextInt(6) == 0) {
            report.append("  occurrences: ").append(any(FIGURES, random)).append('\n');
        }
        for (String measure : List.of("people-killed", "civilians-killed", "children-killed")) {
            if (random.nextInt(3) == 0) {
                report.append("  %s: %s%n".formatted(measure, any(FIGURES, random)));
            }
        }
        return report.toString();
    }

    private static String date(Random random) {
        int day = 1 + random.nextInt(28);
        return switch (random.nextInt(8)) {
            case 0 -> "2025-04-%02dT13:00".formatted(day);
            case 1 -> "\"[2025-04-%02d..2025-04-%02d]\"".formatted(Math.max(1, day - 2), day);
            case 2 -> "2025-0" + (3 + random.nextInt(2));
            case 3 -> "2025";
            default -> "2025-04-%02d".formatted(day);
        };
    }

    private static String claim(Random random) {
        String query = any(
                List.of(
                        "count of incidents",
                        "sum of people-killed",
                        "sum of civilians-killed",
                        "sum of children-killed",
                        "distinct places of incidents",
                        "distinct days of incidents",
                        "distinct kinds of incidents",
                        "distinct actors of incidents"),
                random);
        StringBuilder claim = new StringBuilder(query);
        if (random.nextInt(3) == 0) {
            claim.append(" by ").append(any(ACTORS, random));
        }
        if (random.nextInt(3) == 0) {
            claim.append(", kind ").append(any(KINDS, random));
        }
        if (random.nextBoolean()) {
            claim.append(", in ").append(any(PLACES, random));
        }
        int day = 1 + random.nextInt(10);
        claim.append(", from 2025-04-%02d to 2025-04-%02d".formatted(day, day + random.nextInt(13)));
        claim.append(any(
                List.of(
                        "",
                        "",
                        ", sources only agency-a or b1",
                        ", sources prefer agency-c",
                        ", standard two independent",
                        ", standard documented"),
                random));
        return claim.toString();
    }

    private static String text(Random random) {
        int figure = random.nextInt(20);
        return any(List.of("at least %d", "more than %d", "%d", "up to %d", "fewer than %d"), random)
                        .formatted(figure)
                + " people";
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
