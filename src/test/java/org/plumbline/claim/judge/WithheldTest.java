package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sealed evidence bears a verdict; of itself it shows nothing, not even how much of it there is. */
class WithheldTest {
    private static final String KILLED = "sum of civilians-killed by army, until 2025-04-20";
    private static final String OPEN = report("open-1", "a1", 24);

    private static String report(String id, String source, int killed) {
        return """
                - Report: %s
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  source: %s
                  civilians-killed: %d
                """.formatted(id, source, killed);
    }

    private static Judgement judged(String words, String claim, String... records) {
        return CaseText.given(records).says(words, claim).judgement();
    }

    private static Judgement shown(String words, String claim, List<String> open, List<String> sealed) {
        List<String> all = new ArrayList<>(open);
        all.addAll(sealed);
        return Withholding.of(
                judged(words, claim, open.toArray(String[]::new)), judged(words, claim, all.toArray(String[]::new)));
    }

    @Test
    void sealedEvidenceBearsTheVerdictAndNoNumberOfItIsShown() {
        Judgement shown =
                shown("at least 37 civilians", KILLED, List.of(OPEN), List.of(report("hidden-witness", "b1", 13)));

        assertThat(shown.verdict()).isInstanceOf(Verdict.Supported.class);
        assertThat(shown.evidence().finding()).isEqualTo(new Evidence.Finding.Withheld());
        assertThat(shown.toString()).doesNotContain("hidden-witness").doesNotContain("agency-b");
        assertThat(shown.evidence().items()).isEmpty();
        assertThat(shown.evidence().voices()).isEmpty();
    }

    @Test
    void whereSealedEvidenceChangesNothingTheOpenEvidenceIsShownWhole() {
        Judgement open = judged("at least 24 civilians", KILLED, OPEN);

        assertThat(shown(
                        "at least 24 civilians",
                        KILLED,
                        List.of(OPEN),
                        List.of(report("hidden-witness", "b1", 13).replace("2025-04-10", "2025-04-22"))))
                .isEqualTo(open);
    }

    @Test
    void aContradictionBySealedEvidenceIsNotCalledWrongAndNamesNoNearestWording() {
        Judgement shown =
                shown("fewer than 30 civilians", KILLED, List.of(OPEN), List.of(report("hidden-witness", "b1", 13)));

        assertThat(shown.verdict()).isEqualTo(new Verdict.Contradicted(new Verdict.Basis.Withheld(), List.of()));
    }

    @Test
    void anAnswerShowsItsOpenVoicesAndNotTheSealedOne() {
        String exercise = """
                - Engagement: exercise
                  kind: meeting
                  start: 2025-04-02
                  source: a1
                  present: [northland]
                """;
        String sealed = """
                - Engagement: exercise
                  continues: yes
                  present: {value: southland, source: b1}
                """;

        Judgement shown = shown(
                "Northland and Southland",
                "northland and southland took part in exercise",
                List.of(exercise),
                List.of(sealed));

        assertThat(shown.verdict()).isInstanceOf(Verdict.Supported.class);
        assertThat(shown.toString()).doesNotContain("agency-b").doesNotContain("Agency B");
    }

    /** Whatever is sealed: what is shown hangs on nothing of it but the verdict, and whether the voices dispute. */
    @Test
    void twoSealedCasesWithTheSameVerdictLookTheSame() {
        Random random = new Random(4);
        for (int round = 0; round < 15; round++) {
            List<String> open = some(random, "open", 3);
            String words = List.of(
                            "at least 20 civilians", "30 civilians", "fewer than 40 civilians", "up to 25 civilians")
                    .get(random.nextInt(4));
            Judgement openly = judged(words, KILLED, open.toArray(String[]::new));
            Map<String, Judgement> seen = new HashMap<>();
            for (int trial = 0; trial < 5; trial++) {
                Judgement shown = shown(words, KILLED, open, some(random, "sealed", 4));
                if (!shown.equals(openly)) {
                    String key =
                            shown.verdict().getClass() + " " + shown.evidence().disputed();
                    Judgement before = seen.putIfAbsent(key, shown);
                    assertThat(before == null ? shown : before)
                            .as("round %d", round)
                            .isEqualTo(shown);
                }
            }
        }
    }

    private static List<String> some(Random random, String name, int most) {
        List<String> records = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            records.add(report(
                    name + "-" + i, List.of("a1", "b1", "c1", "paper").get(random.nextInt(4)), random.nextInt(20)));
        }
        return records;
    }
}
